export const median = (numbers) => quantile(numbers, 0.5);

/** The smallest number that this share of them doesn't exceed. */
export function quantile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
}

/**
 * Measures several things in turns, so that what else the machine does meets all of them alike. Gives each one's median of
 * `rounds` after a round that doesn't count.
 */
export async function interleaved(rounds, subjects) {
  const results = Object.fromEntries(Object.keys(subjects).map((name) => [name, []]));
  for (let round = -1; round < rounds; round += 1) {
    for (const [name, measure] of Object.entries(subjects)) {
      const result = await measure();
      if (round >= 0) results[name].push(result);
    }
  }
  return Object.fromEntries(Object.entries(results).map(([name, all]) => [name, median(all)]));
}

/** Milliseconds that something takes. */
export async function timed(action) {
  const started = performance.now();
  await action();
  return performance.now() - started;
}

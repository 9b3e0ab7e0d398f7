import { atMost } from './report.mjs';
import { ask } from './servers.mjs';
import { interleaved } from './statistics.mjs';

const ROWS = 20_000;
const ROUNDS = 7;

/** The longest import file that the vendor takes. */
export async function* measure() {
  const run = (how, rows) => ask('csv-plan', 'packages/core', [how, String(rows)]);
  const kept = {};
  const { plan, parse } = await interleaved(ROUNDS, {
    plan: async () => {
      const { cpu, kept: megabytes } = await run('plan', ROWS);
      kept.megabytes = megabytes;
      return cpu;
    },
    parse: async () => (await run('parse', ROWS)).cpu,
  });
  const beside = `${plan.toFixed(0)} ms beside ${parse.toFixed(0)} ms of csv-parse alone`;
  yield atMost('CSV: parse, check and plan 20,000 rows, CPU', plan / parse, 2, 'x', beside);
  yield atMost('CSV: memory that stays after the plan', Math.max(0, kept.megabytes), 1, 'MB');
}

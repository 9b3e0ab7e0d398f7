/** A line of the report. `isMet` is undefined where this machine can't tell. */
const row = (what, measured, target, isMet) => ({ what, measured, target, isMet });

/** Something that should be no more than its limit; `beside` says what else was measured in the same turns. */
export function atMost(what, value, limit, unit, beside = '') {
  return row(what, format(value, unit) + note(beside), `<= ${format(limit, unit)}`, value <= limit);
}

export function atLeast(what, value, limit, unit, beside = '') {
  return row(what, format(value, unit) + note(beside), `>= ${format(limit, unit)}`, value >= limit);
}

/** Median and 95th percentile, each with a limit of its own. */
export function bothAtMost(what, [median, p95], [medianLimit, p95Limit], unit, beside = '') {
  return row(
    what,
    `${number(median)} / ${format(p95, unit)}${note(beside)}`,
    `<= ${number(medianLimit)} / ${format(p95Limit, unit)}`,
    median <= medianLimit && p95 <= p95Limit,
  );
}

export const notMeasured = (what, why) => row(what, why, '', undefined);

const note = (text) => (text === '' ? '' : ` (${text})`);

const format = (value, unit) => (unit === 'x' ? `${value.toFixed(2)}x` : `${number(value)} ${unit}`);

const number = (value) =>
  Number.isInteger(value) ? value.toLocaleString('en') : value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);

const VERDICT = { true: 'met', false: 'NOT MET', undefined: '-' };
const TITLES = { what: 'what', measured: 'measured', target: 'target', verdict: 'met?' };

/** The report as a table; the exit code stays 0, for a busy machine is no bug. */
export function printRows(rows) {
  const lines = [TITLES, ...rows.map((one) => ({ ...one, verdict: VERDICT[one.isMet] }))];
  const widths = Object.keys(TITLES).map((key) => Math.max(...lines.map((line) => line[key].length)));
  for (const line of lines) {
    console.log(
      Object.keys(TITLES)
        .map((key, at) => line[key].padEnd(widths[at]))
        .join('  ')
        .trimEnd(),
    );
  }
  const missed = rows.filter(({ isMet }) => isMet === false).length;
  console.log(`\n${rows.length - missed} of ${rows.length} as promised, ${missed} not. Node ${process.version}`);
}

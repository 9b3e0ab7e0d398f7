// Measures what the project promises, side by side with what it is compared to. `npm run bench` measures all areas,
// `npm run bench -- terminal` one of them; docs/benchmarks.md says how to read the result.

import { printRows } from './bench/report.mjs';

const areas = {
  terminal: () => import('./bench/terminal.mjs'),
  mock: () => import('./bench/mock.mjs'),
  sdk: () => import('./bench/sdk.mjs'),
  csv: () => import('./bench/csv.mjs'),
};

const chosen = process.argv.slice(2);
const unknown = chosen.find((name) => !(name in areas));
if (unknown !== undefined) {
  console.error(`hubdeck: "${unknown}" is no area; expected some of: ${Object.keys(areas).join(', ')}`);
  process.exit(2);
}

const rows = [];
for (const name of chosen.length > 0 ? chosen : Object.keys(areas)) {
  console.error(`measuring: ${name}`);
  const { measure } = await areas[name]();
  for await (const row of measure()) {
    console.error(`  ${row.what}: ${row.measured}`);
    rows.push(row);
  }
}
printRows(rows);

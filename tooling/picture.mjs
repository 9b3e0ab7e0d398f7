// Makes the README's picture from a real run: the built dashboard in a pseudo-terminal, read back cell by cell and
// written as SVG. `npm run picture` writes docs/dashboard.svg anew.

import { mkdirSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { atRoot } from './run.mjs';

const COLUMNS = 112;
const ROWS = 30;
const CELL = { width: 8.4, height: 18 };
const PAPER = '#10141c';
const INK = '#d7dce5';
const PALETTE = ['#3b4252', '#e06c75', '#98c379', '#e5c07b', '#3467a8', '#c678dd', '#56b6c2', '#d7dce5'];
const BRIGHT = ['#6b7280', '#ff7b86', '#b5e890', '#ffd68a', '#7cc4ff', '#e39bf7', '#7fe3ee', '#ffffff'];
const QUIET_MS = 700;
const PATIENCE_MS = 20_000;

const terminal = new xterm.Terminal({ cols: COLUMNS, rows: ROWS, allowProposedApi: true });
const dashboard = spawn(process.execPath, [atRoot('apps/dashboard/dist/cli.js'), '--demo'], {
  cols: COLUMNS,
  rows: ROWS,
  name: 'xterm-256color',
  env: { ...process.env, TERM: 'xterm-256color', COLORTERM: 'truecolor', CI: '' },
});
let lastWritten = Date.now();
dashboard.onData((bytes) => {
  lastWritten = Date.now();
  terminal.write(bytes);
});

await settled();
for (const keys of process.argv.slice(2)) {
  dashboard.write(keys);
  lastWritten = Date.now();
  await settled();
}
mkdirSync(atRoot('docs'), { recursive: true });
writeFileSync(atRoot('docs/dashboard.svg'), draw());
dashboard.kill();

/** Until nothing has been written for a while. */
async function settled() {
  const started = Date.now();
  while (Date.now() - lastWritten < QUIET_MS || screenIsEmpty()) {
    if (Date.now() - started > PATIENCE_MS) throw new Error('the dashboard drew nothing');
    await wait(50);
  }
}

function screenIsEmpty() {
  const lines = Array.from({ length: ROWS }, (_, y) => line(y).translateToString(true));
  return lines.join('').length < 200;
}

function line(y) {
  return terminal.buffer.active.getLine(terminal.buffer.active.baseY + y);
}

function draw() {
  const width = Math.ceil(COLUMNS * CELL.width) + 24;
  const height = ROWS * CELL.height + 24;
  const rows = Array.from({ length: ROWS }, (_, y) => drawRow(y)).join('\n');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="The hubdeck dashboard in a terminal">
<rect width="100%" height="100%" rx="8" fill="${PAPER}"/>
<g transform="translate(12 12)" font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" xml:space="preserve">
${rows}
</g>
</svg>
`;
}

function drawRow(y) {
  return runs(y)
    .map(({ x, columns, text, style }) => {
      const left = (x * CELL.width).toFixed(1);
      const wide = (columns * CELL.width).toFixed(1);
      const top = y * CELL.height;
      const box =
        style.back === PAPER
          ? ''
          : `<rect shape-rendering="crispEdges" x="${left}" y="${top}" width="${wide}" height="${CELL.height}" fill="${style.back}"/>`;
      if (!text.trim()) return box;
      const weight = style.bold ? ' font-weight="bold"' : '';
      const faint = style.dim ? ' opacity="0.6"' : '';
      return `${box}<text x="${left}" y="${top + 14}" fill="${style.ink}"${weight}${faint} textLength="${wide}" lengthAdjust="spacingAndGlyphs">${escapeXml(text)}</text>`;
    })
    .join('');
}

/** Neighbouring cells of one style; a wide character stands alone, so that fonts can't shift what follows. */
function runs(y) {
  const found = [];
  for (let x = 0; x < COLUMNS; x += 1) {
    const cell = line(y).getCell(x);
    if (cell.getWidth() === 0) continue;
    const style = styleOf(cell);
    const text = cell.getChars() || ' ';
    const before = found.at(-1);
    const joins =
      before && cell.getWidth() === 1 && before.plain && JSON.stringify(before.style) === JSON.stringify(style);
    if (joins && (text === ' ') === before.blank)
      Object.assign(before, { text: before.text + text, columns: before.columns + 1 });
    else found.push({ x, columns: cell.getWidth(), text, style, plain: cell.getWidth() === 1, blank: text === ' ' });
  }
  return found;
}

function styleOf(cell) {
  const ink = colour(cell, 'Fg', INK);
  const back = colour(cell, 'Bg', PAPER);
  const [front, behind] = cell.isInverse() ? [back, ink] : [ink, back];
  return { ink: front, back: behind, bold: cell.isBold() > 0, dim: cell.isDim() > 0 };
}

function colour(cell, side, otherwise) {
  const value = cell[`get${side}Color`]();
  if (cell[`is${side}RGB`]()) return `#${value.toString(16).padStart(6, '0')}`;
  if (!cell[`is${side}Palette`]()) return otherwise;
  if (value < 16) return (value < 8 ? PALETTE : BRIGHT)[value % 8];
  if (value >= 232) return grey(8 + (value - 232) * 10);
  const level = (part) => (part === 0 ? 0 : 55 + part * 40);
  const cube = value - 16;
  return `#${[Math.floor(cube / 36), Math.floor(cube / 6) % 6, cube % 6].map((part) => hex(level(part))).join('')}`;
}

function hex(value) {
  return value.toString(16).padStart(2, '0');
}

function grey(value) {
  return `#${hex(value).repeat(3)}`;
}

function escapeXml(text) {
  return text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]);
}

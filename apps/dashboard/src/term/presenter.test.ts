import { Terminal } from '@xterm/headless';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { screenCells } from '../testing/screen-cells';
import { hostileTexts } from './hostile-texts';
import { LINK_END, linksTo } from './link';
import { createPresenter, type Frame, type PaintAbilities } from './presenter';
import { type Style, styled } from './style';
import { fitCell } from './width';

const able: PaintAbilities = { synchronizedOutput: true, partialRepaint: true };
const styles: readonly Style[] = [
  {},
  { bold: true },
  { color: 'green' },
  { color: 'whiteBright', backgroundColor: 'blue', bold: true },
  { inverse: true },
  { dimColor: true, underline: true, color: '#c08040' },
];
const link = linksTo('admin.webex.com');
const urls = [undefined, 'https://admin.webex.com/users/1', undefined, 'https://admin.webex.com/devices/2'];
const names = ['Ann', 'נח לוי', 'عمر الفارسي', '山田太郎', '\u{1F468}\u200D\u{1F469}', '', ...hostileTexts(60, 7)];

/** A line of a table: cells of any text in any style, as wide as the screen or less. */
function lineOf(seed: number, columns: number): string {
  const width = Math.max(1, seed % 5 === 0 ? columns : columns - (seed % 7));
  const left = Math.floor(width / 2);
  const cell = (at: number, wide: number) =>
    styled(link(fitCell(names[at % names.length] ?? '', wide), urls[at % urls.length]), style(at));
  // Somebody forgot to close a link: it must not reach the next line.
  const open = seed % 13 === 0 ? '\x1b]8;;https://admin.webex.com/open\x07' : '';
  return seed % 11 === 0 ? '' : open + cell(seed, left) + cell(seed + 1, width - left);
}
const style = (at: number): Style => styles[at % styles.length] ?? {};

const linesOf = (seeds: readonly number[], columns: number) => seeds.map((seed) => lineOf(seed, columns));

type Step =
  | { readonly kind: 'replace'; readonly row: number; readonly seed: number }
  | { readonly kind: 'scroll'; readonly top: number; readonly by: number }
  | { readonly kind: 'resize'; readonly columns: number; readonly rows: number }
  | { readonly kind: 'repaint' };

/** The emulator is never narrower than two columns. */
const size = { columns: fc.integer({ min: 2, max: 130 }), rows: fc.integer({ min: 1, max: 30 }) };
const steps = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('replace' as const), row: fc.nat(40), seed: fc.nat(999) }) },
    {
      weight: 5,
      arbitrary: fc.record({
        kind: fc.constant('scroll' as const),
        top: fc.nat(9),
        by: fc.integer({ min: -12, max: 12 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('resize' as const), ...size }) },
    { weight: 1, arbitrary: fc.constant({ kind: 'repaint' as const }) },
  ),
  { minLength: 1, maxLength: 12 },
);

interface Picture {
  readonly seeds: readonly number[];
  readonly columns: number;
  readonly rows: number;
}

function after(picture: Picture, step: Step): Picture {
  const { seeds } = picture;
  if (step.kind === 'resize') return { ...picture, columns: step.columns, rows: step.rows };
  if (step.kind === 'replace') return { ...picture, seeds: seeds.with(step.row % seeds.length, step.seed) };
  if (step.kind === 'repaint') return picture;
  const moved = seeds.map((seed, row) => (row < step.top ? seed : (seeds[row + step.by] ?? 1000 + row * 13 + seed)));
  return { ...picture, seeds: moved.with(step.top % seeds.length, 500 + step.top) };
}

const frameOf = ({ seeds, columns, rows }: Picture): Frame => ({
  lines: linesOf(seeds.slice(0, rows), columns),
  columns,
  rows,
});

/** On the alternate screen and without wrapping, as the dashboard is. */
const open = (columns: number, rows: number) => {
  const terminal = new Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 0 });
  terminal.write('\x1b[?1049h\x1b[?7l');
  return terminal;
};
const written = (terminal: Terminal, bytes: string) => new Promise<void>((done) => terminal.write(bytes, done));

/** The same frame on a screen that never showed another one, written as simply as can be. */
async function painted({ lines, columns, rows }: Frame): Promise<string[]> {
  const terminal = open(columns, rows);
  await written(terminal, lines.map((line, row) => `\x1b[${row + 1};1H${line}${LINK_END}`).join(''));
  return screenCells(terminal);
}

describe('the presenter', () => {
  it.each([
    ['by what differs', able],
    ['without synchronized output', { ...able, synchronizedOutput: false }],
    ['by whole frames', { ...able, partialRepaint: false }],
  ])('shows every frame %s as if it had been painted anew', async (_, abilities) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(999), { minLength: 30, maxLength: 30 }),
        fc.record(size),
        steps,
        async (seeds, first, all) => {
          const terminal = open(first.columns, first.rows);
          let bytes = '';
          const presenter = createPresenter({ write: (text) => (bytes += text) }, () => abilities);
          let picture: Picture = { seeds, ...first };
          presenter.show(frameOf(picture));
          for (const step of all) {
            picture = after(picture, step);
            await written(terminal, bytes);
            bytes = '';
            if (step.kind === 'resize') terminal.resize(picture.columns, picture.rows);
            if (step.kind === 'repaint') {
              terminal.write('\x1b[2Jsomebody else was here');
              presenter.forget();
            }
            presenter.show(frameOf(picture));
            await written(terminal, bytes);
            bytes = '';
            expect(screenCells(terminal)).toEqual(await painted(frameOf(picture)));
          }
        },
      ),
      { numRuns: 60, seed: 1 },
    );
  });

  const lines = Array.from({ length: 44 }, (_, row) => `row ${row} ${'x'.repeat(100)}`);
  const frame = (all: readonly string[]): Frame => ({ lines: all, columns: 120, rows: 44 });

  function bytesBetween(before: Frame, next: Frame, abilities = able): string[] {
    const writes: string[] = [];
    const presenter = createPresenter({ write: (text) => writes.push(text) }, () => abilities);
    presenter.show(before);
    writes.length = 0;
    presenter.show(next);
    return writes;
  }

  it('writes nothing where nothing differs', () => {
    expect(bytesBetween(frame(lines), frame([...lines]))).toEqual([]);
    expect(bytesBetween(frame(lines), frame([...lines]), { ...able, partialRepaint: false })).toEqual([]);
  });

  it('writes a scrolled list in one write, as a move and the line that is new', () => {
    const scrolled = [...lines.slice(0, 2), ...lines.slice(3, 42), 'new', ...lines.slice(42)];
    const [bytes = '', ...more] = bytesBetween(frame(lines), frame(scrolled));
    expect(more).toEqual([]);
    expect(bytes).toBe('\x1b[?2026h\x1b[3;42r\x1b[3H\x1b[1M\x1b[r\x1b[42Hnew\x1b[K\x1b[?2026l');
  });

  it('skips the frames for which the line was too slow', () => {
    const writes: string[] = [];
    let drain = () => {};
    const output = {
      write: (text: string) => writes.push(text),
      writableNeedDrain: true,
      once: (_: 'drain', listener: () => void) => (drain = listener),
    };
    const presenter = createPresenter(output, () => able);
    for (const text of ['one', 'two', 'three']) presenter.show({ lines: [text], columns: 10, rows: 1 });
    expect(writes).toEqual([]);
    drain();
    expect(writes).toHaveLength(1);
    expect(writes[0]).toContain('three');
  });
});

import { repaint, repaintChanged } from './line-diff';

/** A whole screen: lines with their colours, each no wider than the screen. */
export interface Frame {
  readonly lines: readonly string[];
  readonly columns: number;
  readonly rows: number;
}

/** What of the terminal a presenter writes to. */
export interface PresenterOutput {
  write(text: string): unknown;
  readonly writableNeedDrain?: boolean;
  once?(event: 'drain', listener: () => void): unknown;
}

/** What the terminal was found to be able to do; it may become known after the first frames. */
export interface PaintAbilities {
  /** Shows nothing until a frame is whole (mode 2026). */
  readonly synchronizedOutput: boolean;
  /** Understands positions, clearing and moving lines. Without it every frame is written whole. */
  readonly partialRepaint: boolean;
}

/**
 * The only writer of frames. It knows what the screen shows and writes what differs, in one write; nothing where nothing does.
 * That holds as long as nobody else writes anything visible: who did has to say so by `forget`.
 */
export interface Presenter {
  show(frame: Frame): void;
  /** The screen is not as it was left: the next frame is written whole. */
  forget(): void;
}

const BEGIN_UPDATE = '\x1b[?2026h';
const END_UPDATE = '\x1b[?2026l';

export function createPresenter(output: PresenterOutput, abilities: () => PaintAbilities): Presenter {
  let shown: Frame | undefined;
  let waiting: Frame | undefined;

  function paint(frame: Frame): void {
    const lines = Array.from({ length: frame.rows }, (_, row) => frame.lines[row] ?? '');
    const bytes = bytesFor({ ...frame, lines });
    shown = { ...frame, lines };
    if (bytes !== '') output.write(abilities().synchronizedOutput ? BEGIN_UPDATE + bytes + END_UPDATE : bytes);
  }

  function bytesFor({ lines, columns, rows }: Frame): string {
    if (shown?.columns !== columns || shown.rows !== rows) return repaint(lines, columns);
    if (abilities().partialRepaint) return repaintChanged(shown.lines, lines, columns);
    return lines.some((line, row) => line !== shown?.lines[row]) ? repaint(lines, columns) : '';
  }

  /** Frames that a slow line could not have shown are never written: the latest one stands for all. */
  function showWaiting(): void {
    const frame = waiting;
    waiting = undefined;
    if (frame) paint(frame);
  }

  return {
    show(frame) {
      if (output.writableNeedDrain && output.once) {
        if (waiting === undefined) output.once('drain', showWaiting);
        waiting = frame;
      } else paint(frame);
    },
    forget() {
      shown = undefined;
    },
  };
}

import { EventEmitter } from 'node:events';
import type { DOMElement } from 'ink';
import { overlay, type Patch } from './term/overlay';
import type { Presenter } from './term/presenter';

/**
 * Puts a frame together: Ink draws everything that is laid out as text, and leaves boxes empty for what is painted line by
 * line, because Ink's drawing takes time by the number of characters and a table has most of them. Frames are shown once for
 * all that happens in one turn of the event loop.
 */
export interface Composer {
  /** What Ink takes for the terminal. In its debug mode it writes whole frames and nothing else. */
  readonly inkOutput: NodeJS.WriteStream;
  /** Lines to be seen in the place of a box until the returned function is called. */
  place(box: DOMElement, painting: Painting): () => void;
  /** Goes on with another presenter, and a window of another size. */
  use(presenter: Presenter, sizeOf?: SizeOf): void;
  /** Writes the whole screen anew, on a terminal that others have written to. */
  redraw(): void;
  /** Nothing is written from here on. */
  close(): void;
}

/** Lines that are no wider than their box. */
export interface Painting {
  readonly lines: readonly string[];
  /** The box is a single line high and stands for all of them. */
  readonly isFolded: boolean;
}

type SizeOf = (stdout: NodeJS.WriteStream) => { readonly columns: number; readonly rows: number };

export function createComposer(stdout: NodeJS.WriteStream, first: Presenter, firstSize: SizeOf = windowOf): Composer {
  let presenter = first;
  let sizeOf = firstSize;
  const placed = new Map<DOMElement, Painting>();
  let drawn: string | undefined;
  let scheduled: NodeJS.Immediate | undefined;
  let isClosed = false;

  function show(): void {
    scheduled = undefined;
    if (drawn === undefined) return;
    const { columns, rows } = inkOutput;
    const patches = [...placed].map(([box, painting]) => patchOf(box, painting));
    presenter.show({ lines: overlay(drawn.split('\n'), patches, rows), columns, rows });
  }
  const schedule = () => {
    // Ink draws once more while it ends, and what it draws then would stand in somebody else's screen.
    if (!isClosed) scheduled ??= setImmediate(show);
  };
  const inkOutput = createInkOutput(sizeOf(stdout), (frame) => {
    drawn = frame;
    schedule();
  });
  const onResize = () => {
    Object.assign(inkOutput, sizeOf(stdout));
    presenter.forget();
    inkOutput.emit('resize');
  };
  stdout.on('resize', onResize);

  return {
    inkOutput,
    place(box, painting) {
      placed.set(box, painting);
      schedule();
      return () => {
        placed.delete(box);
        schedule();
      };
    },
    use(next, nextSize = windowOf) {
      presenter = next;
      sizeOf = nextSize;
      onResize();
      schedule();
    },
    redraw() {
      presenter.forget();
      schedule();
    },
    close() {
      stdout.off('resize', onResize);
      clearImmediate(scheduled);
      isClosed = true;
    },
  };
}

const windowOf: SizeOf = ({ columns, rows }) => ({ columns: columns || 80, rows: rows || 24 });

function createInkOutput(size: ReturnType<SizeOf>, onFrame: (frame: string) => void): NodeJS.WriteStream {
  const write = (text: string, done?: () => void) => {
    // At its end Ink writes nothing and waits until that is done.
    if (text !== '') onFrame(text);
    done?.();
    return true;
  };
  const output = Object.assign(new EventEmitter(), size, { isTTY: true, writable: true, write });
  return output as unknown as NodeJS.WriteStream;
}

/** Where a box is, and as much of its lines as the boxes around it let through. */
function patchOf(box: DOMElement, { lines, isFolded }: Painting): Patch {
  const height = isFolded ? lines.length : (box.yogaNode?.getComputedHeight() ?? 0);
  const width = box.yogaNode?.getComputedWidth() ?? 0;
  let [x, y, top, bottom] = [0, 0, 0, Math.min(height, lines.length)];
  for (let node: DOMElement | undefined = box; node; node = node.parentNode) {
    const own = node.yogaNode;
    if (node.style.overflowY === 'hidden' && own) {
      top = Math.max(top, -y);
      if (!isFolded) bottom = Math.min(bottom, own.getComputedHeight() - y);
    }
    x += own?.getComputedLeft() ?? 0;
    y += own?.getComputedTop() ?? 0;
  }
  return { x, y: y + top, width, lines: lines.slice(top, Math.max(top, bottom)), isFolded };
}

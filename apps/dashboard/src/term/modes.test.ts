import { Terminal } from '@xterm/headless';
import { describe, expect, it } from 'vitest';
import { enterSequence, fullScreen, leaveSequence, type Modes } from './modes';

const everything: Modes = { ...fullScreen, mouse: true, focus: true, kittyKeyboard: true };

describe('the modes of a terminal', () => {
  it('are all on after entering', async () => {
    const terminal = await terminalAfter(enterSequence(everything));
    expect(terminal.buffer.active.type).toBe('alternate');
    expect(terminal.modes).toMatchObject({
      bracketedPasteMode: true,
      sendFocusMode: true,
      mouseTrackingMode: 'drag',
    });
  });

  it('are as before after leaving, with the text and the cursor where they were', async () => {
    const fresh = await terminalAfter('$ hubdeck\r\n');
    const used = await terminalAfter(
      `$ hubdeck\r\n${enterSequence(everything)}\x1b[2;3r\x1b[31mframe\x1b[9;9H\x1b[?2026hhalf${leaveSequence(everything)}`,
    );
    expect(stateOf(used)).toEqual(stateOf(fresh));
  });

  it('are only switched off when they were on', () => {
    expect(enterSequence({})).toBe('');
    expect(leaveSequence({ mouse: true })).not.toContain('\x1b[?1049l');
  });
});

async function terminalAfter(bytes: string): Promise<Terminal> {
  const terminal = new Terminal({ cols: 20, rows: 5, allowProposedApi: true });
  await new Promise<void>((resolve) => terminal.write(bytes, resolve));
  return terminal;
}

function stateOf(terminal: Terminal) {
  const { type, cursorX, cursorY } = terminal.buffer.active;
  const lines = [0, 1, 2, 3, 4].map((row) => terminal.buffer.active.getLine(row)?.translateToString(true));
  return { type, cursorX, cursorY, lines, modes: { ...terminal.modes } };
}

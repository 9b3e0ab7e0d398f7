import xterm from '@xterm/headless';

type Spawn = typeof import('@lydell/node-pty').spawn;

/** Wide enough that no line of what is read back wraps. */
const [COLUMNS, ROWS] = [200, 30];
const PROMPT = 'ready>';

export type Shell = Awaited<ReturnType<typeof openShell>>;

/** A person's shell in a real pseudo-terminal, on which programs are started, stopped and continued. */
export async function openShell(spawn: Spawn, env: Readonly<Record<string, string>>) {
  const pty = spawn('sh', ['-i'], { cols: COLUMNS, rows: ROWS, env: { ...env, PS1: `${PROMPT} `, ENV: '' } });
  const terminal = new xterm.Terminal({ cols: COLUMNS, rows: ROWS, allowProposedApi: true });
  const { buffer } = terminal;
  let isCursorShown = true;
  pty.onData((data) => {
    const switches = [...data.matchAll(/\[\?25([hl])/g)];
    isCursorShown = switches.length === 0 ? isCursorShown : switches.at(-1)?.[1] === 'h';
    terminal.write(data);
  });
  const lines = () =>
    Array.from({ length: ROWS }, (_, row) =>
      (buffer.active.getLine(buffer.active.viewportY + row)?.translateToString(true) ?? '').trimEnd(),
    );
  const screen = () => lines().join('\n').trimEnd();
  const isAtPrompt = () => screen().endsWith(PROMPT);

  function until(what: string, condition: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`Waited in vain: ${what}. The screen:\n${screen()}`)), 30_000);
      const listening = terminal.onWriteParsed(look);
      function look() {
        if (!condition()) return;
        clearTimeout(timer);
        listening.dispose();
        resolve();
      }
      look();
    });
  }

  /** Types a command; `output` is in what it prints, and not in the command. */
  async function run(command: string, output: RegExp): Promise<string> {
    pty.write(`clear; ${command}\r`);
    await until(command, () => isAtPrompt() && output.test(screen()));
    return output.exec(screen())?.[0] ?? '';
  }

  await until('the prompt', isAtPrompt);
  return {
    screen,
    type: (text: string) => pty.write(text),
    sees: (text: string | RegExp) =>
      until(`to see ${text}`, () => (typeof text === 'string' ? screen().includes(text) : text.test(screen()))),
    seesPrompt: () => until('to see the prompt', () => isAtPrompt() && buffer.active.type === 'normal'),
    signal: (pid: number, signal: NodeJS.Signals) => process.kill(pid, signal),
    /** All that a program can leave behind in a terminal. */
    async condition() {
      const settings = await run('stty -g', /^[\w:=]*:[\w:=]{20,}$/m);
      return { settings, isCursorShown, screen: buffer.active.type, ...terminal.modes };
    },
    close: () => pty.kill(),
  };
}

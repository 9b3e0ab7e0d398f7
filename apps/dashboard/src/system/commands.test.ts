import type { spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createOpener } from './opener';
import { createPrinter } from './printer';

/** A system with some commands, each with the code that it ends with. */
function fakeSystem(codes: Readonly<Record<string, number>>) {
  const calls: { command: string; args: readonly string[]; input: string }[] = [];
  const spawner = (command: string, args: readonly string[]) => {
    const child = Object.assign(new EventEmitter(), { stdin: new PassThrough(), unref: () => undefined });
    const call = { command, args, input: '' };
    calls.push(call);
    child.stdin.on('data', (data) => {
      call.input += String(data);
    });
    child.stdin.on('end', () => child.emit('close', codes[command] ?? 1));
    if (!(command in codes)) setImmediate(() => child.emit('error', new Error('ENOENT')));
    return child;
  };
  return { calls, spawner: spawner as unknown as typeof spawn };
}

describe('the printer', () => {
  it('gets the text by its input, never in an argument', async () => {
    const { calls, spawner } = fakeSystem({ lp: 0 });
    expect(await createPrinter(spawner)('LPA:1$HOST$CODE')).toBe(true);
    expect(calls).toEqual([{ command: 'lp', args: [], input: 'LPA:1$HOST$CODE' }]);
  });

  it.each([
    ['there is no lp', { lpr: 0 }, true],
    ['lp has no printer', { lp: 1, lpr: 0 }, true],
    ['nothing prints', {}, false],
    ['neither has a printer', { lp: 1, lpr: 1 }, false],
  ])('is asked by lpr where %s', async (_, codes, expected) => {
    const { calls, spawner } = fakeSystem(codes);
    expect(await createPrinter(spawner)('text')).toBe(expected);
    expect(calls.map(({ command }) => command)).toEqual(['lp', 'lpr']);
  });
});

describe('the opener', () => {
  it.each([
    ['linux', 'xdg-open', ['mailto:?body=a%26b']],
    ['freebsd', 'xdg-open', ['mailto:?body=a%26b']],
    ['darwin', 'open', ['mailto:?body=a%26b']],
    ['win32', 'rundll32', ['url.dll,FileProtocolHandler', 'mailto:?body=a%26b']],
  ])('on %s is %s', async (platform, command, args) => {
    const { calls, spawner } = fakeSystem({ [command]: 0 });
    expect(await createOpener(spawner, platform)('mailto:?body=a%26b')).toBe(true);
    expect(calls).toEqual([{ command, args, input: '' }]);
  });

  it('says when there is none', async () => {
    expect(await createOpener(fakeSystem({}).spawner, 'linux')('mailto:')).toBe(false);
  });
});

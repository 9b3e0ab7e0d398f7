import { createMockServer } from '@hubdeck/mock-server';
import { describe, expect, it } from 'vitest';
import { readKeysFile } from '../keymap/keys-file';
import { openCommandLine } from '../testing/command-line';
import { addLine, openUser, stageClock, useStage } from '../testing/stage';

const stage = useStage(() => createMockServer({ clock: stageClock }));
const keymapOf = (file: unknown) => readKeysFile(JSON.stringify(file), 'keys.json');
const [CTRL_D, CTRL_O, CTRL_Y, F1] = ['\u0004', '\u000F', '\u0019', '\u001BOP'];
const open = async (file: unknown) => {
  const app = stage.open({ columns: 120, rows: 40, keymap: keymapOf(file) });
  await app.sees(/120 users/);
  return app;
};

describe('keys of my own', () => {
  it('do what the usual ones did, and stand in the footer, the help and the palette', async () => {
    const app = await open({ keys: { 'list.filter': ['F', 'f3'], 'app.help': 'f1', 'app.palette': 'ctrl-o' } });
    await app.sees(/F filter .* f1 keys/);
    app.press('/', '?', ':');
    app.press('F');
    app.type('archer');
    await app.sees(/1 of 120 users {2}Filter: archer/);
    app.press('escape', F1);
    await app.sees(/F f3 +filter/);
    await app.sees(/Ctrl-o +find a command/);
    app.press(F1, CTRL_O);
    await app.sees('type to find');
    app.type('filter');
    await app.sees(/\u25B8 filter +F/);
  });

  it('are gone where I took them away, and the palette still has what they did', async () => {
    const app = await open({ keys: { 'list.sort': null } });
    expect(app.screen()).not.toContain('s sort');
    app.press('s', ':');
    app.type('sort');
    await app.sees(/\u25B8 sort/);
    app.press('enter');
    await app.sees(/Name \u25B2/);
  });

  it('confirm what cannot be undone, where I chose them for that', async () => {
    const app = await open({ keys: { 'question.confirm': 'ctrl-y', 'device.delete': 'ctrl-d' } });
    await openUser(app, 'archer', 'Archer Field');
    await addLine(app);
    app.press('enter');
    await app.sees('Pending activation');
    app.press('down', 'enter');
    await app.sees('The line is not on a phone');
    app.press('d', CTRL_D);
    await app.sees('Ctrl-y  Delete the line');
    app.type('9000');
    app.press('y');
    await app.sees('Ctrl-y  Delete the line');
    app.press(CTRL_Y);
    await app.sees('The line of Archer Field is deleted.');
  });

  it('stand in the sentences that speak of them', async () => {
    const app = await open({ keys: { 'list.filter': 'F', 'list.clear-filter': 'f9', 'batch.start': 'Z' } });
    app.press('F');
    app.type('nobody-is-called-so');
    app.press('enter');
    await app.sees('Press F to change the filter or f9 to clear it.');
  });

  it('may be those of k9s', async () => {
    const app = await open({ preset: 'k9s' });
    await app.sees('Ctrl-r refresh');
  });
});

describe('hubdeck keys', () => {
  it('lists every id with the keys that I have', async () => {
    const shell = await openCommandLine({ server: stage.server() });
    expect((await shell.run(['keys'])).out).toMatch(/^list\.filter +\/ +filter$/m);
    expect((await shell.run(['keys', '--csv'])).out).toContain('list.columns,O,columns and order');
    expect(JSON.parse((await shell.run(['keys', '--json'])).out)).toContainEqual({
      id: 'app.palette',
      keys: [':', 'ctrl-p', 'ctrl-a'],
      label: 'find a command or a screen',
    });
    await shell.close();
  });

  it('writes a file to start from, once', async () => {
    const shell = await openCommandLine({ server: stage.server() });
    expect((await shell.run(['keys', '--write'])).err).toContain('keys.json is written');
    expect((await shell.run(['keys'])).code).toBe(0);
    const again = await shell.run(['keys', '--write']);
    expect(again.code).toBe(1);
    expect(again.err).toContain('keys.json is there already');
    await shell.close();
  });

  it('says what is wrong with the file that the environment names', async () => {
    const shell = await openCommandLine({ server: stage.server() });
    const { code, err } = await shell.run(['keys'], { env: { HUBDECK_KEYS: '/nowhere/my-keys.json' } });
    expect(code).toBe(1);
    expect(err).toContain('/nowhere/my-keys.json');
    await shell.close();
  });
});

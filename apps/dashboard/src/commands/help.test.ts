import { describe, expect, it } from 'vitest';
import { messages } from '../messages';
import { displayWidth } from '../term/width';
import { commandHelp, docOf, groupHelp, helpFor, overallHelp } from './help';
import { parseCommandLine } from './parse';
import { commandReference } from './reference';
import { COMMANDS } from './registry';

const widest = (text: string) =>
  Math.max(
    ...text
      .split('\n')
      .filter((line) => !/^ {2}hubdeck /.test(line))
      .map(displayWidth),
  );

describe('the help', () => {
  it('of everything fits a screen and names every group', () => {
    const help = overallHelp();
    for (const group of Object.keys(messages.commands.groups)) expect(help).toContain(`  ${group}`);
    expect(help.split('\n').length).toBeLessThan(55);
    expect(help).toContain('Exit codes: 0 done');
  });

  it.each(COMMANDS.map((command) => [command.path, command] as const))(
    'of "%s" reads well, with examples',
    (path, command) => {
      const help = commandHelp(command);
      expect(help).toMatch(/^[A-Z][^\n]*\.\n\nUsage:\n {2}hubdeck/);
      expect(help).toContain('\nExamples:\n  ');
      for (const name of command.options) expect(help).toContain(`--${name}`);
      expect(widest(help)).toBeLessThanOrEqual(100);
      expect(docOf(path).examples.length).toBeGreaterThan(0);
    },
  );

  it.each(Object.keys(messages.commands.groups))('of the group %s lists its commands', (group) => {
    const own = COMMANDS.filter(({ path }) => path.startsWith(`${group} `));
    for (const { path } of own) expect(groupHelp(group)).toContain(`  ${path}`);
    expect(helpFor(group)).toBe(groupHelp(group));
  });

  it('has no example that the program would not understand', () => {
    const examples = COMMANDS.flatMap(({ path }) => docOf(path).examples.map(([line]) => line));
    const commands = examples.flatMap((line) => line.split('|').filter((part) => part.trim().startsWith('hubdeck')));
    expect(commands.length).toBeGreaterThan(40);
    for (const line of commands) {
      const plain = line.replace(/ > .*$/, '').replace(/^source <\((.*)\)$/, '$1');
      const words = [...plain.trim().matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, a, b, c]) => a ?? b ?? c ?? '');
      expect(parseCommandLine(words.slice(1)), line).toMatchObject({ kind: 'run' });
    }
  });

  it('stands in docs/commands.md as well', async () => {
    await expect(commandReference()).toMatchFileSnapshot('../../../../docs/commands.md');
  });
});

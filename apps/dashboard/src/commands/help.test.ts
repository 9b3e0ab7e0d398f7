import { describe, expect, it } from 'vitest';
import { messages } from '../messages';
import { type Fields, parseQuery } from '../rows/query';
import { displayWidth } from '../term/width';
import { fieldsOf } from './filter-fields';
import { commandHelp, docOf, filterHelp, groupHelp, helpFor, overallHelp } from './help';
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

/** A field of that kind, of nothing. */
const testFields = (name: string, { kind }: { kind: string }) =>
  ({ [name]: { kind, read: () => undefined } }) as unknown as Fields<object>;

describe('the help', () => {
  it('of everything fits a screen and names every group', () => {
    const help = overallHelp();
    for (const group of Object.keys(messages.commands.groups)) expect(help).toContain(`  ${group}`);
    expect(help.split('\n').length).toBeLessThan(58);
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

  const filtered = COMMANDS.filter(({ operands }) => operands.some(({ filters }) => filters));
  it.each(filtered.map((command) => [command.path, command] as const))(
    'of "%s" says of each field how it is asked for',
    (_, command) => {
      const help = commandHelp(command);
      for (const [name, field] of command.operands.flatMap((operand) => Object.entries(fieldsOf(operand)))) {
        const [line = ''] = new RegExp(`^ {2}${name}( .*|)(\\n {10,}.*)*`, 'm').exec(help) ?? [];
        expect(line, name).toMatch(/ {2}(text|one of|a word|a number|a date|a time ago)/);
        for (const also of field.also ?? []) expect(line).toContain(also);
        const [example] = /[a-z]+:[^\s;]+/.exec(line) ?? [];
        if (example) expect(parseQuery(example, testFields(name, field)).problems).toEqual([]);
      }
      expect(help).toContain('"hubdeck help filter"');
    },
  );

  it('of the filter has every sign of it, and each as the language has it', () => {
    const help = filterHelp();
    for (const sign of ['"two words"', '~', ':=', ':~', ',', ':*', ':>', '<=', '!', '30d', '2026-01'])
      expect(help).toContain(sign);
    for (const [term] of messages.commands.help.filterWords) {
      const kind = term.includes('>10')
        ? 'number'
        : term.includes('2026')
          ? 'date'
          : term.includes('30d')
            ? 'age'
            : 'text';
      expect(parseQuery(term, testFields('field', { kind })).problems, term).toEqual([]);
    }
    expect(widest(help)).toBeLessThanOrEqual(100);
  });

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

import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { decodeText, readRecords } from '@hubdeck/core/csv';
import { createMockServer, type MockServer } from '@hubdeck/mock-server';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createFileStore } from '../profiles/credential-store';
import { formatCredentials } from '../profiles/credentials';
import { newProfile } from '../profiles/profile';
import { createProfileStore } from '../profiles/profile-store';
import { startOfList } from '../rows/list-view';
import { saveView } from '../rows/saved-view';
import { createViewStore } from '../system/view-store';
import { type CommandLine, type CommandLineOptions, type Outcome, openCommandLine } from '../testing/command-line';
import { stageClock } from '../testing/stage';
import type { OptionName } from './options';
import { COMMANDS } from './registry';
import { SAMPLES, type Sample } from './samples';

/**
 * Every command of the table, by its sample: what it prints in each format, and how it fails. A command that comes without
 * a sample turns the first test red, one whose output changes its golden file.
 */

let cloud: MockServer;
let plainCloud: MockServer;
let line: CommandLine;

/** The same bytes in every run; begun anew with the data. */
let random = 1;
function nextByte(): number {
  random = (Math.imul(random, 1_664_525) + 1_013_904_223) >>> 0;
  return random >>> 24;
}

const create = (extension: boolean) =>
  createMockServer({
    clock: stageClock,
    settings: { cdrRateLimit: false, extension },
    randomBytes: (length) => new Uint8Array(length).map(nextByte),
  });

beforeAll(async () => {
  [cloud, plainCloud] = await Promise.all([create(true), create(false)]);
});
afterAll(() => Promise.all([cloud.close(), plainCloud.close()]));
beforeEach(async () => {
  line = await openCommandLine({ server: cloud });
  await createViewStore(line.folder).save('users', saveView('Mine', { ...startOfList, filter: 'archer' }));
});
afterEach(() => line.close());

const split = (text: string) =>
  [...text.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');

type Entry = (typeof COMMANDS)[number];
const has = ({ options }: Entry, name: OptionName): boolean => options.includes(name);
const asksServer = (command: Entry): boolean => has(command, 'demo');

const askDemo = (text: string, more: Partial<CommandLineOptions> = {}) => line.run([...split(text), '--demo'], more);

interface Invoked {
  readonly answer: Outcome;
  /** As it was typed. */
  readonly typed: string;
}

/** Runs the sample of a command from the beginning of time. */
async function invoke(command: Entry, more = '', options: Partial<CommandLineOptions> = {}): Promise<Invoked> {
  const sample = SAMPLES[command.path];
  random = 1;
  (options.server === plainCloud ? plainCloud : cloud).reset();
  for (const text of sample.before ?? []) await line.run(split(text));
  const tools = { ask: async (text: string) => (await askDemo(text)).out, folder: line.folder };
  const words = typeof sample.words === 'string' ? sample.words : await sample.words(tools);
  return run(command, `${words} ${more}`, options);
}

/** Runs a command with other words than those of its sample. */
async function run(command: Entry, words: string, options: Partial<CommandLineOptions> = {}): Promise<Invoked> {
  const { env } = SAMPLES[command.path];
  const place = asksServer(command) && !/(^| )(-p|--profile|--url) /.test(words) ? '--demo' : '';
  const typed = [command.path, words, place].filter(Boolean).join(' ').replace(/ +/g, ' ').trim();
  return { typed, answer: await line.run(split(typed), { ...(env && { env }), ...options }) };
}

const rowsOf = (csv: string) => [...readRecords(decodeText(csv))].map(({ cells }) => cells);
const codeOf = ({ path }: Entry): number => (SAMPLES[path].isPartly ? 3 : 0);
const consentOf = ({ consent = '--yes' }: Sample) => consent;

const MOST_LINES = 12;
const WIDEST = 160;
/** What differs from run to run is not what is looked at. */
const settled = (text: string) =>
  text
    .replaceAll(line.folder, '/tmp/hubdeck')
    .replace(/ROUTER_[0-9A-F-]{36}/g, 'ROUTER_1')
    .trimEnd();

function cut(text: string): string {
  const lines = settled(text).split('\n');
  const shown = lines.slice(0, MOST_LINES).map((one) => (one.length > WIDEST ? `${one.slice(0, WIDEST)}...` : one));
  return [...shown, ...(lines.length > MOST_LINES ? [`... ${lines.length - MOST_LINES} more lines`] : [])].join('\n');
}

const story = ({ typed, answer: { code, out, err } }: Invoked): string =>
  [
    `$ hubdeck ${settled(typed)}`,
    ...(out === '' ? [] : [cut(out)]),
    ...(err === '' ? [] : ['--- stderr', cut(err)]),
    `--- exit code ${code}\n`,
  ].join('\n');

const goldenOf = ({ path }: Entry): string =>
  join(import.meta.dirname, 'golden', `${(path || 'dashboard').replaceAll(' ', '-')}.txt`);

/** Requests that change something; to ask what would happen is not one of them. */
const QUESTION = /\/(actions\/(preview|planImport)\/invoke|subscribers\/validate)$/;

function watchChanges(server: MockServer) {
  const changes: string[] = [];
  const fetch: typeof globalThis.fetch = (input, init) => {
    const { method = 'GET' } = init ?? {};
    if (method !== 'GET' && !QUESTION.test(new URL(String(input)).pathname)) changes.push(`${method} ${String(input)}`);
    return server.fetch(input, init);
  };
  return { changes, fetch };
}

const refusing =
  (server: MockServer, isRefused: (method: string, path: string) => boolean): typeof fetch =>
  async (input, init) =>
    isRefused(init?.method ?? 'GET', new URL(String(input)).pathname)
      ? Response.json(
          { message: 'no', errors: [{ description: 'The service says no.' }], trackingId: 'ROUTER_refused' },
          { status: 409 },
        )
      : server.fetch(input, init);

it('has a sample of every command, and no golden file of another', async () => {
  expect(Object.keys(SAMPLES).sort()).toEqual(COMMANDS.map(({ path }) => path).sort());
  const files = await readdir(join(import.meta.dirname, 'golden'));
  expect(COMMANDS.map((command) => basename(goldenOf(command)))).toEqual(expect.arrayContaining(files));
});

const named = (commands: readonly Entry[]) =>
  commands.map((command) => [command.path || 'dashboard', command] as const);

describe('what a command prints', () => {
  it.each(named(COMMANDS))('%s: in each format, the same rows, and nothing else on stdout', async (_, command) => {
    const consent = command.isChange ? consentOf(SAMPLES[command.path]) : '';
    const table = await invoke(command, consent);
    expect(table.answer.code, table.answer.err).toBe(codeOf(command));
    const stories = [table];
    const counts: number[] = [];
    if (has(command, 'json')) {
      const json = await invoke(command, `${consent} --json`);
      stories.push(json);
      const parsed: unknown = JSON.parse(json.answer.out);
      if (Array.isArray(parsed)) counts.push(parsed.length);
      expect(parsed).not.toEqual([]);
    }
    if (has(command, 'csv')) {
      const csv = await invoke(command, `${consent} --csv`);
      stories.push(csv);
      const [titles = [], ...rows] = rowsOf(csv.answer.out);
      for (const row of rows) expect(row).toHaveLength(titles.length);
      counts.push(rows.length);
      if (!command.isChange) expect(csv.answer.err).toBe('');
    }
    if (has(command, 'ids')) {
      const ids = await invoke(command, '--ids');
      stories.push(ids);
      counts.push(ids.answer.out.trimEnd().split('\n').length);
      expect(ids.answer.err).toBe('');
    }
    expect(new Set(counts).size, `rows: ${counts}`).toBeLessThanOrEqual(1);
    for (const { answer } of stories) expect(answer.code).toBe(codeOf(command));
    await expect(stories.map(story).join('\n')).toMatchFileSnapshot(goldenOf(command));
  });
});

describe('what a command refuses', () => {
  it.each(named(COMMANDS))('%s: an option that there is not, with the one that was meant', async (_, command) => {
    const answer = await line.run([...split(command.path), '--halp']);
    expect(answer).toEqual({ code: 2, out: '', err: 'hubdeck: unknown option --halp; did you mean --help?\n' });
  });

  const demanding = COMMANDS.filter(({ operands }) => operands.some(({ isOptional }) => !isOptional));
  it.each(named(demanding))('%s: without what it is about', async (path, command) => {
    const [{ name } = { name: '' }] = command.operands;
    const answer = await line.run(split(command.path));
    expect(answer).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining(`"hubdeck ${path}" needs a ${name}`),
    });
  });

  const filtered = COMMANDS.filter(({ operands }) => operands.some(({ filters }) => filters));
  it.each(named(filtered))('%s: a field that there is not, with its place', async (_, command) => {
    const { operands } = command;
    const before = operands.filter(({ filters }) => !filters).map(() => SAMPLES[command.path].words);
    const { answer } = await run(command, `${before.join(' ')} 'x shoes:1'`);
    expect(answer).toMatchObject({ code: 2, out: '' });
    expect(answer.err).toMatch(/^hubdeck: filter, at 3: there is no field "shoes"; /);
  });

  it.each(named(COMMANDS.filter(({ path }) => SAMPLES[path].missing)))('%s: what is not there', async (_, command) => {
    cloud.reset();
    const { missing = '', before = [] } = SAMPLES[command.path];
    for (const text of before) await line.run(split(text));
    const { answer } = await run(command, command.isChange ? `${missing} --yes` : missing);
    expect(answer).toMatchObject({ code: 1, out: '' });
    expect(answer.err).toMatch(/^hubdeck: [^\n]+\n$/);
  });
  const unnamed = COMMANDS.filter(
    ({ path, operands }) =>
      !SAMPLES[path].missing && operands.some((one) => !one.isOptional && !one.choices && !one.isProfile),
  );
  it('of things that are not there: every command that names one', () => {
    expect(unnamed.map(({ path }) => path)).toEqual(['profiles add']);
  });

  const profiled = COMMANDS.filter(({ operands }) => operands.some(({ isProfile }) => isProfile));
  it.each(named(profiled))('%s: a profile that there is not', async (_, command) => {
    const answer = await line.run([...split(command.path), 'nowhere']);
    expect(answer).toMatchObject({ code: 4, out: '', err: expect.stringMatching(/^hubdeck: [^\n]*"?nowhere"?/) });
  });

  it.each(named(COMMANDS.filter(asksServer)))('%s: whoever is not signed in', async (_, command) => {
    const sample = SAMPLES[command.path];
    const words = typeof sample.words === 'string' ? sample.words : (sample.missing ?? 'x');
    const typed = [...split(command.path), ...split(words), ...(command.isChange ? split(consentOf(sample)) : [])];
    const nobody = await line.run(typed);
    expect(nobody).toMatchObject({ code: 4, out: '' });
    expect(nobody.err).toMatch(/hubdeck login/);
    const refused = await line.run([...typed, '--url', cloud.url], { env: { HUBDECK_TOKEN: 'T0K3N-0F-N0B0DY' } });
    expect(refused).toMatchObject({ code: 4, out: '', err: expect.stringMatching(/does not accept the access token/) });
    expect(refused.err).not.toContain('T0K3N-0F-N0B0DY');
  });

  it.each(named(COMMANDS.filter(asksServer)))(
    '%s: what a server as the Webex cloud is does not offer, and nothing else',
    async (_, command) => {
      const { isExtension } = SAMPLES[command.path];
      const consent = command.isChange ? consentOf(SAMPLES[command.path]) : '';
      const { answer } = await invoke(command, consent, { server: plainCloud });
      expect(answer.code, answer.err).toBe(isExtension ? 5 : 0);
      if (!isExtension) return;
      expect(answer.out).toBe('');
      expect(answer.err).toMatch(/^hubdeck: [^\n]+: this server does not offer it\. Where it is done: [^\n]+\.\n$/);
    },
  );

  const looking = COMMANDS.filter((command) => asksServer(command) && !command.isChange);
  it.each(named(looking))('%s: with what the service says, and what to quote to support', async (_, command) => {
    const { isForgiving } = SAMPLES[command.path];
    const sample = SAMPLES[command.path];
    const words = typeof sample.words === 'string' ? sample.words : (sample.missing ?? '');
    const { answer } = await run(command, words, { fetch: refusing(cloud, () => true) });
    expect(answer.err).toContain('The service says no.');
    if (isForgiving) return;
    expect(answer).toMatchObject({ code: 1, out: '' });
    expect(answer.err).toContain('ROUTER_refused');
  });
});

describe('what changes data', () => {
  const changing = named(COMMANDS.filter(({ isChange }) => isChange));

  it.each(changing)('%s: changes nothing in a dry run, and says what it would', async (_, command) => {
    const { changes, fetch } = watchChanges(cloud);
    const { answer } = await invoke(command, '--dry-run', { fetch });
    expect(answer.code, answer.err).toBe(codeOf(command));
    expect(answer.out).toMatch(/^Would do /m);
    expect(answer.err).toContain('Nothing was changed: this was a dry run.');
    expect(changes).toEqual([]);
  });

  it.each(changing)('%s: wants consent where nobody can be asked', async (_, command) => {
    const { changes, fetch } = watchChanges(cloud);
    const { answer } = await invoke(command, '', { fetch });
    expect(answer).toMatchObject({ code: 2, out: '' });
    expect(answer.err).toMatch(/^hubdeck: This (changes data: say --yes|cannot be undone: say --confirm )/);
    expect(changes).toEqual([]);
  });

  it.each(changing)('%s: takes anything but yes for no', async (_, command) => {
    const { changes, fetch } = watchChanges(cloud);
    for (const answers of [['n'], ['']]) {
      const { answer } = await invoke(command, '', { fetch, answers });
      expect(answer).toMatchObject({ code: 1, out: '', err: expect.stringContaining('Nothing was done.') });
    }
    expect(changes).toEqual([]);
  });

  it.each(changing)('%s: sends nothing for a profile that is read-only', async (_, command) => {
    await createProfileStore(line.folder).write({
      all: [{ ...newProfile('look', cloud.url), isReadOnly: true }],
    });
    const credentials = formatCredentials({ kind: 'token', accessToken: cloud.token });
    await createFileStore(line.folder).write('look', credentials);
    const { changes, fetch } = watchChanges(cloud);
    const { answer } = await invoke(command, `--profile look ${consentOf(SAMPLES[command.path])}`, { fetch });
    expect(answer).toMatchObject({ code: 1, out: '', err: expect.stringContaining('look is read-only') });
    expect(changes).toEqual([]);
    const tried = await invoke(command, '--profile look --dry-run', { fetch });
    expect(tried.answer, 'what would be done may be asked').toMatchObject({ code: codeOf(command) });
  });

  it.each(changing)('%s: tells what the service refused', async (_, command) => {
    const isChange = (method: string, path: string) => method !== 'GET' && !QUESTION.test(path);
    const { answer } = await invoke(command, consentOf(SAMPLES[command.path]), { fetch: refusing(cloud, isChange) });
    expect(answer.code).toBe(1);
    expect(answer.out + answer.err).toContain('The service says no.');
  });
});

import { createMockServer, type MockServer } from '@hubdeck/mock-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CommandLine, openCommandLine } from '../testing/command-line';
import { stageClock } from '../testing/stage';
import { toJson } from './formats';

let server: MockServer;
let line: CommandLine;
beforeAll(async () => {
  server = await createMockServer({ clock: stageClock });
  line = await openCommandLine({ server });
});
afterAll(async () => {
  await line.close();
  await server.close();
});

/** Somebody whose display name would turn the terminal red and the text around. */
const HOSTILE = 'test.display@farms.com';
const ACTS = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u;

describe('a display name that acts on terminals', () => {
  it.each([
    'users list Test --sort name',
    'users list Test --csv',
    'users list Test --json',
    `users show ${HOSTILE}`,
    `users show ${HOSTILE} --json`,
    'users export',
    `licences set ${HOSTILE} --remove Messaging --dry-run`,
    `licences set ${HOSTILE} --remove Messaging --dry-run --csv`,
    `licences set ${HOSTILE} --remove Messaging --dry-run --json`,
  ])('does not in %s', async (text) => {
    const { code, out, err } = await line.run([...text.split(' '), '--demo'], { width: 100 });
    expect(code, err).toBe(0);
    expect(out).toContain('Test ');
    for (const one of [...out.split('\n'), ...err.split('\n')]) expect(one).not.toMatch(ACTS);
  });

  it('is the same for programs', async () => {
    const { out } = await line.run(['users', 'show', HOSTILE, '--json', '--demo']);
    const { out: csv } = await line.run(['users', 'Test', '--csv', '--demo']);
    const { displayName } = JSON.parse(out);
    expect(displayName).toMatch(ACTS);
    expect(csv).toContain(displayName);
  });

  it('is asked about in words that do not act either', async () => {
    const { err } = await line.run(['users', 'show', `no\u001B[31mbody`, '--demo']);
    expect(err).not.toContain('\u001B');
  });
});

it('escapes in JSON what does not show, and says the same with it', () => {
  const text = 'a\u009Bb\u202Ec\u{E0041}d\u2028e \u{1F468}\u200D\u{1F33E}\n\u007F';
  const json = toJson({ text }, { indent: 2 });
  expect(JSON.parse(json)).toEqual({ text });
  expect(json.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}]/u);
});

import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { logged, logPath, openLog } from './log';

const clock = { now: () => Date.parse('2026-01-15T09:00:00.000Z') };
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hubdeck-log-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the place of the log', () => {
  const here = { isWanted: false, platform: 'linux', home: '/home/me' } as const;

  it('is nowhere unless the person wants a log', () => {
    expect(logPath({}, here)).toBeUndefined();
    expect(logPath({ HUBDECK_LOG: '' }, here)).toBeUndefined();
    expect(logPath({ HUBDECK_LOG: '0' }, here)).toBeUndefined();
  });

  it('is the folder for state', () => {
    expect(logPath({}, { ...here, isWanted: true })).toBe('/home/me/.local/state/hubdeck/log');
    expect(logPath({ HUBDECK_LOG: '1', XDG_STATE_HOME: '/state' }, here)).toBe('/state/hubdeck/log');
  });

  it('is where the environment says', () => {
    expect(logPath({ HUBDECK_LOG: './here.log' }, { ...here, isWanted: true })).toBe('./here.log');
  });
});

describe('the log', () => {
  const read = (name = 'state/log') => readFileSync(join(folder, name), 'utf8');
  const open = () => openLog(join(folder, 'state', 'log'), clock);

  it('has a line an event, with its time', () => {
    const log = open();
    log.write('screen', { name: 'users' });
    log.write('end');
    expect(read()).toBe('2026-01-15T09:00:00.000Z screen name="users"\n2026-01-15T09:00:00.000Z end\n');
  });

  it('is for its owner only', () => {
    open().write('start');
    expect(statSync(join(folder, 'state', 'log')).mode & 0o077).toBe(0);
    expect(statSync(join(folder, 'state')).mode & 0o077).toBe(0);
  });

  it('never has a secret', () => {
    open().write('crash', { error: 'Bearer abcdef for archer@farms.com, LPA:1$a.example.com$SECRET' });
    expect(read()).not.toMatch(/abcdef|archer|SECRET/);
  });

  it('keeps to a line, whatever is written', () => {
    open().write('crash', { error: 'one\ntwo\u001B[2J' });
    expect(read().trimEnd().split('\n')).toHaveLength(1);
    expect(read()).not.toContain('\u001B');
  });

  it('begins anew at a megabyte, and keeps the one before', () => {
    const log = open();
    log.write('start');
    writeFileSync(join(folder, 'state', 'log'), 'x'.repeat(1_000_001));
    log.write('later');
    expect(read()).toMatch(/^\S+ later\n$/);
    expect(read('state/log.1')).toHaveLength(1_000_001);
  });

  it('is no reason to fail', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => openLog(join(folder, 'file', 'log'), clock).write('start')).not.toThrow();
  });

  it('tells what was asked and what came of it, but not what was sent, searched for or answered', async () => {
    const answer = new Response('{"secret":"answer"}', { status: 201, headers: { trackingid: 'ROUTER_1' } });
    const fetch = logged(() => Promise.resolve(answer), open(), clock);
    await fetch('https://x.test/v1/people?email=archer', {
      method: 'POST',
      body: 'sent',
      headers: { Authorization: 'Bearer abcdef' },
    });
    expect(read()).toBe(
      '2026-01-15T09:00:00.000Z request method="POST" host="x.test" path="/v1/people" status=201 ms=0 trackingId="ROUTER_1"\n',
    );
  });

  it('tells why a request failed, and lets it fail', async () => {
    const fetch = logged(() => Promise.reject(new Error('ECONNREFUSED')), open(), clock);
    await expect(fetch('https://x.test/v1/people')).rejects.toThrow('ECONNREFUSED');
    expect(read()).toContain('error="ECONNREFUSED"');
  });
});

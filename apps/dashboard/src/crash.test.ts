import { describe, expect, it } from 'vitest';
import { crashReport } from './crash';

const facts = { version: '1.2.3', screen: 'audit', platform: 'Node v20, linux, xterm', logPath: undefined };

describe('the report of a crash', () => {
  it('has what whoever mends it needs', () => {
    const report = crashReport({ ...facts, error: new TypeError('x is not a function') });
    expect(report).toContain('version: hubdeck 1.2.3, Node v20, linux, xterm');
    expect(report).toContain('screen: audit');
    expect(report).toContain('error: TypeError: x is not a function');
    expect(report).toMatch(/crash\.test\.ts/);
  });

  it('has no data and no secrets', () => {
    const error = new Error('no row for archer@farms.com with Bearer abcdef');
    expect(crashReport({ ...facts, error })).not.toMatch(/archer|abcdef/);
  });

  it('names the log, or how to get one', () => {
    expect(crashReport({ ...facts, error: 'odd', logPath: '/state/hubdeck/log' })).toContain('/state/hubdeck/log');
    expect(crashReport({ ...facts, error: 'odd' })).toContain('--log');
  });

  it('stays short', () => {
    const error = new Error('deep');
    error.stack = Array.from({ length: 100 }, (_, at) => `at ${at}`).join('\n');
    expect(crashReport({ ...facts, error }).split('\n').length).toBeLessThan(20);
  });
});

import { describe, expect, it } from 'vitest';
import { readFlags } from './flags';

describe('the command line', () => {
  it.each([
    [[], { kind: 'server', url: undefined }],
    [['--demo'], { kind: 'demo' }],
    [['--url', 'http://127.0.0.1:1/v1'], { kind: 'server', url: 'http://127.0.0.1:1/v1' }],
    [['--url=https://a.example/v1'], { kind: 'server', url: 'https://a.example/v1' }],
    [['--calls', 'a.csv'], { kind: 'server', url: undefined, callsFile: 'a.csv' }],
    [['--demo', '--calls=a.csv'], { kind: 'demo', callsFile: 'a.csv' }],
    [
      ['--calls-url', 'https://calls.example/v1'],
      { kind: 'server', url: undefined, callsUrl: 'https://calls.example/v1' },
    ],
    [['--help'], { kind: 'help' }],
    [['-h'], { kind: 'help' }],
    [['--version'], { kind: 'version' }],
  ])('%j is understood', (argv, expected) => {
    expect(readFlags(argv)).toEqual(expected);
  });

  it.each([
    [['--token', 'secret'], /--token is refused.*HUBDECK_TOKEN/],
    [['--token=secret'], /--token is refused/],
    [['--dmeo'], /unknown option --dmeo/],
    [['demo'], /unexpected "demo"/],
    [['--url'], /--url needs a value/],
    [['--url', '--demo'], /--url needs a value/],
    [['--calls'], /--calls needs a value, as in --calls report.csv/],
    [['--calls-url', 'eu'], /--calls-url takes a http or https address, not "eu"/],
    [['--url', 'ftp://a.example'], /--url takes a http or https address, not "ftp:/],
    [['--demo', '--url', 'http://a.example'], /one of --demo and --url/],
  ])('%j is refused with one line', (argv, expected) => {
    const command = readFlags(argv);
    expect(command).toMatchObject({ kind: 'misuse', message: expect.stringMatching(expected) });
    expect(JSON.stringify(command)).not.toContain('secret');
  });
});

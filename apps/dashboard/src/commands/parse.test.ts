import { describe, expect, it } from 'vitest';
import { parseCommandLine } from './parse';

const read = (line: string) => parseCommandLine(line.split(' ').filter(Boolean));

describe('a command line', () => {
  it.each([
    ['', '', [], {}],
    ['--demo', '', [], { demo: true }],
    ['--url=https://a.example/v1', '', [], { url: 'https://a.example/v1' }],
    ['--demo --calls=a.csv', '', [], { demo: true, calls: 'a.csv' }],
    ['users', 'users list', [], {}],
    ['users list archer', 'users list', ['archer'], {}],
    ['users archer status:active --json', 'users list', ['archer', 'status:active'], { json: true }],
    ['--demo users -q', 'users list', [], { demo: true, quiet: true }],
    ['users -- --strange', 'users list', ['--strange'], {}],
    ['users show archer@farms.com', 'users show', ['archer@farms.com'], {}],
    ['licenses', 'licences list', [], {}],
    ['licenses show x', 'licences show', ['x'], {}],
    ['lines assign a b --no-email -y', 'lines assign', ['a', 'b'], { email: false, yes: true }],
    ['lines delete -', 'lines delete', ['-'], {}],
    ['profiles set work --color red --no-production', 'profiles set', ['work'], { colour: 'red', production: false }],
    ['login -p work', 'login', [], { profile: 'work' }],
    ['user get x', 'users show', ['x'], {}],
    ['line view x', 'lines show', ['x'], {}],
    ['license ls free:0', 'licences list', ['free:0'], {}],
    ['device rm x', 'devices delete', ['x'], {}],
    ['profiles rm work', 'profiles remove', ['work'], {}],
    ['lines remove x', 'lines delete', ['x'], {}],
    ['views delete users Mine', 'views remove', ['users', 'Mine'], {}],
    ['users list get', 'users list', ['get'], {}],
  ])('%j is understood', (line, path, operands, options) => {
    expect(read(line)).toMatchObject({ kind: 'run', command: { path }, operands, options });
  });

  it.each([
    ['--help', ''],
    ['-h', ''],
    ['users --help', 'users'],
    ['licenses -h', 'licences'],
    ['user --help', 'users'],
    ['users list --help', 'users list'],
    ['users archer --help', 'users list'],
    ['lines assign --help', 'lines assign'],
    ['login --help', 'login'],
  ])('%s asks for help', (line, path) => {
    expect(read(line)).toEqual({ kind: 'help', path });
  });

  it.each(['--version', '-V'])('%s asks for the version', (line) => {
    expect(read(line)).toEqual({ kind: 'version' });
  });

  it.each([
    ['--token secret', /--token is refused.*HUBDECK_TOKEN/],
    ['--token=secret', /--token is refused/],
    ['login --token secret', /--token is refused/],
    ['--dmeo', /unknown option --dmeo; did you mean --demo\?/],
    ['--zzzzzz', /unknown option --zzzzzz; --help lists/],
    ['users --colums x', /unknown option --colums; did you mean --columns\?/],
    ['users -o json', /unknown option -o; a table is printed unless --json or --csv is given/],
    ['users --output=json', /unknown option --output; a table is printed unless/],
    ['onboarding package x --pakcage premium', /unknown option --pakcage; did you mean --package\?/],
    ['lines code x --emial', /unknown option --emial; --help lists/],
    [
      'licences template aply',
      /"licences template aply" is no command; did you mean "hubdeck licences template apply"\?/,
    ],
    ['licences pstn mvoe x', /did you mean "hubdeck licences pstn move"\?/],
    ['onboarding templates shwo x', /did you mean "hubdeck onboarding templates show"\?/],
    ['--no-json', /unknown option --no-json/],
    ['demo', /"demo" is no command; hubdeck --help lists them/],
    ['uesrs', /"uesrs" is no command; did you mean "hubdeck users"\?/],
    ['lines delte x', /"lines delte" is no command; did you mean "hubdeck lines delete"\?/],
    ['--url', /--url needs a value: --url URL/],
    ['--url --demo', /--url needs a value/],
    ['users --json=yes', /--json takes no value/],
    ['--calls', /--calls needs a value: --calls FILE/],
    ['--calls-url eu', /--calls-url takes a http or https address, not "eu"/],
    ['--url ftp://a.example', /--url takes a http or https address, not "ftp:/],
    ['users --limit 0', /--limit takes a whole number from 1 up, not "0"/],
    ['profiles set a --colour pink', /--colour takes one of blue, cyan, .*, not "pink"/],
    ['--demo --url http://a.example', /choose one of --demo and --url/],
    ['users --json --csv', /choose one of --json and --csv/],
    ['users --yes', /--yes means nothing to "hubdeck users list"/],
    ['--yes', /--yes means nothing to "hubdeck"/],
    ['users show', /"hubdeck users show" needs a USER/],
    ['users show a b', /unexpected "b"; "hubdeck users show --help"/],
    ['completions tcsh', /SHELL takes one of bash, zsh, fish, not "tcsh"/],
  ])('%s is refused with one line', (line, expected) => {
    const parsed = read(line);
    expect(parsed).toMatchObject({ kind: 'misuse', message: expect.stringMatching(expected) });
    expect(JSON.stringify(parsed)).not.toContain('secret');
  });

  it('takes every word for a filter where the verb is spelled out', () => {
    expect(read('lines list delte')).toMatchObject({ kind: 'run', operands: ['delte'] });
  });
});

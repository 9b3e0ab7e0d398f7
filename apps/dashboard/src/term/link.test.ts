import { describe, expect, it } from 'vitest';
import { linkRest, linksByEnvironment, linksByName, linksTo, noLinks } from './link';

const HOST = 'admin.webex.com';
const link = linksTo(HOST);
const target = (text: string) => text.slice(text.indexOf('https'), text.indexOf('\x07'));

describe('a hyperlink', () => {
  it('opens before the text and closes after it, and leaves out the blanks that fill the cell', () => {
    expect(link('Ann  ', 'https://admin.webex.com/users/1').replace(/id=\w+/, 'id=1')).toBe(
      '\x1b]8;id=1;https://admin.webex.com/users/1\x07Ann\x1b]8;;\x07  ',
    );
  });

  it('has one id wherever it leads to the same page, so that its pieces light up together', () => {
    const idOf = (text: string, url: string) => /id=(\w+)/.exec(link(text, url))?.[1];
    expect(idOf('one', 'https://admin.webex.com/a')).toBe(idOf('two', 'https://admin.webex.com/a'));
    expect(idOf('one', 'https://admin.webex.com/a')).not.toBe(idOf('one', 'https://admin.webex.com/b'));
  });

  it('encodes what would end the address', () => {
    const text = link('x', 'https://admin.webex.com/\x07\x1b]0;title\x07 ;é\u202E');
    expect(target(text)).toMatch(/^https:\/\/admin\.webex\.com\/[!-~]+$/);
    expect(text.split('\x07')).toHaveLength(3);
  });

  it.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'mailto:ann@farms.com',
    'http://admin.webex.com/',
    'https://admin.webex.com@farms.com/',
    'https://ann:secret@admin.webex.com/',
    'https://admin.webex.com:8443/',
    'https://admin.webex.com.farms.com/',
    'https://farms.com/',
    'no address',
    `https://admin.webex.com/${'x'.repeat(3000)}`,
    undefined,
  ])('is none to %.40s', (url) => {
    expect(link('Ann', url)).toBe('Ann');
  });

  it('is none on nothing, and none where the terminal has none', () => {
    expect(link('  ', 'https://admin.webex.com/')).toBe('  ');
    expect(noLinks('Ann', 'https://admin.webex.com/')).toBe('Ann');
  });
});

describe('a line', () => {
  it('is closed where a link in it was left open, and only there', () => {
    const whole = link('Ann', 'https://admin.webex.com/users/1');
    expect(linkRest('plain')).toBe('');
    expect(linkRest(`${whole} and ${whole}`)).toBe('');
    expect(linkRest(`${whole}\x1b]8;id=1;https://admin.webex.com/\x07open`)).toBe('\x1b]8;;\x07');
  });
});

describe('whether a terminal has links', () => {
  it.each([
    [{}, undefined],
    [{ TERM: 'xterm-256color' }, undefined],
    [{ TERM: 'xterm-kitty' }, true],
    [{ TERM_PROGRAM: 'iTerm.app' }, true],
    [{ TERM_PROGRAM: 'Apple_Terminal' }, undefined],
    [{ VTE_VERSION: '7203' }, true],
    [{ VTE_VERSION: '5000' }, false],
    [{ WT_SESSION: 'a' }, true],
    [{ KONSOLE_VERSION: '220400' }, true],
    [{ KONSOLE_VERSION: '190800' }, undefined],
    [{ TERM: 'linux', FORCE_HYPERLINK: '1' }, false],
    [{ FORCE_HYPERLINK: '1' }, true],
    [{ FORCE_HYPERLINK: '0', TERM: 'xterm-kitty' }, false],
    [{ NO_HYPERLINKS: '1', FORCE_HYPERLINK: '1' }, false],
  ])('%j says %s', (env, is) => {
    expect(linksByEnvironment(env)).toBe(is);
  });

  it.each([
    ['kitty(0.35.2)', true],
    ['WezTerm 20240203', true],
    ['VTE(7600)', true],
    ['VTE(5000)', false],
    ['tmux 3.4', true],
    ['tmux 3.3a', false],
    ['tmux 4.0', true],
    ['XTerm(390)', false],
    ['', false],
  ])('its name %j says %s', (name, is) => {
    expect(linksByName(name)).toBe(is);
  });
});

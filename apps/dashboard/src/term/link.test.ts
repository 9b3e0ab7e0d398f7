import { describe, expect, it } from 'vitest';
import { hyperlink } from './link';

describe('a hyperlink', () => {
  it('wraps the label where links are supported', () => {
    expect(hyperlink('Ann', 'https://admin.webex.com/users/1', true)).toBe(
      '\x1b]8;;https://admin.webex.com/users/1\x07Ann\x1b]8;;\x07',
    );
    expect(hyperlink('Ann', 'https://admin.webex.com/users/1', false)).toBe('Ann');
  });

  it('cleans the label either way', () => {
    expect(hyperlink('A\x1bnn', 'mailto:ann@farms.com', true)).toBe('\x1b]8;;mailto:ann@farms.com\x07A␛nn\x1b]8;;\x07');
    expect(hyperlink('A\x1bnn', 'mailto:ann@farms.com', false)).toBe('A␛nn');
  });

  it('encodes what would end the address', () => {
    const link = hyperlink('x', 'https://farms.com/\x07\x1b]0;title\x07 ;é\u202E', true);
    expect(link.slice('\x1b]8;;'.length, link.indexOf('\x07'))).toMatch(/^https:\/\/farms\.com\/[!-~]+$/);
    expect(link.split('\x07')).toHaveLength(3);
  });

  it.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'http://farms.com/',
    'https://admin.webex.com@farms.com/',
    'no address',
    `https://farms.com/${'x'.repeat(3000)}`,
  ])('is no link to %.40s', (url) => {
    expect(hyperlink('Ann', url, true)).toBe('Ann');
  });
});

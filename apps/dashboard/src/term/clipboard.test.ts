import { describe, expect, it } from 'vitest';
import { clipboardSequence, maxClipboardBytes } from './clipboard';

describe('copying', () => {
  it('sends the text in base64, whatever is in it', () => {
    expect(clipboardSequence('LPA:1$é\x1b', {})).toBe('\x1b]52;c;TFBBOjEkw6kb\x07');
  });

  it('reaches through tmux by both ways that tmux may allow', () => {
    const bare = '\x1b]52;c;aGk=\x07';
    const both = `${bare}\x1bPtmux;\x1b${bare}\x1b\\`;
    expect(clipboardSequence('hi', { TMUX: '/tmp/tmux-0/default,1,0', TERM: 'screen-256color' })).toBe(both);
    expect(clipboardSequence('hi', { TERM: 'tmux-256color' })).toBe(both);
  });

  it('reaches through screen in strings that it can take', () => {
    const sequence = clipboardSequence('x'.repeat(1000), { STY: '1.pts-0.host' }) ?? '';
    const strings = sequence.split('\x1b\\').slice(0, -1);
    expect(strings.every((string) => string.startsWith('\x1bP') && string.length <= 254)).toBe(true);
    expect(strings.map((string) => string.slice(2)).join('')).toBe(clipboardSequence('x'.repeat(1000), {}));
  });

  it('refuses what terminals would drop in silence', () => {
    expect(clipboardSequence('x'.repeat(maxClipboardBytes), {})?.length).toBeLessThanOrEqual(100_000);
    expect(clipboardSequence('x'.repeat(maxClipboardBytes + 1), {})).toBeUndefined();
    expect(clipboardSequence('\u05E9'.repeat(maxClipboardBytes / 2 + 1), {})).toBeUndefined();
  });
});

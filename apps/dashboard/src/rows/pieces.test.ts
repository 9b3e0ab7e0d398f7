import { describe, expect, it } from 'vitest';
import { withoutSequences } from '../term/sequences';
import { displayWidth } from '../term/width';
import { createTheme } from '../theme';
import { paintPieces } from './pieces';

const theme = createTheme({ colour: false });
const pieces = [{ text: 'one', tone: 'strong' }, { text: ' ' }, { text: '山田太郎' }] as const;

describe('a line of pieces', () => {
  it('is written in the looks of their meanings', () => {
    expect(paintPieces(pieces, theme, 80)).toBe('\x1b[1mone\x1b[m 山田太郎');
  });

  it.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])('is never wider than %d columns', (width) => {
    expect(displayWidth(withoutSequences(paintPieces(pieces, theme, width)))).toBeLessThanOrEqual(width);
  });

  it('ends where it was cut, so that nothing later slips in', () => {
    expect(withoutSequences(paintPieces([{ text: '山田' }, { text: 'x' }], theme, 3))).toBe('山…');
  });
});

import { describe, expect, it } from 'vitest';
import { chooseLinear } from './looks';

describe('linear mode', () => {
  it.each([
    [{}, false],
    [{ kept: true }, true],
    [{ HUBDECK_LINEAR: '1' }, true],
    [{ HUBDECK_LINEAR: '', kept: true }, true],
    [{ HUBDECK_LINEAR: '0', kept: true }, false],
    [{ flag: false, HUBDECK_LINEAR: '1', kept: true }, false],
    [{ flag: true, HUBDECK_LINEAR: '0' }, true],
  ])('of %j is %s', (sources, is) => {
    expect(chooseLinear(sources)).toBe(is);
  });
});

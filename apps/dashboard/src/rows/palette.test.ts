import { describe, expect, it } from 'vitest';
import { findEntries, type PaletteEntry, paletteLine } from './palette';

const entry = (label: string, more: Partial<PaletteEntry> = {}): PaletteEntry => ({
  id: label,
  label,
  run: () => undefined,
  ...more,
});
const entries = [
  entry('open', { keys: ['enter'] }),
  entry('refresh', { keys: ['r'] }),
  entry('Go to Audit'),
  entry('Go to Users'),
];
const labels = (typed: string, recent: readonly string[] = []) =>
  findEntries(entries, typed, recent).map(({ entry: { label } }) => label);
const text = (line: ReturnType<typeof paletteLine>) => line.map((piece) => piece.text).join('');

describe('the palette', () => {
  it('has everything in order while nothing is typed, what was chosen lately first', () => {
    expect(labels('')).toEqual(['open', 'refresh', 'Go to Audit', 'Go to Users']);
    expect(labels('', ['Go to Users', 'refresh'])).toEqual(['Go to Users', 'refresh', 'open', 'Go to Audit']);
  });

  it('has what cannot be done now at the end while nothing is typed', () => {
    const refused = entry('unmark all', { refusal: 'Nothing is marked.' });
    expect(findEntries([refused, ...entries], '', []).at(-1)?.entry.label).toBe('unmark all');
  });

  it('finds what is typed, best first', () => {
    expect(labels('aud')).toEqual(['Go to Audit']);
    expect(labels('go')).toEqual(['Go to Audit', 'Go to Users']);
  });

  it('puts what was chosen lately before what answers equally well', () => {
    expect(labels('go to', ['Go to Users'])).toEqual(['Go to Users', 'Go to Audit']);
  });

  it('does not put it before what answers better', () => {
    expect(labels('refresh', ['Go to Users'])[0]).toBe('refresh');
  });

  it('knows other names: what bears one comes first, and says under which it was found', () => {
    const named = [...entries, entry('Go to Devices', { aliases: ['phones', 'go'] })];
    const [first, ...others] = findEntries(named, 'go', []);
    expect(first).toMatchObject({ entry: { label: 'Go to Devices' }, alias: 'go' });
    expect(others.map((found) => found.entry.label)).toEqual(['Go to Audit', 'Go to Users']);
    expect(findEntries(named, 'pho', []).map((found) => [found.entry.label, found.alias])).toEqual([
      ['Go to Devices', 'phones'],
    ]);
    expect(findEntries(named, 'dev', [])[0]).toMatchObject({ entry: { label: 'Go to Devices' }, alias: undefined });
    expect(first ? text(paletteLine(first, false, 80)) : '').toMatch(/Go to Devices +go *$/);
  });

  it('finds what a key does', () => {
    expect(labels('enter')).toContain('open');
  });

  it('tells the key and, of what is refused, the reason', () => {
    const [found] = findEntries([entry('delete', { keys: ['ctrl+d'], refusal: 'Nothing is marked.' })], 'del', []);
    const line = found ? paletteLine(found, false, 80) : [];
    expect(text(line)).toMatch(/delete +Ctrl-d +Nothing is marked\./);
    expect(new Set(line.map(({ tone }) => tone))).toEqual(new Set(['refused']));
    expect(text(line).length).toBeLessThanOrEqual(80);
  });

  it('marks the letters that were typed', () => {
    const [found] = findEntries(entries, 'aud', []);
    const line = found ? paletteLine(found, false, 80) : [];
    expect(line.filter(({ tone }) => tone === 'accent').map((piece) => piece.text)).toEqual(['A', 'u', 'd']);
  });
});

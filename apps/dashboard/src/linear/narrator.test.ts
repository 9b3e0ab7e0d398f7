import { describe, expect, it } from 'vitest';
import { createManualClock } from '../testing/manual-clock';
import { createNarrator, STATUS_MARK } from './narrator';
import { spokenKey, spokenLine } from './speech';

function listen() {
  const clock = createManualClock(0);
  let text = '';
  const narrator = createNarrator({ write: (added) => (text += added), clock });
  text = '';
  const heard = () => {
    const lines = text.split('\r\n').filter(Boolean);
    text = '';
    return lines;
  };
  const pass = async (milliseconds: number) => {
    clock.pass(milliseconds);
    await Promise.resolve();
    await Promise.resolve();
  };
  return { pass, narrator, heard };
}

describe('the narrator', () => {
  it('says a screen once: its title, what it draws, the row, the keys', () => {
    const { narrator, heard } = listen();
    narrator.screen({ id: 'a', title: 'Users', keys: ['Keys: s sort'] });
    narrator.table('t', { titles: ['Name', 'Status'], count: 2, index: 0, row: 'Ann, Active' });
    narrator.look(['\u25B8 A line', STATUS_MARK]);
    expect(heard()).toEqual(['Users', 'A line', 'Columns: Name, Status', 'Row 1 of 2: Ann, Active', 'Keys: s sort']);
    narrator.look(['A line', STATUS_MARK]);
    expect(heard()).toEqual([]);
  });

  it('says what is new in it, and not what is gone', () => {
    const { narrator, heard } = listen();
    narrator.look(['one', 'two']);
    heard();
    narrator.look(['two', 'three']);
    expect(heard()).toEqual(['three']);
    narrator.look(['one']);
    expect(heard()).toEqual(['one']);
  });

  it('says a row whose text changes under the cursor, but not that more rows have come', () => {
    const { narrator, heard } = listen();
    const table = { titles: ['Name'], count: 30, index: 0, row: 'Ann, Active' };
    narrator.table('t', table);
    narrator.look([]);
    heard();
    narrator.table('t', { ...table, count: 60 });
    narrator.look([]);
    expect(heard()).toEqual([]);
    narrator.table('t', { ...table, count: 60, row: 'Ann, In a call' });
    narrator.look([]);
    expect(heard()).toEqual(['Row 1 of 60: Ann, In a call']);
  });

  it('says a filter that is being typed once the typing rests', async () => {
    const { pass, narrator, heard } = listen();
    for (const typed of ['a', 'ar', 'arc']) {
      narrator.look([STATUS_MARK, `Filter: ${typed}\u2588`]);
      await pass(200);
    }
    expect(heard()).toEqual([]);
    await pass(600);
    expect(heard()).toEqual(['Filter: arc']);
  });

  it('says every ten seconds how far a list has come that goes on being read', async () => {
    const { pass, narrator, heard } = listen();
    for (let second = 0; second <= 21; second += 0.5) {
      narrator.look([STATUS_MARK, `${second * 1000} users so far`]);
      await pass(500);
    }
    expect(heard()).toEqual(['9500 users so far', '19500 users so far']);
  });

  it('says progress at every tenth, or after ten seconds', async () => {
    const { pass, narrator, heard } = listen();
    const tell = (settled: number) => narrator.progress({ settled, total: 1000, facts: () => `Done ${settled}` });
    for (let settled = 0; settled <= 250; settled += 10) tell(settled);
    expect(heard()).toEqual(['0 percent. Done 0', '10 percent. Done 100', '20 percent. Done 200']);
    await pass(10_000);
    tell(251);
    tell(252);
    expect(heard()).toEqual(['25 percent. Done 251']);
    tell(1000);
    expect(heard()).toEqual(['100 percent. Done 1000']);
    tell(0);
    expect(heard()).toEqual(['0 percent. Done 0']);
  });
});

describe('what is said in a narrow terminal', () => {
  it('is broken between words, and a code that is wider stays whole', () => {
    let text = '';
    const clock = createManualClock(0);
    const narrator = createNarrator({ write: (added) => (text += added), clock, width: () => 20 });
    text = '';
    narrator.say('one two three four five six');
    narrator.say(`code ${'x'.repeat(30)}`);
    expect(text).toBe(`one two three four\r\nfive six\r\ncode ${'x'.repeat(30)}\r\n`);
  });
});

describe('a line that is listened to', () => {
  it.each([
    ['\x1b[1m\u25CF Active\x1b[m', 'Active'],
    ['Status     \u25CF Active', 'Status, Active'],
    ['Users \u203A Ann', 'Users, Ann'],
    ['Nothing.  And more', 'Nothing. And more'],
    ['\u2022 This cannot be undone.', 'This cannot be undone.'],
    ['digits: 12__', 'digits: 12'],
    ['Filter: \u2588', 'Filter: empty,'],
    ['\u280B Reading', 'Reading'],
    ['Alt-\u2190', 'Alt-Left'],
    ['\u2713 Done 4  \u2013 Skipped 1', 'Done 4, Skipped 1'],
    ['Ann\x1b]52;c;eA==\x07 \u202Eevil', 'Ann <U+202E>evil'],
  ])('%j is %j', (line, spoken) => {
    expect(spokenLine(line)).toBe(spoken);
  });

  it.each([
    ['?', 'question mark'],
    ['S', 'Shift s'],
    ['ctrl+l', 'Control l'],
    ['shift+down', 'Shift Down'],
    ['alt+left', 'Alt Left'],
    ['ctrl++', 'Control +'],
    ['enter', 'Enter'],
    ['f5', 'f5'],
  ])('the key %s is %s', (key, spoken) => {
    expect(spokenKey(key)).toBe(spoken);
  });
});

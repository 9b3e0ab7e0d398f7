import { describe, expect, it } from 'vitest';
import { type NoticeRecord, noticeFacts, recordNotice } from './notices';

const saved = { text: 'Saved.', tone: 'good' } as const;
const refused = { text: 'Not now.', tone: 'warning' } as const;
const at = Date.parse('2026-01-15T09:00:05.000Z');

describe('the history of notices', () => {
  it('has the latest first', () => {
    const both = recordNotice(recordNotice([], saved, at), refused, at + 1);
    expect(both.map(({ text }) => text)).toEqual(['Not now.', 'Saved.']);
  });

  it('counts a notice that comes again at once, and shows when it came last', () => {
    const again = recordNotice(recordNotice([], refused, at), refused, at + 60_000);
    expect(again).toEqual([{ ...refused, at: at + 60_000, times: 2 }]);
    expect(noticeFacts(again, 'UTC')).toEqual([{ label: '09:01:05', value: 'Not now. (2 times)', tone: 'warning' }]);
  });

  it('tells the time where the person is', () => {
    expect(noticeFacts(recordNotice([], saved, at), 'Asia/Jerusalem')[0]?.label).toBe('11:00:05');
  });

  it('forgets the oldest of more than two hundred', () => {
    let known: readonly NoticeRecord[] = [];
    for (let n = 1; n <= 250; n += 1) known = recordNotice(known, { text: `${n}`, tone: 'good' }, at + n);
    expect(known).toHaveLength(200);
    expect(known.at(-1)?.text).toBe('51');
  });
});

import { describe, expect, it } from 'vitest';
import type { WaitingCall } from '../data/waiting-calls';
import { displayWidth } from '../term/width';
import type { Column } from './table';
import { lastWords, toastText, waitingColumns } from './waiting';

const call = (what: string, more: Partial<WaitingCall> = {}): WaitingCall => ({
  id: 1,
  what,
  subjects: [],
  secondsLeft: 4,
  isSent: false,
  ...more,
});

describe('the toast', () => {
  it.each([
    [[call('Deleting a line')], 'Deleting a line in 4 s, u to undo'],
    [[call('Deleting a line'), call('Cancelling Sub1')], 'Cancelling Sub1 in 4 s, u to undo (1 more)'],
    [[call('Deleting a line', { isSent: true, secondsLeft: 0 })], 'Deleting a line ...'],
    [
      [call('Deleting a line', { isSent: true, secondsLeft: 0 }), call('Cancelling Sub1', { secondsLeft: 0 })],
      'Cancelling Sub1 next, u to undo (1 more)',
    ],
    [[call('Cancelling Sub1'), call('Deleting', { isSent: true })], 'Cancelling Sub1 in 4 s, u to undo (1 more)'],
    [[], ''],
  ])('of %j says "%s"', (calls, text) => {
    expect(toastText(calls, 80, 'u')).toBe(text);
  });

  it('cuts a long name, and never the key', () => {
    const text = toastText([call(`Deleting the line of ${'\u5C71'.repeat(60)}`)], 60, 'u');
    expect(displayWidth(text)).toBeLessThanOrEqual(60);
    expect(text).toMatch(/ in 4 s, u to undo$/);
  });

  it('lets no control character through', () => {
    expect(toastText([call('Deleting \u001B]0;x\u0007')], 80, 'u')).not.toContain('\u001B');
  });
});

describe('rows that a call will change', () => {
  const columns: readonly Column<{ id: string; status: string }>[] = [
    { id: 'name', title: 'Name', min: 4, text: ({ id }) => id },
    { id: 'status', title: 'Status', min: 10, text: ({ status }) => status },
  ];
  const idOf = ({ id }: { id: string }) => id;

  it('say so in place of their status, and stay where they are in its order', () => {
    const status = waitingColumns(columns, idOf, new Set(['a']))[1];
    expect(status?.text({ id: 'a', status: 'Online' })).toBe('\u2026 waiting');
    expect(status?.text({ id: 'b', status: 'Online' })).toBe('Online');
    expect(status?.order?.({ id: 'a', status: 'Online' })).toBe('Online');
  });

  it('leave the columns as they are where there are none', () => {
    expect(waitingColumns(columns, idOf, new Set())).toBe(columns);
  });
});

it('tells who leaves what was not done, and what may have been', () => {
  expect(lastWords([call('Deleting a line', { isSent: true }), call('Cancelling Sub1')])).toBe(
    'hubdeck: sent, but its answer was not waited for: Deleting a line\r\n' +
      'hubdeck: not done, since you left before it was sent: Cancelling Sub1\r\n',
  );
});

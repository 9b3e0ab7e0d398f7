import { describe, expect, test } from 'vitest';
import type { Subscriber } from '../subscriber';
import { readRecords } from './read';
import { formatSubscribers } from './subscribers';

const subscriber: Subscriber = {
  id: 'id',
  userId: '2405550101@acme.example',
  spEnterpriseId: 'Reseller1+acme',
  firstName: 'Zoë',
  lastName: "O'Neil, Jr.",
  email: 'zoe@acme.example',
  package: 'premium',
  status: 'error',
  errors: [
    { errorCode: 10022, description: 'In use' },
    { errorCode: 1002, description: 'Too long' },
  ],
  created: '2026-01-01T00:00:00.000Z',
  lastStatusChange: '2026-01-02T00:00:00.000Z',
  provisioningId: 'template',
};

const cellsOf = (subscribers: readonly Subscriber[]) =>
  [...readRecords(formatSubscribers(subscribers).replaceAll('\r\n', '\n'))].map(({ cells }) => cells);

describe('the onboarding list as a file', () => {
  test('has the columns of the list, and a row for each subscriber', () => {
    expect(formatSubscribers([]).trimEnd()).toBe(
      'BroadWorks ID,First Name,Last Name,Email,Enterprise ID,Package,Status,Error Code,Error Text,Created,Last Status Change',
    );
    expect(cellsOf([subscriber])[1]).toEqual([
      '2405550101@acme.example',
      'Zoë',
      "O'Neil, Jr.",
      'zoe@acme.example',
      'Reseller1+acme',
      'premium',
      'error',
      '10022; 1002',
      'In use\nToo long',
      '2026-01-01T00:00:00.000Z',
      '2026-01-02T00:00:00.000Z',
    ]);
  });

  test('leaves cells empty for what a subscriber has not', () => {
    const { email: _, errors: __, ...bare } = subscriber;
    expect(cellsOf([bare])[1]?.filter((cell) => cell === '')).toHaveLength(3);
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1', '\r=1', '=HYPERLINK("http://x.example","y")'])(
    'has no cell that a spreadsheet runs: %j',
    (text) => {
      const errors = [{ errorCode: 1, description: text }];
      const names = { userId: text, firstName: text, lastName: text, email: text, spEnterpriseId: text };
      const file = formatSubscribers([{ ...subscriber, ...names, errors, package: text, status: text }]);
      const cell = `'${text}`;
      const quoted = /[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
      expect(file.split(quoted)).toHaveLength(9);
      expect(file).not.toMatch(/(^|[,\n"])[\s]*[=+\-@＝]/);
    },
  );
});

import type { WebexGoActivation } from '@hubdeck/core';
import { describe, expect, it } from 'vitest';
import { deviceStatus } from './devices';
import { codeLines, codeValidity, codeValidityInShort, deliveryText, lineState } from './webex-go';

const NOW = Date.parse('2026-01-15T09:00:00.000Z');
const inDays = (days: number) => new Date(NOW + days * 86_400_000).toISOString();

describe('the state of a line', () => {
  it.each([
    ['pendingActivation', '\u25CF Pending activation', 'idle'],
    ['online', '\u25CF Online', 'good'],
    ['offline', '\u25CF Offline', 'bad'],
    ['inventedLater', '\u25CF inventedLater', 'idle'],
  ])('of %s is told in colour and words', (state, text, tone) => {
    expect(lineState({ state })).toEqual({ text, tone });
  });

  it.each(['unknown', 'connected', 'disconnected', 'activating'])(
    'is not told on the Devices page (%s)',
    (connectionStatus) => {
      expect(deviceStatus({ type: 'webexgo', connectionStatus }).text).toBe('\u25CB Status unavailable');
    },
  );
});

describe('the validity of a code', () => {
  it.each([
    ['active', inDays(90), 'valid until 2026-04-15, 90 days left', 'valid, 90 days left'],
    ['active', inDays(0.5), 'valid until 2026-01-15, 1 day left', 'valid, 1 day left'],
    ['expired', inDays(-1), 'expired on 2026-01-14', 'expired'],
    ['used', inDays(10), 'used', 'used'],
    ['revoked', inDays(10), 'revoked', 'revoked'],
  ])('of one that is %s', (activationStatus, activationExpiryTime, long, short) => {
    const line = { activationStatus, activationExpiryTime };
    expect(codeValidity(line, NOW).text).toBe(long);
    expect(codeValidityInShort(line, NOW).text).toBe(short);
  });

  it('warns in the last week', () => {
    expect(codeValidity({ activationStatus: 'active', activationExpiryTime: inDays(7) }, NOW).tone).toBe('warning');
    expect(codeValidity({ activationStatus: 'active', activationExpiryTime: inDays(8) }, NOW).tone).toBe('normal');
  });
});

describe('codeLines', () => {
  it.each([
    ['LPA:1$HOST.EXAMPLE$ABC', 30, ['LPA:1$HOST.EXAMPLE$ABC']],
    ['LPA:1$HOST.EXAMPLE$ABC', 20, ['LPA:1$HOST.EXAMPLE$', 'ABC']],
    ['ABCDEFGH', 3, ['ABC', 'DEF', 'GH']],
  ])('breaks %s at %i', (code, width, expected) => {
    expect(codeLines(code, width)).toEqual(expected);
  });
});

describe('who gets the code', () => {
  const delivery = (change: Partial<WebexGoActivation>) =>
    deliveryText({ emailed: false, emailSuppressed: false, ...change } as WebexGoActivation);

  it('is told', () => {
    expect(delivery({ emailed: true, emailedTo: 'a@b.example' })).toBe('E-mailed to a@b.example');
    expect(delivery({})).toBe('Not e-mailed: pass it on yourself.');
    expect(delivery({ emailSuppressed: true })).toMatch(
      /suppresses e-mail. Pass the code on: {activation\.print} prints/,
    );
  });
});

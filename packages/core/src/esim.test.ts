import { expect, test } from 'vitest';
import { createMatchingId, formatActivationCode, formatQrData, parseActivationCode } from './esim';

const HOST = 'SMDP.EXAMPLE.COM';
const ID = '04386-AGYFT-A74Y8-3F815';

test.each([
  [`1$${HOST}$${ID}`, { smdpAddress: HOST, matchingId: ID, confirmationCodeRequired: false }],
  [`1$${HOST}$${ID}$$1`, { smdpAddress: HOST, matchingId: ID, confirmationCodeRequired: true }],
  [`1$${HOST}$${ID}$1.3.6.1$1`, { smdpAddress: HOST, matchingId: ID, oid: '1.3.6.1', confirmationCodeRequired: true }],
  [`1$${HOST}$${ID}$1.3.6.1`, { smdpAddress: HOST, matchingId: ID, oid: '1.3.6.1', confirmationCodeRequired: false }],
  [`1$${HOST}$$1.3.6.1`, { smdpAddress: HOST, matchingId: '', oid: '1.3.6.1', confirmationCodeRequired: false }],
])('reads and writes %s', (text, code) => {
  expect(parseActivationCode(text)).toEqual(code);
  expect(parseActivationCode(` lpa:${text} `)).toEqual(code);
  expect(formatActivationCode(code)).toBe(text);
  expect(formatQrData(code)).toBe(`LPA:${text}`);
});

test('ignores the fields of version 3', () => {
  expect(parseActivationCode(`1$${HOST}$${ID}$$1$ci$x`)?.confirmationCodeRequired).toBe(true);
});

test.each([
  '',
  'LPA:',
  '1$',
  'LPA:1$',
  `1$${HOST}`,
  `2$${HOST}$${ID}`,
  `1$https://${HOST}$${ID}`,
  `1$localhost$${ID}`,
  `1$${HOST}$a b`,
  `1$${HOST}$${ID}$oid`,
  `1$${HOST}$${ID}$$2`,
  `1$${HOST}$${'A'.repeat(256)}`,
])('refuses %j', (text) => {
  expect(parseActivationCode(text)).toBeUndefined();
});

test('makes matching ids of four groups of five, from every symbol', () => {
  let state = 1;
  const randomBytes = (count: number) =>
    Uint8Array.from({ length: count }, () => {
      state = (state * 48_271) % 2_147_483_647;
      return state & 0xff;
    });
  const ids = Array.from({ length: 500 }, () => createMatchingId(randomBytes));
  for (const id of ids) expect(id).toMatch(/^[0-9A-Z]{5}(-[0-9A-Z]{5}){3}$/);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(ids.join('').replaceAll('-', '')).size).toBe(36);
});

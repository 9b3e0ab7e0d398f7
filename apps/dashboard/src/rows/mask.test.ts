import { describe, expect, it } from 'vitest';
import { maskSecrets } from './mask';

describe('masking', () => {
  it.each([
    ['a token in a header', 'Authorization: Bearer NmZ.abc-123_x', 'NmZ'],
    ['a token alone', 'sent with bearer NmZ.abc-123_x to it', 'NmZ'],
    ['a token in JSON', '{"refresh_token":"Zm9v","x":1}', 'Zm9v'],
    ['a token in an address', 'https://x.test/?access_token=Zm9v&x=1', 'Zm9v'],
    ['a password', 'password: hunter2', 'hunter2'],
    ['a password in an address', 'smtps://joe:hunter2@mail.example.com', 'hunter2'],
    ['an activation code', 'LPA:1$smdp.example.com$ABCD-1234 was read', 'ABCD-1234'],
    ['an activation code without its prefix', 'code 1$smdp.example.com$ABCD-1234', 'ABCD-1234'],
    ['an activation code that wants more', '1$smdp.example.com$ABCD-1234$1.3.6.1$1', 'ABCD-1234'],
    ['a matching id', '"matchingId": "ABCD-1234"', 'ABCD-1234'],
    ['an e-mail address', 'archer@farms.com was not found', 'archer'],
    ['a number', 'the line +1 231 456 9000 is gone', '456'],
  ])('hides %s', (_, text, secret) => {
    expect(maskSecrets(text)).not.toContain(secret);
    expect(maskSecrets(text)).toContain('***');
  });

  it('leaves what support asks for', () => {
    const text = 'GET /v1/people 429 in 120 ms, tracking id ROUTER_65A5-2C1B-01BB';
    expect(maskSecrets(text)).toBe(text);
  });
});

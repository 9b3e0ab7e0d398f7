import { describe, expect, test } from 'vitest';
import { checkUserVerification, isSelfProvisioningReady, selfProvisioningFault } from './user-verification';

const activationLink = 'https://portal.example/activate/7f';
const right = { untrustedEmails: true, shareLink: activationLink, activationLink };
const rightness = (template: typeof right) => checkUserVerification(template).map(({ isRight }) => isRight);

describe('users provision themselves', () => {
  test.each([
    [right, [true, true]],
    [{ ...right, untrustedEmails: false }, [false, true]],
    [{ ...right, shareLink: '' }, [true, false]],
    [{ ...right, untrustedEmails: false, shareLink: '' }, [false, false]],
  ])('only if Untrusted Emails is ticked and Share Link points to the activation link: %j', (template, expected) => {
    expect(rightness(template)).toEqual(expected);
    expect(isSelfProvisioningReady(template)).toBe(!expected.includes(false));
  });

  test.each([
    ['HTTPS://Portal.Example/activate/7f', true],
    ['https://portal.example:443/activate/7f/', true],
    ['https://portal.example/activate/7f#top', true],
    ['https://portal.example/activate/7F', false],
    ['https://portal.example/activate/8a', false],
    ['https://portal.example/activate/7f?to=elsewhere', false],
    ['http://portal.example/activate/7f', false],
    ['https://portal.example.evil.example/activate/7f', false],
    ['https://portal.example@evil.example/activate/7f', false],
    ['portal.example/activate/7f', false],
    ['javascript:alert(1)', false],
    ['https://', false],
    ['', false],
  ])('with the share link "%s": %s', (shareLink, expected) => {
    expect(isSelfProvisioningReady({ ...right, shareLink })).toBe(expected);
  });
});

describe('what is wrong', () => {
  test('is said with what to do about it', () => {
    const wrong = { untrustedEmails: false, shareLink: 'https://a.example', activationLink };
    const [emails, link] = checkUserVerification(wrong);
    expect(emails).toMatchObject({ setting: 'untrustedEmails', finding: 'Untrusted Emails is not ticked.' });
    expect(emails?.advice).toMatch(/^Tick it/);
    expect(link?.finding).toBe('Share Link does not point to the activation link.');
    expect(link?.advice).toBe('Set it to the activation link of the template.');
  });

  test('is all in one text, and nothing where all is right', () => {
    expect(selfProvisioningFault({ ...right, untrustedEmails: false, shareLink: '' })).toBe(
      'Untrusted Emails is not ticked. Tick it: otherwise users cannot give their own e-mail addresses. ' +
        'Share Link is empty. Set it to the activation link of the template.',
    );
    expect(selfProvisioningFault({ ...right, shareLink: 'nowhere' })).toMatch(/^Share Link is no web address\./);
    expect(selfProvisioningFault(right)).toBeUndefined();
    for (const check of checkUserVerification(right)) expect(check).not.toHaveProperty('advice');
  });
});

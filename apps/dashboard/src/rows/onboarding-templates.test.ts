import type { OnboardingTemplate, Subscriber } from '@hubdeck/core';
import { describe, expect, it } from 'vitest';
import {
  templateColumns,
  toCustomerRows,
  toTemplateRows,
  verificationAdvice,
  verificationFacts,
} from './onboarding-templates';

const template = (change: Partial<OnboardingTemplate> = {}): OnboardingTemplate => ({
  provisioningId: 'a',
  name: 'Resellers',
  untrustedEmails: true,
  shareLink: 'https://activate.example/a',
  activationLink: 'https://activate.example/a',
  defaultPackage: 'basic',
  selfProvisioningReady: true,
  customers: [{ orgId: 'org', name: 'Acme', spEnterpriseId: 'sp+acme' }],
  ...change,
});

const subscriber = (provisioningId: string, spEnterpriseId: string, status: string) =>
  ({ provisioningId, spEnterpriseId, status }) as Subscriber;

describe('the User Verification of a template', () => {
  it.each([
    ['right', {}, ['✓ ticked', '✓ https://activate.example/a'], []],
    [
      'wrong in Untrusted Emails',
      { untrustedEmails: false },
      ['✗ not ticked', '✓ https://activate.example/a'],
      [/Tick it/],
    ],
    ['wrong in Share Link', { shareLink: '' }, ['✓ ticked', '✗ empty'], [/Share Link is empty.*activation link/]],
    [
      'wrong in both',
      { untrustedEmails: false, shareLink: 'https://elsewhere.example' },
      ['✗ not ticked', '✗ https://elsewhere.example'],
      [/./, /./],
    ],
  ])('is %s, and says what to do', (_, change, values, advice) => {
    const wrong = template(change);
    expect(verificationFacts(wrong).map(({ value }) => value)).toEqual(values);
    const said = verificationAdvice(wrong);
    expect(said).toHaveLength(advice.length);
    for (const [at, pattern] of advice.entries()) expect(said[at]).toMatch(pattern);
  });

  it('stands in the list in words', () => {
    const text = (change: Partial<OnboardingTemplate>) =>
      templateColumns.at(-1)?.text({ template: template(change), users: 0 });
    expect(text({})).toBe('✓ ready');
    expect(text({ untrustedEmails: false })).toBe('✗ 1 setting is wrong');
    expect(text({ untrustedEmails: false, shareLink: '' })).toBe('✗ 2 settings are wrong');
  });
});

it('counts users by template and by customer', () => {
  const subscribers = [
    subscriber('a', 'sp+acme', 'provisioned'),
    subscriber('a', 'sp+acme', 'error'),
    subscriber('a', 'sp+other', 'error'),
    subscriber('b', 'sp+acme', 'error'),
  ];
  expect(toTemplateRows([template()], subscribers)[0]?.users).toBe(3);
  expect(toCustomerRows(template(), subscribers)).toMatchObject([{ users: 2, provisioned: 1, errors: 1 }]);
});

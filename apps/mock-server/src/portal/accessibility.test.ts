import { describe, expect, test } from 'vitest';
import { PROVISIONING_MS } from '../broadworks/provisioning';
import { answerLink, MAIL, orderFailure, startAtPortal, startWithMail } from '../testing/portal-stage';
import { linkMailedTo, seededSubscriber, signInAs, visitPortal } from '../testing/portal-visitor';
import { DARK, LIGHT, type Palette } from './palette';

/** Every page that a user can come to, by name. */
const PAGES: Readonly<Record<string, () => Promise<{ readonly html: string }>>> = {
  'sign-in': async () => {
    const { mock, user } = await startAtPortal();
    return visitPortal(mock).open(user.page().url);
  },
  'sign-in with faults': async () => {
    const { mock, user } = await startAtPortal();
    const visitor = visitPortal(mock);
    await visitor.open(user.page().url);
    return visitor.press('signIn', { userId: '', password: '' });
  },
  'e-mail address': async () => (await startAtPortal()).user.page(),
  'e-mail address with a fault': async () => (await startAtPortal()).user.press('enterEmail', { email: 'bad' }),
  'mail sent': async () => (await startWithMail()).user.page(),
  'mail sent, with a fault': async () => (await startWithMail()).user.press('enterEmail', { email: '' }),
  'mail to be sent': async () => (await startAtPortal('pending_email_validation')).user.page(),
  'consent awaited': async () => (await startAtPortal('pending_user_migration')).user.page(),
  'in progress': async () => {
    const { mock, user, link } = await startWithMail();
    await answerLink(mock, link);
    return user.open(user.page().url);
  },
  'being changed': async () => (await startAtPortal('updating')).user.page(),
  done: async () => (await startAtPortal('provisioned')).user.page(),
  failed: async () => (await startAtPortal('error')).user.page(),
  'failed, with a fault': async () => (await startAtPortal('error')).user.press('tryAgain', { email: 'bad' }),
  'question about the address': async () => {
    const { mock, link } = await startWithMail();
    return visitPortal(mock).open(link);
  },
  'question about consent': async () => {
    const { mock, user } = await startAtPortal();
    await user.press('enterEmail', { email: 'ada@consumer.example' });
    await answerLink(mock, await linkMailedTo(mock, 'ada@consumer.example'));
    mock.mock.clock.advance(PROVISIONING_MS);
    return visitPortal(mock).open(await linkMailedTo(mock, 'ada@consumer.example'));
  },
  answered: async () => {
    const { mock, link } = await startWithMail();
    return answerLink(mock, link);
  },
  'used link': async () => {
    const { mock, link } = await startWithMail();
    await answerLink(mock, link);
    return visitPortal(mock).open(link);
  },
  'unknown link': async () => {
    const { mock, link } = await startWithMail();
    return visitPortal(mock).open(`${link}x`);
  },
  'template that is not ready': async () => {
    const { mock, subscriber, user } = await startAtPortal();
    const { provisioningId } = subscriber;
    await mock.client.ext.broadworks.onboardingTemplates.update({ provisioningId, body: { shareLink: '' } });
    return user.open(user.page().url);
  },
  'form out of date': async () => {
    const { user } = await startAtPortal();
    return user.post(user.page().url, { action: 'enterEmail', formKey: 'x' });
  },
  'no such page': async () => {
    const { mock } = await startAtPortal();
    return visitPortal(mock).open('/portal/nothing');
  },
};

interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** The tags of a page. It writes its attributes with double quotes, which the escaping keeps out of values. */
const tagsOf = (html: string): Tag[] =>
  [...html.matchAll(/<([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*>/g)].map(([, name = '', attributes = '']) => ({
    name,
    attributes: new Map(
      [...attributes.matchAll(/([a-z-]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [key, value]),
    ),
  }));

const named = (tags: readonly Tag[], ...names: string[]) => tags.filter(({ name }) => names.includes(name));

test.each(Object.entries(PAGES))(
  'the page "%s" can be read by a screen reader and on a phone, and leads to what is wrong',
  async (_, load) => {
    const { html } = await load();
    const tags = tagsOf(html);
    checkFrame(html, tags);
    checkFields(tags);
    checkFaults(html, tags);
    checkOutline(html, tags);
  },
);

function checkFrame(html: string, tags: readonly Tag[]): void {
  expect(named(tags, 'html')[0]?.attributes.get('lang')).toBe('en');
  for (const once of ['h1', 'main', 'header', 'footer', 'title']) expect(named(tags, once)).toHaveLength(1);
  expect(html).toContain('name="viewport" content="width=device-width, initial-scale=1"');
}

/** Each field has a label, and what describes it stands on the page once. */
function checkFields(tags: readonly Tag[]): void {
  const ids = tags.flatMap(({ attributes }) => attributes.get('id') ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  const labels = named(tags, 'label').map(({ attributes }) => attributes.get('for'));
  const fields = named(tags, 'input').filter(({ attributes }) => attributes.get('type') !== 'hidden');
  expect(labels).toEqual(fields.map(({ attributes }) => attributes.get('id')));
  for (const { attributes } of fields) {
    expect(attributes.get('autocomplete')).toBeTruthy();
    for (const id of attributes.get('aria-describedby')?.split(' ') ?? []) expect(ids).toContain(id);
  }
}

/** The reader begins at the summary, which leads to the fields; beside each it is said again. */
function checkFaults(html: string, tags: readonly Tag[]): void {
  const wrong = named(tags, 'input').filter(({ attributes }) => attributes.has('aria-invalid'));
  const summaries = tags.filter(({ attributes }) => attributes.has('autofocus'));
  expect(summaries).toHaveLength(wrong.length > 0 ? 1 : 0);
  for (const { attributes } of summaries) {
    expect([attributes.get('role'), attributes.get('tabindex')]).toEqual(['alert', '-1']);
    expect(html).toContain('<title>Error: ');
  }
  for (const { attributes } of wrong) {
    const id = attributes.get('id');
    expect(attributes.get('aria-describedby')?.split(' ')).toContain(`${id}-fault`);
    expect(html).toContain(`<a href="#${id}">`);
  }
}

/** Headings leave no level out, and whatever can be pressed has a name. */
function checkOutline(html: string, tags: readonly Tag[]): void {
  const levels = named(tags, 'h1', 'h2', 'h3').map(({ name }) => Number(name[1]));
  expect(levels[0]).toBe(1);
  for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
  for (const [, words = ''] of html.matchAll(/<(?:button|a|summary)\b[^>]*>([^<]*)</g)) {
    expect(words.trim()).not.toBe('');
  }
}

test('a failure that comes again is put as the administrator’s matter', async () => {
  const { mock, subscriber, user } = await startAtPortal('error');
  await orderFailure(mock, { failure: 'addressInUse', times: 2 });
  for (let attempt = 0; attempt < 2; attempt++) {
    await user.press('tryAgain', { email: subscriber.email ?? MAIL });
    mock.mock.clock.advance(PROVISIONING_MS);
    await user.open(user.page().url);
  }
  expect(user.page().html).toContain('<strong>ask your administrator</strong>');
});

test('the place of a user on the way is marked for everybody', async () => {
  const { mock, user } = await startAtPortal();
  expect(user.page().html).toContain('<li class="done">Sign in</li><li aria-current="step">E-mail address</li>');
  const done = await signInAs(mock, await seededSubscriber(mock, 'provisioned'));
  expect(done.page().html).toContain('<li aria-current="step">Set up</li>');
});

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
] as const)('in the %s theme', (_, palette) => {
  const READ: readonly (readonly [keyof Palette, keyof Palette])[] = [
    ['ink', 'card'],
    ['ink', 'ground'],
    ['faint', 'card'],
    ['faint', 'ground'],
    ['accent', 'card'],
    ['accent', 'ground'],
    ['onAccent', 'accent'],
    ['bad', 'card'],
    ['accent', 'badGround'],
    ['ink', 'badGround'],
    ['ink', 'goodGround'],
    ['ink', 'noteGround'],
    ['good', 'card'],
  ];
  test.each(READ)('%s can be read on %s', (text, ground) => {
    expect(contrast(palette[text], palette[ground])).toBeGreaterThanOrEqual(4.5);
  });

  test.each([
    ['edge', 'card'],
    ['bad', 'badGround'],
    ['good', 'goodGround'],
    ['accent', 'noteGround'],
  ] as const)('%s can be made out on %s', (line, ground) => {
    expect(contrast(palette[line], palette[ground])).toBeGreaterThanOrEqual(3);
  });
});

/** By WCAG 2.2. */
function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

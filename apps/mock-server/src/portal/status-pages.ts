import { showDate, showTime } from '@hubdeck/core/letter';
import { html } from 'hono/html';
import type { Markup } from '../page';
import type { PortalLink } from '../store/portal-links';
import type { SubscriberRecord } from '../store/subscribers';
import { type Faults, faultSummary, fieldRow, formOf } from './form-parts';
import { explainErrors } from './plain-words';
import type { PortalPage } from './portal-page';

/** What the page of a signed-in user is made of. */
export interface StatusView {
  readonly subscriber: SubscriberRecord;
  readonly formKey: string;
  /** The page's own address. */
  readonly path: string;
  /** Seconds between two looks at work that goes on. */
  readonly refresh: number;
  /** The last mail with a link. */
  readonly link?: PortalLink | undefined;
  /** What was typed and is refused. */
  readonly entered?: string | undefined;
  readonly faults?: Faults;
  readonly status?: number;
}

type Status = SubscriberRecord['profile']['status'];

/** The page of a signed-in user: whatever the status asks of them now. */
export function statusPage(view: StatusView): PortalPage {
  const page = PAGES[view.subscriber.profile.status](view);
  const { faults = {}, status = 200 } = view;
  const hasFault = page.hasFault === true || Object.keys(faults).length > 0;
  return { ...page, content: html`${faultSummary(faults)}${page.content}`, hasFault, status, account: accountOf(view) };
}

const accountOf = ({ subscriber: { profile }, formKey }: StatusView): Markup => html`
<div>Signed in as <bdi>${profile.firstName} ${profile.lastName}</bdi> (<bdi>${profile.userId}</bdi>).
${formOf({ action: 'signOut', button: 'Sign out', look: 'small', formKey })}</div>`;

const PAGES: Readonly<Record<Status, (view: StatusView) => PortalPage>> = {
  pending_email_input: (view) => ({
    title: 'Which e-mail address is yours?',
    step: 'E-mail address',
    content: html`
<p>Hello <bdi>${view.subscriber.profile.firstName}</bdi>, you will sign in to Webex with your e-mail address. We send you a mail to make sure that it is yours.</p>
${emailForm(view, 'enterEmail', 'Continue')}`,
  }),

  pending_email_validation: (view) => ({
    title: 'Look into your mailbox',
    step: 'Confirm',
    content: html`${mailSent(view)}
<p>Open the link in it, and confirm that the address is yours. You can do so on any device. Then come back here.</p>
<p><a href="${view.path}">I have confirmed it</a></p>
${sendAgain(view)}
<h2>Wrong address?</h2>
${emailForm({ ...view, entered: view.entered ?? '' }, 'enterEmail', 'Use this address', 'plain')}`,
  }),

  pending_user_migration: (view) => ({
    title: 'You have a Webex account already',
    step: 'Confirm',
    content: html`
<p>With your e-mail address there is a Webex account of your own. To set up Webex here, it has to move to your company, and you have to agree.</p>
${mailSent(view)}
<p>Open the link in it: it says what changes, and there you agree or not. Then come back here.</p>
<p><a href="${view.path}">I have answered</a></p>
${sendAgain(view)}`,
  }),

  provisioning: (view) => inProgress(view, 'Webex is being set up for you'),

  updating: (view) => inProgress(view, 'Your Webex is being changed'),

  provisioned: ({ subscriber: { profile } }) => ({
    title: 'Your Webex is ready',
    step: 'Set up',
    content: html`<div class="box good" role="status"><p>Everything is set up. You have nothing more to do here.</p></div>
<dl><dt>You sign in to Webex as</dt><dd><strong><bdi>${profile.email}</bdi></strong></dd></dl>
<h2>What comes next</h2>
<ol><li>Install the Webex app on your computer and your phone.</li><li>Sign in with the e-mail address above.</li><li>Make a call.</li></ol>`,
  }),

  error: (view) => ({
    title: 'Webex could not be set up',
    step: 'Set up',
    hasFault: true,
    content: html`${errorBox(view.subscriber)}
${emailForm(view, 'tryAgain', 'Try again')}
${errorDetails(view.subscriber)}`,
  }),
};

const inProgress = ({ path, refresh }: StatusView, title: string): PortalPage => ({
  title,
  step: 'Set up',
  refresh,
  content: html`<div class="box note" role="status"><p>This is in progress, and takes a moment. The page looks again every ${refresh === 1 ? 'second' : `${refresh} seconds`} by itself.</p></div>
<p>You can also close it: it goes on without you.</p>
<p><a href="${path}">Look now</a></p>`,
});

function mailSent({ subscriber, link }: StatusView): Markup {
  const sent = link && new Date(link.issuedAt);
  const when = sent && html`, on ${showDate(sent)} at ${showTime(sent)} UTC`;
  return html`<div class="box note"><p>${sent ? 'We have sent a mail to' : 'You need the mail that goes to'} <strong><bdi>${subscriber.profile.email}</bdi></strong>${when}.</p></div>`;
}

const sendAgain = ({ formKey }: StatusView): Markup =>
  formOf({ action: 'sendAgain', button: 'Send the mail again', look: 'plain', formKey });

function emailForm(view: StatusView, action: string, button: string, look?: 'plain'): Markup {
  const { subscriber, entered, faults = {}, formKey } = view;
  const fields = fieldRow({
    name: 'email',
    label: 'E-mail address',
    hint: 'One that only you read',
    type: 'email',
    autocomplete: 'email',
    value: entered ?? subscriber.profile.email,
    fault: faults.email,
  });
  return formOf({ action, button, look, formKey, fields });
}

function errorBox({ attempt, profile }: SubscriberRecord): Markup {
  const hasFailedAgain = attempt > 1;
  return html`<div class="box bad" role="alert">${explainErrors(profile.errors ?? []).map(({ what, advice }) => html`<p><strong>${what}</strong> ${advice}</p>`)}
${hasFailedAgain && html`<p>It has failed more than once. If trying again does not help, <strong>ask your administrator</strong>, who sees what went wrong.</p>`}</div>`;
}

function errorDetails({ profile }: SubscriberRecord): Markup {
  const errors = profile.errors ?? [];
  return html`<details><summary>What your administrator may ask for</summary>
<dl><dt>BroadWorks ID</dt><dd><bdi>${profile.userId}</bdi></dd>
${errors.map(({ errorCode, description }) => html`<dt>Error ${errorCode}</dt><dd><bdi>${description}</bdi></dd>`)}</dl></details>`;
}

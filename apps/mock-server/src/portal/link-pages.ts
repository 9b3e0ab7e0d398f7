import { html } from 'hono/html';
import type { Markup } from '../page';
import type { LinkPurpose, PortalLink } from '../store/portal-links';
import type { SubscriberRecord } from '../store/subscribers';
import { formOf } from './form-parts';
import type { LinkState } from './links';
import type { PortalPage } from './portal-page';

/** What the page behind a link of a mail is made of. */
export interface LinkView {
  readonly link: PortalLink;
  readonly subscriber: SubscriberRecord;
  readonly formKey: string;
}

/** The question that a link puts to whoever reads the mailbox. */
export const QUESTIONS: Readonly<Record<LinkPurpose, (view: LinkView) => PortalPage>> = {
  validateEmail: ({ link, subscriber: { profile }, formKey }) => ({
    title: 'Is this your e-mail address?',
    step: 'Confirm',
    content: html`<dl><dt>E-mail address</dt><dd><strong><bdi>${link.email}</bdi></strong></dd>
<dt>It was given by</dt><dd><bdi>${profile.firstName} ${profile.lastName}</bdi>, BroadWorks ID <bdi>${profile.userId}</bdi></dd></dl>
<p>Confirm it, and Webex is set up with this address.</p>
${formOf({ action: 'confirm', button: 'Yes, it is mine', formKey })}
<h2>You know nothing of this?</h2><p>Then close this page. Without your answer the address is not used.</p>`,
  }),

  consent: ({ link, subscriber: { profile }, formKey }) => ({
    title: 'May your Webex account move?',
    step: 'Confirm',
    content: html`<p>There is a Webex account with the address <strong><bdi>${link.email}</bdi></strong>. To give <bdi>${profile.firstName} ${profile.lastName}</bdi> (BroadWorks ID <bdi>${profile.userId}</bdi>) Webex for work, it has to move.</p>
<h2>If you agree</h2>
<ul><li>Your account belongs to your company from then on.</li><li>The administrators of your company can see and manage it.</li><li>You go on to sign in with the same address.</li></ul>
<h2>If you do not</h2>
<ul><li>Your account stays as it is, and Webex is not set up for work.</li><li>You can close this page. Until the link expires you can still change your mind.</li></ul>
${formOf({ action: 'confirm', button: 'I agree that my account moves', formKey })}`,
  }),
};

/** What it led to, where there is no session to lead back to. */
export const answeredPage = ({ purpose }: PortalLink, portalPath: string): PortalPage => ({
  title: purpose === 'consent' ? 'You have agreed' : 'Your e-mail address is confirmed',
  step: 'Set up',
  content: html`<div class="box good" role="status"><p>Thank you. Webex is being set up, which takes a moment.</p></div>
${backTo(portalPath)}`,
});

const backTo = (portalPath: string): Markup => html`
<p>Go back to the page where you began. If it is no longer open, you can <a href="${portalPath}">see how far it is</a>.</p>`;

const DEAD: Readonly<Record<Exclude<LinkState, 'open'>, { status: number; title: string; text: string }>> = {
  used: {
    status: 200,
    title: 'This link has done its work',
    text: 'It works once, and it was used already. There is nothing more to do with it.',
  },
  expired: {
    status: 410,
    title: 'This link is too old',
    text: 'It has expired. In the portal you can have the mail sent again.',
  },
  replaced: {
    status: 410,
    title: 'This link no longer counts',
    text: 'A later mail has taken its place, or it is not needed any longer. Look for the latest mail.',
  },
  unknown: {
    status: 404,
    title: 'This link does not work',
    text: 'It may not be complete: open it from the mail once more, or copy all of it.',
  },
};

export const deadLinkPage = (state: Exclude<LinkState, 'open'>, portalPath?: string): PortalPage => ({
  title: DEAD[state].title,
  status: DEAD[state].status,
  content: html`<p>${DEAD[state].text}</p>${portalPath && backTo(portalPath)}`,
});

import { html } from 'hono/html';
import { type Faults, faultSummary, fieldRow, formOf } from './form-parts';
import type { PortalPage } from './portal-page';

/** The password of every BroadWorks user in the mock, which has no passwords of its own. */
export const MOCK_PASSWORD = 'broadworks';

interface SignIn {
  readonly formKey: string;
  /** What was typed before. */
  readonly userId?: string | undefined;
  readonly faults?: Faults;
  readonly status?: number;
}

export const signInPage = ({ formKey, userId, faults = {}, status = 200 }: SignIn): PortalPage => ({
  title: 'Set up your Webex',
  step: 'Sign in',
  hasFault: Object.keys(faults).length > 0,
  status,
  content: html`${faultSummary(faults)}
<p>Your company gives you Webex. It takes two minutes and a mail to you. Begin with what you know from your phone service.</p>
${formOf({ action: 'signIn', button: 'Sign in', formKey, fields: html`${userIdRow(userId, faults)}${passwordRow(faults)}` })}`,
});

const userIdRow = (value: string | undefined, faults: Faults) =>
  fieldRow({
    name: 'userId',
    label: 'BroadWorks ID',
    hint: 'For example 2405550100@acme.example',
    type: 'text',
    autocomplete: 'username',
    value,
    fault: faults.userId,
  });

const passwordRow = (faults: Faults) =>
  fieldRow({
    name: 'password',
    label: 'BroadWorks password',
    hint: `In this mock everybody’s password is the word ${MOCK_PASSWORD}.`,
    type: 'password',
    autocomplete: 'current-password',
    fault: faults.password,
  });

/** A template that is not ready. `fault`: what the administrator has to know. */
export const notReadyPage = (fault: string): PortalPage => ({
  title: 'Webex is not open for you yet',
  status: 403,
  content: html`
<p>People of your company can’t set up Webex themselves yet: a setting is missing. It is nothing that you did.</p>
<p><strong>Ask your administrator</strong> to open it, and come back to this page then.</p>
<details><summary>For your administrator</summary><p>User Verification of the onboarding template: ${fault}</p></details>`,
});

/** Where nothing of the portal is. */
export const unknownPage: PortalPage = {
  title: 'This page does not exist',
  status: 404,
  content: html`<p>The address is not complete, or it is not in use any longer. Ask your administrator for the activation link of your company.</p>`,
};

/** A form that is not of the page as it is now. */
export const staleFormPage = (back: string): PortalPage => ({
  title: 'Please start this page again',
  status: 403,
  hasFault: true,
  content: html`<p>What you sent does not belong to a page that is open here. You may have signed in elsewhere meanwhile, or your browser does not keep cookies.</p>
<p><a href="${back}">Open the page again</a></p>`,
});

/** Anything else that the service refuses. */
export const problemPage = (status: number, description: string): PortalPage => ({
  title: 'That did not work',
  status,
  hasFault: true,
  content: html`<p>${description}</p>`,
});

import { createMockServer, type MockServer } from '@hubdeck/mock-server';
import { createClient } from '@hubdeck/sdk';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { browserMissing, openBrowser, openWindow } from '../testing/browser';
import { createManualClock } from '../testing/manual-clock';
import { stageClock, useStage } from '../testing/stage';

let server: MockServer;
const stage = useStage(async () => {
  server = await createMockServer({ port: 0, clock: stageClock, settings: { portalRefreshSeconds: 1 } });
  return server;
});

/** What an attempt takes in the background. */
const PROVISIONING_MS = 1000;
const PASSWORD = 'broadworks';

const clientOf = ({ url, token, fetch }: MockServer) => createClient({ baseUrl: url, token, fetch });

/** Somebody who has not typed an e-mail address yet, and where their template's users have to go. */
async function findNewcomer() {
  const { broadworks, ext } = clientOf(server);
  const waiting = await broadworks.subscribers.list({ status: ['pending_email_input'] }).toArray();
  const templates = await ext.broadworks.onboardingTemplates.list().toArray();
  for (const { userId, provisioningId } of waiting) {
    const template = templates.find((candidate) => candidate.provisioningId === provisioningId);
    if (template?.selfProvisioningReady) return { userId, link: template.activationLink };
  }
  throw new Error('everybody of the seed has typed an e-mail address');
}

/** More than the list waits before it looks for what has changed. Milliseconds. */
const A_LITTLE_LATER = 20_000;

/** The dashboard on the onboarding list, with only that user. Nobody presses a key: the list keeps itself up to date. */
async function watch(userId: string) {
  const clock = createManualClock(stageClock.now());
  const app = stage.open({ columns: 160, rows: 30, clock });
  app.press('4');
  await app.sees(/\d+ subscribers$/m);
  app.press('/');
  app.type(userId);
  await app.sees(/ 1 of \d+ subscribers/);
  app.press('enter');
  return {
    async sees(status: string): Promise<void> {
      clock.pass(A_LITTLE_LATER);
      await app.sees(new RegExp(`^▸.* ${status}`, 'm'));
    },
  };
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();

async function signIn(page: Page, userId: string): Promise<void> {
  await page.getByLabel('BroadWorks ID').fill(userId);
  await page.getByLabel('BroadWorks password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

async function giveAddress(page: Page, email: string): Promise<void> {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByRole('button', { name: 'Continue' }).click();
}

/** The latest mail of the outbox, read as a mail program shows it, and its link opened from there. */
async function openLatestMail(page: Page, subject: string, button: string): Promise<void> {
  await page.goto(`${server.controlUrl}/outbox.html`);
  await page.getByRole('link', { name: subject }).first().click();
  await page.getByRole('link', { name: button }).click();
}

/** Provisioning goes on in the background, and the page looks again by itself until it is over. */
async function seesAfterProvisioning(page: Page, title: string): Promise<void> {
  await page.getByRole('heading', { name: 'Webex is being set up for you' }).waitFor();
  server.clock.advance(PROVISIONING_MS);
  await page.getByRole('heading', { name: title }).waitFor();
}

describe.skipIf(browserMissing !== undefined)(
  `the User Activation Portal in headless Chromium${browserMissing ? ` (not tested: ${browserMissing})` : ''}`,
  { timeout: 120_000 },
  () => {
    let browser: Browser;
    let page: Page;
    beforeAll(async () => {
      browser = await openBrowser();
    }, 60_000);
    afterAll(() => browser?.close());
    beforeEach(async () => {
      const { context, page: opened } = await openWindow(browser);
      page = opened;
      return () => context.close();
    });

    it('takes a user from pending input to provisioned, without script, while the administrator watches the list', async () => {
      const { userId, link } = await findNewcomer();
      const list = await watch(userId);
      await list.sees('● Waits for e-mail');
      await page.goto(link);
      await signIn(page, userId);
      expect(await heading(page)).toBe('Which e-mail address is yours?');
      await giveAddress(page, 'ada@newcomer.example');
      await list.sees('● E-mail not validated');
      await openLatestMail(page, 'Confirm your e-mail address for Webex', 'Confirm the e-mail address');
      expect(await heading(page)).toBe('Is this your e-mail address?');
      await page.getByRole('button', { name: 'Yes, it is mine' }).click();
      expect(await heading(page)).toBe('Webex is being set up for you');
      await list.sees('● Provisioning');
      await seesAfterProvisioning(page, 'Your Webex is ready');
      await list.sees('● Provisioned');
    });

    it('lets a user try again after a failure, and asks for consent where there is an account already', async () => {
      const { userId, link } = await findNewcomer();
      const list = await watch(userId);
      const failure = JSON.stringify({ failure: 'directoryDown' });
      await server.fetch(`${server.controlUrl}/portal/failures`, { method: 'POST', body: failure });
      await page.goto(link);
      await signIn(page, userId);
      await giveAddress(page, 'ada@consumer.example');
      await openLatestMail(page, 'Confirm your e-mail address for Webex', 'Confirm the e-mail address');
      await page.getByRole('button', { name: 'Yes, it is mine' }).click();
      await seesAfterProvisioning(page, 'Webex could not be set up');
      await list.sees('● Error .*\\[6003\\]');
      await page.getByRole('button', { name: 'Try again' }).click();
      await seesAfterProvisioning(page, 'You have a Webex account already');
      await list.sees('● Waits for consent');
      await openLatestMail(page, 'Agree to move your Webex account', 'See what changes, and decide');
      await page.getByRole('button', { name: 'I agree that my account moves' }).click();
      await seesAfterProvisioning(page, 'Your Webex is ready');
      await list.sees('● Provisioned');
    });

    it('puts the reader at what is wrong, from where the keyboard leads to the field', async () => {
      const { userId, link } = await findNewcomer();
      await page.goto(link);
      await signIn(page, userId);
      await giveAddress(page, 'no address');
      expect(await page.title()).toMatch(/^Error: /);
      expect(await page.locator(':focus').getAttribute('role')).toBe('alert');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.keyboard.type('ada@newcomer.example');
      expect(await page.getByLabel('E-mail address').inputValue()).toContain('ada@newcomer.example');
    });

    it('fits a narrow phone without scrolling sideways, with keys that a thumb can hit', async () => {
      const { userId, link } = await findNewcomer();
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(link);
      await signIn(page, userId);
      for (const email of ['no address', `${'x'.repeat(60)}@a-rather-long-company-name.example`]) {
        await giveAddress(page, email);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
        const box = await page.getByRole('button', { name: /Continue|Send the mail again/ }).boundingBox();
        expect(box?.height).toBeGreaterThanOrEqual(44);
      }
    });
  },
);

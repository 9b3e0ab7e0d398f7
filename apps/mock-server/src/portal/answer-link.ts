import type { Context } from 'hono';
import type { AppEnv } from '../app-env';
import { activationPath } from '../broadworks/activation-link';
import { giveConsent, validateEmail } from '../broadworks/self-activation';
import { findOnboardingTemplate } from '../store/onboarding-templates';
import type { LinkPurpose, PortalLink } from '../store/portal-links';
import { findSignedInSubscriber } from '../store/portal-sessions';
import { findSubscriberRecord, type SubscriberRecord } from '../store/subscribers';
import type { World } from '../world';
import { readFields } from './form';
import { answeredPage, deadLinkPage, QUESTIONS } from './link-pages';
import { closeLink, type LinkState, linkPath, readLink } from './links';
import { staleFormPage } from './pages';
import { answerPortalPage } from './portal-page';
import { formKeyOf, greetVisitor, isOwnForm, sessionSecret, visitorSecret } from './visitor';

const STEPS: Readonly<Record<LinkPurpose, typeof validateEmail>> = { validateEmail, consent: giveConsent };

interface OpenedLink {
  readonly state: Exclude<LinkState, 'unknown'>;
  readonly link: PortalLink;
  readonly subscriber: SubscriberRecord;
  /** Of the user's page in the portal. */
  readonly portalPath: string;
}

function openLink(context: Context<AppEnv>, world: World): OpenedLink | undefined {
  const { state, link } = readLink(world, context.req.param('token') ?? '');
  const subscriber = link && findSubscriberRecord(world.store, link.subscriberId);
  const template = subscriber && findOnboardingTemplate(world.store, subscriber.profile.provisioningId);
  if (state === 'unknown' || !link || !template) return undefined;
  return { state, link, subscriber, portalPath: activationPath(template) };
}

/** What a link of a mail leads to: the question. Opening it changes nothing. */
export function showLink(context: Context<AppEnv>, world: World): Response | Promise<Response> {
  const opened = openLink(context, world);
  if (!opened) return answerPortalPage(context, deadLinkPage('unknown'));
  const { state, link, subscriber, portalPath } = opened;
  if (state !== 'open') return answerPortalPage(context, deadLinkPage(state, portalPath));
  const formKey = formKeyOf(greetVisitor(context, world));
  return answerPortalPage(context, QUESTIONS[link.purpose]({ link, subscriber, formKey }));
}

/** The answer. Given twice, it counts once. */
export async function answerLink(context: Context<AppEnv>, world: World): Promise<Response> {
  const { formKey } = await readFields(context);
  const opened = openLink(context, world);
  if (!opened) return answerPortalPage(context, deadLinkPage('unknown'));
  const { state, link, subscriber, portalPath } = opened;
  if (!isOwnForm(visitorSecret(context), formKey)) return answerPortalPage(context, staleFormPage(linkPath(link)));
  if (state === 'expired' || state === 'replaced') return answerPortalPage(context, deadLinkPage(state, portalPath));
  if (state === 'open' && !takeAnswer(world, link, subscriber)) {
    return answerPortalPage(context, deadLinkPage('replaced', portalPath));
  }
  if (isSignedIn(context, world, subscriber)) return context.redirect(portalPath, 303);
  return answerPortalPage(context, answeredPage(link, portalPath));
}

/** False where the subscriber has gone another way since the mail was sent; the link then stays as it was. */
const takeAnswer = (world: World, link: PortalLink, subscriber: SubscriberRecord): boolean =>
  world.store.transaction(() => {
    if (subscriber.profile.email !== link.email || STEPS[link.purpose](world, subscriber)) return false;
    closeLink(world, link);
    return true;
  });

function isSignedIn(context: Context<AppEnv>, world: World, { id }: SubscriberRecord): boolean {
  const secret = sessionSecret(context);
  return secret !== undefined && findSignedInSubscriber(world.store, secret, world.clock.now()) === id;
}

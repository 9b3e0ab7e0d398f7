import type { Context } from 'hono';
import type { AppEnv } from '../app-env';
import { activationPath } from '../broadworks/activation-link';
import { templateFault } from '../broadworks/onboarding-template';
import { findTemplateOfLink, type OnboardingTemplateRecord } from '../store/onboarding-templates';
import { deletePortalSession, findSignedInSubscriber } from '../store/portal-sessions';
import { findSubscriberRecord, type SubscriberRecord } from '../store/subscribers';
import type { World } from '../world';
import { ACTIONS, type ActionRefusal, findPendingLink } from './actions';
import { type Fields, readFields } from './form';
import { notReadyPage, signInPage, staleFormPage, unknownPage } from './pages';
import { answerPortalPage, type PortalPage } from './portal-page';
import { signIn } from './sign-in';
import { statusPage } from './status-pages';
import { endSession, formKeyOf, greetVisitor, isOwnForm, sessionSecret, visitorSecret } from './visitor';

interface Session {
  readonly secret: string;
  readonly subscriber: SubscriberRecord;
}

/** A template's page: sign-in, or where the user is on the way. */
export function showPortal(context: Context<AppEnv>, world: World): Response | Promise<Response> {
  const template = templateOf(context, world);
  if (!template) return answerPortalPage(context, unknownPage);
  const session = sessionOf(context, world, template);
  const fault = templateFault(template);
  if (fault !== undefined && (!session || WAITS_FOR_USER.includes(session.subscriber.profile.status))) {
    return answerPortalPage(context, notReadyPage(fault));
  }
  if (session) return answerPortalPage(context, pageOf(world, template, session));
  return answerPortalPage(context, signInPage({ formKey: formKeyOf(greetVisitor(context, world)) }));
}

/** Where a template that is not ready stands in the way. */
const WAITS_FOR_USER = ['pending_email_input', 'pending_email_validation', 'error'];

const templateOf = (context: Context<AppEnv>, { store }: World): OnboardingTemplateRecord | undefined =>
  findTemplateOfLink(store, context.req.param('linkId') ?? '');

/** Of a user of this template: each has sessions of its own. */
function sessionOf(
  context: Context<AppEnv>,
  { store, clock }: World,
  { provisioningId }: OnboardingTemplateRecord,
): Session | undefined {
  const secret = sessionSecret(context);
  const id = secret && findSignedInSubscriber(store, secret, clock.now());
  const subscriber = id ? findSubscriberRecord(store, id) : undefined;
  return secret && subscriber?.profile.provisioningId === provisioningId ? { secret, subscriber } : undefined;
}

const pageOf = (
  world: World,
  template: OnboardingTemplateRecord,
  { secret, subscriber }: Session,
  refusal?: ActionRefusal & { readonly entered?: string | undefined },
): PortalPage =>
  statusPage({
    subscriber,
    formKey: formKeyOf(secret),
    path: activationPath(template),
    refresh: world.settings.portalRefreshSeconds,
    link: findPendingLink(world, subscriber),
    ...refusal,
  });

/** A form of the page. Done, the browser is led back to the page, so that loading it anew does nothing twice. */
export async function answerPortal(context: Context<AppEnv>, world: World): Promise<Response> {
  const template = templateOf(context, world);
  if (!template) return answerPortalPage(context, unknownPage);
  const fields = await readFields(context);
  if (fields.action === 'signIn') return answerSignIn(context, world, template, fields);
  const session = sessionOf(context, world, template);
  const back = activationPath(template);
  if (!session) return context.redirect(back, 303);
  if (!isOwnForm(session.secret, fields.formKey)) return answerPortalPage(context, staleFormPage(back));
  const refusal = act(context, world, session, fields);
  if (!refusal) return context.redirect(back, 303);
  return answerPortalPage(context, pageOf(world, template, session, { ...refusal, entered: fields.email }));
}

function act(
  context: Context<AppEnv>,
  world: World,
  { secret, subscriber }: Session,
  fields: Fields,
): ActionRefusal | undefined {
  const { action = '' } = fields;
  if (action === 'signOut') {
    deletePortalSession(world.store, secret);
    endSession(context);
  }
  const run = Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined;
  return run && world.store.transaction(() => run(world, subscriber, fields));
}

function answerSignIn(
  context: Context<AppEnv>,
  world: World,
  template: OnboardingTemplateRecord,
  fields: Fields,
): Response | Promise<Response> {
  const secret = visitorSecret(context);
  const back = activationPath(template);
  if (secret === undefined || !isOwnForm(secret, fields.formKey)) return answerPortalPage(context, staleFormPage(back));
  const fault = templateFault(template);
  if (fault !== undefined) return answerPortalPage(context, notReadyPage(fault));
  const refusal = signIn(context, world, template, fields);
  if (!refusal) return context.redirect(back, 303);
  const { status, faults, retryAfterMinutes } = refusal;
  if (retryAfterMinutes !== undefined) context.header('Retry-After', String(retryAfterMinutes * 60));
  return answerPortalPage(context, signInPage({ formKey: formKeyOf(secret), userId: fields.userId, faults, status }));
}

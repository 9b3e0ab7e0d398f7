import type { Context } from 'hono';
import type { AppEnv } from '../app-env';
import { joinSubscriber } from '../broadworks/self-activation';
import type { OnboardingTemplateRecord } from '../store/onboarding-templates';
import { insertPortalSession } from '../store/portal-sessions';
import type { World } from '../world';
import type { Fields } from './form';
import type { Faults } from './form-parts';
import { countMinutes, forgetAttempts, minutesToWait, noteAttempt, SIGN_INS } from './limits';
import { MOCK_PASSWORD } from './pages';
import { startSession } from './visitor';

const SESSION_LIFETIME_MS = 3_600_000;

/** Why somebody is not signed in. */
export interface SignInRefusal {
  readonly status: 401 | 422 | 429;
  readonly faults: Faults;
  readonly retryAfterMinutes?: number;
}

/** One answer for an ID that is wrong and for a password that is: whoever guesses learns of neither. */
const NOT_RIGHT = 'The BroadWorks ID or the password is not right. Check both; your administrator knows your ID.';

/** Signs in a BroadWorks user whom the template knows; one whose subscriber was deleted starts anew by that. */
export function signIn(
  context: Context<AppEnv>,
  world: World,
  template: OnboardingTemplateRecord,
  { userId: typed = '', password = '' }: Fields,
): SignInRefusal | undefined {
  const userId = typed.trim();
  if (userId === '' || password === '') return { status: 422, faults: emptyFaults(userId, password) };
  const subject = `${template.linkId} ${userId.toLowerCase().slice(0, 161)}`;
  const wait = minutesToWait(world, SIGN_INS, subject);
  if (wait !== undefined) return tooMany(wait);
  return world.store.transaction(() => {
    const subscriber = password === MOCK_PASSWORD ? joinSubscriber(world, template, userId) : undefined;
    if (!subscriber) {
      noteAttempt(world, SIGN_INS, subject);
      return { status: 401, faults: { userId: NOT_RIGHT } };
    }
    forgetAttempts(world, SIGN_INS, subject);
    const now = world.clock.now();
    const session = { id: startSession(context, world), subscriberId: subscriber.id };
    insertPortalSession(world.store, { ...session, expiresAt: now + SESSION_LIFETIME_MS }, now);
    return undefined;
  });
}

const emptyFaults = (userId: string, password: string): Faults => ({
  ...(userId === '' && { userId: 'Enter your BroadWorks ID.' }),
  ...(password === '' && { password: 'Enter your BroadWorks password.' }),
});

const tooMany = (minutes: number): SignInRefusal => ({
  status: 429,
  faults: { userId: `There were too many attempts with this ID. Wait ${countMinutes(minutes)}, and try again.` },
  retryAfterMinutes: minutes,
});

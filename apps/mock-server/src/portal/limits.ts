import { deleteAttempts, insertAttempt, listPortalAttempts } from '../store/portal-attempts';
import type { World } from '../world';

const MINUTE_MS = 60_000;

/** How often something may be done by one, or to one, within a time. */
interface Limit {
  readonly kind: string;
  readonly most: number;
  readonly withinMs: number;
}

/** Failed ones, by BroadWorks ID, whether it exists or not. */
export const SIGN_INS: Limit = { kind: 'signIn', most: 5, withinMs: 15 * MINUTE_MS };
/** By subscriber: nobody's mailbox is to be flooded through the portal. */
export const MAILS: Limit = { kind: 'mail', most: 5, withinMs: 60 * MINUTE_MS };

const sinceOf = ({ clock }: World, { withinMs }: Limit): number => clock.now() - withinMs;

/** Minutes until there may be a further attempt; `undefined` where there may be one now. */
export function minutesToWait(world: World, limit: Limit, subject: string): number | undefined {
  const instants = listPortalAttempts(world.store, limit.kind, subject, sinceOf(world, limit));
  const decisive = instants.at(-limit.most);
  if (decisive === undefined) return undefined;
  return Math.ceil((decisive + limit.withinMs - world.clock.now()) / MINUTE_MS);
}

export const noteAttempt = (world: World, limit: Limit, subject: string): void =>
  insertAttempt(world.store, limit.kind, subject, { at: world.clock.now(), since: sinceOf(world, limit) });

export const forgetAttempts = ({ store }: World, { kind }: Limit, subject: string): void =>
  deleteAttempts(store, kind, subject);

export const countMinutes = (minutes: number): string => (minutes === 1 ? 'a minute' : `${minutes} minutes`);

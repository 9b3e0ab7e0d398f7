import { randomText } from '../oauth/random-text';
import { findPortalLink, insertPortalLink, type LinkPurpose, type PortalLink, useUpLink } from '../store/portal-links';
import type { SubscriberRecord } from '../store/subscribers';
import type { World } from '../world';
import { LINKS_PATH } from './paths';

/**
 * Links in mails, which prove that somebody reads the mailbox. Nothing happens when one is opened, since mail programs
 * open links to check them: it takes the button on the page. The validation of an e-mail address and the consent of
 * its owner hang on nothing else; a session in the portal cannot stand in for it.
 */

const HOUR_MS = 3_600_000;
export const LINK_LIFETIME_MS: Readonly<Record<LinkPurpose, number>> = {
  validateEmail: 24 * HOUR_MS,
  consent: 7 * 24 * HOUR_MS,
};

/** The latest link of a purpose is the only one that works. */
export function issueLink(world: World, { id, profile }: SubscriberRecord, purpose: LinkPurpose): PortalLink {
  const issuedAt = world.clock.now();
  const link = {
    token: randomText(world),
    subscriberId: id,
    purpose,
    email: profile.email ?? '',
    issuedAt,
    expiresAt: issuedAt + LINK_LIFETIME_MS[purpose],
  };
  insertPortalLink(world.store, link);
  return { ...link, isReplaced: false };
}

export const linkPath = ({ token }: Pick<PortalLink, 'token'>): string => `${LINKS_PATH}/${token}`;

/** What became of a link: `open` can be answered, `used` was. */
export type LinkState = 'open' | 'used' | 'expired' | 'replaced' | 'unknown';

export function readLink(world: World, token: string): { readonly state: LinkState; readonly link?: PortalLink } {
  const link = findPortalLink(world.store, token);
  if (!link) return { state: 'unknown' };
  if (link.usedAt !== undefined) return { state: 'used', link };
  if (link.isReplaced) return { state: 'replaced', link };
  return { state: link.expiresAt > world.clock.now() ? 'open' : 'expired', link };
}

export const closeLink = ({ store, clock }: World, { token }: PortalLink): void => useUpLink(store, token, clock.now());

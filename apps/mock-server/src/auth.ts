import type { Endpoint } from '@hubdeck/core';
import type { Actor } from './call';
import { missingScope, unauthorized } from './problems';
import { findToken } from './store/tokens';
import type { World } from './world';

/** Who is calling. Missing, unknown and expired tokens are told alike: 401. */
export function authenticate(world: World, authorization: string | null): Actor {
  const token = /^Bearer\s+(\S+)$/i.exec(authorization ?? '')?.[1];
  const actor = token && findToken(world.store, token, world.clock.now());
  if (!actor) throw unauthorized();
  return actor;
}

/** A valid token that lacks what the operation wants: 403. */
export function authorize(actor: Actor, endpoint: Endpoint): void {
  const isMet = (words: string) => words.split(' ').every((scope) => holdsScope(actor, scope));
  if (!endpoint.scopes.some(isMet)) throw missingScope(endpoint.scopes);
}

/** `spark:all` is all that a person may do as an ordinary user. */
const holdsScope = ({ scopes }: Actor, scope: string): boolean =>
  scopes.has(scope) || (scope.startsWith('spark:') && scopes.has('spark:all'));

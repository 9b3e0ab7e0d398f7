import type { Webhook, webhooks } from '@hubdeck/core';
import type { Actor, Handlers } from '../call';
import { found, keyOf, orgOf } from '../lookup';
import { badRequest, missingPrivilege } from '../problems';
import { isAdministrator } from '../store/person-roles';
import type { Store } from '../store/store';
import { deleteWebhook, findWebhook, insertWebhook, listWebhooks, updateWebhook } from '../store/webhooks';
import { createUuid } from '../world';

export const webhooksHandlers: Handlers<typeof webhooks> = {
  list: ({ query, actor, store, page }) =>
    listWebhooks(
      store,
      [
        ['org_id = ?', orgOf(actor, query.orgId)],
        query.ownedBy !== undefined && ['owned_by = ?', query.ownedBy],
        query.ownedBy !== 'org' && ['person_id = ?', actor.personId],
      ],
      page,
    ),

  create({ body, actor, world, store, now, audit }) {
    const { ownedBy = 'creator', ...profile } = body;
    refuseUnlessAllowed(store, actor, ownedBy);
    refuseBadTarget(profile.targetUrl);
    return store.transaction(() => {
      const webhook = insertWebhook(store, {
        id: createUuid(world),
        orgId: actor.orgId,
        personId: actor.personId,
        ownedBy,
        profile: { ...profile, status: 'active' },
        created: now,
      });
      audit(deedOf('created', JSON.parse(webhook) as Webhook));
      return webhook;
    });
  },

  get: ({ path, actor, store }) => findOrRefuse(store, path.webhookId, actor).webhook,

  update({ path, body, actor, store, now, audit }) {
    const { key, webhook } = findOrRefuse(store, path.webhookId, actor);
    const { status, ...change } = body;
    if (change.ownedBy !== undefined) refuseUnlessAllowed(store, actor, change.ownedBy);
    refuseBadTarget(change.targetUrl);
    const isBroughtBack = status === 'active' && webhook.status !== 'active';
    return store.transaction(() => {
      audit(deedOf('changed', webhook));
      const changed = { ...webhook, ...change, ...(isBroughtBack && { status }) };
      return updateWebhook(store, key, changed, isBroughtBack ? now : undefined);
    });
  },

  delete({ path, actor, store, audit }) {
    const { key, webhook } = findOrRefuse(store, path.webhookId, actor);
    store.transaction(() => {
      deleteWebhook(store, key);
      audit(deedOf('deleted', webhook));
    });
    return undefined;
  },
};

function findOrRefuse(store: Store, id: string, actor: Actor) {
  const key = keyOf('WEBHOOK', id, 'Webhook');
  return { key, webhook: found(findWebhook(store, key, actor), `Webhook ${id}`) };
}

function refuseUnlessAllowed(store: Store, actor: Actor, ownedBy: 'creator' | 'org'): void {
  if (ownedBy === 'org' && !isAdministrator(store, actor.personId)) {
    throw missingPrivilege('Only administrators can have webhooks of the whole organization.');
  }
}

/** What the schema's pattern lets through and is no address all the same. */
function refuseBadTarget(targetUrl: string): void {
  if (!URL.canParse(targetUrl)) throw badRequest('Invalid request body', ['targetUrl: an address is expected.']);
}

const deedOf = (what: 'created' | 'changed' | 'deleted', { id, name }: Webhook) => ({
  category: 'WEBHOOKS' as const,
  description: `Webhook ${what}`,
  text: `${what} the webhook ${name}`,
  targetType: 'WEBHOOK',
  targetId: id,
  targetName: name,
});

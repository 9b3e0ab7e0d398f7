import { decodeWebexId, summarizeVoiceMessages, type voiceMessages } from '@hubdeck/core';
import type { Actor, Handlers } from '../call';
import { toJson } from '../json';
import { found } from '../lookup';
import { ownCallingUser } from '../people/calling-user';
import type { Store } from '../store/store';
import { deleteVoiceMessage, listVoiceMessages, markVoiceMessages } from '../store/voicemail';

export const voiceMessagesHandlers: Handlers<typeof voiceMessages> = {
  summary: ({ actor, store }) => summarizeVoiceMessages(listVoiceMessages(store, ownCallingUser(store, actor).id)),

  list: ({ actor, store }) => ({ rows: listVoiceMessages(store, ownCallingUser(store, actor).id).map(toJson) }),

  delete({ path, actor, store }) {
    const { id } = ownCallingUser(store, actor);
    const key = decodeWebexId('MESSAGE', path.messageId) ?? '';
    found(deleteVoiceMessage(store, id, key) || undefined, `Message ${path.messageId}`);
    return undefined;
  },

  markAsRead: ({ body, actor, store }) => mark(store, actor, body.messageId, true),
  markAsUnread: ({ body, actor, store }) => mark(store, actor, body.messageId, false),
};

/** Without a message in it, an empty voicemail is in order; a message that is named has to exist. */
function mark(store: Store, actor: Actor, messageId: string | null | undefined, isRead: boolean): undefined {
  const { id } = ownCallingUser(store, actor);
  const key = messageId ? (decodeWebexId('MESSAGE', messageId) ?? '') : undefined;
  const isDone = markVoiceMessages(store, id, key, isRead);
  if (messageId) found(isDone || undefined, `Message ${messageId}`);
}

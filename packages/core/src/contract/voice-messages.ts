import type { Contract } from '../endpoint';
import { VoiceMessageChoice, VoiceMessageList, VoiceMessageSummary } from '../voice-message';

/** A user's own voicemail; no administrator reads anybody else's. 404 for whoever does not use Webex Calling. */
export const voiceMessages = {
  summary: {
    method: 'GET',
    path: '/telephony/voiceMessages/summary',
    doc: 'Counts the own voicemail messages, new and old.',
    scopes: ['spark:calls_read'],
    reply: VoiceMessageSummary,
  },
  list: {
    method: 'GET',
    path: '/telephony/voiceMessages',
    doc: 'Lists the own voicemail messages, the latest first.',
    scopes: ['spark:calls_read'],
    reply: VoiceMessageList,
    paging: { items: 'items' },
  },
  /** Gone for good. */
  delete: {
    method: 'DELETE',
    path: '/telephony/voiceMessages/:messageId',
    doc: 'Deletes one of the own voicemail messages.',
    scopes: ['spark:calls_write'],
    status: 204,
  },
  markAsRead: {
    method: 'POST',
    path: '/telephony/voiceMessages/markAsRead',
    doc: 'Marks one of the own voicemail messages, or all of them, as heard.',
    scopes: ['spark:calls_write'],
    body: VoiceMessageChoice,
    status: 204,
  },
  markAsUnread: {
    method: 'POST',
    path: '/telephony/voiceMessages/markAsUnread',
    doc: 'Marks one of the own voicemail messages, or all of them, as new.',
    scopes: ['spark:calls_write'],
    body: VoiceMessageChoice,
    status: 204,
  },
} as const satisfies Contract;

import { encodeWebexId, type VoiceMessage } from '@hubdeck/core';
import type { Store } from './store';

/** The PIN as it is kept: nobody can read it back. */
export interface StoredPin {
  readonly salt: string;
  readonly hash: string;
}

export const findPin = (store: Store, personId: string): StoredPin | undefined =>
  store.row<{ salt: string; hash: string }>('SELECT salt, hash FROM voicemail_pins WHERE person_id = ?', [personId]);

export function writePin(store: Store, personId: string, { salt, hash }: StoredPin): void {
  store.run('INSERT OR REPLACE INTO voicemail_pins (person_id, salt, hash) VALUES (?, ?, ?)', [personId, salt, hash]);
}

export interface NewVoiceMessage {
  readonly id: string;
  readonly personId: string;
  /** A person of the organization who left it. */
  readonly callerId?: string | undefined;
  /** Epoch milliseconds. */
  readonly created: number;
  readonly isRead?: boolean;
  readonly isUrgent?: boolean;
  readonly caller: Pick<VoiceMessage['callingParty'], 'name' | 'number'>;
  /** Seconds. */
  readonly duration: number;
}

export function insertVoiceMessage(store: Store, message: NewVoiceMessage): void {
  store.run(
    `INSERT INTO voice_messages (id, person_id, caller_id, created, is_read, is_urgent, json)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    [
      message.id,
      message.personId,
      message.callerId ?? null,
      message.created,
      Number(message.isRead ?? false),
      Number(message.isUrgent ?? false),
      JSON.stringify({ caller: message.caller, duration: message.duration }),
    ],
  );
}

interface MessageRow extends Record<string, string | number | null> {
  id: string;
  caller_id: string | null;
  created: number;
  is_read: number;
  is_urgent: number;
  json: string;
}

/** The latest first. */
export const listVoiceMessages = (store: Store, personId: string): VoiceMessage[] =>
  store
    .rows<MessageRow>('SELECT * FROM voice_messages WHERE person_id = ? ORDER BY created DESC, key DESC', [personId])
    .map(toMessage);

function toMessage(row: MessageRow): VoiceMessage {
  const { caller, duration } = JSON.parse(row.json) as Pick<NewVoiceMessage, 'caller' | 'duration'>;
  return {
    id: encodeWebexId('MESSAGE', row.id),
    duration,
    callingParty: {
      ...caller,
      ...(row.caller_id !== null && { personId: encodeWebexId('PEOPLE', row.caller_id) }),
      privacyEnabled: caller.name === undefined && caller.number === undefined,
    },
    urgent: row.is_urgent === 1,
    confidential: false,
    read: row.is_read === 1,
    created: new Date(row.created).toISOString(),
  };
}

export const countVoiceMessages = (store: Store, personId: string): number =>
  store.row<{ n: number }>('SELECT count(*) AS n FROM voice_messages WHERE person_id = ?', [personId])?.n ?? 0;

/** That one, or all of the person's; true if there was any. */
export const markVoiceMessages = (store: Store, personId: string, id: string | undefined, isRead: boolean): boolean =>
  store.run('UPDATE voice_messages SET is_read = ?1 WHERE person_id = ?2 AND id = coalesce(?3, id)', [
    Number(isRead),
    personId,
    id ?? null,
  ]) > 0;

export const deleteVoiceMessage = (store: Store, personId: string, id: string): boolean =>
  store.run('DELETE FROM voice_messages WHERE person_id = ? AND id = ?', [personId, id]) > 0;

/** Messages and PIN. */
export function deleteVoicemail(store: Store, personId: string): void {
  store.run('DELETE FROM voice_messages WHERE person_id = ?', [personId]);
  store.run('DELETE FROM voicemail_pins WHERE person_id = ?', [personId]);
}

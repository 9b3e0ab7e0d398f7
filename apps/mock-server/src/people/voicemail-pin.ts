import { createHash, timingSafeEqual } from 'node:crypto';
import type { Store } from '../store/store';
import { findPin, type StoredPin, writePin } from '../store/voicemail';
import type { World } from '../world';

/** Of a mock: good enough that no PIN stands in a snapshot, and quick enough for a seed of 100,000 people. */
export function hashPin(pin: string, salt: Uint8Array): StoredPin {
  const hash = createHash('sha256').update(salt).update(pin).digest('hex');
  return { salt: Buffer.from(salt).toString('hex'), hash };
}

const SALT_BYTES = 16;

export const setPin = ({ store, randomBytes }: Pick<World, 'store' | 'randomBytes'>, personId: string, pin: string) =>
  writePin(store, personId, hashPin(pin, randomBytes(SALT_BYTES)));

const PIN_DIGITS = 8;

/** Digits as a service would draw them. */
export const drawPin = ({ randomBytes }: Pick<World, 'randomBytes'>): string =>
  Array.from(randomBytes(PIN_DIGITS), (byte) => byte % 10).join('');

export function isPin(store: Store, personId: string, pin: string): boolean {
  const known = findPin(store, personId);
  if (!known) return false;
  const { hash } = hashPin(pin, Buffer.from(known.salt, 'hex'));
  return timingSafeEqual(Buffer.from(hash), Buffer.from(known.hash));
}

import { activationStatus, formatActivationCode, parseActivationCode, type WebexGoState } from '@hubdeck/core';
import { type DeadLine, deleteDeadLine, findDeadLine } from '../store/phone';
import { findCode, findLineState, markCodeUsed } from '../store/webex-go';
import type { World } from '../world';
import { changeLineState } from './line-state';

/** The user's phone, as testers play it: what it does to the line, by the rules of core. */

const REFUSALS = {
  malformed: 'malformed. An eSIM activation code reads LPA:1$<SM-DP+ address>$<activation code>',
  unknown: 'unknown to the SM-DP+ server',
  expired: 'expired. A new one has to be generated',
  used: 'used. It works once; a new one has to be generated',
  revoked: 'revoked. A later one was generated: scan that',
} as const;

export type InstallOutcome =
  | { readonly installed: true; readonly deviceId: string }
  | { readonly installed: false; readonly reason: string };

const refused = (reason: keyof typeof REFUSALS): InstallOutcome => ({ installed: false, reason: REFUSALS[reason] });

/** A phone scans a code: the line goes online and the code is used up, or the phone is told why not. */
export function installOnPhone(world: World, qrData: string): InstallOutcome {
  const { store, clock } = world;
  const scanned = parseActivationCode(qrData);
  if (!scanned || !/^\s*LPA:/i.test(qrData)) return refused('malformed');
  const code = findCode(store, scanned.matchingId);
  const smdpAddress = scanned.smdpAddress.toUpperCase();
  if (!code || formatActivationCode({ ...scanned, smdpAddress }) !== expectedCode(world, code.matchingId)) {
    return refused('unknown');
  }
  const status = activationStatus(code, clock.now());
  if (status !== 'active') return refused(status);
  store.transaction(() => {
    markCodeUsed(store, code.matchingId, clock.now());
    changeLineState(world, code.deviceId, 'activate');
  });
  return { installed: true, deviceId: code.deviceId };
}

/** The name of a host is the same in letters of any case. */
const expectedCode = ({ settings }: World, matchingId: string) =>
  formatActivationCode({
    smdpAddress: settings.smdpAddress.toUpperCase(),
    matchingId,
    confirmationCodeRequired: false,
  });

/** Whether there is such a line: at the service, or dead on a phone. */
export const knowsLine = ({ store }: World, deviceId: string): boolean =>
  findLineState(store, deviceId) !== undefined || findDeadLine(store, deviceId) !== undefined;

/** Why the phone has no service on the line, in words; nothing while it has. */
export function outOfService({ store }: World, deviceId: string): string | undefined {
  const state = findLineState(store, deviceId);
  return state === 'online' ? undefined : describeOutage(state, findDeadLine(store, deviceId));
}

function describeOutage(state: WebexGoState | undefined, dead: DeadLine | undefined): string {
  if (state === 'offline') return 'The line is switched off on the phone.';
  if (dead?.reason === 'lost') return 'The line was reported lost or stolen: it is dead on this phone.';
  if (dead) return 'The line was deleted: it is dead on this phone, until it is removed there.';
  return 'The line is on no phone: its activation code has to be scanned first.';
}

/** Each gives why it is not possible, in words, or nothing once it is done. */
export const switchOff = (world: World, deviceId: string): string | undefined =>
  changeLineState(world, deviceId, 'disableLine') ? undefined : outOfService(world, deviceId);

export const switchOn = (world: World, deviceId: string): string | undefined =>
  changeLineState(world, deviceId, 'enableLine')
    ? undefined
    : (outOfService(world, deviceId) ?? 'The line is switched on already.');

/** The line in service first; then what is left of it on a phone that it was taken from. */
export function removeLine(world: World, deviceId: string): string | undefined {
  if (changeLineState(world, deviceId, 'removeLine') || deleteDeadLine(world.store, deviceId)) return undefined;
  return outOfService(world, deviceId);
}

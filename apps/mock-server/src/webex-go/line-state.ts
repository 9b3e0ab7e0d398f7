import { nextWebexGoState, WEBEX_GO_CONNECTION_STATUSES, type WebexGoEvent, type WebexGoState } from '@hubdeck/core';
import { setConnectionStatus } from '../store/devices';
import { findLineState, listLineStates, setLineState } from '../store/webex-go';
import type { World } from '../world';

/** What `/devices` says of a line: nothing, by a known issue of Webex, unless the mock is told to mend it. */
export const shownStatus = ({ settings }: Pick<World, 'settings'>, state: WebexGoState) =>
  settings.hidesWebexGoStatus ? 'unknown' : WEBEX_GO_CONNECTION_STATUSES[state];

/** What happens to a line, by the rules of core. False where its state does not allow it. */
export function changeLineState(world: World, deviceId: string, event: WebexGoEvent): boolean {
  const state = findLineState(world.store, deviceId);
  const next = state && nextWebexGoState(state, event);
  if (!next || next === 'deleted') return false;
  moveLine(world, deviceId, next);
  return true;
}

/** Every change of a line's state goes through here, so that the device's row keeps in step. */
function moveLine(world: World, deviceId: string, state: WebexGoState): void {
  setLineState(world.store, deviceId, state, world.clock.now());
  setConnectionStatus(world.store, deviceId, shownStatus(world, state));
}

/** Brings every device in step with its line: a seed knows nothing of the settings. */
export function showLineStates(world: Pick<World, 'store' | 'settings'>): void {
  for (const { deviceId, state } of listLineStates(world.store)) {
    setConnectionStatus(world.store, deviceId, shownStatus(world, state));
  }
}

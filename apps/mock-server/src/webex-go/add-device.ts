import {
  chooseWebexGoNumber,
  chooseWebexGoSubscription,
  decodeWebexId,
  phoneNumberNotAvailable,
  type Refusal,
} from '@hubdeck/core';
import { refuse } from '../problems';
import { insertDevice } from '../store/devices';
import { holdLicense } from '../store/licenses';
import { findLocation } from '../store/locations';
import { assignNumber, isAvailableForWebexGo } from '../store/numbers';
import type { PersonLine } from '../store/people';
import { renderPerson } from '../store/person-text';
import { insertWebexGoLine, WEBEX_GO_PRODUCT } from '../store/webex-go';
import { createUuid, type World } from '../world';
import { type IssuedActivation, issueCode } from './activation';
import { eligibilityOf } from './eligibility';
import { shownStatus } from './line-state';

export interface WebexGoRequest {
  readonly person: PersonLine;
  readonly subscriptionId?: string | undefined;
  readonly phoneNumber?: string | undefined;
  readonly sendEmail?: boolean | undefined;
}

/** Adds the line and issues its first code, or throws the first refusal and changes nothing. */
export function addWebexGoDevice(world: World, request: WebexGoRequest): IssuedActivation {
  const { store } = world;
  const { person } = request;
  return store.transaction(() => {
    const { candidate, refusals } = eligibilityOf(world, person);
    if (refusals[0]) throw refuse(refusals[0]);
    const subscription = granted(chooseWebexGoSubscription(candidate.subscriptions, request.subscriptionId));
    const phoneNumber = granted(chooseWebexGoNumber(candidate.primaryNumber, request.phoneNumber));
    if (candidate.primaryNumber === undefined) takeNumber(world, person, phoneNumber);
    const licenseId = decodeWebexId('LICENSE', subscription.licenseId) ?? '';
    const deviceId = createUuid(world);
    insertLine(world, { person, deviceId, licenseId, phoneNumber });
    holdLicense(store, licenseId, person.id);
    renderPerson(store, person.id);
    return issueCode(world, deviceId, person, { sendEmail: request.sendEmail, occasion: 'added' });
  });
}

function granted<T extends object | string>(choice: T | Refusal): T {
  if (typeof choice === 'object' && 'errorCode' in choice) throw refuse(choice);
  return choice as T;
}

function takeNumber({ store }: World, person: PersonLine, phoneNumber: string): void {
  const locationId = person.locationId ?? '';
  if (!isAvailableForWebexGo(store, phoneNumber, locationId)) {
    throw refuse(phoneNumberNotAvailable(phoneNumber, findLocation(store, locationId)?.name ?? 'unknown'));
  }
  assignNumber(store, phoneNumber, person.id);
}

interface NewLine {
  readonly person: PersonLine;
  readonly deviceId: string;
  readonly licenseId: string;
  readonly phoneNumber: string;
}

function insertLine(world: World, { person, deviceId, licenseId, phoneNumber }: NewLine): void {
  const now = world.clock.now();
  insertDevice(world.store, {
    id: deviceId,
    callingDeviceKey: createUuid(world),
    orgId: person.orgId,
    personId: person.id,
    ...(person.locationId !== undefined && { locationId: person.locationId }),
    profile: {
      displayName: person.displayName,
      connectionStatus: shownStatus(world, 'pendingActivation'),
      product: WEBEX_GO_PRODUCT,
      type: 'webexgo',
      managedBy: 'CISCO',
      created: new Date(now).toISOString(),
    },
  });
  const state = 'pendingActivation';
  insertWebexGoLine(world.store, {
    deviceId,
    personId: person.id,
    licenseId,
    phoneNumber,
    state,
    lastStatusChange: now,
  });
}

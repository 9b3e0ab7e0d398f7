import type { Person } from '@hubdeck/core';
import { changeProfile, findPersonRow, type PersonLine, readProfile } from '../store/people';
import { scheduleTask } from '../tasks';
import type { World } from '../world';

/** The service hands SIP addresses out some time after the person was created or got Calling. */
const ASSIGNMENT_MS = 1000;

export function requestSipAddresses(world: World, personId: string): void {
  scheduleTask(world, ASSIGNMENT_MS, 'assignSipAddresses', { personId });
}

export function assignSipAddresses({ store }: World, { personId }: { personId: string }): void {
  const person = findPersonRow(store, personId);
  if (!person) return;
  const { sipAddresses = [] } = readProfile(store, personId);
  const missing = addressesOf(person).filter(({ type }) => !sipAddresses.some((known) => known.type === type));
  changeProfile(store, personId, { sipAddresses: [...sipAddresses, ...missing] });
}

function addressesOf({ email, locationId }: PersonLine): NonNullable<Person['sipAddresses']> {
  const [login, domain = ''] = email.split('@');
  const company = domain.split('.')[0];
  return [
    { type: 'personal-room', value: `${login}@${company}.webex.com`, primary: false },
    { type: 'enterprise', value: email, primary: true },
    ...(locationId === undefined
      ? []
      : [{ type: 'cloud-calling', value: `${login}@${company}.calls.webex.com`, primary: true }]),
  ];
}

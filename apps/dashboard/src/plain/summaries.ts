import type { Device, License, Person, Subscriber, Subscription } from '@hubdeck/core';
import { availableUnits } from '@hubdeck/core';
import { messages } from '../messages';
import { deviceStatus } from '../rows/devices';
import { indexById } from '../rows/people';

type Rows = (readonly (string | number)[])[];

/** Counts of equal words, most frequent first. */
function tally(words: readonly string[]): Rows {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** How many people hold each licence, whichever subscription pays; a person with several counts at each. */
export function peopleByLicence(people: readonly Person[], licenses: readonly License[]): Rows {
  const names = indexById(licenses);
  const held = people.map(({ licenses: ids = [] }) => [
    ...new Set(ids.map((id) => names.get(id)?.name ?? messages.user.unknownLicense)),
  ]);
  const without = held.filter((names) => names.length === 0).length;
  return [...tally(held.flat()), [messages.plain.withoutLicence, without], [messages.plain.allPeople, people.length]];
}

/** Without the mark in front, which only says the same in colour. */
const words = (text: string) => text.slice(2);

export const devicesByStatus = (devices: readonly Device[]): Rows =>
  tally(devices.map((device) => words(deviceStatus(device).text)));

export const subscribersByStatus = (subscribers: readonly Subscriber[]): Rows =>
  tally(subscribers.map(({ status }) => messages.onboarding.statuses[status] ?? status));

export function licencesTable(licenses: readonly License[], subscriptions: readonly Subscription[]): Rows {
  const { statuses, statusUnknown } = messages.licenses;
  return licenses.map((license) => {
    const subscription = subscriptions.find(({ subscriptionId }) => subscriptionId === license.subscriptionId);
    const status = subscription?.status;
    return [
      license.subscriptionId ?? messages.none,
      status === undefined ? statusUnknown : (statuses[status] ?? status),
      license.name,
      license.consumedUnits,
      license.totalUnits,
      availableUnits(license, status === undefined || status === 'active'),
    ];
  });
}

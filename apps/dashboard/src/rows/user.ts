import type { License, Location, Person } from '@hubdeck/core';
import type { Fact } from '../components/facts';
import { messages } from '../messages';
import { controlHubLinks } from './control-hub';
import type { FactSection } from './fact-lines';
import { licenseName, type PersonNames, personStatus, personTone } from './people';

const { user } = messages;

/** Lines that say something: a fact without a value is left out. */
const known = (facts: readonly (Fact | false)[]): Fact[] => facts.filter((fact): fact is Fact => fact !== false);

export const profileFacts = (person: Person, locations: ReadonlyMap<string, Location>): Fact[] =>
  known([
    { label: user.email, value: person.emails[0] ?? '', link: controlHubLinks.user(person.id) },
    { label: user.status, value: personStatus(person), tone: personTone(person) },
    { label: user.location, value: locationText(person, locations) },
    person.title !== undefined && { label: user.title, value: person.title },
    person.department !== undefined && { label: user.department, value: person.department },
  ]);

function locationText({ locationId }: Person, locations: ReadonlyMap<string, Location>): string {
  if (locationId === undefined) return user.noLocation;
  const location = locations.get(locationId);
  return location ? `${location.name}, ${location.address.country}` : messages.none;
}

export function numberFacts({ phoneNumbers = [] }: Person): Fact[] {
  if (phoneNumbers.length === 0) return [{ label: '', value: user.noNumbers, tone: 'muted' }];
  return phoneNumbers.map(({ type, value, primary }) => ({
    label: user.numberTypes[type] ?? type,
    value: primary && type === 'work' ? `${value}  (${user.primary})` : value,
  }));
}

export function licenseFacts({ licenses: held = [] }: Person, licenses: ReadonlyMap<string, License>): Fact[] {
  if (held.length === 0) return [{ label: user.noLicenses, value: '' }];
  return held.map((id) => {
    const license = licenses.get(id);
    return { label: license ? licenseName(license.name) : user.unknownLicense, value: license?.subscriptionId ?? '' };
  });
}

/** What a list knows of a person already. */
export const personSections = (person: Person, { licenses, locations }: PersonNames): FactSection[] => [
  { facts: profileFacts(person, locations) },
  { title: user.numbers, facts: numberFacts(person) },
  { title: user.licenses, facts: licenseFacts(person, licenses) },
];

import type { Organization } from '@hubdeck/core';
import type { HubClient } from '@hubdeck/sdk';
import { isForbidden, isNotOffered } from '../describe-error';
import { messages } from '../messages';
import { cleanText } from '../term/clean';
import type { Profile } from './profile';

const { signIn: words } = messages.profiles;

export interface Asker {
  readonly isInteractive: boolean;
  askLine(question: string): Promise<string | undefined>;
  note(text: string): void;
}

type Choice = Pick<Profile, 'organization' | 'isCustomer'>;

/** The organization that a profile is for: the one named, the only one there is, or the one that is chosen from a list. */
export async function chooseOrganization(client: HubClient, asker: Asker, asked: string | undefined): Promise<Choice> {
  const [{ orgId }, all] = await Promise.all([client.people.me(), readOrganizations(client)]);
  const own = all.find(({ id }) => id === orgId) ?? { id: orgId, displayName: '' };
  const chosen = asked === undefined ? await pick(all, own, asker) : findOrganization(all, asked);
  return { organization: { id: chosen.id, name: chosen.displayName }, isCustomer: chosen.id !== orgId };
}

/** A token that may not list them works on its own. */
async function readOrganizations(client: HubClient): Promise<readonly Organization[]> {
  try {
    return await client.organizations.list().toArray();
  } catch (error) {
    if (isForbidden(error) || isNotOffered(error)) return [];
    throw error;
  }
}

type Known = Pick<Organization, 'id' | 'displayName'>;
const lineOf = ({ displayName, id }: Known): string => `${cleanText(displayName)}  ${cleanText(id)}`;

function findOrganization(all: readonly Organization[], asked: string): Organization {
  const byName = all.filter(({ displayName }) => displayName.toLowerCase() === asked.toLowerCase());
  const found = all.find(({ id }) => id === asked) ?? (byName.length === 1 ? byName[0] : undefined);
  if (!found) throw new Error(words.unknownOrganization(asked, all.map(lineOf)));
  return found;
}

/** Whoever presses Enter, or can't be asked, works on their own one. */
async function pick(all: readonly Organization[], own: Known, asker: Asker): Promise<Known> {
  if (all.length < 2) return own;
  if (!asker.isInteractive) {
    asker.note(words.ownOrganization);
    return own;
  }
  asker.note(words.choose);
  for (const [at, organization] of all.entries()) {
    asker.note(`${organization.id === own.id ? '*' : ' '} ${String(at + 1).padStart(3)}  ${lineOf(organization)}`);
  }
  const answer = await asker.askLine(words.chooseNumber(all.length));
  if (answer === undefined || answer.trim() === '') return own;
  const chosen = all[Number(answer) - 1];
  if (!chosen) throw new Error(words.unknownOrganization(answer, all.map(lineOf)));
  return chosen;
}

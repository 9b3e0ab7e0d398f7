import type { CallingStake, License, Location, Person } from '@hubdeck/core';
import { readStake, saveEdit } from '../data/edit-licenses';
import { createExtension } from '../data/extension';
import { messages } from '../messages';
import {
  callingChange,
  type EditFacts,
  editDeeds,
  editRefusals,
  type LicenseEdit,
  lossText,
  readEdit,
  type Seat,
  seatOf,
} from '../rows/edit-licenses';
import { carryOut, eachOf } from './change';
import type { CommandContext, Run } from './command';
import { CommandError, EXIT } from './exit-code';
import { findAll, findPerson, pickLicenses } from './find';

const { editLicenses: words, commands } = messages;

/** One user, and what one request changes. */
interface SetItem {
  readonly person: Person;
  readonly edit: LicenseEdit;
  readonly change: ReturnType<typeof callingChange>;
  readonly seat: Seat | undefined;
  /** Why it can't be. */
  readonly refusals: readonly string[];
  readonly atStake: CallingStake | undefined;
}

const isNothing = ({ edit }: SetItem): boolean => edit.added.length + edit.removed.length === 0;

/** Adds and removes licences of each user in one request, so that nothing is lost in between, and reads back what has come of it. */
export const set: Run = async (context) => {
  const { options } = context;
  if (options.add === undefined && options.remove === undefined)
    throw new CommandError(EXIT.usage, commands.misuse.needs('licences set', 'add', 'remove'));
  const { client } = await context.session();
  const people = await findAll<Person>(context, findPerson);
  const hasPlace = [options.location, options.extension, options.number].some((one) => one !== undefined);
  if (hasPlace && people.length > 1) throw new CommandError(EXIT.usage, commands.misuse.onePlace);
  const items = await planItems(context, people);
  return carryOut<SetItem>(context, {
    plan: items.map((item) => ({
      id: item.person.id,
      item,
      name: item.person.displayName,
      deed: editDeeds(item.edit).join(', '),
      refusal: isNothing(item) ? commands.setLicences.nothing : item.refusals.join(' ') || undefined,
    })),
    question: commands.setLicences.question(items.length),
    warnings: items.flatMap(warningsOf),
    isDoneAlready: isNothing,
    run: eachOf(context, {
      keyOf: ({ person }) => person.id,
      async perform({ person, edit, seat }) {
        const missed = await saveEdit(client, person, edit, seat);
        return missed.length === 0 ? person.id : { outcome: 'failed', reason: words.partly(missed.join(', ')) };
      },
      async isDone({ person: { id }, edit: { added, removed } }) {
        const { licenses = [] } = await client.people.get({ personId: id });
        return added.every((one) => licenses.includes(one.id)) && !removed.some((one) => licenses.includes(one.id));
      },
    }),
  });
};

function warningsOf(item: SetItem): string[] {
  const { person, change, refusals, atStake } = item;
  if (isNothing(item) || refusals.length > 0) return [];
  if (change === 'ends') return [`${person.displayName}: ${lossText(atStake)}`];
  return change === 'changes' ? [`${person.displayName}: ${words.kept}`] : [];
}

async function planItems(context: CommandContext, people: readonly Person[]): Promise<SetItem[]> {
  const { signal, options } = context;
  const { client } = await context.session();
  const extension = createExtension(client);
  const [licenses, isOffered] = await Promise.all([
    client.licenses.list({}, { signal }).toArray(),
    extension.isOffered(),
  ]);
  const subscriptions = isOffered ? extension.subscriptions.read().items : [];
  const add = pickLicenses(licenses, options.add);
  const remove = pickLicenses(licenses, options.remove);
  const asked = await readSeat(context);
  return Promise.all(
    people.map(async (person) => {
      const item = planItem(person, { add, remove }, { licenses, subscriptions, seat: asked ?? seatOf(person) });
      const atStake = item.change === 'ends' ? await readStake(client, extension, { person, licenses }) : undefined;
      return { ...item, atStake };
    }),
  );
}

interface Wish {
  readonly add: readonly License[];
  readonly remove: readonly License[];
}

function planItem(person: Person, { add, remove }: Wish, facts: EditFacts): Omit<SetItem, 'atStake'> {
  const { licenses, seat } = facts;
  const gone = new Set(remove.map(({ id }) => id));
  const ticks = new Set([...(person.licenses ?? []), ...add.map(({ id }) => id)].filter((id) => !gone.has(id)));
  const edit = readEdit(person, licenses, ticks);
  const change = callingChange(edit, ticks, licenses);
  return { person, edit, change, seat, refusals: editRefusals(person, edit, facts) };
}

/** Where somebody who begins to call sits, as the options say. */
async function readSeat(context: CommandContext): Promise<Seat | undefined> {
  const { location, extension, number } = context.options;
  if (location === undefined && extension === undefined && number === undefined) return undefined;
  if (location === undefined) throw new CommandError(EXIT.usage, commands.misuse.needs('licences set', 'location'));
  const { client } = await context.session();
  const all = await client.locations.list({}, { signal: context.signal }).toArray();
  const isIt = ({ id, name }: Location) => id === location || name.toLowerCase() === location.toLowerCase();
  const found = all.find(isIt);
  if (!found) throw new CommandError(EXIT.failed, commands.find.noLocation(location));
  return { locationId: found.id, phoneNumber: number, extension };
}

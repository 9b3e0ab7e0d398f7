import { pstnMoveRefusal } from '@hubdeck/core';
import { movePstnLocations, type PstnMove } from '@hubdeck/sdk';
import { describeRefusal, messages } from '../messages';
import { planPstnMoves } from '../rows/move-pstn';
import { type PstnRow, pstnColumns, pstnFields, pstnSearchText, toPstnRows } from '../rows/pstn-locations';
import { carryOut } from './change';
import type { CommandContext, Run } from './command';
import { CommandError, EXIT } from './exit-code';
import { pickNamed, readOperands } from './find';
import { type Noun, printList } from './list';
import { whereOffered } from './not-offered';

const { movePstn: words, commands } = messages;

const noun: Noun<PstnRow> = {
  columns: pstnColumns,
  fields: pstnFields,
  searchText: pstnSearchText,
  idOf: ({ locationId }) => locationId,
  toJson: ({ locationId, name, subscription: { subscriptionId, status } }) => ({
    locationId,
    name,
    subscriptionId,
    subscriptionStatus: status,
  }),
};

const readSubscriptions = async (context: CommandContext) => {
  const { client } = await context.session();
  return whereOffered('pstn', () => client.ext.subscriptions.list({}, { signal: context.signal }).toArray());
};

export const list: Run = async (context) => {
  const rows = toPstnRows(await readSubscriptions(context));
  async function* readPage() {
    yield rows;
  }
  return printList(context, noun, readPage());
};

/** Another subscription pays for the outside lines from then on. */
export const move: Run = async (context) => {
  const { into } = context.options;
  if (into === undefined) throw new CommandError(EXIT.usage, commands.misuse.needs('licences pstn move', 'into'));
  const { client } = await context.session();
  const all = await readSubscriptions(context);
  const target = pickNamed(
    all.map((subscription) => ({ id: subscription.subscriptionId, name: subscription.name, subscription })),
    into,
    commands.find.noSubscription(into),
  );
  const known = toPstnRows(all).map((row) => ({ id: row.locationId, name: row.name, row }));
  const named = await readOperands(context);
  const rows = named.map((text) => pickNamed(known, text, commands.find.noPstnLocation(text)).row);
  const refused = pstnMoveRefusal(target.subscription);
  const plan = rows.flatMap((row) =>
    planPstnMoves([row], row.subscription.subscriptionId, target.id).map((planned) => ({
      ...planned,
      refusal: refusalOf(row, target.id, refused && describeRefusal(refused)),
    })),
  );
  const there = new Set(rows.flatMap((row) => (isThere(row, target.id) ? [row.locationId] : [])));
  return carryOut<PstnMove>(context, {
    plan,
    question: words.question(plan.length, target.id),
    warnings: words.consequences,
    isDoneAlready: ({ locationId }) => there.has(locationId),
    run: (moves, options) => movePstnLocations(client, moves, { ...options, clock: context.system.clock }),
  });
};

const isThere = ({ subscription }: PstnRow, to: string): boolean => subscription.subscriptionId === to;

const refusalOf = (row: PstnRow, to: string, refused: string | undefined): string | undefined =>
  isThere(row, to) ? commands.pstn.isThere : refused;

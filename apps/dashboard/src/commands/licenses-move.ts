import { holderOfPerson, type Person, planLicenseMove } from '@hubdeck/core';
import { createExtension } from '../data/extension';
import { createMove } from '../data/move-licenses';
import { messages } from '../messages';
import { type MoveItem, toPlanned, unitFacts } from '../rows/move-licenses';
import { carryOut } from './change';
import type { CommandContext, Run } from './command';
import { CommandError, EXIT } from './exit-code';
import { findAll, findPerson } from './find';

const { moveLicenses: words, commands } = messages;

function readEnds({ options }: CommandContext): Pick<MoveItem, 'from' | 'to'> {
  const { from, into } = options;
  if (into === undefined) throw new CommandError(EXIT.usage, commands.misuse.needs('licences move', 'into'));
  return { to: { subscriptionId: into }, ...(from !== undefined && { from: { subscriptionId: from } }) };
}

/** The old licence and the new one change places in one request for each user, so that nothing of them is lost. */
export const move: Run = async (context) => {
  const ends = readEnds(context);
  const { signal, system } = context;
  const { client } = await context.session();
  const people = await findAll<Person>(context, findPerson);
  const extension = createExtension(client);
  const [licenses, isOffered] = await Promise.all([
    client.licenses.list({}, { signal }).toArray(),
    extension.isOffered(),
  ]);
  const subscriptions = isOffered ? extension.subscriptions.read().items : undefined;
  const way = people.length === 1 ? 'single' : 'bulk';
  const plan = planLicenseMove(people.map(holderOfPerson), { ...ends, way }, { licenses, subscriptions });
  const stays = new Set(plan.lines.flatMap(({ kind, holder }) => (kind === 'skip' ? [holder.id] : [])));
  return carryOut<MoveItem>(context, {
    plan: toPlanned(plan, ends),
    question: words.question(people.length, context.options.into ?? ''),
    warnings: [...unitFacts(plan).map(({ label, value }) => `${label}: ${value}`), ...words.consequences],
    isDoneAlready: (item) => 'personId' in item && stays.has(item.personId),
    run: createMove(client, system.clock),
  });
};

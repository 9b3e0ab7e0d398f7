import { type CallingHolder, decodeWebexId, holderOfPerson, planLicenseMove } from '@hubdeck/core';
import { type HubClient, loadCallingDirectory } from '@hubdeck/sdk';
import { createExtension } from '../data/extension';
import { createMove, type MoveSource } from '../data/move-licenses';
import { messages } from '../messages';
import { type MoveItem, toPlanned, unitFacts } from '../rows/move-licenses';
import { carryOut } from './change';
import type { CommandContext, Run } from './command';
import { CommandError, EXIT } from './exit-code';
import { findPerson, readOperands } from './find';

const { moveLicenses: words, commands } = messages;
/** Asked for one by one rather than with everybody. */
const FEW = 20;

function readEnds({ options }: CommandContext): Pick<MoveItem, 'from' | 'to'> {
  const { from, into } = options;
  if (into === undefined) throw new CommandError(EXIT.usage, commands.misuse.needs('licences move', 'into'));
  return { to: { subscriptionId: into }, ...(from !== undefined && { from: { subscriptionId: from } }) };
}

/** The old licence and the new one change places in one request for each, so that nothing of them is lost. */
export const move: Run = async (context) => {
  const ends = readEnds(context);
  const { client } = await context.session();
  const { holders, ...facts } = await readSource(context, client);
  const plan = planLicenseMove(holders, { ...ends, way: holders.length === 1 ? 'single' : 'bulk' }, facts);
  const stays = new Set(plan.lines.flatMap(({ kind, holder }) => (kind === 'skip' ? [holder.id] : [])));
  return carryOut<MoveItem>(context, {
    plan: toPlanned(plan, ends),
    question: words.question(holders.length, context.options.into ?? ''),
    warnings: [...unitFacts(plan).map(({ label, value }) => `${label}: ${value}`), ...words.consequences],
    isDoneAlready: (item) => stays.has('personId' in item ? item.personId : item.workspaceId),
    run: createMove(client, context.system.clock),
  });
};

const isWorkspaceId = (text: string): boolean => decodeWebexId('PLACE', text) !== undefined;

/** Everybody is read only where many are named, or a workspace, whose numbers nothing else tells. */
async function readSource(context: CommandContext, client: HubClient): Promise<MoveSource> {
  const { signal, output } = context;
  const named = await readOperands(context);
  if (named.length > FEW || named.some(isWorkspaceId)) {
    const onProgress = (read: number) => output.progress(commands.list.reading(read));
    const { holders: all, licenses, subscriptions } = await loadCallingDirectory(client, { signal, onProgress });
    const byId = new Map(all.map((holder) => [holder.id, holder]));
    const holders = await findHolders(client, named, signal, byId);
    output.progress('');
    return { holders, licenses, subscriptions };
  }
  const extension = createExtension(client);
  const [licenses, isOffered, holders] = await Promise.all([
    client.licenses.list({}, { signal }).toArray(),
    extension.isOffered(),
    findHolders(client, named, signal),
  ]);
  return { holders, licenses, subscriptions: isOffered ? extension.subscriptions.read().items : undefined };
}

async function findHolders(
  client: HubClient,
  named: readonly string[],
  signal: AbortSignal,
  known: ReadonlyMap<string, CallingHolder> = new Map(),
): Promise<CallingHolder[]> {
  const holders = new Map<string, CallingHolder>();
  for (const text of named) {
    if (isWorkspaceId(text) && !known.has(text)) throw new CommandError(EXIT.failed, commands.find.noWorkspace(text));
    const holder = known.get(text) ?? holderOfPerson(await findPerson(client, text, signal));
    holders.set(holder.id, holder);
  }
  return [...holders.values()];
}

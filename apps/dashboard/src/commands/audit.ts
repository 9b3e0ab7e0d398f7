import type { AuditEvent } from '@hubdeck/core';
import type { HubClient } from '@hubdeck/sdk';
import { itemsOf } from '../data/items';
import { type AuditRange, auditRangeStart } from '../data/time-range';
import { messages } from '../messages';
import { auditColumns, auditFacts, auditFields, auditSearchText, categoryWord } from '../rows/audit';
import type { CommandContext, Run } from './command';
import { CommandError, EXIT } from './exit-code';
import { printFacts } from './facts';
import { findPerson } from './find';
import { printTable } from './formats';
import { type Noun, printList } from './list';

const { commands } = messages;
const LARGEST_PAGE = 200;

const RANGES: Readonly<Record<string, AuditRange>> = {
  today: 'today',
  '7d': 'week',
  '1w': 'week',
  '30d': 'month',
  '90d': 'quarter',
  '365d': 'year',
  '1y': 'year',
};

const noun = (timeZone: string): Noun<AuditEvent> => ({
  columns: auditColumns(timeZone),
  fields: auditFields,
  searchText: auditSearchText(timeZone),
  idOf: ({ id }) => id,
  toJson: (event) => event,
});

/** The organization whose events are asked for; the service wants it named. */
const organizationOf = async (context: CommandContext, client: HubClient): Promise<string> =>
  (await context.session()).orgId ?? (await client.people.me({}, { signal: context.signal })).orgId;

async function readPages(context: CommandContext) {
  const { options, system, signal } = context;
  const range = RANGES[options.last ?? '7d'];
  if (!range) throw new CommandError(EXIT.usage, commands.times.badAudit(options.last ?? ''));
  const { client } = await context.session();
  const actor = options.person === undefined ? undefined : await findPerson(client, options.person, signal);
  const now = system.clock.now();
  const categories =
    options.category
      ?.split(',')
      .map((name) => name.trim().toUpperCase())
      .filter(Boolean) ?? [];
  const asked = {
    orgId: await organizationOf(context, client),
    from: auditRangeStart(range, now, system.timeZone),
    to: now,
    ...(actor && { actorId: actor.id }),
    ...(categories.length > 0 && { eventCategories: categories }),
  };
  return itemsOf(client.auditEvents.list(asked, { signal, pageSize: LARGEST_PAGE }).pages());
}

export const list: Run = async (context) => printList(context, noun(context.system.timeZone), await readPages(context));

/** No operation gives a single event: it is looked for among those of a time. */
export const show: Run = async (context) => {
  const [wanted = ''] = context.operands;
  for await (const events of await readPages(context)) {
    const event = events.find(({ id }) => id === wanted);
    if (event) return printFacts(context, auditFacts(event, context.system.timeZone), event);
  }
  throw new CommandError(EXIT.failed, commands.find.noEvent(wanted));
};

export const categories: Run = async (context) => {
  const { client } = await context.session();
  const { eventCategories } = await client.auditEvents.listCategories({}, { signal: context.signal });
  return printTable(context, {
    titles: [messages.columns.category, messages.columns.name],
    rows: eventCategories.map((name) => [name, categoryWord(name)]),
    json: eventCategories,
  });
};

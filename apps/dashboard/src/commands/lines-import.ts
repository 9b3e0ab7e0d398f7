import { describeFinding } from '@hubdeck/core';
import { assignWebexGoDevices, loadWebexGoDirectory } from '@hubdeck/sdk';
import { messages } from '../messages';
import type { Settled } from '../rows/batch';
import { carryOut } from './change';
import type { Run } from './command';
import { CommandError, EXIT } from './exit-code';
import { readFileFor } from './files';
import { writeLeft } from './left-rows';
import { requireExtension } from './not-offered';

const { deeds, questions } = messages.commands;

/** A file checked as a whole against the organization, and then carried out row by row. */
export const importFile: Run = async (context) => {
  const { options, signal, output } = context;
  const { client } = await context.session();
  await requireExtension(client, 'import');
  const bytes = await readFileFor(context, context.operands[0] ?? '');
  const { planWebexGoImport } = await import('@hubdeck/core/csv');
  const onProgress = (people: number) => output.progress(messages.commands.list.reading(people));
  const plan = planWebexGoImport(bytes, await loadWebexGoDirectory(client, { signal, onProgress }));
  output.progress('');
  const refused = plan.refusals.map(({ description }) => description);
  if (refused.length > 0) throw new CommandError(EXIT.failed, refused.join('\n'));
  const rows = [...plan.rows()];
  return carryOut(context, {
    plan: rows.map((row) => ({
      id: String(row.line),
      item: row,
      name: row.username || messages.none,
      deed: row.kind === 'assign' ? deeds.assignFrom(row.subscriptionId) : deeds.assign,
      refusal:
        row.kind === 'assign'
          ? undefined
          : row.kind === 'skip'
            ? row.reason
            : row.findings.map(describeFinding).join('\n'),
    })),
    question: questions.assign(rows.filter(({ kind }) => kind === 'assign').length),
    async run(items, run) {
      const assignable = items.flatMap((row) => (row.kind === 'assign' ? [row] : []));
      return assignWebexGoDevices(client, assignable, {
        ...run,
        clock: context.system.clock,
        sendEmail: options.email ?? false,
      });
    },
    isDoneAlready: ({ kind }) => kind === 'skip',
    after: (settled) => writeLeft(context, plan.header, settled.filter(isUndone)),
  });
};

/** What was skipped has nothing left to do. */
const isUndone = ({ outcome, item }: Settled<{ readonly kind: string }>): boolean =>
  outcome === 'failed' || outcome === 'left' || item.kind === 'refuse';

import type { ImportMode } from '@hubdeck/core';
import { type CheckedFile, checkUsersFile, createUsersImport, fileRefusals } from '../data/import-users';
import { messages } from '../messages';
import type { Settled } from '../rows/batch';
import { toPlanned, type UserRow, unitFacts } from '../rows/import-users';
import { carryOut, plannedReport } from './change';
import type { CommandContext, Run } from './command';
import { CommandError, EXIT } from './exit-code';
import { readFileFor } from './files';
import { writeLeft } from './left-rows';
import { requireExtension } from './not-offered';

const { importUsers: words, commands } = messages;
const MODES: Readonly<Record<string, ImportMode>> = { 'add-only': 'addOnly', 'add-and-remove': 'addAndRemove' };

/** A file of users that the server checks as a whole, and then carries out row by row. */
export const importFile: Run = async (context) => {
  const { operands, options, system } = context;
  const mode = MODES[options.mode ?? ''];
  if (!mode) throw new CommandError(EXIT.usage, commands.misuse.needs('users import', 'mode'));
  const [path = ''] = operands;
  const { client } = await context.session();
  await requireExtension(client, 'usersImport');
  const { plan, header, cells } = await check(context, path, mode);
  const isSkipped = new Set(plan.rows.flatMap(({ outcome, line }) => (outcome === 'skip' ? [cells.get(line)] : [])));
  const isDoneAlready = (row: UserRow) => isSkipped.has(row.cells);
  const run = createUsersImport({ client, clock: system.clock, header, mode });
  return carryOut<UserRow>(context, {
    plan: toPlanned(plan, cells),
    question: words.question(path.split(/[\\/]/).at(-1) ?? path, words.modes[mode]),
    warnings: [...unitFacts(plan.units).map(({ label, value }) => `${label}: ${value}`), ...words.consequences],
    isDoneAlready,
    run: async (rows, how) => (how.dryRun ? plannedReport(rows) : run(rows, how)),
    after: (rows) => writeLeft(context, header, rows.filter(isUndone(isDoneAlready))),
  });
};

async function check(context: CommandContext, path: string, mode: ImportMode): Promise<CheckedFile> {
  const { client } = await context.session();
  const bytes = await readFileFor(context, path);
  try {
    return await checkUsersFile(client, { bytes, mode }, context.signal);
  } catch (error) {
    const refused = fileRefusals(error);
    throw refused.length > 0 ? new CommandError(EXIT.failed, refused.join('\n')) : error;
  }
}

const isUndone =
  (isDoneAlready: (row: UserRow) => boolean) =>
  ({ outcome, item }: Settled<UserRow>): boolean =>
    outcome === 'failed' || outcome === 'left' || (outcome === 'skipped' && !isDoneAlready(item));

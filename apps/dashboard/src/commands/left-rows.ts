import { messages } from '../messages';
import type { CommandContext } from './command';
import { writeNewFile } from './files';

/** What was not done as a file that can be imported again, where the person wants one. */
export async function writeLeft(
  context: CommandContext,
  header: readonly string[],
  rows: readonly { readonly item: { readonly cells: readonly string[] } }[],
): Promise<void> {
  const { options, output } = context;
  if (options.left === undefined || rows.length === 0) return;
  const { formatCsv } = await import('@hubdeck/core/csv');
  await writeNewFile(context, options.left, formatCsv([header, ...rows.map(({ item }) => item.cells)]));
  output.note(messages.commands.files.left(rows.length, options.left));
}

import { BINDING_IDS, bindingOf } from '../keymap/bindings';
import { writeKeysFile } from '../keymap/keys-file';
import { writeKey } from '../keymap/notation';
import { messages } from '../messages';
import { textTable } from '../plain/text-table';
import type { Run } from './command';
import { EXIT } from './exit-code';

const { keymap: words } = messages;

/** Every key by its id, as the person has it; or a file in which to change them. */
export const keys: Run = async ({ output, options, system }) => {
  const keymap = await system.keysFile.read();
  if (options.write) {
    await system.keysFile.create(writeKeysFile(keymap));
    output.note(words.written(system.keysFile.path));
    return EXIT.done;
  }
  const bindings = BINDING_IDS.map((id) => ({ id, keys: keymap[id].map(writeKey), label: bindingOf(id).label }));
  if (options.json) {
    output.write(`${JSON.stringify(bindings, undefined, 2)}\n`);
    return EXIT.done;
  }
  const titles = [words.columns.id, words.columns.keys, words.columns.label];
  const rows = bindings.map((one) => [one.id, one.keys.join(' ') || words.unbound, one.label]);
  if (options.csv) {
    const { formatCsv } = await import('@hubdeck/core/csv');
    output.write(formatCsv([titles, ...rows]));
  } else output.write(textTable(titles, rows));
  return EXIT.done;
};

import { BINDING_IDS, bindingOf } from '../keymap/bindings';
import { writeKeysFile } from '../keymap/keys-file';
import { writeKey } from '../keymap/notation';
import { messages } from '../messages';
import type { Run } from './command';
import { EXIT } from './exit-code';
import { printTable } from './formats';

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
  const titles = [words.columns.id, words.columns.keys, words.columns.label];
  const rows = bindings.map((one) => [one.id, one.keys.join(' ') || words.unbound, one.label]);
  return printTable({ output, options }, { titles, rows, json: bindings });
};

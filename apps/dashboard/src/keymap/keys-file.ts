import { messages } from '../messages';
import { closestWord } from '../rows/closest';
import { BINDING_IDS, type BindingId, bindingOf, isBindingId } from './bindings';
import { canMeet } from './groups';
import { type KeyChanges, type Keymap, keymapOf } from './keymap';
import { readKey, writeKey } from './notation';
import { PRESETS } from './presets';

const { keymap: words } = messages;

type Loose = Readonly<Record<string, unknown>>;
const isLoose = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The keys as `keys.json` has them; throws with all that is wrong in it. */
export function readKeysFile(text: string, path: string): Keymap {
  const problems: string[] = [];
  const file = parse(text, problems);
  const preset = readPreset(file.preset, problems);
  const changes: KeyChanges = { ...preset, ...readChanges(isLoose(file.keys) ? file.keys : {}, problems) };
  const keymap = keymapOf(changes);
  if (problems.length === 0) problems.push(...findConflicts(changes, keymap));
  if (problems.length > 0) throw new Error(words.problems(path, problems));
  return keymap;
}

/** A file to start from, with every key as it is. */
export function writeKeysFile(keymap: Keymap): string {
  const ids = BINDING_IDS.filter((id) => !bindingOf(id).isFixed);
  return `${JSON.stringify({ keys: Object.fromEntries(ids.map((id) => [id, keymap[id].map(writeKey)])) }, undefined, 2)}\n`;
}

function parse(text: string, problems: string[]): Loose {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    problems.push(words.damaged);
    return {};
  }
  if (!isLoose(file) || (file.keys !== undefined && !isLoose(file.keys))) {
    problems.push(words.shape);
    return {};
  }
  const unknown = Object.keys(file).filter((name) => name !== 'keys' && name !== 'preset');
  problems.push(...unknown.map(words.unknownField));
  return file;
}

function readPreset(name: unknown, problems: string[]): KeyChanges {
  if (name === undefined || name === null) return {};
  const preset = Object.hasOwn(PRESETS, String(name)) ? PRESETS[String(name)] : undefined;
  if (preset === undefined) problems.push(words.unknownPreset(String(name), Object.keys(PRESETS)));
  return readChanges(preset ?? {}, problems);
}

function readChanges(entries: Loose, problems: string[]): KeyChanges {
  const changes: Partial<Record<BindingId, readonly string[]>> = {};
  for (const [id, value] of Object.entries(entries)) {
    if (isBindingId(id)) changes[id] = readKeys(id, value, problems);
    else problems.push(words.unknownId(id, closestWord(id, BINDING_IDS)));
  }
  return changes;
}

function readKeys(id: BindingId, value: unknown, problems: string[]): readonly string[] {
  const { keys, isFixed, isDeliberate } = bindingOf(id);
  const notations = typeof value === 'string' ? [value] : value === null ? [] : value;
  if (!Array.isArray(notations)) {
    problems.push(words.notKeys(id));
    return keys;
  }
  if (isFixed) problems.push(words.fixed(id, keys.map(writeKey).join(', ')));
  return notations.flatMap((notation: unknown) => {
    if (typeof notation !== 'string') {
      problems.push(words.notKeys(id));
      return [];
    }
    const read = readKey(notation);
    if ('problem' in read) problems.push(words.badKey[read.problem](id, notation));
    else if (!isDeliberate || !QUICK.includes(read.key)) return [read.key];
    else problems.push(words.deliberate(id, notation));
    return [];
  });
}

/** What a hand hits that agrees to everything. */
const QUICK: readonly string[] = ['enter', 'space'];

/** Of the usual keys some have two meanings where the screens know which goes first; a key that was given has one. */
function findConflicts(changes: KeyChanges, keymap: Keymap): string[] {
  return (Object.keys(changes) as BindingId[]).flatMap((id) =>
    keymap[id]
      .filter((key) => !bindingOf(id).keys.includes(key))
      .flatMap((key) => {
        const other = BINDING_IDS.find((one) => one !== id && keymap[one].includes(key) && canMeet(id, one));
        return other === undefined ? [] : [words.conflict(id, writeKey(key), other)];
      }),
  );
}

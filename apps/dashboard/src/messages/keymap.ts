/** Words about `keys.json`, in which people give keys of their own to what the dashboard does. */
export const keymap = {
  columns: { id: 'Id', keys: 'Keys', label: 'What it does' },
  unbound: 'none',
  problems: (path: string, problems: readonly string[]) => [`${path}:`, ...problems].join('\n  '),
  damaged: 'this is no JSON. Expected: { "keys": { "list.filter": ["/", "f3"] } }',
  shape: 'expected an object with "keys", and "preset" where one is wanted',
  unknownField: (name: string) => `"${name}" is not known here; expected "preset" or "keys"`,
  unknownPreset: (name: string, known: readonly string[]) =>
    `there is no preset "${name}"; expected one of: ${known.join(', ')}`,
  unknownId: (id: string, near: string | undefined) =>
    `"${id}" is no id of a key${near === undefined ? '; "hubdeck keys" lists them all' : `; did you mean "${near}"?`}`,
  notKeys: (id: string) => `${id}: expected a key as "G", several as ["G", "f5"], or null for none`,
  fixed: (id: string, keys: string) => `${id}: it can't be changed and stays at ${keys}`,
  deliberate: (id: string, key: string) =>
    `${id}: "${key}" is hit too quickly for what can't be taken back; expected any key but Enter and Space`,
  badKey: {
    empty: (id: string) => `${id}: an empty text is no key; null takes all keys away`,
    unknown: (id: string, key: string) =>
      `${id}: "${key}" is no key; expected a character as "G", a name as "f5", "space" or "pageup", and "ctrl-", "alt-" or "shift-" before it`,
    shifted: (id: string, key: string) =>
      `${id}: "${key}" never arrives, since terminals don't tell of Shift there; write the character that it gives, as "G" or "?"`,
    indistinct: (id: string, key: string) =>
      `${id}: "${key}" is the same to a terminal as Tab, Enter, Backspace or Escape; choose another key`,
  },
  conflict: (id: string, key: string, other: string) =>
    `${id}: "${key}" is the key of ${other} on the same screen; give one of them another key, or null to ${other}`,
  written: (path: string) => `${path} is written, with the keys as they are now. Keep the lines that you change.`,
  exists: (path: string) => `${path} is there already. Move it away first, or change it.`,
};

import { existsSync, readFileSync } from 'node:fs';

/** Hundredths of a second of CPU that a process has used; undefined where only its parent could be told. */
export function cpuTicks(pid) {
  const path = `/proc/${pid}/stat`;
  if (!existsSync(path)) return undefined;
  // The second field is the name of the program, in parentheses and with whatever is in it.
  const fields = readFileSync(path, 'utf8')
    .replace(/\(.*\)/s, '')
    .split(/ +/);
  const [user, system] = fields.slice(12, 14);
  return Number(user) + Number(system);
}

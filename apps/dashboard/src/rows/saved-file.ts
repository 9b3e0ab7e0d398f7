import { messages } from '../messages';
import { formatLocal } from './instants';

/** `2026-01-15-0930`: the instant at which a file is written, as a part of its name. */
export const fileStamp = (now: number, timeZone: string): string =>
  formatLocal(now, timeZone).replace(' ', '-').replace(':', '');

/** The name before the folder: where the line is too short, the folder is what the person knows. */
export function savedText(what: string, path: string): string {
  const at = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
  return messages.saving.done(what, path.slice(at + 1), path.slice(0, at) || path.slice(0, at + 1));
}

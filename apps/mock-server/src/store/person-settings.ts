import type { Store } from './store';

/** What people set for themselves; off unless they do. */
export type PersonSetting = 'webexGoOverride';

export const hasPersonSetting = (store: Store, personId: string, name: PersonSetting): boolean =>
  store.row('SELECT 1 FROM person_settings WHERE person_id = ? AND name = ?', [personId, name]) !== undefined;

export function setPersonSetting(store: Store, personId: string, name: PersonSetting, isOn: boolean): void {
  store.run('DELETE FROM person_settings WHERE person_id = ? AND name = ?', [personId, name]);
  if (isOn) store.run('INSERT INTO person_settings (person_id, name) VALUES (?, ?)', [personId, name]);
}

import type { Store } from './store';

export function addRoles(store: Store, id: string, roles: readonly string[]): void {
  for (const role of roles) store.run('INSERT INTO person_roles (person_id, role) VALUES (?, ?)', [id, role]);
}

export function replaceRoles(store: Store, id: string, roles: readonly string[]): void {
  store.run('DELETE FROM person_roles WHERE person_id = ?', [id]);
  addRoles(store, id, roles);
}

export const listRoles = (store: Store, id: string): string[] =>
  store
    .rows<{ role: string }>('SELECT role FROM person_roles WHERE person_id = ? ORDER BY role', [id])
    .map((r) => r.role);

/** Whether the person has any role in the organization; ordinary people have none. */
export const isAdministrator = (store: Store, id: string): boolean =>
  store.row('SELECT 1 FROM person_roles WHERE person_id = ?', [id]) !== undefined;

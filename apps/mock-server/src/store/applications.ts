import type { Store } from './store';

/** Who may ask for tokens: an integration in a person's name, a service app in its own. */
export interface Application {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly name: string;
  readonly kind: 'integration' | 'serviceApp';
}

export function insertApplication(store: Store, { clientId, clientSecret, name, kind }: Application): void {
  store.run('INSERT INTO applications (client_id, client_secret, name, kind) VALUES (?, ?, ?, ?)', [
    clientId,
    clientSecret,
    name,
    kind,
  ]);
}

export function findApplication(store: Store, clientId: string): Application | undefined {
  const row = store.row<{ client_secret: string; name: string; kind: Application['kind'] }>(
    'SELECT client_secret, name, kind FROM applications WHERE client_id = ?',
    [clientId],
  );
  return row && { clientId, clientSecret: row.client_secret, name: row.name, kind: row.kind };
}

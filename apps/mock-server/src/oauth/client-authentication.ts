import type { Context } from 'hono';
import type { AppEnv } from '../app-env';
import { clientNotAuthenticated, unknownClient } from '../problems';
import { type Application, findApplication } from '../store/applications';
import type { World } from '../world';
import type { Form } from './form';

/** Whoever is at the door without a secret: on the consent page and where a device starts. */
export function findClient(world: World, clientId: string | undefined): Application {
  const client = clientId === undefined ? undefined : findApplication(world.store, clientId);
  if (client?.kind !== 'integration') throw unknownClient();
  return client;
}

/** The application that shows its secret, as Basic authentication or, where that is allowed, in the form. */
export function authenticateClient(context: Context<AppEnv>, world: World, form: Form = {}): Application {
  const [clientId, secret] = readBasic(context.req.header('authorization')) ?? [form.client_id, form.client_secret];
  const client = clientId === undefined ? undefined : findApplication(world.store, clientId);
  if (!client || client.clientSecret !== secret) throw clientNotAuthenticated();
  return client;
}

function readBasic(authorization: string | undefined): [id: string, secret: string] | undefined {
  const credentials = /^Basic\s+(\S+)$/i.exec(authorization ?? '')?.[1];
  if (credentials === undefined) return undefined;
  const text = Buffer.from(credentials, 'base64').toString();
  const colon = text.indexOf(':');
  return [text.slice(0, colon), text.slice(colon + 1)];
}

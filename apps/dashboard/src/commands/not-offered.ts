import type { HubClient } from '@hubdeck/sdk';
import { createExtension } from '../data/extension';
import { isNotOffered } from '../describe-error';
import { messages } from '../messages';
import { CommandError, EXIT } from './exit-code';

const { commands: words } = messages;

type What = keyof typeof words.what;

/** Stops where the server, as the Webex cloud, does not have what is needed, and says where else it is done. */
export async function requireExtension(client: HubClient, what: What): Promise<void> {
  if (!(await createExtension(client).isOffered())) throw notOffered(what);
}

const notOffered = (what: What): CommandError =>
  new CommandError(EXIT.notOffered, words.notOffered(words.what[what], words.places[what]));

/** Likewise for a single question whose 404 says just that. */
export async function whereOffered<T>(what: What, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (isNotOffered(error)) throw notOffered(what);
    throw error;
  }
}

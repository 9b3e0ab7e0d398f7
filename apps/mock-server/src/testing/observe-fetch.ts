import { replyFaults } from './check-reply';
import { recordReply } from './coverage-record';
import { operationOf } from './operation-of';

export interface ObserveOptions {
  /** Told of every reply that breaks the contract. */
  readonly onFault: (fault: string) => void;
  readonly isSdk: boolean;
  /** Random tests are left out of the records, which would change with every seed. */
  readonly isRecorded: boolean;
}

/** Looks at everything that goes through, and lets it pass as it is. */
export function observeFetch(send: typeof fetch, { onFault, isSdk, isRecorded }: ObserveOptions): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const { method, url } = request;
    const reply = await send(request);
    const operation = operationOf(method, url);
    if (!new URL(url).pathname.startsWith('/v1/') && (reply.status < 400 || isPage(reply))) return reply;
    const faults = replyFaults(operation?.endpoint, reply, await reply.clone().text());
    for (const fault of faults) onFault(`${operation?.name ?? `${method} ${url}`} ${reply.status}: ${fault}`);
    if (operation && isRecorded) recordReply(operation.name, reply.status, isSdk);
    return reply;
  };
}

/** Pages for people say in their own way what went wrong. */
const isPage = ({ headers }: Response): boolean => headers.get('content-type')?.startsWith('text/html') ?? false;

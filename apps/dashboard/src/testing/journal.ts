export interface Journal {
  /** Between the dashboard and its server. */
  readonly fetch: typeof fetch;
  /** The requests that change something, without ids, as `DELETE /devices`, in the order in which they were sent. */
  changes(): readonly string[];
}

/** Keeps a list of what is sent to a server. */
export function keepJournal(fetch: typeof globalThis.fetch): Journal {
  const changes: string[] = [];
  return {
    fetch: (input, init) => {
      const { method, url } = new Request(input, init);
      const path = new URL(url).pathname.replace(/^\/v1(?=\/)/, '').replaceAll(/\/[\w-]{20,}/g, '');
      if (method !== 'GET') changes.push(`${method} ${path}`);
      return fetch(input, init);
    },
    changes: () => changes,
  };
}

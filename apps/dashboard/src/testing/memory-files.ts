import type { Services } from '../services';

/** A folder in memory: what is saved can be imported again. */
export function createMemoryFiles() {
  const contents = new Map<string, string>();
  return {
    contents,
    /** The content of the file that was saved last. */
    latest: (): string => [...contents.values()].at(-1) ?? '',
    saveFile: (async (name, content) => {
      contents.set(name, typeof content === 'string' ? content : new TextDecoder().decode(content));
      return `/home/admin/${name}`;
    }) satisfies Services['saveFile'],
    csvFiles: {
      list: async () =>
        [...contents].map(([name, content]) => ({
          name,
          path: `/home/admin/${name}`,
          size: content.length,
          changed: 0,
        })),
      read: async (path) => {
        const content = contents.get(path.slice(path.lastIndexOf('/') + 1));
        if (content === undefined) throw new Error(`${path}: there is no such file`);
        return new TextEncoder().encode(content);
      },
    } satisfies Services['csvFiles'],
  };
}

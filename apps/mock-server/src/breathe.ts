/** Lets whoever waits be answered, in the middle of work that takes long. */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** So many at a time take a few milliseconds. */
const BREATH = 200;

/** The items, with a breath after every few hundred. */
export async function* breathing<T>(items: Iterable<T>): AsyncGenerator<T, void, undefined> {
  let count = 0;
  for (const item of items) {
    yield item;
    count += 1;
    if (count % BREATH === 0) await breathe();
  }
}

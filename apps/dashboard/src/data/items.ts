import type { Page } from '@hubdeck/sdk';

/** The rows of each page as it arrives. */
export async function* itemsOf<T>(pages: AsyncIterable<Page<T>>): AsyncGenerator<readonly T[]> {
  for await (const { items } of pages) yield items;
}

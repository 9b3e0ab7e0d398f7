import { describe, expect, it } from 'vitest';
import { createCollection } from './collection';

async function* pagesOf(...pages: (number[] | Error)[]) {
  for (const page of pages) {
    if (page instanceof Error) throw page;
    yield page;
  }
}

/** Resolves once the list has been read, one way or the other. */
const settled = (list: ReturnType<typeof createCollection<number>>) =>
  new Promise<void>((resolve) => {
    const check = () => ['ready', 'failed'].includes(list.read().status) && resolve();
    list.subscribe(check);
    check();
  });

describe('a collection', () => {
  it('reads nothing until it is asked, and then once', async () => {
    let reads = 0;
    const list = createCollection(() => {
      reads += 1;
      return pagesOf([1], [2]);
    });
    expect(list.read()).toEqual({ items: [], status: 'idle' });
    list.load();
    list.load();
    await settled(list);
    expect(list.read()).toEqual({ items: [1, 2], status: 'ready' });
    expect(reads).toBe(1);
  });

  it('shows pages as they arrive', async () => {
    const seen: number[] = [];
    const list = createCollection(() => pagesOf([1], [2, 3], [4]));
    list.subscribe(() => seen.push(list.read().items.length));
    list.load();
    await settled(list);
    expect(seen).toEqual([0, 1, 3, 4, 4]);
  });

  it('keeps what had arrived when a later page fails', async () => {
    const error = new Error('cut');
    const list = createCollection(() => pagesOf([1, 2], error));
    list.load();
    await settled(list);
    expect(list.read()).toEqual({ items: [1, 2], status: 'failed', error });
  });

  it('shows the old list until the new one is whole', async () => {
    const rounds = [pagesOf([1, 2, 3]), pagesOf([4], [5])];
    const list = createCollection(() => rounds.shift() ?? pagesOf());
    list.load();
    await settled(list);
    const seen: (readonly number[])[] = [];
    list.subscribe(() => seen.push(list.read().items));
    list.refresh();
    await settled(list);
    expect(seen).toEqual([
      [1, 2, 3],
      [4, 5],
    ]);
  });

  it('drops the answer of a reading that another one replaced', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    async function* slow() {
      await held;
      yield [1];
    }
    const rounds: AsyncIterable<number[]>[] = [slow(), pagesOf([2])];
    const list = createCollection(() => rounds.shift() ?? pagesOf());
    list.load();
    list.refresh();
    await settled(list);
    release();
    await held;
    expect(list.read().items).toEqual([2]);
  });
});

describe('the age of a collection', () => {
  const clockAt = (now: number) => ({ now: () => now });

  it('is told from when it was whole, and how long that took', async () => {
    let now = 1000;
    const list = createCollection(
      async function* () {
        yield [1];
        now = 4000;
        yield [2];
      },
      { clock: { now: () => now } },
    );
    list.load();
    await settled(list);
    expect(list.read()).toMatchObject({ items: [1, 2], readAt: 4000, tookMs: 3000 });
  });

  it('stays that of what is shown while it is read anew, and when that fails', async () => {
    let now = 1000;
    const rounds = [pagesOf([1]), pagesOf(new Error('no'))];
    const list = createCollection(() => rounds.shift() ?? pagesOf(), { clock: { now: () => now } });
    list.load();
    await settled(list);
    now = 9000;
    list.refresh();
    expect(list.read()).toMatchObject({ status: 'loading', readAt: 1000 });
    await settled(list);
    expect(list.read()).toMatchObject({ status: 'failed', readAt: 1000 });
  });

  it('begins anew with news of it, also where there are none', async () => {
    let now = 1000;
    const list = createCollection(() => pagesOf([1]), { clock: { now: () => now } });
    list.load();
    await settled(list);
    now = 5000;
    list.merge([], String);
    expect(list.read()).toMatchObject({ items: [1], readAt: 5000 });
  });

  it('is unknown without a clock, and before it was read', () => {
    expect(createCollection(() => pagesOf([1])).read().readAt).toBeUndefined();
    expect(createCollection(() => pagesOf([1]), { clock: clockAt(1) }).read().readAt).toBeUndefined();
  });
});

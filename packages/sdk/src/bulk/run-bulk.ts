import { AuthError } from '../auth/auth-error';
import { type Clock, systemClock } from '../clock';
import { ApiError, DataLossError, HubError, InputError, NotDoneError, RefusedError } from '../errors';
import { isThrottled, type RetryPolicy, waitAfter } from '../retry';
import { createMemoryLedger, type Ledger, type LedgerEntry } from './ledger';

/**
 * Many single calls as one piece of work. Nothing is done twice: a change whose answer was lost may have been made, so
 * what it should have made is looked for before it is sent again. Every item ends in exactly one line of the report.
 */

/** The id of what was made, or the whole result. */
type Made = string | BulkResult | undefined;

/** What is done to each item. */
export interface BulkTask<Item> {
  /** Tells items apart; of several with the same key only the first is done. */
  keyOf(item: Item): string;
  /** Makes the change, and tells what it made. */
  perform(item: Item): Promise<Made>;
  /** Looks for what an earlier attempt has made; `undefined` if there is nothing. */
  findOut(item: Item): Promise<Made>;
  /** Whether a refusal says that nothing is left to do. */
  isDoneAlready(refusal: ApiError): boolean;
  /** Of a dry run: what would happen, without a change. */
  preview(item: Item): Promise<BulkResult>;
}

export interface BulkResult {
  /** `planned` stands for `done` in a dry run; `left` was not reached before the bulk ended. */
  readonly outcome: 'done' | 'skipped' | 'failed' | 'planned' | 'left';
  /** Of what was made. */
  readonly id?: string | undefined;
  /** Id of what gave way to it. */
  readonly replaced?: string | undefined;
  /** Why it was skipped, failed or left. */
  readonly reason?: string | undefined;
  readonly error?: unknown;
}

/** What became of an item. */
export interface BulkLine<Item> extends BulkResult {
  readonly item: Item;
}

export interface BulkProgress {
  readonly total: number;
  /** Planned, in a dry run. */
  readonly done: number;
  readonly skipped: number;
  readonly failed: number;
  readonly left: number;
  /** Milliseconds since the start. */
  readonly elapsed: number;
  /** Milliseconds, by the pace so far; absent before there is any. */
  readonly timeLeft?: number | undefined;
}

export interface BulkReport<Item> extends BulkProgress {
  /** One for each item, in their order. */
  readonly lines: readonly BulkLine<Item>[];
  /** Why the bulk ended early: the reason of the signal, or a refusal that would have met every item. */
  readonly stoppedBy?: unknown;
}

export interface BulkOptions {
  /** Items in hand at a time. Default 4; the client's rate limit holds all the same. */
  readonly concurrency?: number | undefined;
  /** Looks at every item and changes nothing; the ledger is read and not written. */
  readonly dryRun?: boolean | undefined;
  readonly onProgress?: ((progress: BulkProgress) => void) | undefined;
  /** Ends the bulk: what is in hand is finished, nothing else is begun, and the report comes all the same. */
  readonly signal?: AbortSignal | undefined;
  readonly ledger?: Ledger | undefined;
  /** Of an item, on top of what the client does for each call. */
  readonly retry?: RetryPolicy | undefined;
  readonly clock?: Clock | undefined;
  /** From 0 to below 1, for the jitter. Default `Math.random`. */
  readonly random?: (() => number) | undefined;
}

const DEFAULT_CONCURRENCY = 4;
const DEFAULT_MAX_ATTEMPTS = 8;

export async function runBulk<Item>(
  items: Iterable<Item>,
  task: BulkTask<Item>,
  options: BulkOptions = {},
): Promise<BulkReport<Item>> {
  const { concurrency = DEFAULT_CONCURRENCY, signal, clock = systemClock, ledger = createMemoryLedger() } = options;
  if (!Number.isSafeInteger(concurrency) || concurrency < 1) {
    throw new InputError('bulk', 'concurrency', `must be a whole number from 1 up, not ${concurrency}`);
  }
  const all = [...items];
  const tally = createTally(all.length, clock, options.onProgress);
  const { results, todo } = sortOut(all.map(task.keyOf), await ledger.read());
  for (const result of results) if (result) tally.countEarlier(result);
  tally.tell();

  const settle = createSettle(task, { ...options, clock, ledger });
  const brake = createBrake(signal);
  const queue = todo[Symbol.iterator]();
  async function work(): Promise<void> {
    for (const { index, wasStarted } of queue) {
      if (brake.isOn()) return;
      const result = await settle(all[index] as Item, wasStarted, brake.pull);
      results[index] = result;
      tally.count(result);
    }
  }
  const workers = Array.from({ length: concurrency }, () => work().catch(brake.pullAndThrow));
  const failed = (await Promise.allSettled(workers)).find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
  return {
    ...tally.progress(),
    lines: all.map((item, index) => ({ item, ...(results[index] ?? LEFT) })),
    ...brake.told(),
  };
}

const LEFT: BulkResult = { outcome: 'left', reason: 'The bulk ended before.' };

/** Once pulled, nothing new is begun. */
function createBrake(signal: AbortSignal | undefined) {
  let reasons: unknown[] = [];
  const pull = (reason: unknown): void => {
    reasons = reasons.length > 0 ? reasons : [reason];
  };
  return {
    pull,
    pullAndThrow(error: unknown): never {
      pull(error);
      throw error;
    },
    isOn(): boolean {
      if (signal?.aborted) pull(signal.reason);
      return reasons.length > 0;
    },
    told: (): { stoppedBy?: unknown } => (reasons.length > 0 ? { stoppedBy: reasons[0] } : {}),
  };
}

interface Todo {
  readonly index: number;
  /** It was sent before, and nobody knows the answer. */
  readonly wasStarted: boolean;
}

/** What the ledger knows the end of needs no second attempt, and neither does what stands in the list twice. */
function sortOut(keys: readonly string[], entries: readonly LedgerEntry[]) {
  const last = new Map(entries.map((entry) => [entry.key, entry]));
  const results: (BulkResult | undefined)[] = [];
  const todo: Todo[] = [];
  const seen = new Set<string>();
  for (const [index, key] of keys.entries()) {
    const entry = last.get(key);
    results[index] = seen.has(key) ? REPEATED : resultOf(entry);
    if (!results[index]) todo.push({ index, wasStarted: entry?.event === 'started' });
    seen.add(key);
  }
  return { results, todo };
}

const REPEATED: BulkResult = { outcome: 'skipped', reason: 'It stands in the list before.' };

function resultOf(entry: LedgerEntry | undefined): BulkResult | undefined {
  if (entry?.event !== 'done' && entry?.event !== 'skipped') return undefined;
  return { outcome: entry.event, id: entry.id, replaced: entry.replaced, reason: entry.reason };
}

type Settings = BulkOptions & { readonly clock: Clock; readonly ledger: Ledger };

/** How one item comes to its result, whatever happens to the answers. */
function createSettle<Item>(task: BulkTask<Item>, options: Settings) {
  const { ledger, clock, signal, retry = {}, random = Math.random, dryRun } = options;
  const maxAttempts = retry.maxAttempts ?? DEFAULT_MAX_ATTEMPTS;

  async function attempt(item: Item, isUncertain: boolean): Promise<BulkResult> {
    if (isUncertain) {
      const found = await task.findOut(item).catch(nothingIfRefused);
      if (found !== undefined) return resultOfMade(found);
    }
    if (signal?.aborted) return LEFT;
    try {
      return resultOfMade(await task.perform(item));
    } catch (error) {
      if (!(error instanceof ApiError) || !task.isDoneAlready(error)) throw error;
      // After an answer that was lost it was this very bulk that did it.
      return isUncertain ? { outcome: 'done' } : { outcome: 'skipped', reason: describe(error) };
    }
  }

  async function lookLast(item: Item, error: unknown): Promise<BulkResult> {
    const found = await task.findOut(item).catch(() => undefined);
    if (found !== undefined) return resultOfMade(found);
    const isKnown = error instanceof NotDoneError;
    return failure(error, isKnown ? '' : 'It is not known whether it was done; run it again to find out. ');
  }

  async function persist(item: Item, wasStarted: boolean, stop: (reason: unknown) => void): Promise<BulkResult> {
    let isUncertain = wasStarted;
    for (let count = 1; ; count += 1) {
      try {
        return await attempt(item, isUncertain);
      } catch (error) {
        const verdict = judge(error);
        if (verdict === 'bug') throw error;
        if (verdict === 'everybody') stop(error);
        if (verdict === 'everybody' || verdict === 'refused') return failure(error);
        isUncertain ||= verdict === 'uncertain';
        if (count >= maxAttempts) return isUncertain ? lookLast(item, error) : failure(error);
        // A signal wakes it: there is one last look, and nothing is sent again.
        await clock.sleep(waitAfter(error, count, retry, random), signal).catch(() => undefined);
      }
    }
  }

  return async (item: Item, wasStarted: boolean, stop: (reason: unknown) => void): Promise<BulkResult> => {
    if (dryRun) return preview(task, item, stop);
    const key = task.keyOf(item);
    if (!wasStarted) await ledger.append({ key, event: 'started' });
    const result = await persist(item, wasStarted, stop);
    const { outcome, id, replaced, reason, error } = result;
    // Of what is uncertain nothing is noted: whoever goes on looks it up again.
    if (outcome === 'done' || outcome === 'skipped' || (outcome === 'failed' && judge(error) === 'refused')) {
      await ledger.append({
        key,
        event: outcome,
        ...(id !== undefined && { id }),
        ...(replaced !== undefined && { replaced }),
        ...(reason !== undefined && { reason }),
      });
    }
    return result;
  };
}

const resultOfMade = (made: Made): BulkResult => (typeof made === 'object' ? made : { outcome: 'done', id: made });

async function preview<Item>(task: BulkTask<Item>, item: Item, stop: (reason: unknown) => void): Promise<BulkResult> {
  try {
    return await task.preview(item);
  } catch (error) {
    const verdict = judge(error);
    if (verdict === 'bug') throw error;
    if (verdict === 'everybody') stop(error);
    return failure(error);
  }
}

/** Where even the question is refused, there is nothing to find. */
function nothingIfRefused(error: unknown): undefined {
  if (judge(error) !== 'refused') throw error;
}

const failure = (error: unknown, preface = ''): BulkResult => ({
  outcome: 'failed',
  reason: preface + describe(error),
  error,
});

/** In the service's own words where it has any; the error itself stands beside. */
function describe(error: unknown): string {
  const said = error instanceof ApiError ? error.errors.map(({ description }) => description).join(' ') : '';
  return said || (error instanceof Error ? error.message : String(error));
}

const FINAL = [InputError, RefusedError, DataLossError];

/**
 * What a failure says of the change: surely not made and never to be (`refused`), not made yet (`later`), perhaps made
 * (`uncertain`), or refused for a reason that meets every item (`everybody`).
 */
function judge(error: unknown): 'refused' | 'later' | 'uncertain' | 'everybody' | 'bug' {
  if (!(error instanceof HubError)) return 'bug';
  if (error instanceof AuthError) return 'everybody';
  if (FINAL.some((kind) => error instanceof kind)) return 'refused';
  if (error instanceof NotDoneError) return 'later';
  if (!(error instanceof ApiError)) return 'uncertain';
  const { status } = error;
  if (isThrottled(error) || status === 423) return 'later';
  if (status === 401 || status === 403) return 'everybody';
  return status === 408 || status >= 500 ? 'uncertain' : 'refused';
}

/** Counts results, and tells of them. */
function createTally(total: number, clock: Clock, onProgress: BulkOptions['onProgress']) {
  const start = clock.now();
  const counts = { done: 0, skipped: 0, failed: 0, planned: 0, left: 0 };
  let settledNow = 0;

  function progress(): BulkProgress {
    const { skipped, failed } = counts;
    const done = counts.done + counts.planned;
    const left = total - done - skipped - failed;
    const elapsed = clock.now() - start;
    return {
      total,
      done,
      skipped,
      failed,
      left,
      elapsed,
      ...(settledNow > 0 && { timeLeft: (elapsed / settledNow) * left }),
    };
  }
  const tell = () => onProgress?.(progress());

  return {
    progress,
    tell,
    countEarlier({ outcome }: BulkResult): void {
      counts[outcome] += 1;
    },
    count({ outcome }: BulkResult): void {
      counts[outcome] += 1;
      settledNow += 1;
      tell();
    },
  };
}

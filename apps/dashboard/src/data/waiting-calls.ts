import type { Clock } from '@hubdeck/sdk';

/** A change that a person agreed to. Until it is sent it can be taken back, and the server knows nothing of it. */
export interface WaitingCall {
  readonly id: number;
  /** As in "Deleting the line of Ada". */
  readonly what: string;
  /** The ids of what it will change. */
  readonly subjects: readonly string[];
  readonly secondsLeft: number;
  /** It is on its way, and can't be taken back any more. */
  readonly isSent: boolean;
}

export interface AgreedCall extends Pick<WaitingCall, 'what' | 'subjects'> {
  /** Makes the call, and tells what came of it: it never rejects. */
  readonly send: () => Promise<void>;
  readonly takenBack?: (() => void) | undefined;
}

export interface WaitingCalls {
  /** How long calls wait; 0 where the person wants none to. */
  readonly seconds: number;
  /** In the order in which they were agreed to: those on their way, and those that wait. */
  read(): readonly WaitingCall[];
  subscribe(listener: () => void): () => void;
  add(call: AgreedCall): number;
  /** Takes a call back, the latest unless said; gives it where it had not been sent. */
  takeBack(id?: number): WaitingCall | undefined;
  /** The program ends: nothing is sent any more. Gives what waited and what was on its way. */
  close(): readonly WaitingCall[];
}

interface Entry extends AgreedCall {
  readonly id: number;
  /** Epoch milliseconds. */
  due: number;
  isSent: boolean;
}

const SECOND = 1000;
/**
 * Milliseconds. Who sleeps longer than asked by more than this was stopped, as by Ctrl-Z or a closed lid. That time was nobody's to
 * take anything back, so it does not count.
 */
const STANDSTILL = SECOND;

/**
 * Calls that wait a few seconds, in line: each is sent when its time is over and those before it have been answered. What is
 * taken back before was never sent.
 */
export function createWaitingCalls(seconds: number, clock: Clock): WaitingCalls {
  const listeners = new Set<() => void>();
  const ending = new AbortController();
  let entries: readonly Entry[] = [];
  let shown: readonly WaitingCall[] = [];
  let isCounting = false;
  let lastId = 0;

  function publish(): void {
    const now = clock.now();
    shown = entries.map((entry) => ({ ...entry, secondsLeft: secondsUntil(entry, now) }));
    for (const listener of [...listeners]) listener();
  }

  const unsent = () => entries.filter(({ isSent }) => !isSent);
  const later = () => unsent().filter(({ due }) => due > clock.now());

  function sendNext(): void {
    const [first] = entries;
    if (!first || first.isSent || first.due > clock.now() || ending.signal.aborted) return;
    first.isSent = true;
    void first.send().then(() => {
      entries = entries.filter((entry) => entry !== first);
      sendNext();
      publish();
    });
  }

  /** Runs while something waits, and wakes as often as what is left changes. */
  async function countDown(): Promise<void> {
    isCounting = true;
    for (let some = later(); some.length > 0; some = later()) {
      const before = clock.now();
      const asked = Math.min(SECOND, ...some.map(({ due }) => due - before));
      await clock.sleep(asked, ending.signal).catch(() => undefined);
      if (ending.signal.aborted) return;
      const lost = clock.now() - before - asked;
      if (lost > STANDSTILL) for (const entry of some) entry.due += lost;
      sendNext();
      publish();
    }
    isCounting = false;
  }

  return {
    seconds,
    read: () => shown,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add(call) {
      lastId += 1;
      entries = [...entries, { ...call, id: lastId, due: clock.now() + seconds * SECOND, isSent: false }];
      publish();
      if (!isCounting) void countDown();
      return lastId;
    },
    takeBack(id) {
      const entry = id === undefined ? unsent().at(-1) : unsent().find((one) => one.id === id);
      if (!entry) return undefined;
      const call = shown.find((one) => one.id === entry.id);
      entries = entries.filter((other) => other !== entry);
      sendNext();
      publish();
      entry.takenBack?.();
      return call;
    },
    close() {
      ending.abort();
      return shown;
    },
  };
}

const secondsUntil = ({ due }: Entry, now: number): number => Math.max(0, Math.ceil((due - now) / SECOND));

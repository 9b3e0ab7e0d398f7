/**
 * What the service's refusals teach about its limit, which it doesn't publish: how many calls were served from the
 * start of a busy spell to the end of the pause that it then demanded. From there the pace rises again, quickly while
 * it is far below the pace that was refused and slowly near it, so that bad luck doesn't stay in force for ever.
 */
export interface Pace {
  /** An attempt starts; returns milliseconds until the next one may, 0 as long as no limit has been met. */
  start(now: number): number;
  served(): void;
  /** A 429 that demands a pause until that instant. */
  throttled(now: number, pauseEnd: number): void;
}

/** A silence of this many milliseconds ends a busy spell. */
const IDLE = 1000;
/** Milliseconds that an estimate looks back at the most. */
const HORIZON = 60_000;
/** Calls a second, whatever was learned: one foreign burst may not bring a client to a standstill. */
const SLOWEST = 2;
/** `Retry-After` is rounded up to whole seconds: on average it says this many milliseconds too much. */
const ROUNDING = 500;
/** Starting a little below what was served; a window's edge is met by the smallest excess. */
const CAUTION = 0.97;
/** By which the pace rises in a second, far from the pace that was refused and near it. */
const FAR_GROWTH = 0.25;
const NEAR_GROWTH = 0.01;

export function createPace(): Pace {
  /** Calls a second. */
  let rate = Number.POSITIVE_INFINITY;
  let refusedRate = Number.POSITIVE_INFINITY;
  let spellStart = Number.NEGATIVE_INFINITY;
  let lastStart = Number.NEGATIVE_INFINITY;
  let started = 0;
  let served = 0;

  const perSecond = (calls: number, until: number) => (calls * 1000) / Math.max(1, until - spellStart);

  function begin(now: number): void {
    spellStart = now;
    lastStart = now;
    started = 0;
    served = 0;
  }

  function forgetOld(now: number): void {
    if (now - spellStart <= HORIZON) return;
    spellStart = now - HORIZON / 2;
    started /= 2;
    served /= 2;
  }

  return {
    start: (now) => {
      if (now - lastStart > IDLE) begin(now);
      forgetOld(now);
      rate *= 1 + ((rate < refusedRate / 3 ? FAR_GROWTH : NEAR_GROWTH) * (now - lastStart)) / 1000;
      lastStart = now;
      started += 1;
      return 1000 / rate;
    },
    served: () => {
      served += 1;
    },
    throttled: (now, pauseEnd) => {
      refusedRate = Math.min(rate, perSecond(started, now));
      rate = Math.max(SLOWEST, Math.min(rate, perSecond(served, pauseEnd - ROUNDING) * CAUTION));
      begin(pauseEnd);
    },
  };
}

/** Time comes from one clock, in epoch milliseconds. */
export interface Clock {
  now(): number;
}

/** A clock that runs with another one and can be put forward: what testers turn. */
export interface MockClock extends Clock {
  advance(milliseconds: number): void;
  /** Back to the underlying time. */
  reset(): void;
}

export function createMockClock(underlying: Clock): MockClock {
  let ahead = 0;
  return {
    now: () => underlying.now() + ahead,
    advance(milliseconds) {
      ahead += milliseconds;
    },
    reset() {
      ahead = 0;
    },
  };
}

/** Whether the service wants to be left alone for a while. */
export interface Pauses {
  /** Until when; epoch milliseconds. */
  begin(until: number): void;
  /** Milliseconds that are left. */
  left(now: number): number;
}

export function createPauses(): Pauses {
  let end = 0;
  return {
    begin(until) {
      end = Math.max(end, until);
    },
    left: (now) => Math.max(0, end - now),
  };
}

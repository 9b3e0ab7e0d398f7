/** Consecutive numbers: the prefix in E.164 and so many digits behind it. */
export interface NumberRange {
  readonly prefix: string;
  readonly width: number;
  readonly first: number;
  readonly count: number;
}

/** Hands a range out from its start, each number once. */
export interface NumberSupply {
  readonly left: number;
  take(): string;
}

export function createNumberSupply({ prefix, width, first, count }: NumberRange): NumberSupply {
  let taken = 0;
  return {
    get left() {
      return count - taken;
    },
    take() {
      if (taken === count) throw new RangeError(`All ${count} numbers of ${prefix} are taken`);
      return prefix + String(first + taken++).padStart(width, '0');
    },
  };
}

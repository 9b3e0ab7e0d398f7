import { createUuid } from '../world';
import { cycle } from './cycle';

/** Randomness that the seed number decides. It is passed around: what is drawn here changes nothing elsewhere. */
export interface Random {
  /** A whole number from 0 up to, but without, the bound. */
  below(bound: number): number;
  /** Both ends included. */
  between(least: number, most: number): number;
  chance(probability: number): boolean;
  pick<T>(choices: readonly T[]): T;
  shuffle<T>(items: readonly T[]): T[];
  bytes(count: number): Uint8Array;
  /** A stream of its own: draws from the one do not shift the other's. */
  fork(name: string): Random;
  /** The same for the same seed and name, whatever was drawn before. */
  uuid(name: string): string;
}

export function createRandom(seed: string): Random {
  const draw = createStream(hash(seed));
  const below = (bound: number) => Math.floor((draw() / 2 ** 32) * bound);
  return {
    below,
    between: (least, most) => least + below(most - least + 1),
    chance: (probability) => draw() < probability * 2 ** 32,
    pick: (choices) => cycle(choices, below(choices.length)),
    shuffle: (items) => shuffle(items, below),
    bytes: (count) => Uint8Array.from({ length: count }, () => draw() & 255),
    fork: (name) => createRandom(`${seed}/${name}`),
    uuid: (name) =>
      createUuid({ randomBytes: () => new Uint8Array(Uint32Array.of(...hash(`${seed}#${name}`)).buffer) }),
  };
}

/** By Fisher and Yates. */
function shuffle<T>(items: readonly T[], below: (bound: number) => number): T[] {
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = below(last + 1);
    [shuffled[last], shuffled[other]] = [shuffled[other] as T, shuffled[last] as T];
  }
  return shuffled;
}

/** Each of 32 bits. */
type Words = readonly [number, number, number, number];

/** 128 bits of a text: four multiplicative hashes that are mixed at the end. Not for secrets. */
function hash(text: string): Words {
  let [a, b, c, d] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 0xdeadbeef];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 0x85ebca6b) ^ (b >>> 15);
    b = Math.imul(b ^ code, 0xc2b2ae35) ^ (c >>> 13);
    c = Math.imul(c ^ code, 0x27d4eb2f) ^ (d >>> 16);
    d = Math.imul(d ^ code, 0x165667b1) ^ (a >>> 14);
  }
  const draw = createStream([a, b, c, d]);
  return [draw(), draw(), draw(), draw()];
}

/** The small fast counter of Chris Doty-Humphrey (sfc32), past the rounds that it needs to lose its beginnings. */
function createStream(state: Words): () => number {
  let [a, b, c, counter] = state;
  const draw = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let round = 0; round < 12; round++) draw();
  return draw;
}

import type { World } from '../world';

type Random = Pick<World, 'randomBytes'>;

/** Text that nobody guesses, of letters, digits, `-` and `_`. */
export const randomText = (world: Random, bytes = 32): string =>
  Buffer.from(world.randomBytes(bytes)).toString('base64url');

/** Six digits, for a person to type. */
export function randomDigits(world: Random): string {
  const number = world.randomBytes(4).reduce((sum, byte) => sum * 256 + byte, 0);
  return String(number % 1_000_000).padStart(6, '0');
}

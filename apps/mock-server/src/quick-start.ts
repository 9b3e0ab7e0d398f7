import { setFlagsFromString } from 'node:v8';

/** What a function of the SQLite engine may run, in bytes of its code, before Node compiles it once more and better. */
const PATIENCE_BYTES = 2_000_000_000;

/**
 * For a program that is started for the server alone, as it holds for all of the process. With Node's own measure a dozen of the
 * engine's functions are compiled twice at every start, which takes other threads as long as the start takes altogether, and on
 * few cores the start waits for them. A server that is worked with has them all the same within its first second.
 */
export const preferQuickStart = (): void => setFlagsFromString(`--wasm-tiering-budget=${PATIENCE_BYTES}`);

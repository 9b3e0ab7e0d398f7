/** JSON text that parses to a `T`: made once when a row changes, spliced into replies as it is. */
export type Json<T> = string & { readonly parsesTo: T };

export const toJson = <T>(value: T): Json<T> => JSON.stringify(value) as Json<T>;

/** JSON text of some `T` with commas between them, in UTF-8. */
export type JsonBytes<T> = Uint8Array<ArrayBuffer> & { readonly parsesTo: readonly T[] };

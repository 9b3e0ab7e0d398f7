import * as z from 'zod/mini';

/** A string whose known values are listed for the editor; a value that Webex adds later passes all the same. */
export const openEnum = /* @__NO_SIDE_EFFECTS__ */ <const Values extends readonly string[]>(values: Values) =>
  z.string().check(z.meta({ examples: [...values] })) as z.ZodMiniType<Values[number] | (string & {})>;

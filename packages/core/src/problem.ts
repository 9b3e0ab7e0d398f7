import * as z from 'zod/mini';

/** One entry of an error body. Calls differ: the code may be absent, a number, or (audit) a string. */
export const ErrorDetail = z.object({
  description: z.string(),
  errorCode: z.optional(z.union([z.number(), z.string()])),
  /** Of the request, where one is at fault; BroadWorks only. */
  fieldName: z.optional(z.string()),
});
export type ErrorDetail = z.output<typeof ErrorDetail>;

/** The body of every refusal. */
export const ErrorBody = z.object({
  message: z.string(),
  errors: z.optional(z.array(ErrorDetail)),
  /** Here instead of in `errors`: the detailed call history. */
  errorCode: z.optional(z.number()),
  /** Quote it to Webex support. */
  trackingId: z.string(),
});
export type ErrorBody = z.output<typeof ErrorBody>;

/**
 * Why something is not allowed, decided once by a rule in core: the server sends it as an error body, the dashboard
 * greys the key with it.
 */
export interface Refusal {
  readonly status: 400 | 404 | 409;
  readonly errorCode: number;
  /** A few words: what failed. */
  readonly message: string;
  /** A sentence: what stands in the way and what to do about it. */
  readonly description: string;
}

/** A refusal of an operation for which Webex publishes no error code. */
export type UncodedRefusal = Omit<Refusal, 'errorCode'>;

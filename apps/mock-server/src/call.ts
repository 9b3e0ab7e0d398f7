import type { BodyOf, Contract, Endpoint, ItemOf, PathOf, QueryOf, ReplyOf } from '@hubdeck/core';
import type { Deed } from './audit';
import type { Json } from './json';
import type { SplicedPage } from './store/splice-page';
import type { Page, Store } from './store/store';
import type { World } from './world';

/** Whoever the access token belongs to. */
export interface Actor {
  readonly personId: string;
  readonly orgId: string;
  readonly scopes: ReadonlySet<string>;
  /** Some limits count by it. It goes into no log and no reply. */
  readonly token: string;
}

/** One request, decoded by the contract: what a handler knows of it. */
export interface Call<E extends Endpoint> {
  readonly path: PathOf<E>;
  readonly query: QueryOf<E>;
  readonly body: BodyOf<E>;
  readonly actor: Actor;
  readonly world: World;
  readonly store: Store;
  /** Epoch milliseconds, by the mock's clock. */
  readonly now: number;
  /** Where the service was reached: `http://127.0.0.1:4310`. */
  readonly origin: string;
  /** What the page asked for starts with, and how long it may be. */
  readonly page: PageCut;
  /** Writes what was done into the audit events; in the same transaction as the deed. */
  audit(deed: Deed): void;
  /** Announces the next page: the request's own URL with these parameters changed. For lists the mount does it. */
  link(parameters: Record<string, string>): void;
}

export interface PageCut {
  readonly size: number;
  readonly after?: number | undefined;
  /** What the row of that key is ordered by, where the list is not in the order of keys. */
  readonly afterText?: string | undefined;
  readonly offset?: number | undefined;
}

/** A list's answer: rows as stored text or bytes, and members beside them. */
export type ListAnswer<E extends Endpoint> = (Page<ItemOf<E>> | SplicedPage<ItemOf<E>>) & {
  readonly beside?: Partial<ReplyOf<E>>;
};

const PART: unique symbol = Symbol('part');

/** A reply that tells of a part only: it goes out with the operation's `partialStatus`. */
interface PartialReply<Reply> {
  readonly [PART]: Reply;
}

export const inPart = <Reply>(reply: Reply): PartialReply<Reply> => ({ [PART]: reply });

export const isPartial = (answer: unknown): answer is PartialReply<unknown> =>
  typeof answer === 'object' && answer !== null && PART in answer;

export const replyOf = (answer: PartialReply<unknown>): unknown => answer[PART];

type Whole<E extends Endpoint> = E extends { reply: object } ? ReplyOf<E> | Json<NonNullable<ReplyOf<E>>> : undefined;
type Part<E extends Endpoint> = E extends { partialStatus: number } ? PartialReply<ReplyOf<E>> : never;

export type Answer<E extends Endpoint> = E extends { paging: object } ? ListAnswer<E> : Whole<E> | Part<E>;

export type Handler<E extends Endpoint> = (call: Call<E>) => Answer<E> | Promise<Answer<E>>;

/** A handler for every operation: one that is missing, or answers another shape, does not compile. */
export type Handlers<C extends Contract> = {
  readonly [K in keyof C]: C[K] extends Endpoint ? Handler<C[K]> : C[K] extends Contract ? Handlers<C[K]> : never;
};

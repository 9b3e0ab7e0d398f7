import type { Json } from '../json';
import { type Connection, type Image, openConnection, takeIdle } from './connection';
import { loadEngine } from './engine';
import type { Columns, Row, Statement, Value } from './statement';

export type Parameters = readonly Value[];

/** The database of one organization's world. Everything is synchronous: a handler that does not wait is atomic. */
export interface Store {
  /** Runs a statement and gives the number of rows it changed. */
  run(sql: string, parameters?: Parameters): number;
  row<T extends Row = Row>(sql: string, parameters?: Parameters): T | undefined;
  rows<T extends Row = Row>(sql: string, parameters?: Parameters): T[];
  /** Shows each row as it lies in the engine's memory. */
  visit(sql: string, parameters: Parameters, visitor: (row: Columns) => void): void;
  /** All of it or nothing; nests. */
  transaction<T>(work: () => T): T;
  /** The whole database as a file's bytes; only of one that was not opened from such. */
  image(): Uint8Array;
  /** Everything back to the image that it was opened from. */
  rewind(): void;
  close(): void;
}

/** An empty store, or one that begins with what an image holds. */
export async function openStore(image?: Image): Promise<Store> {
  const engine = await loadEngine();
  const idle = image && takeIdle(image);
  if (idle) return createStore(idle);
  const connection = openConnection(engine, image);
  if (image) connection.mark();
  return createStore(connection);
}

function createStore(connection: Connection): Store {
  let depth = 0;
  let isClosed = false;

  function open(): Connection {
    if (isClosed) throw new Error('the store is closed');
    return connection;
  }

  const prepare = (sql: string): Statement => open().prepare(sql);

  function transaction<T>(work: () => T): T {
    const name = `level_${depth}`;
    prepare(`SAVEPOINT ${name}`).run([]);
    depth += 1;
    try {
      const result = work();
      prepare(`RELEASE ${name}`).run([]);
      return result;
    } catch (error) {
      prepare(`ROLLBACK TO ${name}`).run([]);
      prepare(`RELEASE ${name}`).run([]);
      throw error;
    } finally {
      depth -= 1;
    }
  }

  return {
    run(text, parameters = []) {
      prepare(text).run(parameters);
      return connection.changes();
    },
    row: <T extends Row>(text: string, parameters: Parameters = []) =>
      prepare(text).rows(parameters, 1)[0] as T | undefined,
    rows: <T extends Row>(text: string, parameters: Parameters = []) =>
      prepare(text).rows(parameters, Number.POSITIVE_INFINITY) as T[],
    visit: (text, parameters, visitor) => prepare(text).visit(parameters, visitor),
    transaction,
    image: () => open().image(),
    rewind: () => open().rewind(),
    close() {
      if (!isClosed) connection.release();
      isClosed = true;
    },
  };
}

/** A condition with its values; one that does not apply is left out by being falsy. */
export type Condition = readonly [sql: string, ...values: (string | number)[]] | false | undefined | '' | null;

export interface PageRequest {
  /** `FROM` clause; the first table gives `key`. */
  readonly from: string;
  /** An expression with the JSON text of a row. */
  readonly json: string;
  readonly where: readonly Condition[];
  readonly size: number;
  /** The key of the last row of the page before. */
  readonly after?: number | undefined;
  /** Keys fall instead of rising. */
  readonly newestFirst?: boolean;
  /** An expression with the text by which rows rise before their keys do. */
  readonly orderBy?: string;
  /** That text of the last row of the page before. */
  readonly afterText?: string | undefined;
  /** Rows to skip where there is no key to go on from. */
  readonly offset?: number | undefined;
}

/** Where a page ends. */
export interface PageEnd {
  /** The key to go on from if there are more rows. */
  readonly nextKey?: number;
  /** Where the list is ordered by something else: that of the last row. */
  readonly nextText?: string;
}

/** Rows as JSON text. */
export interface Page<Item> extends PageEnd {
  readonly rows: readonly Json<Item>[];
}

/** One page; in the order of keys, the cost does not grow with the distance from the start. */
export function selectPage<Item>(store: Store, request: PageRequest): Page<Item> {
  const rows: Json<Item>[] = [];
  const end = visitPage(store, request, (row) => rows.push(row.value(JSON_COLUMN) as Json<Item>));
  return { rows, ...end };
}

/** The columns of a page's rows. */
const [KEY_COLUMN, TEXT_COLUMN] = [0, 1];
export const JSON_COLUMN = 2;

/** Shows the rows of a page, and finds out what is behind it. */
export function visitPage(store: Store, request: PageRequest, visit: (row: Columns) => void): PageEnd {
  const { where, size, orderBy, offset = 0 } = request;
  const key = `${request.from.split(' ')[0]}.key`;
  const direction = request.newestFirst ? 'DESC' : 'ASC';
  const given = [...where, beyondLast(request, key)].filter((condition) => !!condition);
  const filter = given.map(([sql]) => sql).join(' AND ');
  const sql = `SELECT ${key}, ${orderBy ?? "''"} AS text, ${request.json} FROM ${request.from}
     ${filter && `WHERE ${filter}`} ORDER BY ${orderBy ? 'text, ' : ''}${key} ${direction} LIMIT ? OFFSET ?`;
  let left = size;
  let last: PageEnd = {};
  let hasMore = false;
  store.visit(sql, [...given.flatMap(([, ...values]) => values), size + 1, offset], (row) => {
    hasMore = left === 0;
    if (hasMore) return;
    visit(row);
    left -= 1;
    if (left === 0) last = endAt(row, orderBy !== undefined);
  });
  return hasMore ? last : {};
}

const endAt = (row: Columns, isOrdered: boolean): PageEnd => ({
  nextKey: row.value(KEY_COLUMN) as number,
  ...(isOrdered && { nextText: row.value(TEXT_COLUMN) as string }),
});

function beyondLast({ after, afterText = '', orderBy, newestFirst }: PageRequest, key: string): Condition {
  if (after === undefined) return undefined;
  return orderBy ? [`(${orderBy}, ${key}) > (?, ?)`, afterText, after] : [`${key} ${newestFirst ? '<' : '>'} ?`, after];
}

import { type Engine, handleOf } from './engine';
import { SCHEMA } from './schema';
import { prepareStatement, type Statement } from './statement';

/** An open database with the statements that were planned on it. */
export interface Connection {
  prepare(sql: string): Statement;
  /** Rows that the last statement changed. */
  changes(): number;
  /** The whole database as a file's bytes. */
  image(): Uint8Array;
  /** Everything from now on can be taken back. */
  mark(): void;
  /** Everything back to the mark. */
  rewind(): void;
  /** Nobody needs it any more. */
  release(): void;
}

/** What stores begin with. */
export interface Image {
  /** Of a database file. */
  readonly bytes: Uint8Array;
}

/**
 * To open an image, read its schema and plan the first statements takes longer than most tests do. A connection that is
 * released is therefore kept for whoever opens the same image next, once it is as it was: everything that is done with
 * an image is one transaction that never ends, so that going back costs what was changed and no more.
 */
export function takeIdle(image: Image): Connection | undefined {
  const at = idle.findIndex((known) => known.image === image);
  return at < 0 ? undefined : idle.splice(at, 1)[0]?.connection;
}

interface Idle {
  readonly image: Image;
  readonly connection: Connection;
  close(): void;
}

const idle: Idle[] = [];
const MOST_IDLE = 8;

function keepIdle(connection: Idle): void {
  idle.push(connection);
  if (idle.length > MOST_IDLE) idle.shift()?.close();
}

/**
 * What a transaction within another keeps to go back is searched through after each statement, the longer the more it
 * has changed: a bulk of a large organization would take twice its time. Those are opened again instead.
 */
const LARGEST_KEPT_BYTES = 8 * 1024 * 1024;

export function openConnection(engine: Engine, image?: Image): Connection {
  let database = openDatabase(engine, image?.bytes);
  const keepable = image && image.bytes.length <= LARGEST_KEPT_BYTES ? image : undefined;
  const statements = new Map<string, Statement>();

  function prepare(sql: string): Statement {
    const known = statements.get(sql);
    if (known) return known;
    const statement = prepareStatement(engine, handleOf(database), sql);
    statements.set(sql, statement);
    return statement;
  }

  function close(): void {
    for (const statement of statements.values()) statement.free();
    statements.clear();
    database.close();
  }

  const connection: Connection = {
    prepare,
    changes: () => engine._sqlite3_changes(handleOf(database)),
    image: () => database.export(),
    mark() {
      if (keepable) prepare('BEGIN').run([]);
    },
    rewind() {
      if (keepable) {
        prepare('ROLLBACK').run([]);
        return connection.mark();
      }
      close();
      database = openDatabase(engine, image?.bytes);
    },
    release() {
      if (!keepable) return close();
      connection.rewind();
      keepIdle({ image: keepable, connection, close });
    },
  };
  return connection;
}

function openDatabase({ Database }: Engine, image: Uint8Array | undefined) {
  const database = new Database(image);
  // What the file system of the engine would hold is in memory anyhow: the fewer ways through it, the quicker. Nobody
  // else has the file, so the lock that is never given back saves looking for their changes before each query.
  database.run(
    'PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = MEMORY; PRAGMA cache_size = -65536; PRAGMA foreign_keys = ON',
  );
  if (!image) database.exec(SCHEMA);
  return database;
}

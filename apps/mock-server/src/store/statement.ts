import type { Engine } from './engine';

export type Value = number | string | Uint8Array | null;
export type Row = Record<string, Value>;

/** A statement that is prepared once, and takes its parameters by their order. */
export interface Statement {
  run(parameters: readonly Value[]): void;
  /** No more rows than `most`. */
  rows(parameters: readonly Value[], most: number): Row[];
  visit(parameters: readonly Value[], visitor: (row: Columns) => void): void;
  free(): void;
}

/** The row at which a statement stands. */
export interface Columns {
  value(column: number): Value;
  /** Text or a blob as it lies in the engine's memory, until the next step. */
  bytes(column: number): Uint8Array;
}

const [OK, ROW, DONE] = [0, 100, 101];
const [INTEGER, FLOAT, TEXT, BLOB] = [1, 2, 3, 4];
/** SQLite then makes a copy of its own. */
const TRANSIENT = -1;
const POINTER_BYTES = 4;

export function prepareStatement(engine: Engine, database: number, sql: string): Statement {
  const { memory } = engine;
  const { pointer, size } = memory.put(sql.replaceAll('?', UNSEEN));
  const place = engine._malloc(POINTER_BYTES);
  try {
    assertOk(engine, database, engine._sqlite3_prepare_v2(database, pointer, size, place, 0));
    return createStatement(engine, database, memory.view().readUInt32LE(place));
  } finally {
    engine._free(place);
  }
}

/**
 * A parameter that the planner does not look at. It would compare a bare one with the conditions of indexes, find that
 * its value might matter, and plan the statement anew each time that a value is bound: most of what a short query costs.
 */
const UNSEEN = '+?';

/** Throws what SQLite has to say, unless all went well. */
function assertOk({ memory, _sqlite3_errmsg }: Engine, database: number, code: number): void {
  if (code !== OK && code !== ROW && code !== DONE) throw new Error(memory.textAt(_sqlite3_errmsg(database)));
}

function createStatement(engine: Engine, database: number, statement: number): Statement {
  const { memory } = engine;
  const names = Array.from({ length: engine._sqlite3_column_count(statement) }, (_, column) =>
    memory.textAt(engine._sqlite3_column_name(statement, column)),
  );

  /** The start and end of the column's bytes. As text it would be copied first, to get a zero at its end. */
  function rangeOf(column: number): [start: number, end: number] {
    const start = engine._sqlite3_column_blob(statement, column) >>> 0;
    return [start, start + engine._sqlite3_column_bytes(statement, column)];
  }

  const bytes = (column: number): Uint8Array => memory.view().subarray(...rangeOf(column));

  function value(column: number): Value {
    const type = engine._sqlite3_column_type(statement, column);
    if (type === INTEGER || type === FLOAT) return engine._sqlite3_column_double(statement, column);
    if (type === TEXT) return memory.view().toString('utf8', ...rangeOf(column));
    return type === BLOB ? Uint8Array.from(bytes(column)) : null;
  }

  function bind(index: number, parameter: Value): number {
    if (parameter === null) return engine._sqlite3_bind_blob(statement, index, 0, 0, 0);
    if (typeof parameter === 'number') {
      // Whole numbers of 32 bits; the tables' columns make whole ones of longer ones, too.
      if (parameter === (parameter | 0)) return engine._sqlite3_bind_int(statement, index, parameter);
      return engine._sqlite3_bind_double(statement, index, parameter);
    }
    const { pointer, size } = memory.put(parameter);
    if (typeof parameter !== 'string') return engine._sqlite3_bind_blob(statement, index, pointer, size, TRANSIENT);
    return engine._sqlite3_bind_text(statement, index, pointer, size, TRANSIENT);
  }

  function step(): boolean {
    const code = engine._sqlite3_step(statement);
    assertOk(engine, database, code);
    return code === ROW;
  }

  /** Whatever happens, no statement stays open and no parameter bound. */
  function execute(parameters: readonly Value[], work: () => void): void {
    try {
      for (const [at, parameter] of parameters.entries()) assertOk(engine, database, bind(at + 1, parameter));
      work();
    } finally {
      engine._sqlite3_reset(statement);
      engine._sqlite3_clear_bindings(statement);
    }
  }

  const columns: Columns = { value, bytes };
  const readRow = (): Row => Object.fromEntries(names.map((name, column) => [name, value(column)]));

  return {
    run: (parameters) => execute(parameters, step),
    rows(parameters, most) {
      const rows: Row[] = [];
      execute(parameters, () => {
        while (rows.length < most && step()) rows.push(readRow());
      });
      return rows;
    },
    visit: (parameters, visitor) =>
      execute(parameters, () => {
        while (step()) visitor(columns);
      }),
    free: () => void engine._sqlite3_finalize(statement),
  };
}

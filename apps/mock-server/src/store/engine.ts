import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Database, InitSqlJsStatic, SqlJsStatic } from 'sql.js';

/** SQLite's own functions. The library exports them beside its classes; its types say nothing of them. */
interface Functions {
  _malloc(size: number): number;
  _free(pointer: number): void;
  _sqlite3_prepare_v2(database: number, sql: number, size: number, statement: number, tail: number): number;
  _sqlite3_bind_text(statement: number, index: number, text: number, size: number, destructor: number): number;
  _sqlite3_bind_blob(statement: number, index: number, bytes: number, size: number, destructor: number): number;
  _sqlite3_bind_double(statement: number, index: number, value: number): number;
  _sqlite3_bind_int(statement: number, index: number, value: number): number;
  _sqlite3_step(statement: number): number;
  _sqlite3_column_count(statement: number): number;
  _sqlite3_column_name(statement: number, column: number): number;
  _sqlite3_column_type(statement: number, column: number): number;
  _sqlite3_column_double(statement: number, column: number): number;
  _sqlite3_column_blob(statement: number, column: number): number;
  _sqlite3_column_bytes(statement: number, column: number): number;
  _sqlite3_clear_bindings(statement: number): number;
  _sqlite3_reset(statement: number): number;
  _sqlite3_finalize(statement: number): number;
  _sqlite3_errmsg(database: number): number;
  _sqlite3_changes(database: number): number;
}

interface Memory {
  readonly buffer: ArrayBuffer;
}

/** What Node has; its types don't. */
declare const WebAssembly: {
  compile(bytes: Uint8Array): Promise<object>;
  readonly Instance: new (module: object, imports: object) => { readonly exports: Record<string, unknown> };
  readonly Memory: new () => Memory;
};

/**
 * The library moves text character by character and names the columns anew for each row, which is most of what a short
 * query costs. It is therefore left to open, export and close databases; statement.ts runs the statements, straight on
 * the engine's memory.
 */
export interface Engine extends Functions {
  readonly Database: SqlJsStatic['Database'];
  readonly memory: EngineMemory;
}

let engine: Promise<Engine> | undefined;

export function loadEngine(): Promise<Engine> {
  engine ??= load();
  return engine;
}

/** To import it, Node would first search all of it for the names that it exports, four times as long as it takes to run it. */
const require = createRequire(import.meta.url);

async function load(): Promise<Engine> {
  const initSqlJs: InitSqlJsStatic = require('sql.js');
  const module = await WebAssembly.compile(await readFile(require.resolve('sql.js/dist/sql-wasm.wasm')));
  let memory: Memory | undefined;
  const library = await initSqlJs({
    instantiateWasm(imports, receive) {
      const instance = new WebAssembly.Instance(module, imports);
      memory = Object.values(instance.exports).find((value) => value instanceof WebAssembly.Memory);
      receive(instance);
      return instance.exports;
    },
  });
  if (!memory) throw new Error('the SQLite engine came without its memory');
  const functions = library as SqlJsStatic & Functions;
  return Object.assign(functions, { memory: createMemory(functions, memory) });
}

/** What SQLite's functions know a database by. */
export const handleOf = (database: Database): number => (database as unknown as { readonly db: number }).db;

/** The engine's memory, seen from outside. */
interface EngineMemory {
  /** All of it, for now: whatever makes the engine allocate may put another view in its place. */
  view(): Buffer;
  /** Puts a value where the engine finds it, until the next one; gives the number of bytes. */
  put(value: string | Uint8Array): { readonly pointer: number; readonly size: number };
  /** Text that ends with a zero. */
  textAt(pointer: number): string;
}

const LEAST_ROOM = 65_536;

function createMemory({ _malloc, _free }: Functions, memory: Memory): EngineMemory {
  let all = Buffer.from(memory.buffer);
  let [room, pointer] = [LEAST_ROOM, _malloc(LEAST_ROOM) >>> 0];

  function view(): Buffer {
    // When the memory grows, what it was before has no length any more.
    if (all.length === 0) all = Buffer.from(memory.buffer);
    return all;
  }

  function makeRoom(wanted: number): void {
    if (wanted <= room) return;
    _free(pointer);
    [room, pointer] = [wanted, _malloc(wanted) >>> 0];
    if (pointer === 0) throw new Error(`the SQLite engine has no room for ${wanted} bytes`);
  }

  return {
    view,
    put(value) {
      // No character of a string takes more than three bytes, and none less than one.
      makeRoom(typeof value === 'string' ? value.length * 3 : value.length);
      if (typeof value === 'string') return { pointer, size: view().write(value, pointer, 'utf8') };
      view().set(value, pointer);
      return { pointer, size: value.length };
    },
    textAt(start) {
      const from = start >>> 0;
      return view().toString('utf8', from, view().indexOf(0, from));
    },
  };
}

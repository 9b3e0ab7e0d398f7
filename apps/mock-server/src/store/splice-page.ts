import type { JsonBytes } from '../json';
import { JSON_COLUMN, type PageEnd, type PageRequest, type Store, visitPage } from './store';

/** A page as it goes out: its rows with commas between them. */
export interface SplicedPage<Item> extends PageEnd {
  readonly items: JsonBytes<Item>;
}

/** One page as bytes: what is stored is copied into the reply, and never becomes a string on the way. */
export function splicePage<Item>(store: Store, request: PageRequest): SplicedPage<Item> {
  let length = 0;
  const end = visitPage(store, request, (row) => {
    const json = row.bytes(JSON_COLUMN);
    makeRoom(length, json.length + 1);
    if (length > 0) room[length++] = COMMA;
    room.set(json, length);
    length += json.length;
  });
  return { items: room.slice(0, length) as JsonBytes<Item>, ...end };
}

const COMMA = 0x2c;
const LEAST_ROOM = 262_144;

/** Where pages are put together, one at a time. */
let room = new Uint8Array(LEAST_ROOM);

function makeRoom(length: number, more: number): void {
  if (length + more <= room.length) return;
  const larger = new Uint8Array(Math.max(length + more, room.length * 2));
  larger.set(room.subarray(0, length));
  room = larger;
}

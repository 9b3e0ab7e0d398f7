import { breathe } from '../breathe';
import { readPeople } from '../store/people';
import type { World } from '../world';
import { createDescription, listServices, loadCsv } from './directory';

/** People that are written at a time. */
const PAGE = 500;

/** The users of an organization as a file; everybody else is served between any two pages. */
export async function exportUsers(world: World, orgId: string): Promise<string> {
  const { store } = world;
  const csv = await loadCsv();
  const services = listServices(csv, store, orgId);
  const describe = createDescription(csv, world);
  const parts: string[] = [];
  let after: number | undefined;
  do {
    const page = readPeople(store, { orgId, view: { callingData: true } }, { size: PAGE, after });
    parts.push(csv.formatUsers(page.rows.map(describe), services, { hasHeader: parts.length === 0 }));
    after = page.nextKey;
    if (after !== undefined) await breathe();
  } while (after !== undefined);
  return parts.join('');
}

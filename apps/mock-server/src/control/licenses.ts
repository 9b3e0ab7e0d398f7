import type { Hono } from 'hono';
import * as z from 'zod/mini';
import type { AppEnv } from '../app-env';
import { found, keyOf } from '../lookup';
import { conflict } from '../problems';
import { findLicense, setTotalUnits } from '../store/licenses';
import type { World } from '../world';
import { readBody } from './read-body';

const Units = z.object({ totalUnits: z.int().check(z.gte(0), z.lte(1_000_000)) });

/** What the vendor's sales would do: a subscription gets more units of a service, or fewer. */
export function mountLicenses(control: Hono<AppEnv>, { store }: World): void {
  control.post('/licenses/:licenseId/units', async (context) => {
    const key = keyOf('LICENSE', context.req.param('licenseId'), 'Licence');
    const { totalUnits } = await readBody(context, Units);
    const { consumedUnits } = found(findLicense(store, key), 'Licence');
    if (totalUnits < consumedUnits)
      throw conflict('Units in use', `${consumedUnits} units are in use; free some first.`);
    setTotalUnits(store, key, totalUnits);
    return context.body(null, 204);
  });
}

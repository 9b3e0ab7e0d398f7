/**
 * Unit accounting of one licence: 0 <= consumed <= total, and consumed is the number of actual holders. A unit taken
 * twice or given back twice would sell a service that nobody has bought, or keep one from somebody who has.
 */
export interface LicensePool {
  readonly totalUnits: number;
  readonly consumedByUsers: number;
  readonly consumedByWorkspaces: number;
}

export const consumedUnits = (pool: LicensePool): number => pool.consumedByUsers + pool.consumedByWorkspaces;

/** Units that could be assigned now; none in a subscription that is not active. */
export const availableUnits = (pool: { totalUnits: number; consumedUnits: number }, isActive = true): number =>
  isActive ? Math.max(0, pool.totalUnits - pool.consumedUnits) : 0;

/** What stands in the way of an organization's deletion. */
export interface OrganizationHoldings {
  readonly linkedSites: number;
  readonly activeSubscriptions: number;
  readonly licenses: number;
  readonly hasDirectorySync: boolean;
  readonly people: number;
}

/** Every reason why an organization can't be deleted yet, in the service's words. Empty: it can. */
export function deletionObstacles(holdings: OrganizationHoldings): string[] {
  const obstacles = [
    holdings.linkedSites > 0 && 'it has Linked sites',
    holdings.activeSubscriptions + holdings.licenses > 0 && 'it has active subscriptions or licenses',
    holdings.hasDirectorySync && 'Directory Synchronization is enabled',
    holdings.people > 1 && 'it has more than 1 user',
  ];
  return obstacles.filter((text) => text !== false).map((text) => `Org cannot be deleted as ${text}.`);
}

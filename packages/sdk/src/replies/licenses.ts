// Written by `npm run client-docs` from the contract; a test fails when it is stale.

export { LicenseList, LicenseWithUsers, UserLicenses } from '@hubdeck/core';

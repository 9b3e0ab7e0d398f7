// Written by `npm run client-docs` from the contract; a test fails when it is stale.

export { LicenseTemplate, LicenseTemplatePreview } from '@hubdeck/core';

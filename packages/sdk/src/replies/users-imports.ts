// Written by `npm run client-docs` from the contract; a test fails when it is stale.

export { JobErrorList, UsersImportJob, UsersImportJobList } from '@hubdeck/core';

// Written by `npm run client-docs` from the contract; a test fails when it is stale.

export { AuthorizationList, TokenExpiry } from '@hubdeck/core';

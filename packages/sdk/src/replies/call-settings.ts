// Written by `npm run client-docs` from the contract; a test fails when it is stale.

export { CallerId, CallForwarding, DoNotDisturb, VoicemailSettings } from '@hubdeck/core';

// Written by `npm run client-docs` from the contract; a test fails when it is stale.

export { CallingDevice, PersonDeviceCount, PersonDevices, SupportedDevices } from '@hubdeck/core';

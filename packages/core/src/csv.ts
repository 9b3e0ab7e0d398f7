// An entry of its own: the libraries behind it cost more to load than all the rest.
export * from './csv/call-report';
export * from './csv/decode';
export { MOST_IMPORT_ROWS } from './csv/file-faults';
export * from './csv/read';
export * from './csv/subscribers';
export * from './csv/users';
export { type NumberInventory, USER_ROW_CODES } from './csv/users-cells';
export type { UserRecord, UsersDirectory } from './csv/users-directory';
export * from './csv/users-plan';
export * from './csv/webex-go-devices';
export * from './csv/webex-go-plan';
export * from './csv/write';

// An entry of its own: the libraries behind it cost more to load than all the rest.
export * from './csv/call-report';
export * from './csv/decode';
export * from './csv/read';
export * from './csv/webex-go-devices';
export * from './csv/webex-go-plan';
export * from './csv/write';

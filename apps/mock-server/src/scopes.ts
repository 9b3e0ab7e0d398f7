import { contract, listEndpoints } from '@hubdeck/core';

/** Every scope that an operation of the contract asks for: what the administrator's token carries. */
export const SCOPES: readonly string[] = [
  ...new Set(listEndpoints(contract).flatMap(({ endpoint }) => endpoint.scopes.flatMap((words) => words.split(' ')))),
];

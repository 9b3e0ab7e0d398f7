// Writes packages/sdk/src/hub-client.ts: the client's methods one by one, so that an editor shows what each does and
// wants. Comments inside the contract's tables don't survive into the published types; those of an interface do.

import { writeFileSync } from 'node:fs';
import { atRoot } from './run.mjs';

const { contract } = await import(atRoot('packages/core/dist/index.js'));

const HEADER = `// Written by \`npm run client-docs\` from the contract; a test fails when it is stale.

import type { HubContract } from '@hubdeck/core';
import type { MethodOf } from './client';

/** The client of the whole API. What stands under \`ext\` is hubdeck's own; everything else is Webex's. */
export interface HubClient {
`;

function members(tree, path) {
  const indent = '  '.repeat(path.length + 1);
  return Object.entries(tree)
    .map(([name, node]) => {
      const here = [...path, name];
      if (typeof node.path !== 'string') return `${indent}readonly ${name}: {\n${members(node, here)}${indent}};\n`;
      const type = `MethodOf<HubContract${here.map((key) => `['${key}']`).join('')}>`;
      return `${comment(node, indent)}${indent}readonly ${name}: ${type};\n`;
    })
    .join('');
}

function comment(endpoint, indent) {
  const lines = [
    endpoint.doc,
    '',
    `\`${endpoint.method} ${endpoint.path}\``,
    scopes(endpoint),
    limits(endpoint),
    ends(endpoint),
  ];
  const text = lines.filter((line) => line !== undefined).map((line) => `${indent} * ${line}`.trimEnd());
  return `${indent}/**\n${text.join('\n')}\n${indent} */\n`;
}

const scopes = ({ scopes: alternatives }) =>
  `Scopes: ${alternatives
    .map((words) =>
      words
        .split(' ')
        .map((word) => `\`${word}\``)
        .join(' and '),
    )
    .join(', or ')}.`;

function limits({ paging }) {
  if (!paging) return undefined;
  if (!paging.sizeParameter) return 'All rows come in one answer.';
  return `Pages of ${paging.defaultSize} rows unless asked for otherwise, at most ${paging.largestSize}.`;
}

const ends = ({ status }) =>
  `Rejects with \`ApiError\` where it is refused${status === 204 ? '; resolves to nothing where it is done' : ''}.`;

writeFileSync(atRoot('packages/sdk/src/hub-client.ts'), `${HEADER}${members(contract, [])}}\n`);

// Writes packages/sdk/src/operations.ts: the contract as the client needs it while it runs. And packages/sdk/src/replies:
// for each resource the schemas of its replies, which are loaded by themselves, and only by a client that checks replies.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { atRoot } from './run.mjs';

const core = await import(atRoot('packages/core/dist/index.js'));
const z = await import(pathToFileURL(createRequire(atRoot('packages/core/package.json')).resolve('zod/mini')).href);

const NOTE = '// Written by `npm run client-docs` from the contract; a test fails when it is stale.\n\n';
const names = new Map(Object.entries(core).map(([name, value]) => [value, name]));
const isEndpoint = (node) => typeof node.path === 'string';

/** A resource is a part of the contract that core exports by a name of its own. */
function resources(tree) {
  return Object.values(tree).flatMap((node) => (names.has(node) ? [node] : resources(node)));
}

const endpoints = (node) => (isEndpoint(node) ? [node] : Object.values(node).flatMap(endpoints));

const write = (value) => JSON.stringify(value);

function writeResource(resource) {
  const name = names.get(resource);
  const load =
    repliesOf(resource).length > 0 ? `const ${name}Replies = () => import('./replies/${fileName(name)}');\n\n` : '';
  return `${load}export const ${name}: Operations<typeof core.${name}> = ${writeTree(resource, name)};\n`;
}

const writeTree = (tree, resource) =>
  `{${Object.entries(tree)
    .map(([key, node]) => `${key}: ${isEndpoint(node) ? writeOperation(node, resource) : writeTree(node, resource)}`)
    .join(', ')}}`;

function writeOperation(endpoint, resource) {
  const {
    method,
    path,
    query,
    body,
    bodyType = 'application/json',
    reply,
    replyType,
    mayBeEmpty,
    paging,
    service,
  } = endpoint;
  const parameters = Object.entries(query?.shape ?? {}).map(([name, schema]) => [name, noteOf(schema)]);
  const members = {
    method: write(method),
    path: write(path),
    query: query && write(Object.fromEntries(parameters)),
    bodyType: body && write(bodyType),
    reply: reply && !replyType ? `async () => (await ${resource}Replies()).${names.get(reply)}` : undefined,
    replyType: replyType && write(replyType),
    mayBeEmpty: mayBeEmpty && write(mayBeEmpty),
    paging: paging && write(paging),
    service: service && write(service),
  };
  const given = Object.entries(members).filter(([, text]) => text !== undefined);
  return `{${given.map(([member, text]) => `${member}: ${text}`).join(', ')}}`;
}

/** By what a parameter's codec makes of a sample. */
const KINDS = [
  ['flag', true, 'true'],
  ['list', [], ''],
  ['isoInstant', 0, '1970-01-01T00:00:00.000Z'],
  ['instant', 0.5, '0.5'],
  ['integer', 1, '1'],
];

function noteOf(schema) {
  const [kind = 'text'] = KINDS.find(([, sample, text]) => z.safeEncode(schema, sample).data === text) ?? [];
  return z.validate(schema, undefined) ? `${kind}?` : kind;
}

const repliesOf = (resource) =>
  [
    ...new Set(endpoints(resource).flatMap(({ reply, replyType }) => (reply && !replyType ? [names.get(reply)] : []))),
  ].sort();

const fileName = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const writeContract = (tree) =>
  `{${Object.entries(tree)
    .map(([key, node]) => (names.get(node) === key ? key : `${key}: ${names.get(node) ?? writeContract(node)}`))
    .join(', ')}}`;

const all = resources(core.contract);
const source = atRoot('packages/sdk/src');
writeFileSync(
  `${source}/operations.ts`,
  `${NOTE}import type * as core from '@hubdeck/core';
import type { Operations } from './operation';

${all.map(writeResource).join('\n')}
/** The whole API. What stands under \`ext\` is hubdeck's own; everything else is Webex's. */
export const operations: Operations<core.HubContract> = ${writeContract(core.contract)};

export type HubOperations = typeof operations;
`,
);
rmSync(`${source}/replies`, { recursive: true, force: true });
mkdirSync(`${source}/replies`);
for (const resource of all) {
  const schemas = repliesOf(resource);
  if (schemas.length === 0) continue;
  const text = `${NOTE}export { ${schemas.join(', ')} } from '@hubdeck/core';\n`;
  writeFileSync(`${source}/replies/${fileName(names.get(resource))}.ts`, text);
}

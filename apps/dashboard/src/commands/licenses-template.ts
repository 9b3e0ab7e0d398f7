import type { License, LicenseTemplatePreview, LicenseTemplateUpdate, TemplateTarget } from '@hubdeck/core';
import { createTemplateRun } from '../data/apply-template';
import { messages } from '../messages';
import { previewFacts, type TemplateItem, templateFacts, toPlanned } from '../rows/license-template';
import { carryOut, eachOf, plannedReport } from './change';
import type { CommandContext, Run } from './command';
import { CommandError, EXIT } from './exit-code';
import { printFacts } from './facts';
import { licenseText, pickLicenses } from './find';
import { printTable } from './formats';
import { whereOffered } from './not-offered';

const { licenseTemplate: words, commands } = messages;
const TARGETS: Readonly<Record<string, TemplateTarget>> = {
  'new-users': 'newUsers',
  'existing-users': 'existingUsers',
  all: 'all',
};

interface Source {
  readonly kept: LicenseTemplateUpdate;
  /** What is kept, with what the options say instead. */
  readonly draft: LicenseTemplateUpdate;
  readonly licenses: readonly License[];
}

async function readSource(context: CommandContext): Promise<Source> {
  const { options, signal } = context;
  const { client } = await context.session();
  const found = await whereOffered('template', () => client.ext.licenseTemplate.get({}, { signal }));
  const licenses = await client.licenses.list({}, { signal }).toArray();
  const { licenses: ids, applyTo, keepExistingLicenses } = found as LicenseTemplateUpdate;
  const kept = { licenses: ids, applyTo, keepExistingLicenses };
  const draft = {
    licenses: options.licences === undefined ? ids : pickLicenses(licenses, options.licences).map(({ id }) => id),
    applyTo: TARGETS[options['apply-to'] ?? ''] ?? applyTo,
    keepExistingLicenses: options['keep-existing'] ?? keepExistingLicenses,
  };
  return { kept, draft, licenses };
}

const factsOf = (template: LicenseTemplateUpdate, licenses: readonly License[]) => {
  const chosen = licenses.filter(({ id }) => template.licenses.includes(id));
  return [
    { label: commands.template.licences, value: chosen.map(licenseText).join('\n') || messages.none },
    ...templateFacts(template),
  ];
};

export const show: Run = async (context) => {
  const { kept, licenses } = await readSource(context);
  return printFacts(context, factsOf(kept, licenses), kept);
};

/** Keeps the template; nobody changes by it. */
export const set: Run = async (context) => {
  const { client } = await context.session();
  const { draft, licenses } = await readSource(context);
  const { options } = context;
  const isAsked = [options.licences, options['apply-to'], options['keep-existing']].some((one) => one !== undefined);
  if (!isAsked) throw new CommandError(EXIT.usage, commands.template.nothingAsked);
  const deed = factsOf(draft, licenses).map(({ label, value }) => `${label}: ${value.replaceAll('\n', ', ')}`);
  return carryOut(context, {
    plan: [{ id: 'template', item: draft, name: words.title, deed: deed.join('; ') }],
    question: commands.template.question,
    run: eachOf(context, {
      keyOf: () => 'template',
      async perform(body) {
        await client.ext.licenseTemplate.update({ body });
        return 'template';
      },
    }),
  });
};

export const preview: Run = async (context) => {
  const { draft } = await readSource(context);
  const found = await ask(context, draft);
  const { output, options } = context;
  const { name, deed } = messages.batch.columns;
  if (!options.json && !options.csv) for (const line of headOf(found)) output.note(line);
  return printTable(context, {
    titles: [name, deed],
    rows: toPlanned(found).map((row) => [row.name, row.refusal ?? row.deed]),
    json: found,
  });
};

async function ask(context: CommandContext, draft: LicenseTemplateUpdate): Promise<LicenseTemplatePreview> {
  const { client } = await context.session();
  return client.ext.licenseTemplate.preview({ body: draft }, { signal: context.signal });
}

const headOf = (found: LicenseTemplatePreview) => [
  ...previewFacts(found).map(({ label, value }) => `${label}: ${value}`),
  found.consequence,
];

/** Keeps the template and brings everybody who is there already to it. */
export const apply: Run = async (context) => {
  const { client } = await context.session();
  const { draft } = await readSource(context);
  const found = await ask(context, draft);
  const run = createTemplateRun(client, context.system.clock, draft);
  return carryOut<TemplateItem>(context, {
    plan: toPlanned(found),
    question: words.question,
    warnings: headOf(found),
    run: async (items, how) => (how.dryRun ? plannedReport(items) : run(items, how)),
  });
};

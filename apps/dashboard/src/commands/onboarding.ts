import { isEmailAddress, type OnboardingTemplate, SUBSCRIBER_PACKAGES, type Subscriber } from '@hubdeck/core';
import {
  changePackages,
  deleteSubscribers,
  type HubClient,
  LeftDeletedError,
  reprovisionSubscribers,
  retryActivations,
  type SubscriberBulkOptions,
  sendConsentEmails,
} from '@hubdeck/sdk';
import { isNotOffered } from '../describe-error';
import { messages } from '../messages';
import { toDo } from '../rows/batch';
import { type TemplateRow, templateColumns, templateSearchText, toTemplateRows } from '../rows/onboarding-templates';
import { planConsent, planDelete, planPackage, planRetry, type SubscriberRow } from '../rows/subscriber-plans';
import {
  errorText,
  isProvisioned,
  subscriberColumns,
  subscriberFacts,
  subscriberFields,
  subscriberSearchText,
} from '../rows/subscribers';
import { type Change, carryOut } from './change';
import type { CommandContext, Run } from './command';
import { CommandError, EXIT } from './exit-code';
import { printFacts } from './facts';
import { findAll, findSubscriber } from './find';
import { cleanLines, toJson } from './formats';
import { type Noun, printList } from './list';
import { whereOffered } from './not-offered';

const { subscriberActions: words, commands } = messages;
/** Milliseconds after which the result no longer waits for the end of an attempt. */
const PATIENCE = 60_000;

const noun: Noun<Subscriber> = {
  columns: subscriberColumns,
  fields: subscriberFields,
  searchText: subscriberSearchText,
  idOf: ({ id }) => id,
  toJson: (subscriber) => subscriber,
  toCsv: async (rows) => (await import('@hubdeck/core/csv')).formatSubscribers(rows),
};

async function* readRows(client: HubClient, { options, signal }: CommandContext) {
  const excludes = options['exclude-provisioned'] === true;
  for await (const { items } of client.broadworks.subscribers.list({}, { signal, pageSize: 100 }).pages()) {
    yield excludes ? items.filter((subscriber) => !isProvisioned(subscriber)) : items;
  }
}

export const list: Run = async (context) => {
  const { client } = await context.session();
  return printList(context, noun, readRows(client, context));
};

export const show: Run = async (context) => {
  const { client } = await context.session();
  const subscriber = await findSubscriber(client, context.operands[0] ?? '', context.signal);
  const errors = errorText(subscriber);
  if (context.options.errors) {
    context.output.write(errors && `${cleanLines(errors)}\n`);
    if (errors === '') context.output.note(messages.onboarding.noErrorsToCopy);
    return EXIT.done;
  }
  const facts = [
    ...subscriberFacts(subscriber),
    ...(errors ? [{ label: messages.onboarding.errors, value: errors }] : []),
  ];
  return printFacts(context, facts, subscriber);
};

const templateNoun: Noun<TemplateRow> = {
  columns: templateColumns,
  fields: {},
  searchText: templateSearchText,
  idOf: ({ template }) => template.provisioningId,
  toJson: ({ template, users }) => ({ ...template, users }),
};

export const templates: Run = async (context) => {
  const { client } = await context.session();
  const { signal } = context;
  const found = await whereOffered('templates', () =>
    client.ext.broadworks.onboardingTemplates.list({}, { signal }).toArray(),
  );
  const subscribers = await client.broadworks.subscribers.list({}, { signal, pageSize: 100 }).toArray();
  async function* readTemplates() {
    yield toTemplateRows(found, subscribers);
  }
  return printList(context, templateNoun, readTemplates());
};

interface Deed {
  readonly words: { question(count: number): string; readonly consequences: readonly string[] };
  plan(found: readonly Subscriber[]): Change<SubscriberRow>['plan'];
  readonly isDoneAlready?: Change<SubscriberRow>['isDoneAlready'];
  /** It cannot be undone: for several of them their number has to be typed. */
  readonly isFinal?: boolean;
  run: Change<SubscriberRow>['run'];
}

type DeedWith = (client: HubClient, settings: SubscriberBulkOptions) => Deed | Promise<Deed>;

async function changeSubscribers(context: CommandContext, deedWith: DeedWith) {
  const { client } = await context.session();
  const deed = await deedWith(client, { clock: context.system.clock, waitMs: PATIENCE });
  const plan = deed.plan(await findAll(context, findSubscriber));
  const count = toDo(plan).length;
  return carryOut(context, {
    plan,
    question: deed.words.question(plan.length),
    warnings: deed.words.consequences,
    typed: deed.isFinal && count > 1 ? String(count) : undefined,
    isDoneAlready: deed.isDoneAlready,
    run: deed.run,
  });
}

export const changePackage: Run = (context) => {
  const wanted = SUBSCRIBER_PACKAGES.find((name) => name === context.options.package);
  if (!wanted) throw new CommandError(EXIT.usage, commands.misuse.needs('onboarding package', 'package'));
  return changeSubscribers(context, (client, settings) => ({
    words: { ...words.package, question: (count) => words.package.question(count, wanted) },
    plan: (found) => planPackage(found, wanted),
    isDoneAlready: ({ subscriber }) => subscriber.package === wanted,
    run: (rows, options) => changePackages(client, rows, { ...options, ...settings }),
  }));
};

export const remove: Run = (context) =>
  changeSubscribers(context, (client, settings) => ({
    words: words.delete,
    plan: planDelete,
    run: (rows, options) => deleteSubscribers(client, rows, { ...options, ...settings }),
  }));

export const consent: Run = (context) =>
  changeSubscribers(context, (client, settings) => ({
    words: words.consent,
    plan: planConsent,
    run: (rows, options) => sendConsentEmails(client, rows, { ...options, ...settings }),
  }));

/** With the address that is known of each, or the one that is given for a single one. */
export const retry: Run = async (context) => {
  const email = context.options.to;
  if (email !== undefined && !isEmailAddress(email)) throw new CommandError(EXIT.usage, words.badEmail);
  if (email !== undefined && context.operands.length > 1)
    throw new CommandError(EXIT.usage, commands.misuse.oneAddress);
  return changeSubscribers(context, async (client, settings) => {
    const templates = await readTemplates(client, context);
    if (!templates) return provisionAnew(client, settings, context);
    return {
      words: words.retry,
      plan: (found) => planRetry(found, { email, templates }),
      run: (rows, options) => retryActivations(client, rows, { ...options, ...settings, prechecks: true }),
    };
  });
};

/** Where there is no retry, what deletes somebody is done only if it was asked for. */
async function readTemplates(
  client: HubClient,
  { signal, options }: CommandContext,
): Promise<OnboardingTemplate[] | undefined> {
  const read = () => client.ext.broadworks.onboardingTemplates.list({}, { signal }).toArray();
  if (!options.reprovision) return whereOffered('retry', read);
  try {
    return await read();
  } catch (error) {
    if (isNotOffered(error)) return undefined;
    throw error;
  }
}

const provisionAnew = (
  client: HubClient,
  settings: SubscriberBulkOptions,
  { options: { to: email }, output }: CommandContext,
): Deed => ({
  words: words.reprovision,
  plan: (found) => planRetry(found, { email, isReprovisioning: true }),
  isFinal: true,
  async run(rows, options) {
    const report = await reprovisionSubscribers(client, rows, { ...options, ...settings });
    // Nobody finds them by their id any more: this is all that is left of them.
    for (const { error } of report.lines)
      if (error instanceof LeftDeletedError) output.note(commands.leftDeleted(toJson(error.order)));
    return report;
  },
});

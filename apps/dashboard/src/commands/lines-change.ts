import type { Person, WebexGoActivation, WebexGoDeviceWithActivation } from '@hubdeck/core';
import { assignWebexGoDevices, type HubClient } from '@hubdeck/sdk';
import { usualKeymap } from '../keymap/keymap';
import { nameKeys } from '../keys';
import { messages } from '../messages';
import { activationText } from '../rows/activation-text';
import { deliveryText } from '../rows/webex-go';
import { type Change, carryOut, eachOf } from './change';
import type { CommandContext, Run } from './command';
import { isDeviceThere } from './devices';
import { type FoundLine, findAll, findLine, findPerson } from './find';
import { lineName } from './lines';
import { requireExtension } from './not-offered';

const { deeds, questions } = messages.commands;

/** The codes that a change has issued, by whose they are; shown where they were asked for. */
function createCodes<Item>({ options, system }: CommandContext, nameOf: (item: Item) => string) {
  const codes = new Map<Item, WebexGoActivation>();
  return {
    keep: (item: Item, { activation }: Pick<WebexGoDeviceWithActivation, 'activation'>) => codes.set(item, activation),
    madeOf(item: Item) {
      const activation = codes.get(item);
      if (!activation) return undefined;
      const { code, smdpAddress, qrData, androidCode, ...open } = activation;
      if (!options['show-code'])
        return {
          json: { activation: open },
          text: `${nameOf(item)}: ${nameKeys(deliveryText(activation), usualKeymap)}\n`,
        };
      const handOver = { activation, heading: nameOf(item), now: system.clock.now() };
      return { json: { activation }, text: activationText(handOver, { withSteps: false }) };
    },
  };
}

const mail = ({ options }: CommandContext) => (options.email === undefined ? {} : { sendEmail: options.email });

/** Planned, asked for and done for each of the lines that are named. */
async function changeLines(
  context: CommandContext,
  what: 'regenerate' | 'lost' | 'email' | 'deleteLine',
  change: (
    found: readonly FoundLine[],
    client: HubClient,
  ) => Omit<Change<FoundLine>, 'plan'> & { readonly deed: string },
) {
  const { client } = await context.session();
  await requireExtension(client, what);
  const found = await findAll(context, findLine);
  const { deed, ...rest } = change(found, client);
  const plan = found.map((item) => ({ id: item.line.id, item, name: lineName(item), deed }));
  return carryOut(context, { ...rest, plan });
}

const keyOf = ({ line }: FoundLine): string => line.id;

export const regenerate: Run = (context) =>
  changeLines(context, 'regenerate', (found, client) => {
    const codes = createCodes<FoundLine>(context, lineName);
    return {
      deed: deeds.regenerate,
      question: questions.regenerate(found.length),
      madeOf: codes.madeOf,
      run: eachOf(context, {
        keyOf,
        async perform(item) {
          const body = mail(context);
          codes.keep(item, await client.ext.webexGo.devices.regenerateActivationCode({ deviceId: item.line.id, body }));
          return item.line.id;
        },
      }),
    };
  });

export const lost: Run = (context) =>
  changeLines(context, 'lost', (found, client) => {
    const codes = createCodes<FoundLine>(context, lineName);
    const { lostOrStolen } = messages;
    return {
      deed: deeds.lost,
      question: questions.lost(found.length),
      warnings: [lostOrStolen.disabled, lostOrStolen.byHand],
      madeOf: codes.madeOf,
      run: eachOf(context, {
        keyOf,
        async perform(item) {
          const body = mail(context);
          codes.keep(item, await client.ext.webexGo.devices.reportLostOrStolen({ deviceId: item.line.id, body }));
          return item.line.id;
        },
      }),
    };
  });

export const email: Run = (context) =>
  changeLines(context, 'email', (found, client) => ({
    deed: deeds.emailCode(context.options.to),
    question: questions.emailCode(found.length),
    run: eachOf(context, {
      keyOf,
      async perform({ line }) {
        const { to } = context.options;
        await client.ext.webexGo.devices.emailActivationCode({
          deviceId: line.id,
          body: to === undefined ? {} : { email: to },
        });
        return line.id;
      },
    }),
  }));

export const remove: Run = (context) =>
  changeLines(context, 'deleteLine', (found, client) => {
    const { deletion } = messages;
    return {
      deed: deeds.deleteLine,
      question: questions.deleteLine(found.length),
      warnings: [deletion.unit, deletion.calls, deletion.byHand],
      run: eachOf(context, {
        keyOf,
        async perform({ line }) {
          await client.devices.delete({ deviceId: line.id });
          return line.id;
        },
        isThere: ({ line }) => isDeviceThere(client, line.id),
      }),
    };
  });

const personName = ({ displayName, emails }: Person): string => `${displayName} <${emails[0] ?? ''}>`;

export const assign: Run = async (context) => {
  const { options, signal } = context;
  const { client } = await context.session();
  await requireExtension(client, 'assign');
  const people = await findAll(context, findPerson);
  const codes = createCodes<Person>(context, personName);
  const { subscription: subscriptionId, number: phoneNumber } = options;
  const deed = subscriptionId === undefined ? deeds.assign : deeds.assignFrom(subscriptionId);
  return carryOut(context, {
    plan: people.map((item) => ({ id: item.id, item, name: personName(item), deed })),
    question: questions.assign(people.length),
    madeOf: codes.madeOf,
    // One by one the code is mailed unless the person says otherwise, as in Control Hub.
    async run(items, run) {
      const rows = items.map((item) => ({ item, personId: item.id, subscriptionId, phoneNumber }));
      const report = await assignWebexGoDevices(client, rows, {
        ...run,
        clock: context.system.clock,
        sendEmail: options.email ?? true,
      });
      const lines = report.lines.map(({ item, ...line }) => ({ ...line, item: item.item }));
      for (const { item, outcome, id } of lines) {
        if (outcome !== 'done' || id === undefined) continue;
        const activation = await client.ext.webexGo.devices
          .activation({ deviceId: id }, { signal })
          .catch(() => undefined);
        if (activation) codes.keep(item, { activation });
      }
      return { ...report, lines };
    },
  });
};

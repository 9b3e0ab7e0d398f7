import type { Device } from '@hubdeck/core';
import type { HubClient } from '@hubdeck/sdk';
import { createExtension } from '../data/extension';
import { readDeviceView } from '../data/lines';
import { isNotOffered } from '../describe-error';
import { messages } from '../messages';
import { controlHub } from '../rows/control-hub';
import { deviceFacts, lineFacts } from '../rows/device';
import { type DeviceRow, deviceColumns, deviceFields, deviceSearchText, isWebexGoDevice } from '../rows/devices';
import { carryOut, eachOf } from './change';
import type { Run } from './command';
import { printFacts } from './facts';
import { findAll, findDevice } from './find';
import { type Noun, printList } from './list';
import { createPeopleLookup, readLocations } from './lookups';
import { openPage } from './web';

const { deeds, questions } = messages.commands;

const noun: Noun<DeviceRow> = {
  columns: deviceColumns,
  fields: deviceFields,
  searchText: deviceSearchText,
  idOf: ({ device }) => device.id,
  toJson: ({ device, owner, location }) => ({ ...device, ownerName: owner, locationName: location }),
};

async function* readRows(client: HubClient, signal: AbortSignal) {
  const findPeople = createPeopleLookup(client, signal);
  const places = await readLocations(client, signal);
  for await (const { items } of client.devices.list({}, { signal }).pages()) {
    const people = await findPeople(items.map(({ personId }) => personId));
    yield items.map((device) => ({
      device,
      owner: people.get(device.personId ?? '')?.displayName ?? '',
      location: places.get(device.locationId ?? '')?.name ?? '',
    }));
  }
}

export const list: Run = async (context) => {
  const { client } = await context.session();
  return printList(context, noun, readRows(client, context.signal));
};

export const show: Run = async (context) => {
  const { client } = await context.session();
  const { signal, system, output } = context;
  const found = await findDevice(client, context.operands[0] ?? '', signal);
  if (context.options.web) return openPage(context, controlHub.device(found));
  const { id } = found;
  const view = await readDeviceView({ client, data: { extension: createExtension(client) } }, id, signal);
  const { device, line } = view;
  const name = { label: messages.columns.name, value: device.displayName };
  const facts = line ? lineFacts(line, view, system.clock.now()) : deviceFacts(view);
  const code = printFacts(context, [name, ...facts], { ...device, ...(line && { webexGo: line }) });
  if (isWebexGoDevice(device) && !line) output.note(messages.user.extensionAbsent);
  return code;
};

/** Whether a device still exists. */
export async function isDeviceThere(client: HubClient, deviceId: string): Promise<boolean> {
  try {
    await client.devices.get({ deviceId });
    return true;
  } catch (error) {
    if (isNotOffered(error)) return false;
    throw error;
  }
}

const nameOf = ({ displayName, product }: Device): string => `${displayName}, ${product}`;

export const remove: Run = async (context) => {
  const found = await findAll(context, findDevice);
  const { client } = await context.session();
  const { deletion } = messages;
  const plan = found.map((device) => ({
    id: device.id,
    item: device,
    name: nameOf(device),
    deed: isWebexGoDevice(device) ? deeds.deleteLine : deeds.deleteDevice,
  }));
  return carryOut(context, {
    plan,
    question: questions.deleteDevice(plan.length),
    warnings: found.some(isWebexGoDevice) ? [deletion.unit, deletion.byHand] : [],
    run: eachOf(context, {
      keyOf: ({ id }) => id,
      async perform({ id }) {
        await client.devices.delete({ deviceId: id });
        return id;
      },
      isThere: ({ id }) => isDeviceThere(client, id),
    }),
  });
};

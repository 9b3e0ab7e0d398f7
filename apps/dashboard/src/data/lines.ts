import type { Device, Person, WebexGoDevice, WebexGoEligibility } from '@hubdeck/core';
import type { HubClient } from '@hubdeck/sdk';
import { isNotOffered } from '../describe-error';
import type { Extension } from './extension';

/** What lines are read from. */
export interface LineSource {
  readonly client: HubClient;
  readonly data: { readonly extension: Extension };
}

/** The answer, or `undefined` where there is none: the thing is gone. */
async function unlessMissing<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (isNotOffered(error)) return undefined;
    throw error;
  }
}

/** Likewise, and nothing is asked of a server that, as the Webex cloud, does not have such operations. */
export const whereOffered = async <T>({ data }: LineSource, ask: () => Promise<T>): Promise<T | undefined> =>
  (await data.extension.isOffered()) ? unlessMissing(ask()) : undefined;

export interface UserView {
  readonly person: Person;
  readonly devices: readonly Device[];
  /** Their Webex Go lines with the true state; `undefined` where the server does not offer that. */
  readonly lines: readonly WebexGoDevice[] | undefined;
  /** Whether a line can be added; `undefined` likewise. */
  readonly eligibility: WebexGoEligibility | undefined;
}

/** All that the screen of one user shows. */
export async function readUserView(source: LineSource, personId: string, signal: AbortSignal): Promise<UserView> {
  const { client } = source;
  const { webexGo } = client.ext;
  const [person, devices, lines, eligibility] = await Promise.all([
    client.people.get({ personId, callingData: true }, { signal }),
    client.devices.list({ personId }, { signal }).toArray(),
    whereOffered(source, () => webexGo.devices.list({ personId }, { signal }).toArray()),
    whereOffered(source, () => webexGo.eligibility({ personId }, { signal })),
  ]);
  return { person, devices, lines, eligibility };
}

export interface DeviceView {
  readonly device: Device;
  /** Of a Webex Go device, where the server offers it. */
  readonly line: WebexGoDevice | undefined;
  readonly owner: Person | undefined;
}

/** All that the screen of one device shows. */
export async function readDeviceView(source: LineSource, deviceId: string, signal: AbortSignal): Promise<DeviceView> {
  const { client } = source;
  const device = await client.devices.get({ deviceId }, { signal });
  const [line, owner] = await Promise.all([
    device.type === 'webexgo'
      ? whereOffered(source, () => client.ext.webexGo.devices.get({ deviceId }, { signal }))
      : undefined,
    device.personId === undefined
      ? undefined
      : unlessMissing(client.people.get({ personId: device.personId }, { signal })),
  ]);
  return { device, line, owner };
}

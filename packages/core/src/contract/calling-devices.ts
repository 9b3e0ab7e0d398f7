import * as z from 'zod/mini';
import { CallingDevice, PersonDeviceCount, PersonDevices } from '../calling-device';
import type { Contract } from '../endpoint';
import { flag, text } from '../query-parameter';
import { PHONE_TYPES, SupportedDevices } from '../supported-device';

const read = ['spark-admin:telephony_config_read'];
const ofOrganization = z.object({ orgId: z.optional(text()) });

/** Devices as the calling service sees them. Its ids are the `callingDeviceId` of `/devices`. */
export const callingDevices = {
  listSupported: {
    method: 'GET',
    path: '/telephony/config/supportedDevices',
    doc: 'Lists the models of phones that can be added, all in one answer.',
    scopes: read,
    query: z.object({
      orgId: z.optional(text()),
      allowConfigureLayoutEnabled: z.optional(flag()),
      /** `not:MPP`: all the others. */
      type: z.optional(
        text().check(
          z.regex(new RegExp(`^(not:)?(${PHONE_TYPES.join('|')})$`), {
            error: `one of ${PHONE_TYPES.join(', ')} is expected, or not: before one`,
          }),
        ),
      ),
    }),
    reply: SupportedDevices,
  },
  listOfPerson: {
    method: 'GET',
    path: '/telephony/config/people/:personId/devices',
    doc: 'Lists the devices of a person, a Webex Go line among them as ESIM, and how many the person can have.',
    scopes: read,
    query: ofOrganization,
    reply: PersonDevices,
  },
  countOfPerson: {
    method: 'GET',
    path: '/telephony/config/people/:personId/devices/count',
    doc: 'Counts the physical devices and the apps of a person.',
    scopes: read,
    query: ofOrganization,
    reply: PersonDeviceCount,
  },
  listOfWorkspace: {
    method: 'GET',
    path: '/telephony/config/workspaces/:workspaceId/devices',
    doc: 'Lists the devices of a workspace and how many it can have.',
    scopes: read,
    query: ofOrganization,
    reply: PersonDevices,
  },
  /** The id of `/devices` is not found here. */
  get: {
    method: 'GET',
    path: '/telephony/config/devices/:deviceId',
    doc: 'Shows what is needed to configure a phone by hand.',
    scopes: read,
    query: ofOrganization,
    reply: CallingDevice,
  },
  /** 400: a phone that is not of a third party. */
  update: {
    method: 'PUT',
    path: '/telephony/config/devices/:deviceId',
    doc: 'Changes the SIP password of a third-party phone.',
    scopes: ['spark-admin:telephony_config_write'],
    query: ofOrganization,
    body: z.object({ sipPassword: z.string().check(z.minLength(8), z.maxLength(128)) }),
    status: 204,
  },
} as const satisfies Contract;

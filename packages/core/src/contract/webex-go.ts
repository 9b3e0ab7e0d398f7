import * as z from 'zod/mini';
import { EmailAddress } from '../email-address';
import type { Contract } from '../endpoint';
import { integer, text } from '../query-parameter';
import {
  WebexGoActivation,
  WebexGoDevice,
  WebexGoDeviceList,
  WebexGoDeviceWithActivation,
  WebexGoEligibility,
} from '../webex-go-device';
import { WEBEX_GO_STATES } from '../webex-go-lifecycle';

const read = ['spark-admin:devices_read'];
const readCode = ['spark-admin:devices_read identity:one_time_password'];
const writeCode = ['spark-admin:devices_write identity:one_time_password'];

/** Extension: Webex has no public endpoint to add a Webex Go device or to see and renew its activation code. */
export const webexGo = {
  eligibility: {
    method: 'GET',
    path: '/ext/webexGo/eligibility',
    doc: 'Tells whether a person can get a Webex Go device, every reason against it, and what has to be chosen.',
    scopes: read,
    query: z.object({ personId: text(), orgId: z.optional(text()) }),
    reply: WebexGoEligibility,
  },
  devices: {
    list: {
      method: 'GET',
      path: '/ext/webexGo/devices',
      doc: 'Lists Webex Go devices with their true state.',
      scopes: read,
      query: z.object({
        personId: z.optional(text()),
        locationId: z.optional(text()),
        subscriptionId: z.optional(text()),
        state: z.optional(z.enum(WEBEX_GO_STATES)),
        orgId: z.optional(text()),
        max: z.optional(integer()),
        start: z.optional(integer()),
      }),
      reply: WebexGoDeviceList,
      paging: { items: 'items', sizeParameter: 'max', defaultSize: 100, largestSize: 1000 },
    },
    create: {
      method: 'POST',
      path: '/ext/webexGo/devices',
      doc: 'Adds a Webex Go device to a person and issues its first activation code.',
      scopes: writeCode,
      query: z.object({ orgId: z.optional(text()) }),
      body: z.object({
        personId: z.string(),
        /** Needed only if several subscriptions carry Webex Go. */
        subscriptionId: z.optional(z.string()),
        /** Needed only if the person has no primary number. E.164. */
        phoneNumber: z.optional(z.string()),
        /** Mail the code and instructions to the person; true unless said. */
        sendEmail: z.optional(z.boolean()),
      }),
      reply: WebexGoDeviceWithActivation,
      isSecret: true,
      status: 201,
    },
    importTemplate: {
      method: 'GET',
      path: '/ext/webexGo/devices/importTemplate',
      doc: 'Downloads the CSV file to fill in for an import, with a column for each subscription that carries Webex Go.',
      scopes: read,
      query: z.object({ orgId: z.optional(text()) }),
      reply: z.string(),
      replyType: 'text/csv',
    },
    get: {
      method: 'GET',
      path: '/ext/webexGo/devices/:deviceId',
      doc: 'Shows a Webex Go device, without its code.',
      scopes: read,
      reply: WebexGoDevice,
    },
    activation: {
      method: 'GET',
      path: '/ext/webexGo/devices/:deviceId/activation',
      doc: 'Shows the activation code, while it is valid.',
      scopes: readCode,
      reply: WebexGoActivation,
      isSecret: true,
    },
    regenerateActivationCode: {
      method: 'POST',
      path: '/ext/webexGo/devices/:deviceId/actions/regenerateActivationCode/invoke',
      doc: 'Issues a new activation code and revokes every earlier one; only in Pending activation.',
      scopes: writeCode,
      body: z.object({ sendEmail: z.optional(z.boolean()) }),
      reply: WebexGoDeviceWithActivation,
      isSecret: true,
    },
    /**
     * From any state. The old phone keeps a dead line that only its user can remove. Like a new code it is mailed to
     * the person unless `sendEmail` is false or the organization suppresses mail.
     */
    reportLostOrStolen: {
      method: 'POST',
      path: '/ext/webexGo/devices/:deviceId/actions/reportLostOrStolen/invoke',
      doc: 'Disables the line on the lost phone at once, revokes every code, and issues a new one for the next phone.',
      scopes: writeCode,
      body: z.object({ sendEmail: z.optional(z.boolean()) }),
      reply: WebexGoDeviceWithActivation,
      isSecret: true,
    },
    /** 409 with 990008 where no code is valid, with 990011 where the organization suppresses activation e-mails. */
    emailActivationCode: {
      method: 'POST',
      path: '/ext/webexGo/devices/:deviceId/actions/emailActivationCode/invoke',
      doc: 'Mails the valid activation code with the instructions again, without changing it.',
      scopes: writeCode,
      body: z.object({
        /** The person's own address unless said. */
        email: z.optional(EmailAddress),
      }),
      status: 204,
    },
  },
} as const satisfies Contract;

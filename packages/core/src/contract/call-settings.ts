import * as z from 'zod/mini';
import {
  CallerId,
  CallerIdChange,
  CallForwarding,
  CallForwardingChange,
  DoNotDisturb,
  DoNotDisturbChange,
  VoicemailChange,
  VoicemailPasscode,
  VoicemailSettings,
} from '../call-settings';
import type { Contract } from '../endpoint';
import { text } from '../query-parameter';

const query = z.object({ orgId: z.optional(text()) });

const READ = ['spark-admin:people_read', 'spark:people_read'];
const WRITE = ['spark-admin:people_write', 'spark:people_write'];

/**
 * What a user of Webex Calling has set for themselves. 404 for everybody else: these settings begin with the first
 * Calling licence, and end for good with the last. A token without administrative scope reaches its owner's only.
 */
export const callSettings = {
  voicemail: {
    get: {
      method: 'GET',
      path: '/people/:personId/features/voicemail',
      doc: 'Shows when calls of a person go to voicemail, and who is told of messages.',
      scopes: READ,
      query,
      reply: VoicemailSettings,
    },
    /** 400 where something is turned on without its destination. A greeting of one's own has to be uploaded first. */
    update: {
      method: 'PUT',
      path: '/people/:personId/features/voicemail',
      doc: 'Changes the voicemail of a person; what is not named stays.',
      scopes: WRITE,
      query,
      body: VoicemailChange,
      status: 204,
    },
    /** The old PIN stops working at once. */
    resetPin: {
      method: 'POST',
      path: '/people/:personId/features/voicemail/actions/resetPin/invoke',
      doc: 'Gives a person a new voicemail PIN, which is mailed to them.',
      scopes: ['spark-admin:people_write'],
      query,
      status: 204,
    },
    /** 6 to 30 digits. It cannot be read back. */
    setPasscode: {
      method: 'PUT',
      path: '/telephony/config/people/:personId/voicemail/passcode',
      doc: 'Sets the PIN with which a person opens their voicemail.',
      scopes: ['spark-admin:telephony_config_write'],
      query,
      body: VoicemailPasscode,
      status: 204,
    },
  },
  callForwarding: {
    get: {
      method: 'GET',
      path: '/people/:personId/features/callForwarding',
      doc: 'Shows where calls of a person are forwarded to, and when.',
      scopes: READ,
      query,
      reply: CallForwarding,
    },
    /** 400 where forwarding is turned on without a destination. */
    update: {
      method: 'PUT',
      path: '/people/:personId/features/callForwarding',
      doc: 'Changes the call forwarding of a person; what is not named stays.',
      scopes: WRITE,
      query,
      body: CallForwardingChange,
      status: 204,
    },
  },
  doNotDisturb: {
    get: {
      method: 'GET',
      path: '/people/:personId/features/doNotDisturb',
      doc: 'Shows whether calls of a person are turned away.',
      scopes: READ,
      query,
      reply: DoNotDisturb,
    },
    update: {
      method: 'PUT',
      path: '/people/:personId/features/doNotDisturb',
      doc: 'Changes whether calls of a person are turned away; what is not named stays.',
      scopes: WRITE,
      query,
      body: DoNotDisturbChange,
      status: 204,
    },
  },
  callerId: {
    get: {
      method: 'GET',
      path: '/people/:personId/features/callerId',
      doc: 'Shows under which number and name a person calls.',
      scopes: ['spark-admin:people_read'],
      query,
      reply: CallerId,
    },
    /** 400 for a custom number that is not of the person's location. */
    update: {
      method: 'PUT',
      path: '/people/:personId/features/callerId',
      doc: 'Changes under which number and name a person calls; what is not named stays.',
      scopes: ['spark-admin:people_write'],
      query,
      body: CallerIdChange,
      status: 204,
    },
  },
} as const satisfies Contract;

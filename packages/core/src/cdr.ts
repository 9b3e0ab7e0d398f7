import * as z from 'zod/mini';

const texts = <const Labels extends readonly string[]>(...labels: Labels) =>
  Object.fromEntries(labels.map((label) => [label, z.optional(z.string())])) as {
    [Label in Labels[number]]: z.ZodMiniOptional<z.ZodMiniString>;
  };
const number = z.optional(z.union([z.number(), z.string()]));

/**
 * One leg of a call, as its party's side saw it. Labels are for humans, with spaces, and so are the columns of the
 * Calling Detailed Call History report; what does not apply is empty.
 */
export const CallRecord = z.object({
  ...texts('Start time', 'Answer time'),
  /** Seconds. */
  Duration: number,
  ...texts(
    'Calling number',
    'Called number',
    'User',
    'Calling line ID',
    'Called line ID',
    'Correlation ID',
    'Location',
  ),
  ...texts('Inbound trunk', 'Outbound trunk', 'Route group', 'Direction', 'Call type', 'Client type', 'Client version'),
  /** `MOBILE_NETWORK`: a call of Webex Go; the client type is then `SIP`. */
  ...texts('Sub client type', 'OS type', 'Device MAC', 'Model', 'Answered', 'International country', 'Original reason'),
  ...texts('Related reason', 'Redirect reason', 'Site main number', 'Site timezone', 'User type', 'Call ID'),
  ...texts('Local SessionID', 'Remote SessionID', 'User UUID', 'Org UUID', 'Report ID', 'Department ID', 'Site UUID'),
  ...texts('Releasing party', 'Redirecting number', 'Transfer related call ID', 'Dialed digits', 'Authorization code'),
  ...texts(
    'Call transfer time',
    'User number',
    'Local call ID',
    'Remote call ID',
    'Network call ID',
    'Related call ID',
  ),
  ...texts(
    'Call outcome',
    'Call outcome reason',
    'Final local SessionID',
    'Final remote SessionID',
    'Answer indicator',
  ),
  /** Seconds. */
  'Ring duration': number,
  ...texts('Release time', 'Report time', 'PSTN Legal Entity', 'PSTN Vendor Org ID', 'PSTN Vendor Name'),
  ...texts('PSTN Provider ID', 'Caller ID number', 'External caller ID number', 'Device owner UUID'),
  ...texts('Call Recording Platform Name', 'Call Recording Result', 'Call Recording Trigger', 'Redirecting party UUID'),
  ...texts('Public Calling IP Address', 'Public Called IP Address', 'Original Called Party UUID', 'Recall Type'),
  /** Seconds. */
  'Hold Duration': number,
  ...texts('Auto Attendant Key Pressed', 'Queue Type', 'Answered Elsewhere', 'Route list calls overage'),
});
export type CallRecord = z.output<typeof CallRecord>;

export const CallRecordList = z.object({ items: z.array(CallRecord) });
export type CallRecordList = z.output<typeof CallRecordList>;

export const CLIENT_TYPES = [
  'SIP',
  'WXC_CLIENT',
  'WXC_THIRD_PARTY',
  'TEAMS_WXC_CLIENT',
  'WXC_DEVICE',
  'WXC_SIP_GW',
] as const;
export type ClientType = (typeof CLIENT_TYPES)[number];

export const WEBEX_GO_SUB_CLIENT_TYPE = 'MOBILE_NETWORK';

/** Of Webex Go calls: they reach the service as those of a SIP device. */
const WEBEX_GO_CLIENT_TYPE: ClientType = 'SIP';

/**
 * Whether the call went over a phone's native dialer by Webex Go. Reports and help texts differ in case. A report whose
 * columns were thinned out may lack the client type; then the sub client type, which names Webex Go alone, decides.
 */
export const isWebexGoCall = (call: Pick<CallRecord, 'Client type' | 'Sub client type'>): boolean =>
  isWord(call['Sub client type'], WEBEX_GO_SUB_CLIENT_TYPE) &&
  (isWord(call['Client type'], WEBEX_GO_CLIENT_TYPE) || isWord(call['Client type'], ''));

const isWord = (cell: string | undefined, word: string): boolean => (cell ?? '').trim().toUpperCase() === word;

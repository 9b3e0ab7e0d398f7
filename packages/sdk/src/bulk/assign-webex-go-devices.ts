import { alreadyHasWebexGo, chooseWebexGoNumber, chooseWebexGoSubscription } from '@hubdeck/core';
import type { ApiError } from '../errors';
import type { HubClient } from '../hub-client';
import { type BulkOptions, type BulkReport, type BulkResult, type BulkTask, runBulk } from './run-bulk';

/** Who gets a line: a row of a plan, or anything with these members. */
export interface WebexGoAssignment {
  readonly personId: string;
  /** Needed only if several subscriptions carry Webex Go. */
  readonly subscriptionId?: string | undefined;
  /** Needed only if the person has no primary number. E.164. */
  readonly phoneNumber?: string | undefined;
}

export interface AssignOptions extends BulkOptions {
  /** Mail each code with instructions to its user. In bulk they are not mailed unless said. */
  readonly sendEmail?: boolean | undefined;
}

/** The part of a client that is needed. */
export interface WebexGoClient {
  readonly ext: { readonly webexGo: Pick<HubClient['ext']['webexGo'], 'eligibility' | 'devices'> };
}

/**
 * Adds a Webex Go device to each person, call by call. Where answers are lost, the person's device is looked for before
 * it is added again, so nobody gets two; people who have one already are skipped. Activation codes are not kept: ask for
 * the one of a device with `ext.webexGo.devices.activation`.
 *
 * It never rejects for what the service says; the report has a line for each row. A ledger that fails, fails the bulk.
 */
export const assignWebexGoDevices = <Row extends WebexGoAssignment>(
  client: WebexGoClient,
  rows: Iterable<Row>,
  options: AssignOptions = {},
): Promise<BulkReport<Row>> => runBulk<Row>(rows, createTask(client.ext.webexGo, options), options);

function createTask(webexGo: WebexGoClient['ext']['webexGo'], options: AssignOptions): BulkTask<WebexGoAssignment> {
  const { sendEmail = false } = options;
  return {
    keyOf: ({ personId }) => personId,
    async perform({ personId, subscriptionId, phoneNumber }) {
      const chosen = { ...(subscriptionId && { subscriptionId }), ...(phoneNumber && { phoneNumber }) };
      const { id } = await webexGo.devices.create({ body: { personId, ...chosen, sendEmail } });
      return id;
    },
    async findOut({ personId }) {
      const { items } = await webexGo.devices.list({ personId }).page();
      return items[0]?.id;
    },
    isDoneAlready: (refusal) => saysItExists(refusal),
    preview: (row) => preview(webexGo, row),
  };
}

const saysItExists = ({ errors }: Pick<ApiError, 'errors'>): boolean =>
  errors.some(({ errorCode }) => errorCode === alreadyHasWebexGo.errorCode);

async function preview(webexGo: WebexGoClient['ext']['webexGo'], row: WebexGoAssignment): Promise<BulkResult> {
  const { reasons, subscriptions, primaryNumber } = await webexGo.eligibility({ personId: row.personId });
  if (saysItExists({ errors: reasons })) return { outcome: 'skipped', reason: alreadyHasWebexGo.description };
  const choices = [
    chooseWebexGoSubscription(subscriptions, row.subscriptionId),
    chooseWebexGoNumber(primaryNumber, row.phoneNumber),
  ];
  const refused = choices.flatMap((choice) => (typeof choice === 'object' && 'errorCode' in choice ? [choice] : []));
  const reason = [...reasons, ...refused].map(({ description }) => description).join(' ');
  return reason === '' ? { outcome: 'planned' } : { outcome: 'failed', reason };
}

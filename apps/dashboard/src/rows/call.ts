import { type CallRecord, callInstant, isAnsweredCall, isCallValue, isWebexGoCall } from '@hubdeck/core';
import type { Fact } from '../components/facts';
import { messages } from '../messages';
import { callLocation, callUser, isMadeByUser, otherNumber, otherParty, talkText, viaText } from './calls';
import { formatLocalSeconds } from './instants';

const { calls: words } = messages;

/** What a person wants to know of a call. */
export function callFacts(call: CallRecord, timeZone: string): Fact[] {
  const { fields } = words;
  const startedAt = callInstant(call['Start time']);
  const others = [...new Set([otherParty(call), otherNumber(call)])].join('  ');
  const number = isCallValue(call['User number']) ? call['User number'] : '';
  const facts: Fact[] = [
    { label: fields.user, value: `${callUser(call)}  ${number}`.trim(), tone: 'strong' },
    { label: fields.otherParty, value: others },
    { label: fields.direction, value: isMadeByUser(call) ? fields.made : fields.received },
    {
      label: fields.started,
      value: startedAt === undefined ? '' : `${formatLocalSeconds(startedAt, timeZone)} (${timeZone})`,
    },
    { label: fields.duration, value: talkText(call), tone: isAnsweredCall(call) ? 'normal' : 'warning' },
    { label: fields.via, value: viaText(call), tone: isWebexGoCall(call) ? 'accent' : 'normal' },
    { label: fields.location, value: callLocation(call) },
  ];
  return facts.filter(({ value }) => value !== '');
}

/** Every member of the record that says something, under the label of the service. */
export const recordFacts = (call: CallRecord): Fact[] =>
  Object.entries(call).flatMap(([label, value]) => (isCallValue(value) ? [{ label, value: String(value) }] : []));

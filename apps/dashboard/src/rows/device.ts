import type { WebexGoDevice } from '@hubdeck/core';
import type { Fact } from '../components/facts';
import type { DeviceView } from '../data/lines';
import { messages } from '../messages';
import { controlHubLinks } from './control-hub';
import { deviceStatus } from './devices';
import { formatDate, formatInstant } from './instants';
import { codeValidity, lineState } from './webex-go';

const ownerFact = (label: string, owner: DeviceView['owner']): Fact[] =>
  owner
    ? [{ label, value: `${owner.displayName}  ${owner.emails[0] ?? ''}`, link: controlHubLinks.user(owner.id) }]
    : [];

const said = (label: string, value: string | undefined): Fact[] => (value ? [{ label, value }] : []);

/** A Webex Go line with its true state. */
export function lineFacts(
  line: WebexGoDevice,
  { device, owner }: Pick<DeviceView, 'owner'> & Partial<DeviceView>,
  now: number,
): Fact[] {
  const { webexGo: words } = messages;
  const state = lineState(line);
  const code = codeValidity(line, now);
  return [
    { label: words.state, value: state.text, tone: state.tone },
    { label: words.code, value: code.text, tone: code.tone },
    { label: words.number, value: line.phoneNumber, link: device && controlHubLinks.device(device) },
    ...ownerFact(words.owner, owner),
    { label: words.subscription, value: line.subscriptionId },
    { label: words.since, value: formatInstant(line.lastStatusChange) },
    { label: words.created, value: formatDate(line.created) },
    ...said(words.reportedLost, line.lastReportedLost && formatInstant(line.lastReportedLost)),
  ];
}

export function deviceFacts({ device, owner }: Pick<DeviceView, 'device' | 'owner'>): Fact[] {
  const { device: words, devices } = messages;
  const status = deviceStatus(device);
  return [
    { label: words.product, value: device.product, link: controlHubLinks.device(device) },
    { label: words.type, value: devices.types[device.type] ?? device.type },
    { label: words.status, value: status.text, tone: status.tone },
    ...ownerFact(words.owner, owner),
    ...said(words.serial, device.serial),
    ...said(words.mac, device.mac),
    ...said(words.ip, device.ip),
    ...said(words.software, device.software),
    ...said(words.lastSeen, device.lastSeen && formatInstant(device.lastSeen)),
    { label: words.created, value: formatDate(device.created) },
    ...(device.errorCodes?.length
      ? [{ label: words.errors, value: device.errorCodes.join(', '), tone: 'bad' as const }]
      : []),
  ];
}

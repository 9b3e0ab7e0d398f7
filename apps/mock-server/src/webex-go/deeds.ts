import type { WebexGoDevice } from '@hubdeck/core';
import type { Deed } from '../audit';

export const deedOn = (device: WebexGoDevice, description: string, verb: string): Deed => ({
  category: 'DEVICES',
  description,
  text: `${verb} ${device.displayName}`,
  targetType: 'DEVICE',
  targetId: device.id,
  targetName: device.displayName,
});

export const additionOf = (device: WebexGoDevice): Deed =>
  deedOn(device, 'Webex Go device added', 'added a Webex Go device to');

import { encodeWebexId } from '@hubdeck/core';
import { expect, it } from 'vitest';
import { controlHub } from './control-hub';

const UUID = '0b1d4c4e-3c0c-4bb8-9d46-7b5a4c2f9a10';

it('leads to the calling settings of a user', () => {
  expect(controlHub.user(encodeWebexId('PEOPLE', UUID))).toBe(
    `https://admin.webex.com/manage-users/users/${UUID}/calling`,
  );
  expect(controlHub.user('who knows')).toBe('https://admin.webex.com/manage-users/users');
});

it('leads to a device by the id that Control Hub knows it by', () => {
  expect(controlHub.device({ callingDeviceId: encodeWebexId('CALLING_DEVICE', UUID) })).toBe(
    `https://admin.webex.com/devices/details/${UUID}/overview`,
  );
  expect(controlHub.device({})).toBe('https://admin.webex.com/devices/search');
});

it('leads nowhere else, whatever an id holds', () => {
  const id = encodeWebexId('PEOPLE', '../../elsewhere?x=1#y');
  expect(controlHub.user(id)).toBe(
    'https://admin.webex.com/manage-users/users/..%2F..%2Felsewhere%3Fx%3D1%23y/calling',
  );
});

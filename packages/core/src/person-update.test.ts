import { describe, expect, test } from 'vitest';
import { addressAfterReplacement } from './person-update';
import { toE164 } from './phone-number';

const NUMBER = '+12145550100';
const OTHER = '+12145550101';
const ALTERNATE = '+12145550109';
const normalize = (text: string) => toE164(text, 'US');
const work = (value: string, primary?: boolean) => ({ type: 'work', value, ...(primary !== undefined && { primary }) });
const echo = { type: 'work_extension', value: '1001' };
const none = undefined;

describe('number and extension of somebody with both', () => {
  test.each([
    ['says nothing', {}, NUMBER, '1001'],
    ['echoes both', { phoneNumbers: [work(NUMBER, true), echo], extension: '1001' }, NUMBER, '1001'],
    ['echoes what is shown without calling data', { phoneNumbers: [work(NUMBER, true), echo] }, NUMBER, '1001'],
    ['names another number', { phoneNumbers: [work(OTHER)], extension: '1001' }, OTHER, '1001'],
    ['names it as people write it', { phoneNumbers: [work('214 555 0101')], extension: '1001' }, OTHER, '1001'],
    ['names another extension', { phoneNumbers: [work(NUMBER)], extension: '1002' }, NUMBER, '1002'],
    ['leaves the numbers out', { extension: '1001' }, none, '1001'],
    ['leaves the work number out', { phoneNumbers: [echo] }, none, '1001'],
    ['leaves the extension out', { phoneNumbers: [work(NUMBER)] }, NUMBER, none],
    ['empties the extension', { phoneNumbers: [work(NUMBER)], extension: '' }, NUMBER, none],
    ['names numbers of other kinds only', { phoneNumbers: [{ type: 'mobile', value: '1' }] }, none, '1001'],
    ['echoes an alternate first', { phoneNumbers: [work(ALTERNATE), work(NUMBER)], extension: '1' }, NUMBER, '1'],
    ['makes an alternate the primary', { phoneNumbers: [work(ALTERNATE, true)], extension: '1' }, ALTERNATE, '1'],
  ])('when the request %s', (_, asked, phoneNumber, extension) => {
    const current = { phoneNumber: NUMBER, extension: '1001' };
    expect(addressAfterReplacement(current, [ALTERNATE], asked, normalize)).toEqual({ phoneNumber, extension });
  });
});

test('one of the two has to stay', () => {
  const refused = addressAfterReplacement({ phoneNumber: NUMBER }, [], { phoneNumbers: [] }, normalize);
  expect(refused).toMatchObject({ errorCode: 400411 });
});

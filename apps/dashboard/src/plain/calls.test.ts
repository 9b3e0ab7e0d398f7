import { expect, it } from 'vitest';
import { printCalls } from './calls';

it('sums a file of calls up by location and user', () => {
  const call = (User: string, Location: string, more = {}) => ({
    User,
    Location,
    Answered: 'true',
    Duration: 90,
    ...more,
  });
  const calls = [
    call('Archer Field', 'Farm', { 'Sub client type': 'MOBILE_NETWORK' }),
    call('Paula Jansen', 'Farm', { Answered: 'false', Duration: 0 }),
    call('', 'Barn'),
  ];
  expect(printCalls({ name: 'report.csv', calls, faults: 2 })).toBe(`report.csv
3 calls \u00B7 2 answered (67 %) \u00B7 3 min \u00B7 Webex Go 1 (33 %)
2 lines could not be read

Location  Calls  Answered  Minutes  Webex Go
Farm          2         1        2         1
Barn          1         1        2         0

User          Calls  Answered  Minutes  Webex Go
Archer Field      1         1        2         1
Paula Jansen      1         0        0         0
(no user)         1         1        2         0
`);
});

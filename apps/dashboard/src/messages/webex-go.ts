import { daysLeft, formatCount } from './count';

export const webexGo = {
  product: 'Webex Go Device',
  states: {
    pendingActivation: 'Pending activation',
    online: 'Online',
    offline: 'Offline',
  } as Record<string, string>,
  stateMeanings: {
    pendingActivation: 'The line is not on a phone: its code was not used yet, or the user removed the line.',
    online: 'The line is on the phone and in service.',
    offline: 'The user switched the line off on the phone.',
  } as Record<string, string>,
  stateUnknown: 'State unknown',
  codes: {
    active: 'valid',
    expired: 'expired',
    used: 'used',
    revoked: 'revoked',
  } as Record<string, string>,
  validUntil: (date: string, days: number) => `valid until ${date}, ${daysLeft(days)}`,
  validFor: (days: number) => `valid, ${daysLeft(days)}`,
  expiredOn: (date: string) => `expired on ${date}`,
  state: 'State',
  code: 'Activation code',
  subscription: 'Subscription',
  number: 'Number',
  owner: 'User',
  since: 'State since',
  created: 'Added',
  reportedLost: 'Reported lost',
};

export const addWebexGo = {
  checking: 'Checking whether a Webex Go device can be added ...',
  refusedTitle: (n: number) =>
    n === 1
      ? 'This user cannot get a Webex Go device, because:'
      : `This user cannot get a Webex Go device, for ${n} reasons:`,
  chooseSubscription: 'Several subscriptions carry Webex Go. Which one pays for this line?',
  unitsFree: (n: number) => `${formatCount(n)} ${n === 1 ? 'unit' : 'units'} free`,
  noUnits: 'no units free',
  chooseNumber: 'The user has no primary number. Which one shall the line get?',
  noNumbers: (location: string) => `There is no free number in ${location}.`,
  noNumbersHint: 'Add numbers to the location in Control Hub under PSTN & Routing, then press {page.refresh}.',
  numbersNoun: (n: number) => (n === 1 ? 'free number' : 'free numbers'),
  readingNumbers: 'Reading free numbers ...',
  active: 'active',
  inactive: 'not active yet',
  confirm: 'Add the line?',
  user: 'User',
  subscription: 'Subscription',
  number: 'Number',
  primary: 'primary number',
  email: 'E-mail',
  emailTo: (address: string) => `code and instructions go to ${address}`,
  noEmail: 'nothing is sent: you pass the code on',
  adding: 'Adding the line ...',
  wait: 'The request is on its way; wait for its answer.',
  failedHint: 'Press {line.add} to try again, Esc to go back.',
  subscriptionsNoun: (n: number) => (n === 1 ? 'subscription' : 'subscriptions'),
};

export const regeneration = {
  question: (name: string) => `Generate a new activation code for ${name}?`,
  revokes: 'Every earlier code of this line stops working at once.',
  busy: 'Generating a new code ...',
  reading: 'Reading the activation code ...',
  emailUser: 'code and instructions go to the user',
  failedHint: 'Press {line.generate} to try again, Esc to go back.',
};

import { formatCount } from './count';

const many = (n: number, one: string, several: string) => `${formatCount(n)} ${n === 1 ? one : several}`;
const users = (n: number) => many(n, 'user', 'users');

/** Taking back what was agreed to, in the seconds before it is sent. */
export const undo = {
  /** Of the key, where nothing waits. */
  takeBackLatest: 'take back what waits to be sent',
  key: (what: string) => `take back: ${what}`,
  shortKey: 'undo',
  toast: (what: string, seconds: number, key: string) => `${what} in ${seconds} s, ${key} to undo`,
  inLine: (what: string, key: string) => `${what} next, ${key} to undo`,
  sending: (what: string) => `${what} ...`,
  others: (n: number) => ` (${n} more)`,
  takenBack: (what: string) => `Taken back, nothing was sent: ${what}.`,
  failed: (what: string, why: string) => `${what} failed: ${why}`,
  /** In the place of the status of a row. */
  waiting: 'waiting',
  again: (what: string) => `This waits already: ${what}. Take it back first, or let it be sent.`,
  /** In questions. */
  after: (seconds: number) => `It is done ${seconds} s after you agree; until then {app.undo} takes it back.`,
  atOnce: 'It is done at once: there is nothing to take back.',
  agreed: 'Agreed to: it begins when the time below is over. {app.undo} or {batch.take-back} takes it back.',
  takeBack: 'take it back',
  heldByWait: 'It has not begun yet. Press {app.undo} to take it back first.',
  leaving: {
    title: 'Leave now?',
    unsent: 'This was agreed to, but not sent yet. It will not be done:',
    sent: 'This was sent, and its answer has not come yet:',
    leave: 'leave without it',
    stay: 'stay',
    hint: 'Stay for a few seconds and it is done.',
  },
  left: {
    unsent: (what: string) => `not done, since you left before it was sent: ${what}`,
    sent: (what: string) => `sent, but its answer was not waited for: ${what}`,
  },
  badSeconds: (text: string, most: number) =>
    `HUBDECK_UNDO_SECONDS is "${text}"; expected a whole number from 0 (send at once) to ${most}`,

  doing: {
    deleteLine: (name: string) => `Deleting the line of ${name}`,
    emailCode: 'E-mailing the code again',
    sendMail: (address: string) => `Sending the code to ${address}`,
    editLicenses: (name: string) => `Saving the licences of ${name}`,
    saveTemplate: 'Saving the licence template',
    suspend: (id: string) => `Suspending ${id}`,
    reactivate: (id: string) => `Reactivating ${id}`,
    cancel: (id: string) => `Cancelling ${id}`,
  },
  batches: {
    moveLicenses: (n: number) => `Moving ${many(n, 'user or workspace', 'users and workspaces')}`,
    movePstn: (n: number) => `Moving ${many(n, 'location', 'locations')}`,
    applyTemplate: (n: number) => `Applying the template to ${many(n, 'user or workspace', 'users and workspaces')}`,
    importUsers: (n: number) => `Importing ${users(n)}`,
    importDevices: (n: number) => `Adding ${many(n, 'device', 'devices')}`,
    deleteUsers: (n: number) => `Deleting ${users(n)}`,
    changePackage: (n: number) => `Changing the package of ${users(n)}`,
    consentEmails: (n: number) => `E-mailing ${users(n)}`,
    reprovision: (n: number) => `Deleting and provisioning anew ${users(n)}`,
    retryActivation: (n: number) => `Retrying ${users(n)}`,
  },
};

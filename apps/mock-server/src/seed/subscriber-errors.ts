import type { SubscriberError } from '@hubdeck/core';

const idInUse: SubscriberError = {
  errorCode: 10022,
  description: 'The BroadWorks UserID is already associated with an existing user',
};
const badSize: SubscriberError = {
  errorCode: 1002,
  description: 'Invalid Parameter Size: lastName must have from 1 to 30 characters',
};

/**
 * What failed at the last attempt, one list a subscriber, to be gone round. Webex publishes few of its codes (1002 and
 * 10022 are among them); the others are made up, since clients must take any number. One text would run as a formula in
 * a spreadsheet, one has several lines, one failure left no text at all.
 */
export const SUBSCRIBER_ERRORS: readonly (readonly SubscriberError[])[] = [
  [idInUse],
  [badSize],
  [
    {
      errorCode: 10090,
      description: 'BroadWorks did not answer within 30 seconds. Check the XSI address of the cluster.',
    },
  ],
  [idInUse, badSize],
  [{ errorCode: 10091, description: '=HYPERLINK("http://portal.example/retry","Try again") is no valid first name' }],
  [{ errorCode: 10092, description: 'The e-mail address belongs to a user of another organization' }],
  [],
  [{ errorCode: 10093, description: 'No licence left for the package "premium" in the customer’s organization' }],
  [{ errorCode: 10094, description: 'Directory number not found.\nExpected: +12405550117\nFound: none' }],
  [{ errorCode: 10095, description: 'Имя пользователя «Гончар» уже занято (HTTP 409)' }],
];

import { expect, test } from 'vitest';
import { summarizeVoiceMessages } from './voice-message';

test('messages are summed up by whether they were heard and whether they are urgent', () => {
  const messages = [
    { read: false, urgent: false },
    { read: false, urgent: true },
    { read: true, urgent: true },
    { read: true, urgent: false },
    { read: true, urgent: false },
  ];
  expect(summarizeVoiceMessages(messages)).toEqual({
    newMessages: 2,
    oldMessages: 3,
    newUrgentMessages: 1,
    oldUrgentMessages: 1,
  });
});

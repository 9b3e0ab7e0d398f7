// An entry of its own: letters are written by who sends mails, and nobody else needs their words.
export * from './letter/activation-html';
export * from './letter/activation-letter';
export * from './letter/line';

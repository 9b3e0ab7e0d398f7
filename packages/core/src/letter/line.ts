/** What comes from elsewhere must not be able to write lines of its own, nor to turn the reading direction. */
export const cleanLine = (text: string): string =>
  text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();

export const showDate = (instant: Date): string =>
  instant.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

export const showTime = (instant: Date): string =>
  instant.toLocaleTimeString('en-GB', { timeStyle: 'short', timeZone: 'UTC' });

/** `2026-02-14`, in UTC as the server counts; what is no date stays as it is. */
export const formatDate = (instant: string): string =>
  Number.isNaN(Date.parse(instant)) ? instant : new Date(instant).toISOString().slice(0, 10);

/** `2026-02-14 09:30 UTC` */
export const formatInstant = (instant: string): string =>
  Number.isNaN(Date.parse(instant)) ? instant : `${new Date(instant).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making one takes longer than using it a hundred times. */
function formatIn(timeZone: string): Intl.DateTimeFormat {
  const format =
    formats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  formats.set(timeZone, format);
  return format;
}

/** `2026-02-14 10:30:05` where the person is; what is no instant stays as it is. */
export function formatLocalSeconds(instant: string | number, timeZone: string): string {
  const epoch = typeof instant === 'number' ? instant : Date.parse(instant);
  return Number.isNaN(epoch) ? String(instant) : formatIn(timeZone).format(epoch);
}

/** `2026-02-14 10:30` where the person is. */
export const formatLocal = (instant: string | number, timeZone: string): string =>
  formatLocalSeconds(instant, timeZone).replace(/^(.{16}):\d\d$/, '$1');

/** `2026-02-14`, in UTC as the server counts; what is no date stays as it is. */
export const formatDate = (instant: string): string =>
  Number.isNaN(Date.parse(instant)) ? instant : new Date(instant).toISOString().slice(0, 10);

/** `2026-02-14 09:30 UTC` */
export const formatInstant = (instant: string): string =>
  Number.isNaN(Date.parse(instant)) ? instant : `${new Date(instant).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

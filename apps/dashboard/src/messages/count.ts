const numbers = new Intl.NumberFormat('en-US');

/** A count as people write it. */
export const formatCount = (value: number): string => numbers.format(value);

export const daysLeft = (days: number): string => `${days} ${days === 1 ? 'day' : 'days'} left`;

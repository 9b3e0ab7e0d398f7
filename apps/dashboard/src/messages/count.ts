/** A count as people write it. By hand: the first `Intl.NumberFormat` costs a program that starts 15 ms. */
export const formatCount = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');

export const daysLeft = (days: number): string => `${days} ${days === 1 ? 'day' : 'days'} left`;

/** The item at an index of a list without end, which begins anew when it is through: any index gives one. */
export function cycle<T>(items: readonly T[], index: number): T {
  if (items.length === 0) throw new RangeError('An empty list has no items to go round');
  return items[index % items.length] as T;
}

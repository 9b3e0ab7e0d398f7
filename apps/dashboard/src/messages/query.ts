/** Of filters. */
export const query = {
  unknownField: (name: string, near: string | undefined, known: readonly string[]) =>
    `there is no field "${name}"; ${near === undefined ? `there are ${known.join(', ')}` : `did you mean "${near}"?`}`,
  noValue: (name: string) => `"${name}:" needs a value, or * for any`,
  notOrdered: (name: string, operator: string) => `"${name}" has no order: leave the ${operator} out`,
  noNumber: (name: string) => `"${name}" is compared with a number, as in ${name}:>10`,
  noDate: (name: string) => `"${name}" is compared with a date, as in ${name}:>=2026-01-15 or ${name}:2026-01`,
  ageNeedsOrder: (name: string) => `"${name}" needs > or <, as in ${name}:>30d`,
  noDuration: (name: string) => `"${name}" is compared with a time, as in ${name}:>30d (m, h, d, w or y)`,
  problem: (position: number, text: string) => `filter, at ${position}: ${text}`,
};

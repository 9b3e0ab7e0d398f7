/** What the tests have seen of an operation. */
export interface OperationCoverage {
  /** Statuses of the successes that came, their bodies checked against the contract. */
  replies: number[];
  /** Statuses of the refusals. */
  refusals: number[];
  /** Whether the SDK's method has succeeded. */
  sdk: boolean;
}

export type Coverage = Record<string, OperationCoverage>;

export const COVERAGE_FILE = 'coverage.json';
export const RECORDS_FOLDER = '.reports/coverage';

/** The file that a test file's record is kept in. */
export const recordName = (testFile: string): string => `${testFile.replace(/[^\w.-]+/g, '_')}.json`;

const byNumber = (a: number, b: number) => a - b;

/** The same content always in the same text. */
export const sortCoverage = (coverage: Coverage): Coverage =>
  Object.fromEntries(
    Object.keys(coverage)
      .sort()
      .flatMap((name) => {
        const record = coverage[name];
        if (!record) return [];
        const { replies, refusals, sdk } = record;
        return [[name, { replies: replies.toSorted(byNumber), refusals: refusals.toSorted(byNumber), sdk }]];
      }),
  );

export function mergeCoverage(records: readonly Coverage[]): Coverage {
  const whole: Coverage = {};
  for (const [name, { replies, refusals, sdk }] of records.flatMap((record) => Object.entries(record))) {
    const known = whole[name];
    whole[name] = {
      replies: [...new Set([...(known?.replies ?? []), ...replies])],
      refusals: [...new Set([...(known?.refusals ?? []), ...refusals])],
      sdk: known?.sdk || sdk,
    };
  }
  return sortCoverage(whole);
}

/** One line an operation, so that a diff shows what changed. */
export const formatCoverage = (coverage: Coverage): string => {
  const lines = Object.entries(coverage).map(
    ([name, record]) => `  ${JSON.stringify(name)}: ${JSON.stringify(record)}`,
  );
  return `{\n${lines.join(',\n')}\n}\n`;
};

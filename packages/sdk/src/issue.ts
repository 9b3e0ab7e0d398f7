import type * as z from 'zod/mini';
import type { ReplyIssue } from './errors';

/** zod/mini ships without sentences; these few words name what was expected, never the value. */
export function describeIssue(issue: z.core.$ZodIssue): ReplyIssue {
  const path = issue.path.map(String).join('.');
  return { path, problem: wordIssue(issue) };
}

function wordIssue(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${issue.expected}`;
    case 'invalid_value':
      return `expected ${issue.values.map(String).join(' or ')}`;
    case 'too_small':
      return `expected at least ${issue.minimum}`;
    case 'too_big':
      return `expected at most ${issue.maximum}`;
    default:
      return issue.code.replaceAll('_', ' ');
  }
}

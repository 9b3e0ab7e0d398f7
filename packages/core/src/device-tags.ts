import * as z from 'zod/mini';

const MOST_TAGS = 100;
const LONGEST_TAG = 255;

const Tags = z.array(z.string().check(z.minLength(1), z.maxLength(LONGEST_TAG))).check(z.maxLength(MOST_TAGS));

/** `add` needs a value as `replace` does; `remove` takes all tags away, whatever its value. */
export const TagOperation = z
  .object({
    op: z.enum(['add', 'remove', 'replace']),
    /** Nothing of a device but its tags can be patched. */
    path: z.string().check(z.regex(/^\/?tags$/)),
    value: z.nullish(Tags),
  })
  .check(z.refine(({ op, value }) => op === 'remove' || Array.isArray(value), { path: ['value'] }));
export type TagOperation = z.output<typeof TagOperation>;

/** The tags after each operation in turn; none stands twice. */
export const applyTagOperations = (tags: readonly string[], operations: readonly TagOperation[]): string[] =>
  operations.reduce<string[]>(applyTagOperation, [...tags]);

function applyTagOperation(tags: string[], { op, value }: TagOperation): string[] {
  if (op === 'remove') return [];
  return [...new Set([...(op === 'add' ? tags : []), ...(value ?? [])])];
}

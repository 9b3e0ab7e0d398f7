import * as z from 'zod/mini';

/**
 * Answers "does this value fit?" for the plain schemas that replies are made of, several times faster than zod/mini and
 * without generating code, which strict pages forbid. It may say no where zod would say yes, never the other way round:
 * whatever it doesn't know, it leaves to zod, and after a no zod is asked what is wrong.
 */
export type Check = (value: unknown) => boolean;

const checks = new WeakMap<z.core.$ZodType, Check>();

/** The check of a schema, built once. */
export function quickCheck(schema: z.core.$ZodType): Check {
  const known = checks.get(schema);
  if (known) return known;
  // a schema may contain itself, so its check has to be known before it is built
  let check: Check = () => false;
  checks.set(schema, (value) => check(value));
  check = buildCheck(schema);
  checks.set(schema, check);
  return check;
}

function buildCheck(schema: z.core.$ZodType): Check {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const ask: Check = (value) => z.validate(schema, value);
  if ('check' in def || def.checks?.some(isConstraint)) return ask;
  switch (def.type) {
    case 'string':
      return isText;
    case 'boolean':
      return (value) => typeof value === 'boolean';
    case 'number':
      return Number.isFinite;
    case 'enum':
      return isOneOf(Object.values(def.entries));
    case 'literal':
      return isOneOf(def.values);
    case 'optional':
      return optional(quickCheck(def.innerType));
    case 'union':
      return isAny(def.options.map(quickCheck));
    case 'array':
      return isArrayOf(quickCheck(def.element));
    case 'object':
      return def.catchall ? ask : hasShape(Object.entries(def.shape));
    default:
      return ask;
  }
}

const isConstraint = ({ _zod }: z.core.$ZodCheck<never>): boolean => !['meta', 'describe'].includes(_zod.def.check);

function isOneOf(values: readonly unknown[]): Check {
  const known = new Set(values);
  return (value) => known.has(value);
}

const orUndefined =
  (inner: Check): Check =>
  (value) =>
    value === undefined || inner(value);

const isText: Check = (value) => typeof value === 'string';
const isTextOrAbsent = orUndefined(isText);
const optional = (inner: Check): Check => (inner === isText ? isTextOrAbsent : orUndefined(inner));

const isAny =
  (options: readonly Check[]): Check =>
  (value) =>
    options.some((option) => option(value));

const isArrayOf =
  (element: Check): Check =>
  (value) => {
    if (!Array.isArray(value)) return false;
    for (const entry of value) if (!element(entry)) return false;
    return true;
  };

interface Member {
  readonly key: string;
  readonly fits: Check;
  /** Any text fits. Nearly all members of replies are texts, and this spares the call. */
  readonly takesText: boolean;
  /** Counted, because what is absent isn't met when walking over what is there. */
  readonly required: 0 | 1;
}

/**
 * Rows of a list have the same members in the same order, nearly always: the member found at a position is tried there
 * first in the next row, which is cheaper than a lookup by name.
 */
function hasShape(shape: readonly (readonly [string, z.core.$ZodType])[]): Check {
  const members = new Map(shape.map(([key, schema]) => [key, createMember(key, quickCheck(schema))]));
  const required = [...members.values()].filter((member) => member.required).length;
  const layout: Member[] = [];
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    let missing = required;
    let position = 0;
    for (const key in value) {
      let member = layout[position];
      if (member?.key !== key) {
        member = members.get(key) ?? createMember(key, isAnything);
        layout[position] = member;
      }
      const content = (value as Record<string, unknown>)[key];
      if (!(member.takesText && typeof content === 'string') && !member.fits(content)) return false;
      missing -= member.required;
      position += 1;
    }
    return missing === 0;
  };
}

const isAnything: Check = () => true;

const createMember = (key: string, fits: Check): Member => ({
  key,
  fits,
  takesText: fits === isText || fits === isTextOrAbsent,
  required: fits(undefined) ? 0 : 1,
});

import type { BindingId } from './bindings';

type GroupOf<Id> = Id extends `${infer Group}.${string}` ? Group : never;
/** What stands before the dot of an id. */
export type Group = GroupOf<BindingId>;

const groupOf = (id: BindingId): Group => id.slice(0, id.indexOf('.')) as Group;

const LIST = ['list', 'move', 'page', 'columns', 'views'] as const;
const STEP = ['panel', 'page', 'question'] as const;

/**
 * Which groups meet on a screen, beside the group `app`, which is on all of them: a key can have one meaning there. Groups that
 * never meet may share keys.
 */
const SCREENS: readonly (readonly Group[])[] = [
  ['users', ...LIST.slice(0, 3), 'mark'],
  ['user', 'move', 'page'],
  ['devices', ...LIST.slice(0, 3), 'mark'],
  ['device', 'move', 'page'],
  ['licenses', 'list', 'move', 'page'],
  ['subscription', 'list', 'move', 'page', 'mark'],
  ['onboarding', 'subscriber', 'list', 'move', 'page', 'mark'],
  ['subscriber', 'move', 'page'],
  ['template', 'move', 'page'],
  ['customers', 'list', 'move', 'page'],
  ['audit', 'list', 'move', 'page'],
  ['audit-event', 'move', 'page'],
  ['audit-categories', 'list', 'move', 'page'],
  ['calls', 'list', 'move', 'page'],
  ['call', 'move', 'page'],
  ['batch', 'import', 'list', 'move', 'page', 'panel', 'question'],
  ['import', 'list', 'move', 'page'],
  ['choice', 'edit-licenses', 'list', 'move', 'page'],
  ['choice', 'license-template', 'list', 'move', 'page'],
  ['list', 'move', 'page', 'panel'],
  ['line', 'move', ...STEP],
  ['activation', 'move', ...STEP],
  ['save-code', 'panel'],
  ['columns', 'move'],
  ['views', 'move'],
  ['text'],
  ['leaving'],
  ['refusal'],
];

/** Whether both can stand on one screen. */
export function canMeet(one: BindingId, other: BindingId): boolean {
  const [a, b] = [groupOf(one), groupOf(other)];
  if (a === b || a === 'app' || b === 'app') return true;
  return SCREENS.some((groups) => groups.includes(a) && groups.includes(b));
}

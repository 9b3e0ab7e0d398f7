import type { AuditEvent, CallGrouping, CallRecord, SubscriptionEvent } from '@hubdeck/core';
import { type ListView, startOfList } from './rows/list-view';
import type { SubscriberAction } from './rows/subscriber-plans';

/** The screens that a number key opens, in the order of the keys. */
export const MAIN_SCREENS = ['users', 'devices', 'licenses', 'onboarding', 'audit', 'calls'] as const;
export type MainScreen = (typeof MAIN_SCREENS)[number];

/** Where the person is. Plain data, and never a secret: an activation code lives only in the screen that shows it. */
export type Screen = { readonly name: 'users' } | BesideUsers;

/** Every screen but the first to be seen. */
export type BesideUsers =
  | { readonly name: Exclude<MainScreen, 'users'> }
  | { readonly name: 'user'; readonly personId: string; readonly title: string }
  | {
      readonly name: 'add-webex-go';
      readonly personId: string;
      readonly title: string;
      /** Screens to leave when it is done; one unless said. */
      readonly screens?: number;
    }
  | { readonly name: 'add-device' | 'import-devices' }
  | { readonly name: 'import-devices-plan'; readonly path: string }
  | { readonly name: 'device'; readonly deviceId: string; readonly title: string }
  | {
      readonly name: 'activation';
      readonly deviceId: string;
      readonly action: 'show' | 'regenerate';
      readonly title: string;
    }
  | { readonly name: 'lost-or-stolen'; readonly deviceId: string; readonly title: string }
  | {
      readonly name: 'delete-device';
      readonly deviceId: string;
      readonly number?: string | undefined;
      readonly title: string;
    }
  | { readonly name: 'subscriber'; readonly subscriberId: string; readonly title: string }
  | {
      readonly name: 'subscriber-action';
      readonly action: SubscriberAction;
      readonly subscriberIds: readonly string[];
      /** Of them, those that the filter of the list left out. */
      readonly hidden: number;
    }
  | { readonly name: 'subscription'; readonly subscriptionId: string; readonly title: string }
  | { readonly name: 'subscription-event'; readonly subscriptionId: string; readonly event: SubscriptionEvent }
  | {
      readonly name: 'move-licenses';
      /** People and workspaces. */
      readonly holderIds: readonly string[];
      /** Left out: whatever subscription each is on. */
      readonly from?: string | undefined;
      /** Of them, those that the filter of the list left out. */
      readonly hidden: number;
    }
  | { readonly name: 'move-pstn'; readonly subscriptionId: string }
  | { readonly name: 'edit-licenses'; readonly personId: string }
  | { readonly name: 'import-users' | 'license-template' }
  | { readonly name: 'import-users-plan'; readonly path: string }
  | { readonly name: 'onboarding-templates' | 'customers' }
  | {
      readonly name: 'onboarding-template' | 'template-customers';
      readonly provisioningId: string;
      readonly title: string;
    }
  | {
      readonly name: 'template-users';
      /** Of one template only. */
      readonly provisioningId?: string | undefined;
      /** Of one customer only. */
      readonly spEnterpriseId?: string | undefined;
      readonly title: string;
    }
  | { readonly name: 'audit-range' | 'audit-categories' | 'call-range' }
  | { readonly name: 'audit-event'; readonly event: AuditEvent; readonly title: string }
  | { readonly name: 'call'; readonly call: CallRecord }
  | {
      readonly name: 'group-calls';
      readonly grouping: CallGrouping;
      readonly groupId: string;
      readonly isWebexGoOnly: boolean;
      readonly title: string;
    };

export interface Entry {
  readonly screen: Screen;
  /** Cursor, filter and order of the screen's list: coming back finds it as it was left. */
  readonly view: ListView;
}

/** The screens from a main one to the one in sight. */
export type Stack = readonly [Entry, ...Entry[]];

export interface Navigation {
  /** From the main screen to the one in sight; never empty. */
  readonly stack: Stack;
  /** How the other main screens were left. */
  readonly left: Readonly<Partial<Record<MainScreen, ListView>>>;
  /** Where the person was before, latest last, and what lies ahead after having gone back, nearest last. */
  readonly past: readonly Stack[];
  readonly future: readonly Stack[];
  /** Counts the screens that came into sight, so that each is a new one also where the next has the same name. */
  readonly visit: number;
}

export type NavigationAction =
  | { readonly type: 'open'; readonly screen: Screen }
  /** Leaves that many screens; the main screen stays. */
  | { readonly type: 'back'; readonly screens?: number }
  | { readonly type: 'main'; readonly name: MainScreen }
  /** To where the person was before, and forward again. */
  | { readonly type: 'past' | 'future' }
  | { readonly type: 'place'; readonly stack: Stack }
  | { readonly type: 'view'; readonly view: ListView };

export const startNavigation = (name: MainScreen): Navigation => ({
  stack: [{ screen: { name }, view: startOfList }],
  left: {},
  past: [],
  future: [],
  visit: 0,
});

export const currentEntry = ({ stack }: Pick<Navigation, 'stack'>): Entry => stack.at(-1) ?? stack[0];

/** Longer histories forget their beginning. */
const MOST_PAST = 100;

/**
 * Screens that show and change nothing. Only these are gone back to: a question that was answered must not be asked again by
 * a key that leafs through pages.
 */
const PAGES: ReadonlySet<Screen['name']> = new Set<Screen['name']>([
  ...MAIN_SCREENS,
  'user',
  'device',
  'subscriber',
  'subscription',
  'onboarding-templates',
  'onboarding-template',
  'template-customers',
  'template-users',
  'audit-event',
  'call',
  'group-calls',
]);

const isPage = (stack: Stack): boolean => PAGES.has(currentEntry({ stack }).screen.name);
const remembered = (known: readonly Stack[], stack: Stack): readonly Stack[] =>
  isPage(stack) ? [...known, stack].slice(-MOST_PAST) : known;

const isSame = (one: Stack | undefined, other: Stack): boolean =>
  one?.length === other.length && one.every(({ screen }, at) => screen === other[at]?.screen);

/** A new screen; what lay ahead is no longer reached. Who comes back from a question was at its page all the time. */
function goTo(state: Navigation, stack: Stack, left = state.left): Navigation {
  const past = remembered(state.past, state.stack);
  return {
    stack,
    left,
    past: isSame(past.at(-1), stack) ? past.slice(0, -1) : past,
    future: [],
    visit: state.visit + 1,
  };
}

const leaveMain = ({ left, stack: [main] }: Navigation): Navigation['left'] => ({
  ...left,
  [main.screen.name]: main.view,
});

export function navigate(state: Navigation, action: NavigationAction): Navigation {
  const [main, ...above] = state.stack;
  switch (action.type) {
    case 'open':
      return goTo(state, [main, ...above, { screen: action.screen, view: startOfList }]);
    case 'back':
      if (above.length === 0) return state;
      return goTo(state, [main, ...above.slice(0, Math.max(0, above.length - (action.screens ?? 1)))]);
    case 'main': {
      if (above.length === 0 && main.screen.name === action.name) return state;
      const left = leaveMain(state);
      return goTo(state, [{ screen: { name: action.name }, view: left[action.name] ?? startOfList }], left);
    }
    case 'place':
      return goTo(state, action.stack, leaveMain(state));
    case 'past':
    case 'future':
      return leaf(state, action.type);
    case 'view': {
      const changed = { ...currentEntry(state), view: action.view };
      return { ...state, stack: above.length === 0 ? [changed] : [main, ...above.slice(0, -1), changed] };
    }
  }
}

function leaf(state: Navigation, direction: 'past' | 'future'): Navigation {
  const stack = state[direction].at(-1);
  if (!stack) return state;
  const rest = state[direction].slice(0, -1);
  const other = remembered(state[direction === 'past' ? 'future' : 'past'], state.stack);
  const [past, future] = direction === 'past' ? [rest, other] : [other, rest];
  return { stack, left: leaveMain(state), past, future, visit: state.visit + 1 };
}

import type { AuditEvent, CallGrouping, CallRecord, SubscriptionEvent } from '@hubdeck/core';
import { type ListView, startOfList } from './rows/list-view';
import type { SubscriberAction } from './rows/subscriber-plans';

/** The screens that a number key opens, in the order of the keys. */
export const MAIN_SCREENS = ['users', 'devices', 'licenses', 'onboarding', 'audit', 'calls'] as const;
export type MainScreen = (typeof MAIN_SCREENS)[number];

/** Where the person is. Plain data, and never a secret: an activation code lives only in the screen that shows it. */
export type Screen =
  | { readonly name: MainScreen }
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
  | { readonly name: 'edit-licenses'; readonly personId: string }
  | { readonly name: 'import-users' | 'license-template' }
  | { readonly name: 'import-users-plan'; readonly path: string }
  | { readonly name: 'onboarding-templates' }
  | {
      readonly name: 'onboarding-template' | 'template-customers';
      readonly provisioningId: string;
      readonly title: string;
    }
  | {
      readonly name: 'template-users';
      readonly provisioningId: string;
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

export interface Navigation {
  /** From the main screen to the one in sight; never empty. */
  readonly stack: readonly [Entry, ...Entry[]];
  /** How the other main screens were left. */
  readonly left: Readonly<Partial<Record<MainScreen, ListView>>>;
}

export type NavigationAction =
  | { readonly type: 'open'; readonly screen: Screen }
  /** Leaves that many screens; the main screen stays. */
  | { readonly type: 'back'; readonly screens?: number }
  | { readonly type: 'main'; readonly name: MainScreen }
  | { readonly type: 'view'; readonly view: ListView };

export const startNavigation = (name: MainScreen): Navigation => ({
  stack: [{ screen: { name }, view: startOfList }],
  left: {},
});

export const currentEntry = ({ stack }: Navigation): Entry => stack.at(-1) ?? stack[0];

export function navigate(state: Navigation, action: NavigationAction): Navigation {
  const [main, ...above] = state.stack;
  switch (action.type) {
    case 'open':
      return { ...state, stack: [main, ...above, { screen: action.screen, view: startOfList }] };
    case 'back':
      return { ...state, stack: [main, ...above.slice(0, Math.max(0, above.length - (action.screens ?? 1)))] };
    case 'main': {
      const left = { ...state.left, [main.screen.name]: main.view };
      return { left, stack: [{ screen: { name: action.name }, view: left[action.name] ?? startOfList }] };
    }
    case 'view': {
      const changed = { ...currentEntry(state), view: action.view };
      return { ...state, stack: above.length === 0 ? [changed] : [main, ...above.slice(0, -1), changed] };
    }
  }
}

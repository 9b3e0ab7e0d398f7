/**
 * Why the order matters. Calling data hangs on holding any Calling licence at all: what is added and removed in one
 * request leaves no instant without one, every other order does, and what is gone then does not come back with the new
 * licence.
 */

/** What a user of Calling stands to lose. */
export const CALLING_DATA = [
  'phoneNumber',
  'extension',
  'location',
  'voicemailMessages',
  'voicemailPin',
  'callSettings',
  'devices',
] as const;
export type CallingDatum = (typeof CALLING_DATA)[number];

/** `add` is of the new licence, `remove` of the old one; the others happen to the old subscription. */
export type MoveStep = 'add' | 'remove' | 'suspend' | 'cancel';

export interface MoveOutcome {
  /** All of it, or nothing. */
  readonly lost: readonly CallingDatum[];
  readonly hasOld: boolean;
  readonly hasNew: boolean;
}

/** What comes of requests one after another, each with steps that are done together. */
export function moveOutcome(requests: readonly (readonly MoveStep[])[]): MoveOutcome {
  let hasOld = true;
  let hasNew = false;
  let isLost = false;
  for (const steps of requests) {
    const losesOld = steps.includes('remove') || steps.includes('cancel');
    // Nobody can hold two of a tier, so adding alone is refused.
    if (steps.includes('add') && (losesOld || !hasOld)) hasNew = true;
    if (losesOld) hasOld = false;
    isLost ||= !hasOld && !hasNew;
  }
  return { lost: isLost ? CALLING_DATA : [], hasOld, hasNew };
}

/** What is gone for good after these requests. */
export const whatIsLost = (requests: readonly (readonly MoveStep[])[]): readonly CallingDatum[] =>
  moveOutcome(requests).lost;

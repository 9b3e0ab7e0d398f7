import { Box } from 'ink';
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { useCollection } from '../hooks/use-collection';
import { useNavigation } from '../hooks/use-navigation';
import { useWindowSize } from '../hooks/use-window-size';
import type { BoundTable } from '../keys';
import { type Narrator, STATUS_MARK } from '../linear/narrator';
import { spokenKey } from '../linear/speech';
import { messages } from '../messages';
import { profileBadges } from '../rows/profile-badges';
import { useServices } from '../services';
import { Tinted } from './tinted';

const { linear: words } = messages;

export interface LinearFrameProps {
  readonly narrator: Narrator;
  /** Of this frame, and of what may stand over it. */
  readonly id: string;
  readonly table: BoundTable;
  readonly status: ReactNode;
  readonly toast: string;
  readonly children?: ReactNode;
}

/** The frame for somebody who listens: the title, what can be done and notices are said, and the rest is drawn one below the other. */
export function LinearFrame({ narrator, id, table, status, toast, children }: LinearFrameProps) {
  const { crumbs, notice } = useNavigation();
  const { columns } = useWindowSize();
  const place = usePlaceName();
  const title = crumbs.join(', ');
  const keys = spokenKeys(table);
  useLayoutEffect(() => {
    narrator.place(place);
    narrator.screen({ id, title, keys });
  });
  useEffect(() => notice && narrator.say(notice.text), [narrator, notice]);
  useToast(narrator, toast);
  return (
    <Box flexDirection="column" width={columns}>
      {children}
      <Tinted>{STATUS_MARK}</Tinted>
      <Box gap={2}>{status}</Box>
    </Box>
  );
}

/** Whose organization it is: what the first line of other frames says on the right. */
function usePlaceName(): string {
  const { data, isDemo, profile } = useServices();
  const known = useCollection(data.organizations).items[0]?.displayName;
  const badges = profile ? profileBadges(profile).map(({ text }) => text.trim()) : [];
  const organization = profile?.organization?.name || known;
  // It is read just now, and said in one piece.
  if (organization === undefined && badges.length === 0) return '';
  return [messages.product, ...badges, organization, isDemo && messages.demo].filter(Boolean).join(', ');
}

/** What waits and can be taken back, once for each: the seconds that it counts down are left to themselves. */
function useToast(narrator: Narrator, toast: string): void {
  const last = useRef('');
  useEffect(() => {
    const known = toast.replace(/\d+/g, '');
    if (known !== '' && known !== last.current) narrator.say(toast);
    last.current = known;
  }, [narrator, toast]);
}

/** A question has its answers as a numbered list, with the key of each; a page has its keys in one line. */
function spokenKeys(table: BoundTable): string[] {
  const own = table.filter(({ id, quiet, keys }) => !quiet && keys.length > 0 && !id.startsWith('app.'));
  if (own.some(({ id }) => QUESTIONS.test(id)))
    return own.map(({ label, keys }, at) => words.choice(at + 1, label, spokenKey(keys[0] ?? '')));
  return own.length === 0
    ? []
    : [words.keys(own.map(({ short, label, keys }) => `${spokenKey(keys[0] ?? '')} ${short ?? label}`).join(', '))];
}

const QUESTIONS = /^(?:question\.|text\.|line\.|leaving\.|batch\.start$|panel\.done$)/;

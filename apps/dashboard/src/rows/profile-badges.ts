import { messages } from '../messages';
import type { Profile } from '../profiles/profile';
import type { Piece } from './pieces';

const { profiles: words } = messages;

/** What is in sight on every screen: under which name one works, and what one must not forget. */
export const profileBadges = ({ name, colour, isProduction, isReadOnly }: Profile): Piece[] => [
  { text: ` ${name} `, tone: colour === undefined ? 'normal' : `profile-${colour}` },
  ...(isProduction ? [{ text: ` ${words.production} `, tone: 'production' } as const] : []),
  ...(isReadOnly ? [{ text: ` ${words.readOnlyMark} `, tone: 'warning' } as const] : []),
];

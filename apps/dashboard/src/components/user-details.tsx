import type { Person } from '@hubdeck/core';
import { Box } from 'ink';
import { useCollection } from '../hooks/use-collection';
import { useWindowSize } from '../hooks/use-window-size';
import { messages } from '../messages';
import { indexById } from '../rows/people';
import { licenseFacts, numberFacts, profileFacts } from '../rows/user';
import { useServices } from '../services';
import { Facts } from './facts';

/** Who the user is: profile and numbers on the left, licences on the right. */
export function UserDetails({ person }: { person: Person }) {
  const { data, narrator } = useServices();
  const { columns } = useWindowSize();
  const locations = useCollection(data.locations).items;
  const licenses = useCollection(data.licenses).items;
  const left = Math.floor((columns - 4) / 2);
  return (
    <Box paddingX={2} flexDirection={narrator ? 'column' : 'row'}>
      <Box flexDirection="column" width={narrator ? columns - 4 : left} paddingRight={2} flexShrink={0}>
        <Facts title={messages.user.profile} facts={profileFacts(person, indexById(locations))} />
        <Box height={1} />
        <Facts title={messages.user.numbers} facts={numberFacts(person)} />
      </Box>
      <Facts title={messages.user.licenses} facts={licenseFacts(person, indexById(licenses))} />
    </Box>
  );
}

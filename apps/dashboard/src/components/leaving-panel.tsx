import { Box } from 'ink';
import type { WaitingCall } from '../data/waiting-calls';
import { useKeyName } from '../hooks/use-key-name';
import { keyName } from '../keys';
import { messages } from '../messages';
import { Prose, Tinted } from './tinted';

const { leaving: words } = messages.undo;

/** Asks whoever leaves before what they agreed to was done. */
export function LeavingPanel({ calls }: { calls: readonly WaitingCall[] }) {
  const keyOf = useKeyName();
  return (
    <Box flexDirection="column" paddingX={2} paddingTop={1} gap={1}>
      <Tinted tone="bad">{words.title}</Tinted>
      <Calls title={words.unsent} calls={calls.filter(({ isSent }) => !isSent)} />
      <Calls title={words.sent} calls={calls.filter(({ isSent }) => isSent)} />
      <Prose tone="muted">{words.hint}</Prose>
      <Box gap={4}>
        <Tinted tone="selected">{` ${keyName('escape')}  ${words.stay} `}</Tinted>
        <Tinted tone="bad">{`${keyOf('leaving.leave')}  ${words.leave}`}</Tinted>
      </Box>
    </Box>
  );
}

function Calls({ title, calls }: { title: string; calls: readonly WaitingCall[] }) {
  if (calls.length === 0) return null;
  return (
    <Box flexDirection="column">
      <Tinted>{title}</Tinted>
      {calls.map(({ id, what }) => (
        <Prose key={id} bullet={'\u2022 '}>
          {what}
        </Prose>
      ))}
    </Box>
  );
}

import { Box } from 'ink';
import { useState } from 'react';
import { useBodySize } from '../hooks/use-body-size';
import { moveKeys } from '../hooks/use-list';
import { useNavigation } from '../hooks/use-navigation';
import { useKeyInput } from '../key-input';
import { bindKeys, findBinding } from '../keys';
import { messages } from '../messages';
import { factLines } from '../rows/fact-lines';
import { noticeFacts } from '../rows/notices';
import { useServices } from '../services';
import { keyId } from '../term/key';
import { Tinted } from './tinted';

const MARGIN = 2;
const words = messages.session.notices;

/** What was said in this session, whole and with its time: a line at the bottom is gone with the next key. */
export function NoticesPanel() {
  const { timeZone, keymap } = useServices();
  const { notices } = useNavigation();
  const { rows, columns } = useBodySize();
  const [wanted, setTop] = useState(0);
  const height = Math.max(1, rows - 4);
  const lines = factLines([{ facts: noticeFacts(notices, timeZone) }], columns - 2 * MARGIN);
  const lowest = Math.max(0, lines.length - height);
  const top = Math.min(wanted, lowest);
  const move = (by: number) => setTop(Math.max(0, Math.min(top + by, lowest)));
  useKeyInput((key) => findBinding(bindKeys(moveKeys(move, height), keymap), keyId(key))?.run());
  return (
    <Box flexDirection="column" paddingX={MARGIN} paddingTop={1}>
      <Tinted tone="strong">{words.title}</Tinted>
      {notices.length === 0 && <Tinted tone="muted">{words.none}</Tinted>}
      {lines.slice(top, top + height).map(({ label, text, tone }, at) => (
        <Box key={at}>
          <Tinted tone="muted">{label}</Tinted>
          <Tinted tone={tone}>{text}</Tinted>
        </Box>
      ))}
      <Tinted tone="muted">
        {lowest > 0
          ? `${messages.scrolling(top + 1, Math.min(lines.length, top + height), lines.length)}  ${messages.help.close}`
          : messages.help.close}
      </Tinted>
    </Box>
  );
}

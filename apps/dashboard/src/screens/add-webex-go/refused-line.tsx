import { Box } from 'ink';
import { Frame } from '../../components/frame';
import { Prose, Tinted } from '../../components/tinted';
import { describeRefusal, messages } from '../../messages';
import { cleanText } from '../../term/clean';
import type { StepProps } from '../add-webex-go';

/** Every reason against the line, each spelled out. */
export function RefusedLine({ person, eligibility, undo }: StepProps) {
  const { reasons } = eligibility;
  return (
    <Frame keys={[{ id: 'panel.done', label: messages.keys.close, run: undo }]}>
      <Box flexDirection="column" paddingX={2} paddingTop={1} gap={1}>
        <Tinted tone="strong">{cleanText(person.displayName)}</Tinted>
        <Tinted tone="bad">{`\u2717 ${messages.addWebexGo.refusedTitle(reasons.length)}`}</Tinted>
        {reasons.map((reason, at) => (
          <Prose key={reason.description} bullet={`${at + 1}. `}>
            {describeRefusal(reason)}
          </Prose>
        ))}
      </Box>
    </Frame>
  );
}

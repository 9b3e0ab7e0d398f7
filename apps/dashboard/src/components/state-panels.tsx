import { Box } from 'ink';
import { describeError, trackingIdOf } from '../describe-error';
import { messages } from '../messages';
import { cleanText } from '../term/clean';
import { Spinner } from './spinner';
import { Prose, Tinted } from './tinted';

export function LoadingPanel({ text }: { text: string }) {
  return (
    <Box gap={1} paddingX={2} paddingTop={1}>
      <Spinner />
      <Tinted tone="muted">{text}</Tinted>
    </Box>
  );
}

export function EmptyPanel({ title, hint }: { title: string; hint: string }) {
  return (
    <Box flexDirection="column" paddingX={2} paddingTop={1}>
      <Tinted tone="strong">{cleanText(title)}</Tinted>
      <Prose tone="muted">{hint}</Prose>
    </Box>
  );
}

/** What failed, what to do, and what to quote to support. */
export function ErrorPanel({ error, hint = messages.errors.retryHint }: { error: unknown; hint?: string | undefined }) {
  const trackingId = trackingIdOf(error);
  return (
    <Box flexDirection="column" paddingX={2} paddingTop={1}>
      <Tinted tone="bad">{`\u2717 ${messages.errors.title}`}</Tinted>
      <Prose>{describeError(error)}</Prose>
      {trackingId !== undefined && <Tinted tone="muted">{messages.errors.tracking(cleanText(trackingId))}</Tinted>}
      <Box marginTop={1}>
        <Prose tone="muted">{hint}</Prose>
      </Box>
    </Box>
  );
}

/** Why a file can't be imported at all. */
export function FileRefusals(props: { title: string; hint: string; sentences: readonly string[] }) {
  return (
    <Box flexDirection="column" paddingX={2} paddingTop={1}>
      <Tinted tone="bad">{`\u2717 ${props.title}`}</Tinted>
      {props.sentences.map((sentence) => (
        <Prose key={sentence} bullet={'\u2022 '}>
          {sentence}
        </Prose>
      ))}
      <Box marginTop={1}>
        <Prose tone="muted">{props.hint}</Prose>
      </Box>
    </Box>
  );
}

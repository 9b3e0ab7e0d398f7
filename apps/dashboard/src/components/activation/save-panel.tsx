import { Box } from 'ink';
import { useAction } from '../../hooks/use-action';
import { useBodySize } from '../../hooks/use-body-size';
import { useKeyName } from '../../hooks/use-key-name';
import type { KeyTable } from '../../keys';
import { messages } from '../../messages';
import { activationFileName, FILE_KINDS, type FileKind } from '../../rows/activation-files';
import { codeLines } from '../../rows/webex-go';
import { useServices } from '../../services';
import { cleanText } from '../../term/clean';
import { Frame } from '../frame';
import { ErrorPanel } from '../state-panels';
import { Prose, Tinted } from '../tinted';
import type { ActivationPanelProps, SavedFile } from './panel';

const words = messages.activation;

/** Asks as what to save. */
export function SavePanel({ activation, heading, show }: ActivationPanelProps) {
  const { clock, saveFile } = useServices();
  const [action, start] = useAction<void>();
  const keyOf = useKeyName();
  const save = ({ extension, write }: FileKind) =>
    start(async () => {
      const content = await write({ activation, heading, now: clock.now() });
      show({ path: await saveFile(activationFileName(heading, extension), content) });
    });
  const keys: KeyTable = [
    ...FILE_KINDS.map((kind) => ({
      id: kind.id,
      label: kind.label,
      short: kind.extension,
      run: () => save(kind),
    })),
    { id: 'panel.done', label: messages.keys.cancel, run: () => show('details'), quiet: true },
  ];
  return (
    <Frame keys={keys}>
      <Box flexDirection="column" paddingX={2} paddingTop={1} gap={1}>
        <Tinted tone="strong">{words.saveQuestion}</Tinted>
        <Box flexDirection="column">
          {FILE_KINDS.map(({ id, label }) => (
            <Box key={id} gap={2}>
              <Tinted tone="key">{keyOf(id)}</Tinted>
              <Tinted>{label}</Tinted>
            </Box>
          ))}
        </Box>
        <Prose tone="muted">{words.saveHint}</Prose>
      </Box>
      {action.status === 'failed' && <ErrorPanel error={action.error} hint={words.saveFailedHint} />}
    </Frame>
  );
}

/** Where a file is now. The path may be longer than a line, and has to be read whole. */
export function SavedPanel({ file, show }: Pick<ActivationPanelProps, 'show'> & { file: SavedFile }) {
  const { columns } = useBodySize();
  const keys: KeyTable = [{ id: 'panel.done', label: messages.keys.back, run: () => show('details') }];
  return (
    <Frame keys={keys}>
      <Box flexDirection="column" paddingX={2} paddingTop={1} gap={1}>
        {file.note !== undefined && <Prose tone="warning">{file.note}</Prose>}
        <Box flexDirection="column">
          <Tinted tone="good">{words.saved}</Tinted>
          {codeLines(cleanText(file.path), columns - 4).map((line) => (
            <Tinted key={line} tone="strong">
              {line}
            </Tinted>
          ))}
        </Box>
        <Prose tone="muted">{words.savedHint}</Prose>
      </Box>
    </Frame>
  );
}

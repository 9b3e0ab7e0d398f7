import { Box } from 'ink';
import { Frame } from '../components/frame';
import { ErrorPanel, LoadingPanel } from '../components/state-panels';
import { Prose, Tinted } from '../components/tinted';
import { useAction } from '../hooks/use-action';
import { useNavigation } from '../hooks/use-navigation';
import { messages } from '../messages';
import { useServices } from '../services';
import { cleanText } from '../term/clean';

export interface DeleteDeviceProps {
  readonly deviceId: string;
  readonly title: string;
}

/** Asks before a line is deleted. Enter does nothing but cancel: a hand that is quick on Enter destroys nothing. */
export function DeleteDeviceScreen({ deviceId, title }: DeleteDeviceProps) {
  const { client, data } = useServices();
  const { back, notify } = useNavigation();
  const [action, start] = useAction<void>();
  const words = messages.deletion;
  const remove = () =>
    start(async () => {
      await client.devices.delete({ deviceId });
      data.refreshLines();
      // The screen of the device goes too: there is nothing left to show.
      back(2);
      notify({ text: words.done(title), tone: 'good' });
    });
  const isBusy = action.status === 'busy';
  const keys = [
    { keys: ['enter', 'escape', 'backspace'], label: messages.keys.cancel, run: () => back() },
    { keys: ['y'], label: messages.keys.confirmDelete, run: remove },
  ];
  return (
    <Frame keys={isBusy ? [] : keys} held={isBusy ? messages.addWebexGo.wait : undefined}>
      <Box flexDirection="column" paddingX={2} paddingTop={1}>
        <Tinted tone="bad">{cleanText(words.question(title))}</Tinted>
        <Box flexDirection="column" paddingY={1}>
          {[words.unit, words.calls, words.codes, words.byHand, words.undo].map((line) => (
            <Prose key={line} bullet={'\u2022 '}>
              {line}
            </Prose>
          ))}
        </Box>
        <Box gap={4}>
          <Tinted tone="selected">{` Enter  ${messages.keys.cancel} `}</Tinted>
          <Tinted tone="bad">{`y  ${messages.keys.confirmDelete}`}</Tinted>
        </Box>
      </Box>
      {isBusy && <LoadingPanel text={words.busy} />}
      {action.status === 'failed' && <ErrorPanel error={action.error} hint={words.failedHint} />}
    </Frame>
  );
}

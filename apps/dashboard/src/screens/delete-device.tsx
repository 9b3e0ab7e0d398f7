import { Box } from 'ink';
import { useState } from 'react';
import { DangerQuestion } from '../components/danger-question';
import { Tinted } from '../components/tinted';
import { useChange } from '../hooks/use-change';
import { useNavigation } from '../hooks/use-navigation';
import { messages } from '../messages';
import { lastDigits, typeDigits } from '../rows/last-digits';
import { useServices } from '../services';

export interface DeleteDeviceProps {
  readonly deviceId: string;
  /** Of the line, where it is known. */
  readonly number?: string | undefined;
  readonly title: string;
}

const words = messages.deletion;

/** Asks before a line is deleted. It cannot be undone, so the last digits of the number have to be typed. */
export function DeleteDeviceScreen({ deviceId, number, title }: DeleteDeviceProps) {
  const { client, data } = useServices();
  const { back } = useNavigation();
  const [action, change] = useChange<void>();
  const [typed, setTyped] = useState('');
  const wanted = lastDigits(number);
  const remove = () =>
    change({
      kind: 'deleteLine',
      what: messages.undo.doing.deleteLine(title),
      subjects: [deviceId],
      async send() {
        await client.devices.delete({ deviceId });
        data.refreshHoldings();
      },
      // The screen of the device goes too: there will be nothing left to show.
      leave: () => back(2),
      done: () => ({ text: words.done(title), tone: 'good' }),
    });
  return (
    <DangerQuestion
      kind="deleteLine"
      question={words.question(title)}
      consequences={[words.unit, words.calls, words.codes, words.byHand, words.undo]}
      confirm={{
        label: messages.keys.confirmDelete,
        refusal: typed === wanted ? undefined : words.typeFirst(wanted.length),
        run: remove,
      }}
      typing={(key) => {
        const next = typeDigits(typed, wanted, key);
        if (next !== undefined) setTyped(next);
        return next !== undefined;
      }}
      action={action}
      busy={words.busy}
      failedHint={words.failedHint}
    >
      {wanted !== '' && <Typed number={number ?? ''} typed={typed} wanted={wanted} />}
    </DangerQuestion>
  );
}

function Typed({ number, typed, wanted }: { number: string; typed: string; wanted: string }) {
  return (
    <Box gap={1} paddingBottom={1}>
      <Tinted>{words.typeDigits(wanted.length, number)}</Tinted>
      <Tinted tone={typed === wanted ? 'good' : 'strong'}>{typed.padEnd(wanted.length, '_')}</Tinted>
    </Box>
  );
}

import { type CallingStake, isCalling, type Person } from '@hubdeck/core';
import type { HubClient } from '@hubdeck/sdk';
import { Box } from 'ink';
import { useCallback } from 'react';
import { DangerQuestion } from '../../components/danger-question';
import { Frame } from '../../components/frame';
import { FileRefusals, LoadingPanel } from '../../components/state-panels';
import { Tinted } from '../../components/tinted';
import { useAction } from '../../hooks/use-action';
import { useLoad } from '../../hooks/use-load';
import { useNavigation } from '../../hooks/use-navigation';
import { messages } from '../../messages';
import {
  editConsequences,
  editRefusals,
  editRequest,
  type LicenseEdit,
  notDone,
  type Seat,
} from '../../rows/edit-licenses';
import { type Services, useServices } from '../../services';
import type { EditSource } from '../edit-licenses';

export interface ConfirmEditProps extends EditSource {
  readonly edit: LicenseEdit;
  readonly change: 'begins' | 'changes' | 'ends' | 'stays';
  readonly seat: Seat | undefined;
  readonly cancel: () => void;
}

const words = messages.editLicenses;

/** Shows what one save will do and cost, saves, and looks whether the server has done it. */
export function ConfirmEdit(props: ConfirmEditProps) {
  const { person, licenses, change, edit, cancel } = props;
  const services = useServices();
  const [load] = useLoad(
    useCallback(
      () => (change === 'ends' ? readStake(services, person, licenses) : Promise.resolve(undefined)),
      [services, person, licenses, change],
    ),
  );
  const refusals = editRefusals(person, edit, props);
  if (refusals.length > 0) {
    return (
      <Frame keys={[{ keys: ['enter', 'escape', 'backspace'], label: messages.keys.back, run: cancel }]}>
        <FileRefusals title={words.refusedTitle} hint={words.refusedHint} sentences={refusals} />
      </Frame>
    );
  }
  if (load.status === 'loading') {
    return (
      <Frame keys={[]}>
        <LoadingPanel text={words.loading} />
      </Frame>
    );
  }
  return <Question {...props} atStake={load.status === 'ready' ? load.value : undefined} />;
}

/** What the user would lose; unknown where the server does not tell. */
async function readStake(
  { client, data }: Services,
  person: Person,
  licenses: EditSource['licenses'],
): Promise<CallingStake | undefined> {
  const calling = licenses.find((license) => person.licenses?.includes(license.id) && isCalling(license));
  if (calling?.subscriptionId === undefined || !(await data.extension.isOffered())) return undefined;
  const { subscriptionId } = calling;
  for await (const holder of client.ext.subscriptions.callingHolders({ subscriptionId })) {
    if (holder.id === person.id) return holder.atStake;
  }
  return undefined;
}

function Question(props: ConfirmEditProps & { atStake: CallingStake | undefined }) {
  const { person, edit, change, seat, atStake, cancel } = props;
  const { client, data } = useServices();
  const { back, notify } = useNavigation();
  const [action, start] = useAction<void>();
  const save = () =>
    start(async () => {
      const missed = await saveEdit(client, person, edit, seat);
      data.refreshHoldings();
      back();
      notify(
        missed.length === 0
          ? { text: words.done(person.displayName), tone: 'good' }
          : { text: words.partly(missed.join(', ')), tone: 'bad' },
      );
    });
  return (
    <DangerQuestion
      question={words.question(person.displayName)}
      consequences={editConsequences(edit, change, atStake)}
      confirm={{ label: words.save, run: save }}
      action={action}
      busy={words.saving}
      failedHint={words.failedHint}
      cancel={cancel}
    >
      {change === 'ends' && (
        <Box paddingBottom={1}>
          <Tinted tone="bad">{messages.subscriptionEnd.undo}</Tinted>
        </Box>
      )}
    </DangerQuestion>
  );
}

/** One request, and a look at what came of it: 200 and 206 have been seen where nothing was done. */
async function saveEdit(
  client: HubClient,
  person: Person,
  edit: LicenseEdit,
  seat: Seat | undefined,
): Promise<string[]> {
  await client.licenses.assign({ body: editRequest(person, edit, seat) });
  return notDone(edit, await client.people.get({ personId: person.id, callingData: true }));
}

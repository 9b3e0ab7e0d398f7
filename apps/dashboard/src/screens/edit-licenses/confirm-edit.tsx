import type { CallingStake } from '@hubdeck/core';
import { Box } from 'ink';
import { useCallback } from 'react';
import { DangerQuestion } from '../../components/danger-question';
import { Frame } from '../../components/frame';
import { FileRefusals, LoadingPanel } from '../../components/state-panels';
import { Tinted } from '../../components/tinted';
import { readStake, saveEdit } from '../../data/edit-licenses';
import { useChange } from '../../hooks/use-change';
import { useLoad } from '../../hooks/use-load';
import { useNavigation } from '../../hooks/use-navigation';
import { messages } from '../../messages';
import { editConsequences, editRefusals, type LicenseEdit, type Seat } from '../../rows/edit-licenses';
import { useServices } from '../../services';
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
  const { client, data } = useServices();
  const [load] = useLoad(
    useCallback(
      () => (change === 'ends' ? readStake(client, data.extension, { person, licenses }) : Promise.resolve(undefined)),
      [client, data, person, licenses, change],
    ),
  );
  const refusals = editRefusals(person, edit, props);
  if (refusals.length > 0) {
    return (
      <Frame keys={[{ id: 'panel.done', label: messages.keys.back, run: cancel }]}>
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

function Question(props: ConfirmEditProps & { atStake: CallingStake | undefined }) {
  const { person, edit, change, seat, atStake, cancel } = props;
  const { client, data } = useServices();
  const { back } = useNavigation();
  const [action, agree] = useChange<string[]>();
  const save = () =>
    agree({
      kind: 'editLicenses',
      what: messages.undo.doing.editLicenses(person.displayName),
      subjects: [person.id],
      async send() {
        const missed = await saveEdit(client, person, edit, seat);
        data.refreshHoldings();
        return missed;
      },
      leave: back,
      done: (missed) =>
        missed.length === 0
          ? { text: words.done(person.displayName), tone: 'good' }
          : { text: words.partly(missed.join(', ')), tone: 'bad' },
    });
  return (
    <DangerQuestion
      kind="editLicenses"
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

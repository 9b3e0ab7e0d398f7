import type { License, Person, Subscription } from '@hubdeck/core';
import { useCallback, useState } from 'react';
import { Frame } from '../components/frame';
import { ErrorPanel, LoadingPanel } from '../components/state-panels';
import { useLoad } from '../hooks/use-load';
import { useNavigation } from '../hooks/use-navigation';
import { messages } from '../messages';
import { callingChange, readEdit, type Seat, seatOf, type Ticks } from '../rows/edit-licenses';
import { startOfList } from '../rows/list-view';
import { type Services, useServices } from '../services';
import { ChooseSeat } from './edit-licenses/choose-seat';
import { ConfirmEdit } from './edit-licenses/confirm-edit';
import { TickLicenses } from './edit-licenses/tick-licenses';

const words = messages.editLicenses;

/** One user and all licences of the organization, read anew: units decide. */
export interface EditSource {
  readonly person: Person;
  readonly licenses: readonly License[];
  readonly subscriptions: readonly Subscription[];
}

/** Editing the licences of a user as Control Hub has it: untick, tick, and one save, so that nothing is lost in between. */
export function EditLicensesScreen({ personId }: { personId: string }) {
  const services = useServices();
  const [load, reload] = useLoad(
    useCallback((signal: AbortSignal) => readSource(services, personId, signal), [services, personId]),
  );
  if (load.status === 'ready') return <Edit {...load.value} />;
  return (
    <Frame keys={[{ id: 'page.refresh', label: messages.keys.retry, run: reload }]}>
      {load.status === 'failed' ? <ErrorPanel error={load.error} /> : <LoadingPanel text={words.loading} />}
    </Frame>
  );
}

async function readSource({ client, data }: Services, personId: string, signal: AbortSignal): Promise<EditSource> {
  const [person, licenses, isOffered] = await Promise.all([
    client.people.get({ personId, callingData: true }, { signal }),
    client.licenses.list({}, { signal }).toArray(),
    data.extension.isOffered(),
  ]);
  return { person, licenses, subscriptions: isOffered ? data.subscriptions.read().items : [] };
}

function Edit(source: EditSource) {
  const { setView } = useNavigation();
  const { person, licenses } = source;
  const [ticks, setTicks] = useState<Ticks>(() => new Set(person.licenses));
  const [seat, setSeat] = useState<Seat | undefined>(() => seatOf(person));
  const [step, go] = useState<'tick' | 'seat' | 'confirm'>('tick');
  const edit = readEdit(person, licenses, ticks);
  const change = callingChange(edit, ticks, licenses);
  switch (step) {
    case 'tick':
      return (
        <TickLicenses
          {...source}
          ticks={ticks}
          setTicks={setTicks}
          next={() => {
            setView(startOfList);
            go(change === 'begins' && !seat ? 'seat' : 'confirm');
          }}
        />
      );
    case 'seat':
      return (
        <ChooseSeat
          choose={(chosen) => {
            setSeat(chosen);
            go('confirm');
          }}
          cancel={() => go('tick')}
        />
      );
    case 'confirm':
      return <ConfirmEdit {...source} edit={edit} change={change} seat={seat} cancel={() => go('tick')} />;
  }
}

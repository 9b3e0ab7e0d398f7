import { planLicenseMove } from '@hubdeck/core';
import { useCallback, useMemo, useState } from 'react';
import { BatchFlow } from '../components/batch-flow';
import { ChoiceScreen } from '../components/choice-screen';
import { Frame } from '../components/frame';
import { EmptyPanel, ErrorPanel, LoadingPanel } from '../components/state-panels';
import { createMove, type MoveSource, readMoveSource } from '../data/move-licenses';
import { useLoad } from '../hooks/use-load';
import { messages } from '../messages';
import { type MoveItem, targetChoices, toPlanned, unitFacts } from '../rows/move-licenses';
import { useServices } from '../services';

export interface MoveLicensesProps {
  readonly holderIds: readonly string[];
  readonly from?: string | undefined;
  readonly hidden: number;
}

const words = messages.moveLicenses;

/** Asks for the subscription to move to, shows what that means for each, and moves. */
export function MoveLicensesScreen({ holderIds, from, hidden }: MoveLicensesProps) {
  const { client, data } = useServices();
  const [load, reload] = useLoad(
    useCallback((signal: AbortSignal) => readMoveSource(client, data, holderIds, signal), [client, data, holderIds]),
  );
  const [to, choose] = useState<string>();
  const source = load.status === 'ready' ? load.value : undefined;
  const choices = source ? targetChoices(source.licenses, source.subscriptions ?? [], from) : [];
  if (source && to !== undefined) return <Move source={source} from={from} to={to} hidden={hidden} />;
  if (source && choices.length > 0) {
    return <ChoiceScreen title={words.choose(source.holders.length)} choices={choices} choose={choose} stays />;
  }
  return (
    <Frame keys={[{ id: 'page.refresh', label: messages.keys.retry, run: reload }]}>
      {load.status === 'loading' && <LoadingPanel text={words.reading} />}
      {load.status === 'failed' && <ErrorPanel error={load.error} />}
      {source && <EmptyPanel title={words.onlyOne} hint={messages.batch.plan.emptyHint} />}
    </Frame>
  );
}

interface MoveProps {
  readonly source: MoveSource;
  readonly from: string | undefined;
  readonly to: string;
  readonly hidden: number;
}

function Move({ source, from, to, hidden }: MoveProps) {
  const { client, clock, data } = useServices();
  const { holders, licenses, subscriptions } = source;
  const ends = useMemo(
    () => ({ to: { subscriptionId: to }, ...(from !== undefined && { from: { subscriptionId: from } }) }),
    [from, to],
  );
  const plan = useMemo(
    () =>
      planLicenseMove(holders, { ...ends, way: holders.length === 1 ? 'single' : 'bulk' }, { licenses, subscriptions }),
    [holders, licenses, subscriptions, ends],
  );
  return (
    <BatchFlow<MoveItem>
      kind="moveLicenses"
      question={words.question(holders.length, to)}
      consequences={words.consequences}
      plan={useMemo(() => toPlanned(plan, ends), [plan, ends])}
      hidden={hidden}
      facts={unitFacts(plan)}
      startLabel={words.start}
      canDryRun
      run={createMove(client, clock)}
      settled={data.refreshHoldings}
      fileName={words.fileName}
    />
  );
}

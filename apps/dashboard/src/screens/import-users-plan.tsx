import type { ImportMode } from '@hubdeck/core';
import { useCallback, useMemo, useState } from 'react';
import { BatchFlow } from '../components/batch-flow';
import { ChoiceScreen } from '../components/choice-screen';
import { Frame } from '../components/frame';
import { ErrorPanel, FileRefusals, LoadingPanel } from '../components/state-panels';
import { type CheckedFile, checkUsersFile, createUsersImport, fileRefusals } from '../data/import-users';
import { useLoad } from '../hooks/use-load';
import { messages } from '../messages';
import { importUserColumns, toPlanned, type UserRow, unitFacts } from '../rows/import-users';
import { type Services, useServices } from '../services';

const { importUsers: words } = messages;
const MODES = ['addAndRemove', 'addOnly'] as const satisfies readonly ImportMode[];

/** Asks what FALSE shall do, has the server check the file, shows what it will do, and does it. */
export function ImportUsersPlanScreen({ path }: { path: string }) {
  const [mode, choose] = useState<ImportMode>();
  if (mode !== undefined) return <Checked path={path} mode={mode} />;
  return (
    <ChoiceScreen
      title={words.chooseMode}
      choices={MODES.map((id) => ({ id, text: words.modes[id], note: words.modeNotes[id], isCurrent: false }))}
      choose={(id) => choose(MODES.find((known) => known === id))}
      stays
    />
  );
}

interface Source {
  readonly path: string;
  readonly mode: ImportMode;
}

function Checked({ path, mode }: Source) {
  const services = useServices();
  const [load, reload] = useLoad(
    useCallback((signal: AbortSignal) => readPlan(services, { path, mode }, signal), [services, path, mode]),
  );
  if (load.status === 'ready') return <Import path={path} mode={mode} {...load.value} />;
  const refusals = load.status === 'failed' ? fileRefusals(load.error) : [];
  return (
    <Frame keys={[{ id: 'page.refresh', label: messages.keys.retry, run: reload }]}>
      {load.status === 'loading' && <LoadingPanel text={words.reading} />}
      {refusals.length > 0 && (
        <FileRefusals
          title={messages.importDevices.refused}
          hint={messages.importDevices.refusedHint}
          sentences={refusals}
        />
      )}
      {load.status === 'failed' && refusals.length === 0 && <ErrorPanel error={load.error} />}
    </Frame>
  );
}

const readPlan = async ({ client, csvFiles }: Services, { path, mode }: Source, signal: AbortSignal) =>
  checkUsersFile(client, { bytes: await csvFiles.read(path), mode }, signal);

function Import({ path, mode, plan, header, cells }: CheckedFile & Source) {
  const { client, clock, data } = useServices();
  return (
    <BatchFlow<UserRow>
      kind="importUsers"
      question={words.question(path.split(/[\\/]/).at(-1) ?? path, words.modes[mode])}
      consequences={words.consequences}
      plan={useMemo(() => toPlanned(plan, cells), [plan, cells])}
      columns={importUserColumns}
      facts={unitFacts(plan.units)}
      startLabel={words.start}
      run={createUsersImport({ client, clock, header, mode })}
      settled={data.refreshHoldings}
      fileName={words.resultName}
      screens={2}
    />
  );
}

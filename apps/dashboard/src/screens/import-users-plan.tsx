import type { ImportMode, UsersImportPlan } from '@hubdeck/core';
import { ApiError } from '@hubdeck/sdk';
import { useCallback, useMemo, useState } from 'react';
import { BatchFlow } from '../components/batch-flow';
import { ChoiceScreen } from '../components/choice-screen';
import { Frame } from '../components/frame';
import { ErrorPanel, FileRefusals, LoadingPanel } from '../components/state-panels';
import { runImportJob } from '../data/import-job';
import type { RunBatch } from '../hooks/use-batch';
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

function Checked({ path, mode }: { path: string; mode: ImportMode }) {
  const services = useServices();
  const [load, reload] = useLoad(
    useCallback((signal: AbortSignal) => readPlan(services, { path, mode }, signal), [services, path, mode]),
  );
  if (load.status === 'ready') return <Import path={path} mode={mode} {...load.value} />;
  const refusals = load.status === 'failed' ? fileRefusals(load.error) : [];
  return (
    <Frame keys={[{ keys: ['r'], label: messages.keys.retry, run: reload }]}>
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

/** The code of what is wrong with a file as a whole. */
const NOT_IMPORTABLE = 990020;

const fileRefusals = (error: unknown): string[] =>
  error instanceof ApiError
    ? error.errors.flatMap(({ errorCode, description }) => (errorCode === NOT_IMPORTABLE ? [description] : []))
    : [];

interface CheckedFile {
  readonly plan: UsersImportPlan;
  readonly header: readonly string[];
  /** By line. */
  readonly cells: ReadonlyMap<number, readonly string[]>;
}

// What reads CSV is loaded when it is wanted first.
async function readPlan(
  { client, csvFiles }: Services,
  { path, mode }: { path: string; mode: ImportMode },
  signal: AbortSignal,
): Promise<CheckedFile> {
  const { decodeText, readRecords } = await import('@hubdeck/core/csv');
  const text = decodeText(await csvFiles.read(path));
  const plan = await client.ext.users.planImport({ mode, body: text }, { signal });
  const [header, ...records] = readRecords(text);
  return { plan, header: header?.cells ?? [], cells: new Map(records.map(({ line, cells }) => [line, cells])) };
}

function Import({ path, mode, plan, header, cells }: CheckedFile & { path: string; mode: ImportMode }) {
  const { client, clock, data } = useServices();
  const { usersImports } = client.ext;
  const run: RunBatch<UserRow> = async (rows, options) => {
    const jobs = { ...usersImports, start: (body: string) => usersImports.start({ mode, body }) };
    const report = await runImportJob(jobs, { header, rows, clock }, options);
    if (!report) throw new Error(messages.errors.notFound);
    return report;
  };
  return (
    <BatchFlow<UserRow>
      question={words.question(path.split(/[\\/]/).at(-1) ?? path, words.modes[mode])}
      consequences={words.consequences}
      plan={useMemo(() => toPlanned(plan, cells), [plan, cells])}
      columns={importUserColumns}
      facts={unitFacts(plan.units)}
      startLabel={words.start}
      run={run}
      settled={data.refreshHoldings}
      fileName={words.resultName}
      screens={2}
    />
  );
}

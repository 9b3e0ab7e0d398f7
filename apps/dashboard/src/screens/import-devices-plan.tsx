import type { AssignRow, PlannedRow } from '@hubdeck/core/csv';
import { loadWebexGoDirectory } from '@hubdeck/sdk';
import { useCallback, useMemo, useState } from 'react';
import { BatchFlow } from '../components/batch-flow';
import { Frame } from '../components/frame';
import { ErrorPanel, FileRefusals, LoadingPanel } from '../components/state-panels';
import { createDeviceImport } from '../data/import-devices';
import { useLoad } from '../hooks/use-load';
import { messages } from '../messages';
import { importColumns, planRow } from '../rows/import-devices';
import { type Services, useServices } from '../services';

const { importDevices: words } = messages;

/** A file checked against the organization: what is wrong with it, or what its rows will do, and then the doing. */
export function ImportDevicesPlanScreen({ path }: { path: string }) {
  const services = useServices();
  const [load, reload] = useLoad(
    useCallback((signal: AbortSignal) => readPlan(services, path, signal), [services, path]),
  );
  const file = load.value;
  if (load.status === 'ready' && file && file.refusals.length === 0) return <Import {...file} />;
  return (
    <Frame keys={[{ id: 'page.refresh', label: messages.keys.retry, run: reload }]}>
      {load.status === 'loading' && <LoadingPanel text={words.reading} />}
      {load.status === 'failed' && <ErrorPanel error={load.error} />}
      {load.status === 'ready' && (
        <FileRefusals title={words.refused} hint={words.refusedHint} sentences={load.value.refusals} />
      )}
    </Frame>
  );
}

interface ImportFile {
  readonly name: string;
  readonly refusals: readonly string[];
  readonly header: readonly string[];
  readonly rows: readonly PlannedRow[];
}

// What reads CSV is loaded when it is wanted first.
async function readPlan({ client, csvFiles }: Services, path: string, signal: AbortSignal): Promise<ImportFile> {
  const { planWebexGoImport } = await import('@hubdeck/core/csv');
  const bytes = await csvFiles.read(path);
  const { refusals, header, rows } = planWebexGoImport(bytes, await loadWebexGoDirectory(client, { signal }));
  return {
    name: path.split(/[\\/]/).at(-1) ?? path,
    refusals: refusals.map(({ description }) => description),
    header,
    rows: [...rows()],
  };
}

function Import({ name, header, rows }: ImportFile) {
  const { client, clock, data } = useServices();
  const [sendEmail, setSendEmail] = useState(false);
  const plan = useMemo(() => rows.map(planRow), [rows]);
  const columns = useMemo(() => importColumns(header), [header]);
  return (
    <BatchFlow<AssignRow>
      kind="importDevices"
      question={words.question(name)}
      consequences={words.consequences}
      plan={plan}
      columns={columns}
      startLabel={words.start}
      canDryRun
      run={createDeviceImport({ client, clock, header, sendEmail })}
      settled={data.refreshHoldings}
      keys={[
        {
          id: 'import.toggle-email',
          label: words.toggleEmail,
          short: words.shortToggleEmail,
          run: () => setSendEmail(!sendEmail),
        },
      ]}
      facts={[{ label: words.email, value: sendEmail ? words.emailOn : words.emailOff }]}
      fileName={words.fileName}
      screens={2}
    />
  );
}

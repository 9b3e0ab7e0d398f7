import type { LicenseTemplateUpdate } from '@hubdeck/core';
import { useCallback, useMemo } from 'react';
import { BatchFlow } from '../../components/batch-flow';
import { Frame } from '../../components/frame';
import { ErrorPanel, LoadingPanel } from '../../components/state-panels';
import { createTemplateRun } from '../../data/apply-template';
import { useLoad } from '../../hooks/use-load';
import { messages } from '../../messages';
import { previewFacts, type TemplateItem, toPlanned } from '../../rows/license-template';
import { useServices } from '../../services';

export interface ApplyTemplateProps {
  readonly draft: LicenseTemplateUpdate;
  readonly cancel: () => void;
}

const { licenseTemplate: words } = messages;

/** Who would move by the template and who is blocked, and then the moving. */
export function ApplyTemplate({ draft, cancel }: ApplyTemplateProps) {
  const { client, clock, data } = useServices();
  const [load, reload] = useLoad(
    useCallback(
      (signal: AbortSignal) => client.ext.licenseTemplate.preview({ body: draft }, { signal }),
      [client, draft],
    ),
  );
  const preview = load.status === 'ready' ? load.value : undefined;
  const plan = useMemo(() => (preview ? toPlanned(preview) : []), [preview]);
  const run = useMemo(() => createTemplateRun(client, clock, draft), [client, clock, draft]);
  if (preview) {
    return (
      <BatchFlow<TemplateItem>
        kind="applyTemplate"
        question={words.question}
        consequences={[preview.consequence]}
        plan={plan}
        facts={previewFacts(preview)}
        startLabel={words.apply}
        run={run}
        settled={data.refreshHoldings}
        fileName={words.fileName}
      />
    );
  }
  return (
    <Frame
      keys={[
        { id: 'page.refresh', label: messages.keys.retry, run: reload },
        { id: 'panel.back', label: messages.keys.back, run: cancel },
      ]}
    >
      {load.status === 'failed' ? <ErrorPanel error={load.error} /> : <LoadingPanel text={words.previewing} />}
    </Frame>
  );
}

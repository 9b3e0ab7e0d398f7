import type { License, LicenseTemplateUpdate, Subscription } from '@hubdeck/core';
import { useCallback, useState } from 'react';
import { Frame } from '../components/frame';
import { ErrorPanel, LoadingPanel } from '../components/state-panels';
import { useLoad } from '../hooks/use-load';
import { messages } from '../messages';
import { type Services, useServices } from '../services';
import { ApplyTemplate } from './license-template/apply-template';
import { EditTemplate } from './license-template/edit-template';

const { licenseTemplate: words } = messages;

/** The template as it is kept, and what it is made of. */
export interface TemplateSource {
  readonly template: LicenseTemplateUpdate;
  readonly licenses: readonly License[];
  readonly subscriptions: readonly Subscription[];
}

/** The automatic licence template: what new users get, and what everybody can be brought to. */
export function LicenseTemplateScreen() {
  const services = useServices();
  const [load, reload] = useLoad(useCallback((signal: AbortSignal) => readSource(services, signal), [services]));
  if (load.status === 'ready') return <Template {...load.value} />;
  return (
    <Frame keys={[{ id: 'page.refresh', label: messages.keys.retry, run: reload }]}>
      {load.status === 'failed' ? <ErrorPanel error={load.error} /> : <LoadingPanel text={words.loading} />}
    </Frame>
  );
}

async function readSource({ client }: Services, signal: AbortSignal): Promise<TemplateSource> {
  const [kept, licenses, subscriptions] = await Promise.all([
    client.ext.licenseTemplate.get({}, { signal }),
    client.licenses.list({}, { signal }).toArray(),
    client.ext.subscriptions.list({}, { signal }).toArray(),
  ]);
  const { licenses: ids, applyTo, keepExistingLicenses } = kept as LicenseTemplateUpdate;
  return { template: { licenses: ids, applyTo, keepExistingLicenses }, licenses, subscriptions };
}

function Template({ template, licenses, subscriptions }: TemplateSource) {
  const [draft, setDraft] = useState(template);
  const [isApplying, setApplying] = useState(false);
  if (isApplying) return <ApplyTemplate draft={draft} cancel={() => setApplying(false)} />;
  return (
    <EditTemplate
      draft={draft}
      setDraft={setDraft}
      licenses={licenses}
      subscriptions={subscriptions}
      preview={() => setApplying(true)}
    />
  );
}

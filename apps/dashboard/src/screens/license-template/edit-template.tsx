import { type LicenseTemplateUpdate, TEMPLATE_TARGETS } from '@hubdeck/core';
import { Box } from 'ink';
import { useMemo } from 'react';
import { Facts } from '../../components/facts';
import { TickList } from '../../components/tick-list';
import { useChange } from '../../hooks/use-change';
import { useNavigation } from '../../hooks/use-navigation';
import type { KeyTable } from '../../keys';
import { messages } from '../../messages';
import { toTemplateTicks } from '../../rows/edit-licenses';
import { templateFacts } from '../../rows/license-template';
import { startOfList } from '../../rows/list-view';
import { toggleMark } from '../../rows/marks';
import { useServices } from '../../services';
import type { TemplateSource } from '../license-template';

export interface EditTemplateProps extends Omit<TemplateSource, 'template'> {
  readonly draft: LicenseTemplateUpdate;
  readonly setDraft: (draft: LicenseTemplateUpdate) => void;
  readonly preview: () => void;
}

const { licenseTemplate: words } = messages;

const nextTarget = (current: LicenseTemplateUpdate['applyTo']) =>
  TEMPLATE_TARGETS[(TEMPLATE_TARGETS.indexOf(current) + 1) % TEMPLATE_TARGETS.length] ?? current;

/** Licences with a box before each, and the two choices that decide who is met. */
export function EditTemplate({ draft, setDraft, licenses, subscriptions, preview }: EditTemplateProps) {
  const { setView } = useNavigation();
  const save = useSaveTemplate(draft);
  const rows = useMemo(
    () => toTemplateTicks(licenses, subscriptions, new Set(draft.licenses)),
    [licenses, subscriptions, draft.licenses],
  );
  const showPreview = () => {
    setView(startOfList);
    preview();
  };
  const facts = templateFacts(draft);
  return (
    <TickList
      rows={rows}
      toggle={(id) => setDraft({ ...draft, licenses: [...toggleMark(new Set(draft.licenses), id)] })}
      keys={[
        ...choiceKeys(draft, setDraft),
        {
          id: 'license-template.preview',
          label: words.keys.preview,
          short: words.keys.short.preview,
          run: showPreview,
        },
        { id: 'license-template.save', label: words.keys.save, short: words.keys.short.save, changes: true, run: save },
      ]}
      above={
        <Box paddingX={1} paddingBottom={1} flexShrink={0}>
          <Facts facts={facts} />
        </Box>
      }
      aboveRows={facts.length + 1}
    />
  );
}

const choiceKeys = (draft: LicenseTemplateUpdate, setDraft: EditTemplateProps['setDraft']): KeyTable => [
  {
    id: 'license-template.target',
    label: words.keys.target,
    short: words.keys.short.target,
    run: () => setDraft({ ...draft, applyTo: nextTarget(draft.applyTo) }),
  },
  {
    id: 'license-template.keep',
    label: words.keys.keep,
    short: words.keys.short.keep,
    run: () => setDraft({ ...draft, keepExistingLicenses: !draft.keepExistingLicenses }),
  },
];

function useSaveTemplate(draft: LicenseTemplateUpdate): () => void {
  const { client } = useServices();
  const [, change] = useChange<void>();
  return () =>
    change({
      kind: 'saveTemplate',
      what: messages.undo.doing.saveTemplate,
      subjects: ['license-template'],
      async send() {
        await client.ext.licenseTemplate.update({ body: draft });
      },
      done: () => ({ text: words.saved, tone: 'good' }),
    });
}

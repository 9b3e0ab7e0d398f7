import { type LicenseTemplateUpdate, TEMPLATE_TARGETS } from '@hubdeck/core';
import { Box } from 'ink';
import { useMemo } from 'react';
import { Facts } from '../../components/facts';
import { ListScreen } from '../../components/list-screen';
import { describeError } from '../../describe-error';
import { useAction } from '../../hooks/use-action';
import { useNavigation } from '../../hooks/use-navigation';
import { messages } from '../../messages';
import { type TickRow, tickColumns, tickSearchText, toTemplateTicks } from '../../rows/edit-licenses';
import { createFilter } from '../../rows/filter';
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

const { licenseTemplate: words, editLicenses } = messages;
const idOf = ({ license }: TickRow) => license.id;

const nextTarget = (current: LicenseTemplateUpdate['applyTo']) =>
  TEMPLATE_TARGETS[(TEMPLATE_TARGETS.indexOf(current) + 1) % TEMPLATE_TARGETS.length] ?? current;

/** Licences with a box before each, and the two choices that decide who is met. */
export function EditTemplate({ draft, setDraft, licenses, subscriptions, preview }: EditTemplateProps) {
  const { notify, setView } = useNavigation();
  const save = useSaveTemplate(draft);
  const rows = useMemo(
    () => toTemplateTicks(licenses, subscriptions, new Set(draft.licenses)),
    [licenses, subscriptions, draft.licenses],
  );
  const filter = useMemo(() => createFilter(tickSearchText), []);
  const tick = ({ license, refusal }: TickRow) => {
    if (refusal !== undefined) return notify({ text: refusal, tone: 'warning' });
    setDraft({ ...draft, licenses: [...toggleMark(new Set(draft.licenses), license.id)] });
  };
  const showPreview = () => {
    setView(startOfList);
    preview();
  };
  const facts = templateFacts(draft);
  const { keys } = words;
  return (
    <ListScreen
      state={{ status: 'ready' }}
      words={{ ...messages.licenses, noun: editLicenses.noun }}
      rows={rows}
      columns={tickColumns}
      idOf={idOf}
      filter={filter}
      isGrouped
      isRefused={({ refusal }) => refusal !== undefined}
      open={tick}
      openLabel={editLicenses.keys.tick}
      openShort={editLicenses.keys.short.tick}
      keysFor={(selected) => [
        { keys: ['space'], label: editLicenses.keys.tick, run: () => selected && tick(selected), quiet: true },
        {
          keys: ['a'],
          label: keys.target,
          short: keys.short.target,
          run: () => setDraft({ ...draft, applyTo: nextTarget(draft.applyTo) }),
        },
        {
          keys: ['k'],
          label: keys.keep,
          short: keys.short.keep,
          run: () => setDraft({ ...draft, keepExistingLicenses: !draft.keepExistingLicenses }),
        },
        { keys: ['p'], label: keys.preview, short: keys.short.preview, run: showPreview },
        { keys: ['w'], label: keys.save, short: keys.short.save, run: save },
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

function useSaveTemplate(draft: LicenseTemplateUpdate): () => void {
  const { client } = useServices();
  const { notify } = useNavigation();
  const [, start] = useAction<void>();
  return () =>
    start(async () => {
      try {
        await client.ext.licenseTemplate.update({ body: draft });
        notify({ text: words.saved, tone: 'good' });
      } catch (error) {
        notify({ text: messages.saving.failed(describeError(error)), tone: 'bad' });
      }
    });
}

import { useMemo } from 'react';
import { Frame } from '../components/frame';
import { ListScreen } from '../components/list-screen';
import { EmptyPanel } from '../components/state-panels';
import { isMissing } from '../data/extension';
import { useCollection } from '../hooks/use-collection';
import { useNavigation } from '../hooks/use-navigation';
import { messages } from '../messages';
import { createFilter } from '../rows/filter';
import { type TemplateRow, templateColumns, templateSearchText, toTemplateRows } from '../rows/onboarding-templates';
import { useServices } from '../services';

const idOf = ({ template }: TemplateRow) => template.provisioningId;
const words = messages.onboardingTemplates;

/** The onboarding templates, and whether users can provision themselves with each. */
export function OnboardingTemplatesScreen() {
  const { data } = useServices();
  const { open } = useNavigation();
  const templates = useCollection(data.onboardingTemplates);
  const subscribers = useCollection(data.subscribers).items;
  const rows = useMemo(() => toTemplateRows(templates.items, subscribers), [templates.items, subscribers]);
  const filter = useMemo(() => createFilter(templateSearchText), []);
  if (isMissing(templates)) {
    return (
      <Frame keys={[]}>
        <EmptyPanel title={words.title} hint={words.notOffered} />
      </Frame>
    );
  }
  return (
    <ListScreen
      state={templates}
      words={words}
      rows={rows}
      columns={templateColumns}
      idOf={idOf}
      filter={filter}
      open={({ template }) =>
        open({ name: 'onboarding-template', provisioningId: template.provisioningId, title: template.name })
      }
      refresh={data.onboardingTemplates.refresh}
    />
  );
}

import type { OnboardingTemplate, OnboardingTemplateChange } from '@hubdeck/core';
import { Box } from 'ink';
import { useState } from 'react';
import { Facts } from '../components/facts';
import { Frame } from '../components/frame';
import { EmptyPanel, ErrorPanel, LoadingPanel } from '../components/state-panels';
import { TextQuestion } from '../components/text-question';
import { Prose, Tinted } from '../components/tinted';
import { describeError } from '../describe-error';
import { useAction } from '../hooks/use-action';
import { useCollection } from '../hooks/use-collection';
import { useNavigation } from '../hooks/use-navigation';
import { useOpenLink } from '../hooks/use-open-link';
import type { KeyTable } from '../keys';
import { messages } from '../messages';
import { nextPackage } from '../rows/next-package';
import { templateFacts, verificationAdvice, verificationFacts } from '../rows/onboarding-templates';
import { useServices } from '../services';

const words = messages.onboardingTemplates;

/** One template: its User Verification, each setting right or wrong with what to do, and the keys that put it right. */
export function OnboardingTemplateScreen({ provisioningId }: { provisioningId: string }) {
  const { data } = useServices();
  const { status, items, error } = useCollection(data.onboardingTemplates);
  const template = items.find((item) => item.provisioningId === provisioningId);
  const { save, isSaving } = useSave(provisioningId);
  const [isTyping, setTyping] = useState(false);
  const keys = useTemplateKeys(template, save, () => setTyping(true));
  if (template && isTyping) {
    return <ShareLinkQuestion template={template} save={save} close={() => setTyping(false)} />;
  }
  return (
    <Frame keys={isSaving ? [] : keys} held={isSaving ? words.saving : undefined}>
      {status === 'failed' && <ErrorPanel error={error} />}
      {!template && status === 'loading' && <LoadingPanel text={words.loading} />}
      {!template && status === 'ready' && <EmptyPanel title={words.empty} hint={words.emptyHint} />}
      {template && <Template template={template} />}
    </Frame>
  );
}

function Template({ template }: { template: OnboardingTemplate }) {
  const advice = verificationAdvice(template);
  return (
    <Box flexDirection="column" paddingX={2} paddingTop={1} gap={1}>
      <Facts title={words.verification} facts={verificationFacts(template)} />
      <Box flexDirection="column">
        <Tinted tone={advice.length === 0 ? 'good' : 'bad'}>
          {advice.length === 0 ? words.readyText : words.notReadyText}
        </Tinted>
        {advice.map((sentence) => (
          <Prose key={sentence} bullet={'\u2022 '}>
            {sentence}
          </Prose>
        ))}
      </Box>
      <Facts facts={templateFacts(template)} />
    </Box>
  );
}

type Save = (change: OnboardingTemplateChange, setting: string) => void;

function useSave(provisioningId: string): { save: Save; isSaving: boolean } {
  const { client, data } = useServices();
  const { notify } = useNavigation();
  const [action, start] = useAction<void>();
  const save: Save = (change, setting) =>
    start(async () => {
      try {
        const saved = await client.ext.broadworks.onboardingTemplates.update({ provisioningId, body: change });
        data.onboardingTemplates.merge([saved], (template) => template.provisioningId);
        notify({ text: words.saved(setting), tone: 'good' });
      } catch (error) {
        notify({ text: messages.saving.failed(describeError(error)), tone: 'bad' });
      }
    });
  return { save, isSaving: action.status === 'busy' };
}

function useTemplateKeys(template: OnboardingTemplate | undefined, save: Save, typeLink: () => void): KeyTable {
  const { copy } = useServices();
  const { open, notify } = useNavigation();
  const openLink = useOpenLink();
  if (!template) return [];
  const { provisioningId, name, untrustedEmails, shareLink, activationLink, customers } = template;
  const { keys, settings } = words;
  const { short } = keys;
  return [
    {
      id: 'template.users',
      label: keys.showUsers,
      run: () => open({ name: 'template-users', provisioningId, title: words.usersOf(name) }),
    },
    {
      id: 'template.untrusted-emails',
      changes: true,
      label: keys.toggleUntrusted,
      short: short.toggleUntrusted,
      run: () => save({ untrustedEmails: !untrustedEmails }, settings.untrustedEmails),
    },
    {
      id: 'template.point-share-link',
      changes: true,
      label: keys.pointShareLink,
      short: short.pointShareLink,
      refusal: shareLink === activationLink ? words.alreadyPoints : undefined,
      run: () => save({ shareLink: activationLink }, settings.shareLink),
    },
    {
      id: 'template.set-share-link',
      label: keys.setShareLink,
      short: short.setShareLink,
      changes: true,
      run: typeLink,
    },
    {
      id: 'template.package',
      changes: true,
      label: keys.package,
      short: short.package,
      run: () => save({ defaultPackage: nextPackage(template.defaultPackage) }, words.defaultPackage),
    },
    {
      id: 'template.open-portal',
      label: keys.openPortal,
      short: short.openPortal,
      run: () => openLink(activationLink),
    },
    {
      id: 'template.copy-link',
      label: keys.copyLink,
      short: short.copyLink,
      run: () => {
        copy(activationLink);
        notify({ text: messages.activation.copied(words.copied), tone: 'good' });
      },
    },
    {
      id: 'template.customers',
      label: keys.customers,
      short: short.customers,
      refusal: customers.length === 0 ? words.noCustomersYet : undefined,
      run: () => open({ name: 'template-customers', provisioningId, title: words.customersOf(name) }),
    },
  ];
}

function ShareLinkQuestion(props: { template: OnboardingTemplate; save: Save; close: () => void }) {
  const { template, save, close } = props;
  return (
    <TextQuestion
      question={`${words.settings.shareLink}, ${template.name}`}
      hint={words.linkHint}
      label={words.linkPrompt}
      initial={template.shareLink}
      confirmLabel={messages.keys.choose}
      refuse={() => undefined}
      answer={(shareLink) => {
        save({ shareLink: shareLink.trim() }, words.settings.shareLink);
        close();
      }}
      cancel={close}
    />
  );
}

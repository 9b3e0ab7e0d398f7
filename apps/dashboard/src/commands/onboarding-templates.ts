import { type OnboardingTemplate, type OnboardingTemplateChange, SUBSCRIBER_PACKAGES } from '@hubdeck/core';
import { messages } from '../messages';
import { templateFacts, verificationAdvice, verificationFacts } from '../rows/onboarding-templates';
import { packageName } from '../rows/subscribers';
import { carryOut, eachOf } from './change';
import type { CommandContext, Run } from './command';
import { CommandError, EXIT } from './exit-code';
import { printFacts } from './facts';
import { pickNamed } from './find';
import { whereOffered } from './not-offered';
import { openPage } from './web';

const { onboardingTemplates: words, commands } = messages;

/** A template, and what in its settings keeps users from provisioning themselves. */
export const show: Run = async (context) => {
  const { signal, operands, options, output } = context;
  const { client } = await context.session();
  const { onboardingTemplates } = client.ext.broadworks;
  const all = await whereOffered('templates', () => onboardingTemplates.list({}, { signal }).toArray());
  const template = pickTemplate(all, operands[0] ?? '');
  if (options.web) return openPage(context, template.activationLink);
  const name = { label: messages.columns.name, value: template.name };
  const code = printFacts(context, [name, ...verificationFacts(template), ...templateFacts(template)], template);
  const advice = options.json ? [] : verificationAdvice(template);
  for (const sentence of advice) output.note(sentence);
  if (advice.length > 0) output.note(commands.setTemplate.putRight(template.provisioningId));
  return code;
};

/** Puts the settings right by which users provision themselves. */
export const set: Run = async (context) => {
  const { signal, operands, options } = context;
  const asked = [options['untrusted-emails'], options['share-link'], options.package];
  if (asked.every((one) => one === undefined)) throw new CommandError(EXIT.usage, commands.setTemplate.nothingAsked);
  const { client } = await context.session();
  const { onboardingTemplates } = client.ext.broadworks;
  const all = await whereOffered('setTemplate', () => onboardingTemplates.list({}, { signal }).toArray());
  const template = pickTemplate(all, operands[0] ?? '');
  const body = readChange(context, template);
  const isSame = isSubset(body, template);
  return carryOut<OnboardingTemplate>(context, {
    plan: [
      {
        id: template.provisioningId,
        item: template,
        name: template.name,
        deed: deedsOf(body).join('; '),
        refusal: isSame ? commands.setTemplate.isSo : undefined,
      },
    ],
    question: commands.setTemplate.question(template.name),
    warnings: verificationAdvice({ ...template, ...body } as OnboardingTemplate),
    isDoneAlready: () => isSame,
    run: eachOf(context, {
      keyOf: ({ provisioningId }) => provisioningId,
      async perform({ provisioningId }) {
        await onboardingTemplates.update({ provisioningId, body });
        return provisioningId;
      },
    }),
  });
};

const pickTemplate = (all: readonly OnboardingTemplate[], text: string): OnboardingTemplate =>
  pickNamed(
    all.map((template) => ({ id: template.provisioningId, name: template.name, template })),
    text,
    commands.find.noTemplate(text),
  ).template;

function readChange({ options }: CommandContext, template: OnboardingTemplate): OnboardingTemplateChange {
  const untrustedEmails = options['untrusted-emails'];
  const shareLink = options['share-link'];
  const defaultPackage = SUBSCRIBER_PACKAGES.find((name) => name === options.package);
  return {
    ...(untrustedEmails !== undefined && { untrustedEmails }),
    ...(shareLink !== undefined && { shareLink: linkOf(shareLink, template) }),
    ...(defaultPackage && { defaultPackage }),
  };
}

/** A web address, or a word for what it should be. */
function linkOf(text: string, { activationLink }: OnboardingTemplate): string {
  if (text === 'activation') return activationLink;
  if (text === 'none') return '';
  if (URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol)) return text;
  throw new CommandError(EXIT.usage, commands.setTemplate.badLink(text));
}

const isSubset = (body: OnboardingTemplateChange, template: OnboardingTemplate): boolean =>
  Object.entries(body).every(([name, value]) => template[name as keyof OnboardingTemplate] === value);

const deedsOf = ({ untrustedEmails, shareLink, defaultPackage }: OnboardingTemplateChange): string[] => [
  ...(untrustedEmails === undefined
    ? []
    : [`${words.settings.untrustedEmails}: ${untrustedEmails ? words.ticked : words.notTicked}`]),
  ...(shareLink === undefined ? [] : [`${words.settings.shareLink}: ${shareLink || words.noLink}`]),
  ...(defaultPackage === undefined ? [] : [`${words.defaultPackage}: ${packageName(defaultPackage)}`]),
];

import * as z from 'zod/mini';
import { openEnum } from './open-enum';
import { SUBSCRIBER_PACKAGES } from './subscriber';

/** Who is onboarded with a template: an organization, and the enterprise in BroadWorks that it is. */
export const OnboardingCustomer = z.object({ orgId: z.string(), name: z.string(), spEnterpriseId: z.string() });
export type OnboardingCustomer = z.output<typeof OnboardingCustomer>;

/** How a service provider's users come to Webex. */
export const OnboardingTemplate = z.object({
  provisioningId: z.string(),
  name: z.string(),
  /** Users give their own e-mail addresses in the portal; otherwise the service provider vouches for them. */
  untrustedEmails: z.boolean(),
  /** Where users are sent to provision themselves; empty where nobody has set it. */
  shareLink: z.string(),
  /** Where they have to be sent: the template's own page of the User Activation Portal. */
  activationLink: z.string(),
  /** Of users who start anew in the portal. */
  defaultPackage: openEnum(SUBSCRIBER_PACKAGES),
  /** Both settings of the User Verification are right; see `checkUserVerification`. */
  selfProvisioningReady: z.boolean(),
  customers: z.array(OnboardingCustomer),
});
export type OnboardingTemplate = z.output<typeof OnboardingTemplate>;

export const OnboardingTemplateList = z.object({ items: z.array(OnboardingTemplate) });
export type OnboardingTemplateList = z.output<typeof OnboardingTemplateList>;

/** What may be changed of a template. An empty share link takes it away. */
export const OnboardingTemplateChange = z.object({
  name: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(128))),
  untrustedEmails: z.optional(z.boolean()),
  shareLink: z.optional(
    z.string().check(z.trim(), z.regex(/^(https?:\/\/\S+)?$/i, 'a web address is expected'), z.maxLength(2048)),
  ),
  defaultPackage: z.optional(z.enum(SUBSCRIBER_PACKAGES)),
});
export type OnboardingTemplateChange = z.output<typeof OnboardingTemplateChange>;

/** What users can provision themselves by. */
type UserVerification = Pick<OnboardingTemplate, 'untrustedEmails' | 'shareLink' | 'activationLink'>;

/** One setting of the User Verification: right, or wrong with what to do. */
export interface VerificationCheck {
  readonly setting: 'untrustedEmails' | 'shareLink';
  readonly isRight: boolean;
  /** A sentence: how it is set. */
  readonly finding: string;
  /** A sentence: what to do. Only where it is wrong. */
  readonly advice?: string;
}

/** Every setting that self-provisioning depends on, in the order in which the service shows them. */
export const checkUserVerification = (template: UserVerification): readonly VerificationCheck[] => [
  checkUntrustedEmails(template),
  checkShareLink(template),
];

const checkUntrustedEmails = ({ untrustedEmails }: UserVerification): VerificationCheck =>
  untrustedEmails
    ? { setting: 'untrustedEmails', isRight: true, finding: 'Untrusted Emails is ticked.' }
    : {
        setting: 'untrustedEmails',
        isRight: false,
        finding: 'Untrusted Emails is not ticked.',
        advice: 'Tick it: otherwise users cannot give their own e-mail addresses.',
      };

function checkShareLink({ shareLink, activationLink }: UserVerification): VerificationCheck {
  const fault = shareLinkFault(shareLink, activationLink);
  return fault === undefined
    ? { setting: 'shareLink', isRight: true, finding: 'Share Link points to the activation link.' }
    : {
        setting: 'shareLink',
        isRight: false,
        finding: fault,
        advice: 'Set it to the activation link of the template.',
      };
}

function shareLinkFault(shareLink: string, activationLink: string): string | undefined {
  if (shareLink === '') return 'Share Link is empty.';
  const address = foldLink(shareLink);
  if (address === undefined) return 'Share Link is no web address.';
  return address === foldLink(activationLink) ? undefined : 'Share Link does not point to the activation link.';
}

/** Links that open the same page are the same: host names have no case, and a slash at the end does not matter. */
function foldLink(link: string): string | undefined {
  if (!/^https?:\/\//i.test(link) || !URL.canParse(link)) return undefined;
  const { origin, pathname, search } = new URL(link);
  return origin + pathname.replace(/\/+$/, '') + search;
}

/** Why users cannot provision themselves, and what to do, in one text; `undefined` where they can. */
export function selfProvisioningFault(template: UserVerification): string | undefined {
  const wrong = checkUserVerification(template).filter(({ isRight }) => !isRight);
  if (wrong.length === 0) return undefined;
  return wrong.map(({ finding, advice }) => `${finding} ${advice}`).join(' ');
}

export const isSelfProvisioningReady = (template: UserVerification): boolean =>
  selfProvisioningFault(template) === undefined;

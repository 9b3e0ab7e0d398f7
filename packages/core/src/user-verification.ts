import type { OnboardingTemplate } from './onboarding-template';

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

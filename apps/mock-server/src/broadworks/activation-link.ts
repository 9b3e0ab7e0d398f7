import type { OnboardingTemplateRecord } from '../store/onboarding-templates';

/** Where the User Activation Portal is; a template's page stands below, under the id of its link. */
export const ACTIVATION_PATH = '/portal/activate';

type Linked = Pick<OnboardingTemplateRecord, 'linkId'>;

/** Without the server's own address, which is not known where no request is. */
export const activationPath = ({ linkId }: Linked): string => `${ACTIVATION_PATH}/${linkId}`;

/** The link that a template's users have to be given, at the address under which the server was asked. */
export const activationLink = (origin: string, template: Linked): string => origin + activationPath(template);

/** A share link is kept without the server's own address: the next time the server may have another one. */
export const keepShareLink = (origin: string, shareLink: string): string =>
  shareLink.startsWith(`${origin}/`) ? shareLink.slice(origin.length) : shareLink;

export const showShareLink = (origin: string, kept: string): string => (kept.startsWith('/') ? origin + kept : kept);

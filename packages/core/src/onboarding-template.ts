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

import * as z from 'zod/mini';

/** A switch of an organization. */
export const OrganizationSetting = z.object({ key: z.string(), value: z.boolean(), name: z.optional(z.string()) });
export type OrganizationSetting = z.output<typeof OrganizationSetting>;

/** The settings by key, with the names that Control Hub gives them; each is on until it is switched off. */
export const SETTING_NAMES = {
  /** Off: activation mails are suppressed. */
  'allow-admin-invite-emails': 'Automatic Activation Emails',
} as const;

export type SettingKey = keyof typeof SETTING_NAMES;

export const isSettingKey = (key: string): key is SettingKey => Object.hasOwn(SETTING_NAMES, key);

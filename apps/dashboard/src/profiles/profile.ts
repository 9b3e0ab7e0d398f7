export const PROFILE_COLOURS = ['blue', 'cyan', 'green', 'yellow', 'magenta', 'red'] as const;
export type ProfileColour = (typeof PROFILE_COLOURS)[number];

/** An organization that is worked on, under a name of one's own. Nothing in it is secret. */
export interface Profile {
  readonly name: string;
  readonly url: string;
  /** Where calls are asked for, in regions that have a host of their own for them. */
  readonly callsUrl?: string | undefined;
  /** Of the token, or the customer's that a partner's administrator chose. */
  readonly organization?: { readonly id: string; readonly name: string } | undefined;
  /** It is a customer's, which every request has to name. */
  readonly isCustomer: boolean;
  readonly colour?: ProfileColour | undefined;
  /** Nothing is changed with it. */
  readonly isReadOnly: boolean;
  /** The screens say so all the time. */
  readonly isProduction: boolean;
  /** Where its credentials are. */
  readonly storage: 'file' | 'keychain';
}

/** A name is part of a file's name. */
export const isProfileName = (name: string): boolean => /^[a-z0-9][a-z0-9_-]{0,39}$/.test(name);

/** A profile's name out of an organization's. */
export const profileNameFor = (organization: string): string => {
  const plain = organization.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const name = (plain.match(/[a-z0-9]+/g) ?? []).join('-').slice(0, 30).replace(/-$/, '');
  return isProfileName(name) ? name : 'webex';
};

export const newProfile = (name: string, url: string): Profile => ({
  name,
  url,
  isCustomer: false,
  isReadOnly: false,
  isProduction: false,
  storage: 'file',
});

type Loose = Readonly<Record<string, unknown>>;
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** A profile as it stands in the file; what is missing or odd takes the careful default. */
export function readProfile(name: string, value: unknown): Profile | undefined {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Loose;
  const url = text(given.url);
  if (!isProfileName(name) || url === undefined || !URL.canParse(url)) return undefined;
  const organization = (given.organization ?? {}) as Loose;
  const id = text(organization.id);
  const callsUrl = text(given.callsUrl);
  const colour = PROFILE_COLOURS.find((known) => known === given.colour);
  return {
    name,
    url,
    ...(callsUrl !== undefined && { callsUrl }),
    ...(id !== undefined && { organization: { id, name: text(organization.name) ?? '' } }),
    isCustomer: given.isCustomer === true,
    ...(colour && { colour }),
    // A damaged switch must not open what was shut.
    isReadOnly: given.isReadOnly !== undefined && given.isReadOnly !== false,
    isProduction: given.isProduction !== undefined && given.isProduction !== false,
    storage: given.storage === 'keychain' ? 'keychain' : 'file',
  };
}

import { messages } from '../messages';
import { findProfile, readCredentials } from '../profiles/session';
import { formatInstant } from '../rows/instants';
import type { CommandContext, Run } from './command';
import { printFacts } from './facts';

const { fields, kinds } = messages.profiles;

/** What is known of the token: how it was got and until when it lives. The token itself is never shown. */
async function credentialFacts({ system }: CommandContext, name: string | undefined) {
  if (name === undefined) return undefined;
  const { credentials } = await readCredentials(await findProfile(name, system), system);
  if (!credentials || credentials.kind === 'token') return { kind: 'token' as const };
  const { expiresAt, refreshExpiresAt, scope } = credentials.tokens;
  const instant = (epoch: number | undefined) => (epoch === undefined ? undefined : new Date(epoch).toISOString());
  return { kind: credentials.kind, expires: instant(expiresAt), refreshUntil: instant(refreshExpiresAt), scope };
}

export const whoami: Run = async (context) => {
  const { client, profile, isDemo } = await context.session();
  const me = await client.people.me({}, { signal: context.signal });
  // Asking may have renewed the token.
  const token = await credentialFacts(context, profile?.name);
  const kind = isDemo ? 'demo' : (token?.kind ?? 'environment');
  const facts = [
    [fields.person, `${me.displayName}  ${me.emails[0] ?? ''}`],
    [fields.name, profile?.name],
    [profile?.isCustomer ? fields.customer : fields.organization, profile?.organization?.name],
    [fields.orgId, profile?.organization?.id ?? me.orgId],
    [fields.url, profile?.url],
    [fields.kind, kinds[kind]],
    [fields.expires, token?.expires && formatInstant(token.expires)],
    [fields.refreshUntil, token?.refreshUntil && formatInstant(token.refreshUntil)],
    [fields.scopes, token?.scope],
  ] as const;
  const known = facts.flatMap(([label, value]) => (value ? [{ label, value }] : []));
  const { name: profileName } = profile ?? {};
  return printFacts(context, known, { person: me, profile: profileName, kind, ...token });
};

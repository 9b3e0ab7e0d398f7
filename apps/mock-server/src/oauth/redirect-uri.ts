import { isLoopback } from '../loopback';

/**
 * The address to go back to: one that was registered, or any of this machine, as RFC 8252 has it for native apps. A
 * code must not be sent anywhere else, or a link could have it delivered to a stranger.
 */
export function readRedirectUri(text: string | undefined, registered: readonly string[]): string | undefined {
  if (text === undefined) return registered.length === 1 ? registered[0] : undefined;
  return registered.includes(text) || isOfThisMachine(text) ? text : undefined;
}

function isOfThisMachine(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, hash, username } = new URL(text);
  return protocol === 'http:' && isLoopback(hostname) && hash === '' && username === '';
}

/** What a page must name to be allowed to lead there: the origin, or the scheme of an app. */
export function formTarget(redirectUri: string): string {
  const { origin, protocol } = new URL(redirectUri);
  return origin === 'null' ? protocol : origin;
}

export function redirectWith(redirectUri: string, parameters: Record<string, string | undefined>): string {
  const url = new URL(redirectUri);
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined) url.searchParams.set(name, value);
  }
  return url.href;
}

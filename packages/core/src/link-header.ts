/** The URL of a `Link` header's relation (RFC 8288), verbatim, or `undefined`. Several links may stand in one header. */
export function findLink(header: string | null, relation: 'next' | 'prev' | 'first'): string | undefined {
  for (const [, url, parameters = ''] of (header ?? '').matchAll(/<([^>]*)>([^,<]*)/g)) {
    if (new RegExp(`;\\s*rel="?${relation}"?\\s*(;|$)`, 'i').test(parameters.trimEnd())) return url;
  }
  return undefined;
}

export const formatLink = (url: string, relation: 'next' | 'prev' | 'first'): string => `<${url}>; rel="${relation}"`;

/**
 * What must not leave the machine in a log or a report: tokens, passwords, activation codes, and who people are. Rather too
 * much is masked than too little: ids of requests stay, for they are what support asks for.
 */
const MASKS: readonly (readonly [secret: RegExp, mask: string])[] = [
  [/\b(Bearer|Basic)\s+[\w.~+/=-]+/gi, '$1 ***'],
  // As fields of JSON, of a form or of an address.
  [
    /("?\b(?:access_?token|refresh_?token|client_?secret|token|password|passwd|secret|authorization|matching_?id|activation_?code|qr_?data|confirmation_?code)"?\s*[:=]\s*)("[^"]*"|[^\s&,;}]+)/gi,
    '$1***',
  ],
  [/\b(?:LPA:)?1\$[\w.:-]*\$[\w-]*(?:\$[\w.$-]*)?/gi, '***'],
  [/(\b[a-z][a-z+.-]*:\/\/)[^\s/@]+@/gi, '$1***@'],
  [/[^\s<>"'=:/?&]+@[^\s<>"'/?&]+\.[^\s<>"'/?&]+/g, '***@***'],
  [/\+\d[\d ()-]{6,}\d/g, '+***'],
];

export const maskSecrets = (text: string): string =>
  MASKS.reduce((masked, [secret, mask]) => masked.replace(secret, mask), text);

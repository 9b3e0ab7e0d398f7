/**
 * The eSIM activation code of GSMA SGP.22 section 4.1: `1$<SM-DP+ address>$<matching id>[$<oid>[$<cc flag>]]`, and
 * `LPA:` before it in a QR code. Later fields (SGP.22 v3) are read and ignored. The confirmation code itself never
 * stands in the string, only the flag that one will be asked for.
 */
export interface ActivationCode {
  /** Host name of the SM-DP+ server: no scheme, no port. */
  readonly smdpAddress: string;
  /** The "activation code" of an iPhone's manual entry; may be empty. */
  readonly matchingId: string;
  /** Object identifier of the SM-DP+, dotted digits. */
  readonly oid?: string;
  readonly confirmationCodeRequired: boolean;
}

const HOST = /^([a-z0-9]+(-[a-z0-9]+)*\.)+[a-z]{2,}$/i;
const MATCHING_ID = /^[a-z0-9-]*$/i;
const OID = /^\d+(\.\d+)*$/;
const LONGEST = 255;

/** The code of a QR or typed string, with or without `LPA:` in any case; `undefined` where it breaks the grammar. */
export function parseActivationCode(text: string): ActivationCode | undefined {
  const code = text.trim().replace(/^LPA:/i, '');
  const [version, smdpAddress, matchingId, oid = '', flag = ''] = code.split('$');
  if (code.length > LONGEST || version !== '1' || smdpAddress === undefined || matchingId === undefined)
    return undefined;
  if (!HOST.test(smdpAddress) || !MATCHING_ID.test(matchingId)) return undefined;
  if ((oid && !OID.test(oid)) || !['', '1'].includes(flag)) return undefined;
  return { smdpAddress, matchingId, ...(oid && { oid }), confirmationCodeRequired: flag === '1' };
}

/** `1$HOST$ID`; trailing empty fields are dropped, an inner empty one keeps its delimiter. */
export function formatActivationCode(code: ActivationCode): string {
  const fields = ['1', code.smdpAddress, code.matchingId, code.oid ?? '', code.confirmationCodeRequired ? '1' : ''];
  while (fields.length > 3 && fields.at(-1) === '') fields.pop();
  return fields.join('$');
}

/** What a QR code holds for iPhone and Android alike, and what Android calls the network provider code. */
export const formatQrData = (code: ActivationCode): string => `LPA:${formatActivationCode(code)}`;

const SYMBOLS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** A matching id of four groups of five, `04386-AGYFT-A74Y8-3F815`: about 103 bits when the bytes are random. */
export function createMatchingId(randomBytes: (count: number) => Uint8Array): string {
  const symbols: string[] = [];
  while (symbols.length < 20) {
    // 252 is the largest multiple of 36 in a byte: bytes above it would favour the first symbols.
    for (const byte of randomBytes(24)) if (byte < 252) symbols.push(SYMBOLS.charAt(byte % 36));
  }
  return [0, 5, 10, 15].map((at) => symbols.slice(at, at + 5).join('')).join('-');
}

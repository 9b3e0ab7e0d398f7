/**
 * Numbers in requests. Numbers in files are read by a library that knows every country (`csv/phone-number-cell.ts`);
 * a server that would load its tables for the first request with a number would start later for it, and what the
 * library cannot read has to be looked up here all the same, to be refused as unknown. Where both know a country they
 * read alike: a test holds it.
 */

/** How a country writes its numbers at home. */
interface Plan {
  readonly code: string;
  /** Dropped when the code is put before. */
  readonly trunk: string;
  /** Dialled before a calling code. */
  readonly international: string;
}

const plan = (code: string, trunk = '0', international = '00'): Plan => ({ code, trunk, international });
const NORTH_AMERICA = plan('1', '1', '011');

/** Countries where Webex Calling is sold and numbers are written down in more than one way. */
const PLANS: Readonly<Record<string, Plan>> = {
  US: NORTH_AMERICA,
  CA: NORTH_AMERICA,
  GB: plan('44'),
  IE: plan('353'),
  FR: plan('33'),
  BE: plan('32'),
  NL: plan('31'),
  DE: plan('49'),
  AT: plan('43'),
  CH: plan('41'),
  SE: plan('46'),
  AU: plan('61', '0', '0011'),
  NZ: plan('64'),
  IT: plan('39', ''),
  ES: plan('34', ''),
  PT: plan('351', ''),
  NO: plan('47', ''),
  DK: plan('45', ''),
};

/** Whether a number already has its country's code: only North America's have a fixed length to tell it by. */
const NORTH_AMERICAN_DIGITS = 10;

/**
 * A number as the inventory writes it, E.164 with `+`, from one written for people: `231-456-9000` in the US is
 * `+12314569000`. Without a country, or in one that is not known, the digits are taken for a whole number.
 */
export function toE164(text: string, country?: string): string {
  const digits = text.replace(/\D/g, '');
  const numbering = PLANS[country ?? ''];
  if (text.trim().startsWith('+') || !numbering) return `+${digits}`;
  const { code, trunk, international } = numbering;
  if (digits.startsWith(international)) return `+${digits.slice(international.length)}`;
  if (numbering === NORTH_AMERICA) return digits.length === NORTH_AMERICAN_DIGITS ? `+1${digits}` : `+${digits}`;
  return `+${code}${trunk !== '' && digits.startsWith(trunk) ? digits.slice(trunk.length) : digits}`;
}

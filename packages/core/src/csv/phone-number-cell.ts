import {
  type CountryCode,
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/min';

/** A number as people write it, in E.164; `undefined` if it can be no number of any country. */
export function readPhoneNumber(text: string, country: string | undefined): string | undefined {
  const home = country !== undefined && isSupportedCountry(country) ? country : undefined;
  const parsed = parsePhoneNumberFromString(text, home);
  // Not `isValid`: numbers for drama and examples are possible, and belong to no range that is in use.
  return parsed?.isPossible() && parsed.ext === undefined ? parsed.number : undefined;
}

/** Whether a text is that very number. Answers without the library's work in nearly all cases. */
export function isSameNumber(text: string, phoneNumber: string, country: string | undefined): boolean {
  const digits = text.replace(/\D/g, '');
  const isWhole = text.startsWith('+') && `+${digits}` === phoneNumber;
  return isWhole || callingCodeOf(country) + digits === phoneNumber || readPhoneNumber(text, country) === phoneNumber;
}

const callingCodes = new Map<string, string>();

function callingCodeOf(country = ''): string {
  let code = callingCodes.get(country);
  if (code === undefined) {
    code = isSupportedCountry(country) ? `+${getCountryCallingCode(country as CountryCode)}` : '';
    callingCodes.set(country, code);
  }
  return code;
}

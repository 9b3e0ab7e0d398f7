/**
 * MAC addresses come as `D82E3EEF4E5C`, with colons, dashes or dots. They are compared and kept as twelve upper-case
 * digits; Webex shows phones' so and room devices' with colons.
 */
export function parseMac(text: string): string | undefined {
  const digits = text.trim().replace(/[:.-]/g, '').toUpperCase();
  return /^[0-9A-F]{12}$/.test(digits) ? digits : undefined;
}

export const formatMacWithColons = (digits: string): string => digits.match(/../g)?.join(':') ?? digits;

/**
 * A name as it is compared: without regard to case or to how accents are encoded, by Unicode's rules. Databases know
 * these rules for ASCII only.
 */
export const foldName = (name: string): string => name.normalize('NFC').toLowerCase();

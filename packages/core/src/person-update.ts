import { callingAddressMissing } from './license-refusals';
import type { PersonReplacement } from './new-person';
import type { Refusal } from './problem';

/** Under what a person of Webex Calling is reached. */
export interface CallingAddress {
  readonly phoneNumber?: string | undefined;
  readonly extension?: string | undefined;
}

type Asked = Pick<PersonReplacement, 'phoneNumbers' | 'extension'>;

/**
 * What replacing a person does to number and extension. A member that is left out takes its value away, as everything
 * in a full replacement, with two exceptions that keep an echo of what was read from being a loss: a request that says
 * nothing of either leaves both, and a `work_extension` among the phone numbers, which cannot set an extension, stands
 * for the one there is. Alternate numbers are not the people's business.
 */
export function addressAfterReplacement(
  current: CallingAddress,
  alternates: readonly string[],
  asked: Asked,
  normalize: (text: string) => string,
): CallingAddress | Refusal {
  const { phoneNumbers } = asked;
  const extension = asked.extension || undefined;
  if (!phoneNumbers && !extension) return current;
  const echoes = phoneNumbers?.some(({ type }) => type === 'work_extension');
  const phoneNumber = primaryOf(phoneNumbers ?? [], alternates, normalize);
  const isLeftOut = asked.extension === undefined && (echoes || !phoneNumber);
  const address = { phoneNumber, extension: isLeftOut ? current.extension : extension };
  return address.phoneNumber || address.extension ? address : callingAddressMissing;
}

/** The work number that is to be the primary one: the one marked so, or else the first that is no alternate. */
function primaryOf(
  phoneNumbers: NonNullable<Asked['phoneNumbers']>,
  alternates: readonly string[],
  normalize: (text: string) => string,
): string | undefined {
  const work = phoneNumbers
    .filter(({ type, value }) => type === 'work' && value)
    .map((number) => ({ ...number, value: normalize(number.value) }));
  return (work.find(({ primary }) => primary) ?? work.find(({ value }) => !alternates.includes(value)))?.value;
}

import { auditFields } from '../rows/audit';
import { callFields } from '../rows/calls';
import { deviceFields } from '../rows/devices';
import { holderFields } from '../rows/holders';
import { licenseFields } from '../rows/licenses';
import { lineFields } from '../rows/lines';
import { customerFields } from '../rows/onboarding-templates';
import { personFields } from '../rows/people';
import { pstnFields } from '../rows/pstn-locations';
import { subscriberFields } from '../rows/subscribers';
import { subscriptionFields } from '../rows/subscription-row';
import type { FilteredNoun, Operand } from './command';

/** What a filter can ask for by name, as far as the help tells of it. */
export interface FilterField {
  readonly kind: 'text' | 'word' | 'number' | 'date' | 'age';
  readonly also?: readonly string[];
  readonly values?: readonly string[];
}

type FieldKinds = Readonly<Record<string, FilterField>>;

/** Apart from the table of commands, which every start of the program reads. */
const FIELDS: Readonly<Record<FilteredNoun, FieldKinds>> = {
  users: personFields,
  devices: deviceFields,
  lines: lineFields,
  licences: licenseFields,
  subscriptions: subscriptionFields,
  holders: holderFields,
  pstn: pstnFields,
  subscribers: subscriberFields,
  customers: customerFields,
  calls: callFields,
  audit: auditFields,
};

/** What a filter can be asked for by name. */
export const fieldsOf = ({ filters }: Pick<Operand, 'filters'>): FieldKinds =>
  filters === undefined ? {} : FIELDS[filters];

import { quote } from './finding';

/** Where the columns of a file are, whatever their order. */
export interface Header<Name extends string, Service> {
  readonly positions: Readonly<Record<Name, number>>;
  /** Columns of which there is one for each service that an organization has. */
  readonly services: readonly ServiceColumn<Service>[];
  readonly length: number;
  /** What is wrong with the header; where there is anything, nothing else of the file can be told. */
  readonly faults: readonly string[];
}

export interface ServiceColumn<Service> {
  readonly name: string;
  readonly position: number;
  readonly service: Service;
}

/** What a format expects of a header. */
export interface Layout<Name extends string, Service> {
  readonly names: readonly Name[];
  /** Those that must not be missing; all of them, and a column of a service, unless said. */
  readonly required?: readonly Name[];
  /** Other spellings of them. */
  readonly aliases?: Readonly<Record<string, Name>>;
  /** How the columns of services are called, as the organization has them. */
  readonly serviceNames: readonly string[];
  /** The service of a column; a text says what is wrong with it; nothing if it is no column of a service. */
  readService(name: string): { readonly service: Service } | string | undefined;
}

const fold = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();

/** Columns may come in any order and case; none may be unknown or doubled, none that is required missing. */
export function readHeader<Name extends string, Service>(
  cells: readonly string[],
  layout: Layout<Name, Service>,
): Header<Name, Service> {
  const known = new Map(
    [...Object.entries(layout.aliases ?? {}), ...layout.names.map((name) => [name, name] as const)].map(
      ([spelling, name]) => [fold(spelling), name],
    ),
  );
  const positions = new Map<string, number>();
  const services: ServiceColumn<Service>[] = [];
  const faults: string[] = [];
  const hasBoth = (service: Service) => services.some((column) => column.service === service);
  for (const [position, cell] of cells.entries()) {
    const name = cell.trim();
    if (name === '') continue;
    const plain = known.get(fold(name));
    const read = plain === undefined ? layout.readService(name) : undefined;
    if (plain !== undefined ? positions.has(plain) : typeof read === 'object' && hasBoth(read.service)) {
      faults.push(`${quote(name)} stands twice; remove one of the two columns.`);
    } else if (plain !== undefined) positions.set(plain, position);
    else if (typeof read === 'object') services.push({ name, position, service: read.service });
    else faults.push(read ?? `${quote(name)} is not a column; expected are ${listColumns(layout)}.`);
  }
  const missing = (layout.required ?? layout.names).filter((name) => !positions.has(name));
  const isBare = layout.required === undefined && services.length === 0 && faults.length === 0;
  return {
    positions: Object.fromEntries(positions) as Record<Name, number>,
    services,
    length: cells.length,
    faults: [...faults, ...describeMissing(missing, layout), ...(isBare ? describeNoService(layout) : [])],
  };
}

const listColumns = ({ names, serviceNames }: Layout<string, unknown>): string =>
  [...names, ...serviceNames].join(', ');

const describeMissing = (missing: readonly string[], layout: Layout<string, unknown>): string[] =>
  missing.length === 0 ? [] : [`${missing.map(quote).join(', ')} is missing; expected are ${listColumns(layout)}.`];

const describeNoService = ({ serviceNames }: Layout<string, unknown>): string[] =>
  serviceNames.length === 0
    ? []
    : [`the column of a subscription is missing; expected is ${serviceNames.join(' or ')}.`];

import { type Contract, type Endpoint, listEndpoints } from '@hubdeck/core';

export interface Operation {
  /** `people.list` */
  readonly name: string;
  readonly endpoint: Endpoint;
}

/** What a path leads to. */
export interface Route {
  /** By their methods. */
  readonly operations: ReadonlyMap<string, Operation>;
  /** What stands in the path for its parameters, in their order. */
  readonly values: readonly string[];
}

export type FindRoute = (path: string) => Route | undefined;

/** The segments that paths go on with, and the operations of the path that ends here. */
interface Fork {
  readonly literals: Map<string, Fork>;
  parameter?: Fork;
  readonly operations: Map<string, Operation>;
}

const createFork = (): Fork => ({ literals: new Map(), operations: new Map() });

/**
 * Literal segments go before parameters, so that `/people/me` is not a person called me; and a path has all its methods
 * settled, or DELETE /people/me would delete a person called me. A tree of the paths says this by its shape. It is the
 * contract's own, and made once for all servers of a process.
 */
export function createRoutes(contract: Contract): FindRoute {
  const root = createFork();
  for (const operation of listEndpoints(contract)) {
    const end = operation.endpoint.path.split('/').slice(1).reduce(growFork, root);
    end.operations.set(operation.endpoint.method, operation);
  }
  return (path) => follow(root, path.split('/').slice(1), []);
}

function growFork(fork: Fork, segment: string): Fork {
  if (segment.startsWith(':')) {
    fork.parameter ??= createFork();
    return fork.parameter;
  }
  const known = fork.literals.get(segment) ?? createFork();
  fork.literals.set(segment, known);
  return known;
}

function follow(fork: Fork, [segment, ...rest]: readonly string[], values: readonly string[]): Route | undefined {
  if (segment === undefined) return fork.operations.size > 0 ? { operations: fork.operations, values } : undefined;
  const literal = fork.literals.get(segment);
  const found = literal && follow(literal, rest, values);
  if (found || !fork.parameter || segment === '') return found;
  return follow(fork.parameter, rest, [...values, segment]);
}

/** The path's parameters by the names that the operation has for them. */
export function nameParameters({ path }: Endpoint, values: readonly string[]): Record<string, string> {
  const names = path.split('/').filter((segment) => segment.startsWith(':'));
  return Object.fromEntries(names.map((name, index) => [name.slice(1), decodeValue(values[index] ?? '')]));
}

function decodeValue(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

import { parseArgs } from 'node:util';
import { INTEGRATION, SERVICE_APP } from './oauth/seeded-applications';
import { createMockServer, type MockServer, type MockServerOptions } from './server';

export interface CommandWorld {
  write(text: string): void;
  warn(text: string): void;
  /** Called once on SIGINT or SIGTERM. */
  onSignal(listener: () => void): void;
}

const DEFAULT_PORT = 4310;

const HELP = `hubdeck-mock: a Webex organization to test against, on this machine

Usage: hubdeck-mock [options]

  --port N          port to listen on, 0 for any free one (${DEFAULT_PORT})
  --hostname NAME   address to listen on (127.0.0.1)
  --people N        an organization of N people instead of the default one
  --seed N          the same number gives the same data (1)
  --token TEXT      the administrator's access token
  --no-extension    leave out /v1/ext, as in the real cloud
  --webhooks-anywhere
                    post the events of webhooks to other machines, too
  --redirect-uri URI
                    an address that OAuth may lead back to, beside this machine; may be repeated
  --json            print one line of JSON with url, token and controlUrl
  --help            print this

OAuth, below /v1: authorize, access_token, device/authorize, device/token
  integration       client id ${INTEGRATION.clientId}
                    client secret ${INTEGRATION.clientSecret}
  service app       client id ${SERVICE_APP.clientId}
                    client secret ${SERVICE_APP.clientSecret}

Example: hubdeck-mock --port 0 --people 10000 --json
`;

/** Input that the command does not understand: exit code 2. */
class UsageError extends Error {}

/** Runs until a signal; gives the exit code. */
export async function runCommand(argv: readonly string[], world: CommandWorld): Promise<number> {
  try {
    const flags = readFlags(argv);
    if (flags.help) {
      world.write(HELP);
      return 0;
    }
    const server = await createMockServer({
      ...flags.options,
      log: (line) => world.warn(`${line}\n`),
      onBug: (error) => world.warn(`${describeBug(error)}\n`),
    });
    world.write(flags.json ? jsonLine(server) : banner(server, flags.options));
    await new Promise<void>((resolve) => world.onSignal(resolve));
    await server.close();
    return 0;
  } catch (error) {
    world.warn(`hubdeck-mock: ${explain(error)}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}

interface Flags {
  readonly help: boolean;
  readonly json: boolean;
  readonly options: MockServerOptions;
}

function readFlags(argv: readonly string[]): Flags {
  const { values } = parseFlags(argv);
  return {
    help: values.help ?? false,
    json: values.json ?? false,
    options: {
      port: readNumber('port', values.port, 65_535) ?? DEFAULT_PORT,
      ...defined('hostname', values.hostname),
      ...defined('token', values.token),
      ...defined('people', readNumber('people', values.people, 1_000_000)),
      ...defined('seed', readNumber('seed', values.seed, Number.MAX_SAFE_INTEGER)),
      webhooksAnywhere: values['webhooks-anywhere'] ?? false,
      settings: {
        extension: !(values['no-extension'] ?? false),
        redirectUris: (values['redirect-uri'] ?? []).map(readRedirect),
      },
    },
  };
}

function parseFlags(argv: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    return parseArgs({
      args: [...argv],
      options: {
        port: text,
        hostname: text,
        people: text,
        seed: text,
        token: text,
        'no-extension': flag,
        'webhooks-anywhere': flag,
        'redirect-uri': { type: 'string', multiple: true },
        json: flag,
        help: flag,
      },
    });
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split(/\. |\n/)[0]}; --help lists what is understood`);
  }
}

const defined = <K extends string, V>(key: K, value: V | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { [k in K]?: V };

function readNumber(name: string, text: string | undefined, most: number): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > most)
    throw new UsageError(`--${name} takes a whole number from 0 to ${most}, not "${text}"`);
  return value;
}

function readRedirect(uri: string): string {
  if (!URL.canParse(uri)) throw new UsageError(`--redirect-uri takes an address, not "${uri}"`);
  return uri;
}

const jsonLine = ({ url, token, controlUrl }: MockServer) => `${JSON.stringify({ url, token, controlUrl })}\n`;

const banner = (
  { url, token, controlUrl }: MockServer,
  { people }: MockServerOptions,
) => `hubdeck-mock is running${people === undefined ? '' : ` with ${people} people`}.

  API       ${url}
  token     ${token}
  control   ${controlUrl}

  curl -H 'Authorization: Bearer ${token}' ${url}/people/me

Ctrl-C ends it; nothing is kept.
`;

function explain(error: unknown): string {
  const { code, message, port } = error as { code?: string; message: string; port?: number };
  if (code === 'EADDRINUSE') return `port ${port} is taken; choose another with --port, or --port 0 for any free one`;
  if (code === 'EACCES') return `port ${port} needs privileges; choose one above 1023 with --port`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `--hostname is no address of this machine (${code})`;
  return message;
}

const describeBug = (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error));

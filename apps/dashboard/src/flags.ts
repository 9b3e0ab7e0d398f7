import { messages } from './messages';

export type Command =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  /** Input that can't be understood: one line, exit code 2. */
  | { readonly kind: 'misuse'; readonly message: string }
  | ({ readonly kind: 'demo' } & CallFlags)
  /** Without a URL the real cloud is meant. */
  | ({ readonly kind: 'server'; readonly url: string | undefined } & CallFlags);

interface CallFlags {
  /** A Detailed Call History report to open. */
  readonly callsFile: string | undefined;
  /** Where calls are asked for, in regions that have a host of their own for them. */
  readonly callsUrl: string | undefined;
}

/** Options that take a value, and what may be given. */
const VALUES = { '--url': isWebAddress, '--calls': () => true, '--calls-url': isWebAddress } as const;
type ValueFlag = keyof typeof VALUES;
const takesValue = (flag: string): flag is ValueFlag => flag in VALUES;

const { cli } = messages;
const misuse = (message: string): Command => ({ kind: 'misuse', message });

/** What the command line asks for. `--token` is known only to be refused: other users can read command lines. */
export function readFlags(argv: readonly string[]): Command {
  const flags = argv.flatMap((argument) => (/^--\w+=/.test(argument) ? splitFlag(argument) : [argument]));
  const values: Partial<Record<ValueFlag, string>> = {};
  let isDemo = false;
  for (let at = 0; at < flags.length; at += 1) {
    const flag = flags[at] ?? '';
    if (flag === '--help' || flag === '-h') return { kind: 'help' };
    if (flag === '--version' || flag === '-V') return { kind: 'version' };
    if (flag === '--token') return misuse(cli.tokenFlag);
    if (flag === '--demo') isDemo = true;
    else if (takesValue(flag)) {
      at += 1;
      const value = flags[at];
      if (!value || value.startsWith('--')) return misuse(cli.missingValue(flag, cli.examples[flag]));
      if (!VALUES[flag](value)) return misuse(cli.badUrl(flag, value));
      values[flag] = value;
    } else return misuse(flag.startsWith('-') ? cli.unknownFlag(flag) : cli.unexpected(flag));
  }
  const { '--url': url, '--calls': callsFile, '--calls-url': callsUrl } = values;
  if (isDemo && url !== undefined) return misuse(cli.demoOrUrl);
  return isDemo ? { kind: 'demo', callsFile, callsUrl } : { kind: 'server', url, callsFile, callsUrl };
}

const splitFlag = (argument: string): string[] => {
  const at = argument.indexOf('=');
  return [argument.slice(0, at), argument.slice(at + 1)];
};

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol);
}

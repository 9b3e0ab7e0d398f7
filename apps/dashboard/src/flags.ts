import { messages } from './messages';

export type Command =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  /** Input that can't be understood: one line, exit code 2. */
  | { readonly kind: 'misuse'; readonly message: string }
  | { readonly kind: 'demo' }
  /** Without a URL the real cloud is meant. */
  | { readonly kind: 'server'; readonly url: string | undefined };

const { cli } = messages;
const misuse = (message: string): Command => ({ kind: 'misuse', message });

/** What the command line asks for. `--token` is known only to be refused: other users can read command lines. */
export function readFlags(argv: readonly string[]): Command {
  const flags = argv.flatMap((argument) => (/^--\w+=/.test(argument) ? splitFlag(argument) : [argument]));
  let url: string | undefined;
  let isDemo = false;
  for (let at = 0; at < flags.length; at += 1) {
    const flag = flags[at] ?? '';
    if (flag === '--help' || flag === '-h') return { kind: 'help' };
    if (flag === '--version' || flag === '-V') return { kind: 'version' };
    if (flag === '--token') return misuse(cli.tokenFlag);
    if (flag === '--demo') isDemo = true;
    else if (flag === '--url') {
      at += 1;
      url = flags[at];
      if (url === undefined || url.startsWith('--')) return misuse(cli.missingValue(flag));
      if (!isWebAddress(url)) return misuse(cli.badUrl(url));
    } else return misuse(flag.startsWith('-') ? cli.unknownFlag(flag) : cli.unexpected(flag));
  }
  if (isDemo && url !== undefined) return misuse(cli.demoOrUrl);
  return isDemo ? { kind: 'demo' } : { kind: 'server', url };
}

const splitFlag = (argument: string): string[] => {
  const at = argument.indexOf('=');
  return [argument.slice(0, at), argument.slice(at + 1)];
};

const isWebAddress = (text: string): boolean =>
  URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol);

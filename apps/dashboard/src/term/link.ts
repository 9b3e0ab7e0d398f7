import { cleanText } from './clean';

/** Longer addresses are dropped by VTE terminals. */
const maxUrlLength = 2083;

/**
 * Text as a hyperlink (OSC 8) where the terminal is known to support it, else the text alone. Only `https:` and `mailto:`: other
 * schemes start programs. BEL ends the sequence because Ink's tokenizer knows no other end.
 */
export function hyperlink(label: string, url: string, isSupported: boolean): string {
  const text = cleanText(label);
  const target = isSupported ? linkTarget(url) : undefined;
  return target === undefined ? text : `\x1b]8;;${target}\x07${text}\x1b]8;;\x07`;
}

/** The address in printable ASCII. None with a name or password before the host, which serve to disguise it. */
function linkTarget(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { href, protocol, username, password } = new URL(url);
  const isAllowed = protocol === 'https:' || protocol === 'mailto:';
  const isOpenAboutItsHost = username === '' && password === '';
  return isAllowed && isOpenAboutItsHost && href.length <= maxUrlLength && /^[!-~]+$/.test(href) ? href : undefined;
}

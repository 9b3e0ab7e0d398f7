/**
 * Hyperlinks of the terminal (OSC 8) on text that has been cleaned. A link that isn't closed would go on over the rest of the
 * screen, so it is opened and closed around one stretch of one line, whatever is cut or moved later.
 */

/** Makes text a link where the terminal can and the address may be opened, else leaves it as it is. */
export type Linker = (text: string, url: string | undefined) => string;

export const noLinks: Linker = (text) => text;

/** BEL ends the sequence because Ink's tokenizer knows no other end. */
const END = '\x07';
export const LINK_END = `\x1b]8;;${END}`;
const LINK = '\x1b]8;';

/** Links to the pages of one host and nothing else: an address can come from the wire, and what is shown hides it. */
export const linksTo =
  (host: string): Linker =>
  (text, url) => {
    const target = url === undefined ? undefined : linkTarget(url, host);
    const label = text.trimEnd();
    if (target === undefined || label === '') return text;
    return `${LINK}id=${idOf(target)};${target}${END}${label}${LINK_END}${text.slice(label.length)}`;
  };

/** Longer addresses are dropped by VTE terminals. */
const maxUrlLength = 2083;

/** The address in printable ASCII. None with a name or password before the host, which serve to disguise it. */
function linkTarget(url: string, host: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  const isThere = parsed.protocol === 'https:' && parsed.host === host;
  const isOpenAboutItsHost = parsed.username === '' && parsed.password === '';
  const { href } = parsed;
  return isThere && isOpenAboutItsHost && href.length <= maxUrlLength && /^[!-~]+$/.test(href) ? href : undefined;
}

/** The same for all pieces of a link that was broken over lines: terminals light them up together. */
function idOf(target: string): string {
  let hash = 5381;
  for (let at = 0; at < target.length; at += 1) hash = (hash * 33 + target.charCodeAt(at)) >>> 0;
  return hash.toString(36);
}

/** What a line still needs for no link to reach beyond it. */
export const linkRest = (line: string): string => {
  const last = line.lastIndexOf(LINK);
  return last < 0 || last === line.lastIndexOf(LINK_END) ? '' : LINK_END;
};

/** What terminals say of themselves in the environment. */
export interface LinkEnv {
  readonly TERM?: string | undefined;
  readonly TERM_PROGRAM?: string | undefined;
  readonly VTE_VERSION?: string | undefined;
  readonly WT_SESSION?: string | undefined;
  readonly KONSOLE_VERSION?: string | undefined;
  /** What several programs agree on: 0 switches links off, anything else on. */
  readonly FORCE_HYPERLINK?: string | undefined;
  readonly NO_HYPERLINKS?: string | undefined;
}

const PROGRAMS: readonly string[] = ['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'Hyper', 'Tabby', 'rio', 'zed'];
const TERMS = /^(?:xterm-kitty|xterm-ghostty|alacritty|foot|wezterm|contour)/;
/** GNOME's before 0.50.1 crashed on some links. */
const FIRST_VTE = 5001;

/** Whether links are understood, or must not be used; `undefined` where the environment doesn't tell. */
export function linksByEnvironment(env: LinkEnv): boolean | undefined {
  if (env.NO_HYPERLINKS || env.FORCE_HYPERLINK === '0' || env.TERM === 'dumb' || env.TERM === 'linux') return false;
  if (env.FORCE_HYPERLINK) return true;
  if (env.VTE_VERSION) return Number(env.VTE_VERSION) >= FIRST_VTE;
  const isKnown =
    PROGRAMS.includes(env.TERM_PROGRAM ?? '') ||
    TERMS.test(env.TERM ?? '') ||
    Boolean(env.WT_SESSION) ||
    Number(env.KONSOLE_VERSION ?? 0) >= 201200;
  return isKnown ? true : undefined;
}

/** By the name and version that a terminal gives when it is asked, which also works through SSH. */
export function linksByName(answer: string): boolean {
  const [, vte] = /^VTE\((\d+)\)/.exec(answer) ?? [];
  if (vte !== undefined) return Number(vte) >= FIRST_VTE;
  // tmux hands links on to terminals that know them, and keeps them from all others.
  const [, major = 0, minor = 0] = /^tmux (?:next-)?(\d+)\.(\d+)/.exec(answer) ?? [];
  if (Number(major) > 3 || (Number(major) === 3 && Number(minor) >= 4)) return true;
  return /^(?:kitty|WezTerm|iTerm2|ghostty|foot|contour|mintty|Konsole|Windows Terminal|WindowsTerminal|rio)\b/i.test(
    answer,
  );
}

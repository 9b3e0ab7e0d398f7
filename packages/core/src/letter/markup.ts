/** HTML that is safe to stand in a page. */
export interface Markup {
  readonly markup: string;
}

/** Empty text and markup in the place of something that is left out are written alike. */
type Part = string | number | Markup | readonly Markup[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

/** A template whose holes are escaped, but for markup. */
export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Markup => ({
  markup: texts.map((text, at) => text + write(parts[at] ?? '')).join(''),
});

function write(part: Part): string {
  if (typeof part !== 'object') return escapeHtml(String(part));
  return 'markup' in part ? part.markup : part.map(({ markup }) => markup).join('');
}

/** Text of our own, which is markup already. */
export const raw = (markup: string): Markup => ({ markup });

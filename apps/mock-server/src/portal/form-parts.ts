import { html } from 'hono/html';
import type { Markup } from '../page';

/** What is wrong with a field, by its name. */
export type Faults = Readonly<Record<string, string>>;

interface Field {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly type: 'text' | 'email' | 'password';
  readonly autocomplete: string;
  readonly value?: string | undefined;
  readonly fault?: string | undefined;
}

/** A field that says aloud what it is called, what belongs into it, and what is wrong with what is in it. */
export function fieldRow({ name, label, hint, type, autocomplete, value = '', fault }: Field): Markup {
  const described = [hint && `${name}-hint`, fault && `${name}-fault`].filter((id) => !!id).join(' ');
  return html`<label for="${name}">${label}</label>
${hint && html`<p class="hint" id="${name}-hint">${hint}</p>`}
${fault && html`<p class="fault" id="${name}-fault">${fault}</p>`}
<input id="${name}" name="${name}" type="${type}" value="${value}" autocomplete="${autocomplete}" autocapitalize="none" spellcheck="false" maxlength="254" required ${described && html`aria-describedby="${described}"`} ${fault && html`aria-invalid="true"`}>`;
}

/** What is wrong, first on the page: there the reader begins, and each line leads to its field. */
export function faultSummary(faults: Faults): Markup | '' {
  const lines = Object.entries(faults);
  if (lines.length === 0) return '';
  return html`<div class="box bad" role="alert" tabindex="-1" autofocus><h2>There is a problem</h2>
<ul>${lines.map(([name, fault]) => html`<li><a href="#${name}">${fault}</a></li>`)}</ul></div>`;
}

interface FormParts {
  /** What the button does, by its name. */
  readonly action: string;
  readonly button: string;
  readonly look?: 'plain' | 'small' | undefined;
  readonly formKey: string;
  readonly fields?: Markup | '';
}

/** The service checks the fields itself: its words are read aloud, those of browsers not everywhere. */
export const formOf = ({ action, button, look, formKey, fields = '' }: FormParts): Markup => html`
<form method="post" novalidate ${look === 'small' && html`class="inline"`}><input type="hidden" name="formKey" value="${formKey}">${fields}
<button name="action" value="${action}" ${look && html`class="${look}"`}>${button}</button></form>`;

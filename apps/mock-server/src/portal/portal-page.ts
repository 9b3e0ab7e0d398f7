import type { Context } from 'hono';
import { html, raw } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { AppEnv } from '../app-env';
import { closePage, hashStyle, type Markup } from '../page';
import { DARK, declare, LIGHT } from './palette';

const STYLE = `:root{color-scheme:light dark;${declare(LIGHT)}}@media (prefers-color-scheme:dark){:root{${declare(DARK)}}}
*{box-sizing:border-box}body{margin:0;min-height:100vh;background:var(--ground);color:var(--ink);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;overflow-wrap:anywhere}
header,main,footer{max-width:34rem;margin:0 auto;padding:0 1.25rem}header{padding-top:1.5rem;padding-bottom:1rem}
.brand{margin:0;font-weight:650}.brand span{color:var(--faint);font-weight:400}
main{background:var(--card);border:1px solid var(--hairline);border-radius:.9rem;padding:1.5rem 1.25rem 1.75rem}
footer{padding-top:1rem;padding-bottom:2rem;color:var(--faint);font-size:.875rem}footer>*{margin:0 0 .6rem}
h1{font-size:1.5rem;line-height:1.25;margin:0 0 .75rem}h2{font-size:1.0625rem;margin:1.75rem 0 .25rem}p{margin:0 0 .85rem}
ul,ol{margin:0 0 .85rem;padding-left:1.4rem}a{color:var(--accent)}dl{margin:0 0 .85rem}dt{color:var(--faint);font-size:.875rem}dd{margin:0 0 .5rem}
.steps{display:flex;flex-wrap:wrap;gap:.25rem .9rem;list-style:none;margin:0 0 1.25rem;padding:0;color:var(--faint);font-size:.875rem}
.steps [aria-current]{color:var(--ink);font-weight:650}.steps .done::before{content:"\\2713\\00a0";color:var(--good)}
label{display:block;font-weight:600;margin:1rem 0 .1rem}.hint{color:var(--faint);font-size:.9375rem;margin:0 0 .4rem}
input:not([type=hidden]){display:block;width:100%;font:inherit;min-height:2.75rem;padding:.5rem .75rem;color:inherit;background:var(--card);border:1px solid var(--edge);border-radius:.5rem}
input[aria-invalid]{border:2px solid var(--bad)}.fault{color:var(--bad);font-weight:600;margin:0 0 .4rem}
button{font:inherit;font-weight:600;min-height:2.75rem;margin-top:1.1rem;padding:.5rem 1.25rem;border:1px solid var(--accent);border-radius:.5rem;background:var(--accent);color:var(--on-accent);cursor:pointer}
button.plain{background:transparent;color:var(--accent)}button.small{min-height:1.5rem;margin:0;padding:0;border:0;background:none;color:var(--accent);font-weight:400;text-decoration:underline}
form.inline{display:inline}:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.box{border-left:.3rem solid;border-radius:.35rem;padding:.7rem .9rem;margin:0 0 1rem}.box>:last-child{margin-bottom:0}.box h2{margin-top:0}
.bad{border-color:var(--bad);background:var(--bad-ground)}.good{border-color:var(--good);background:var(--good-ground)}.note{border-color:var(--accent);background:var(--note-ground)}
.bad:focus{outline:3px solid var(--bad);outline-offset:2px}details{margin-top:1.25rem}summary{cursor:pointer;color:var(--accent)}
@media (min-width:40rem){header{padding-top:3rem}main{padding:2.25rem 2.5rem 2.5rem}}`;
const STYLE_HASH = hashStyle(STYLE);

/** The way of a user through the portal. */
const STEPS = ['Sign in', 'E-mail address', 'Confirm', 'Set up'] as const;
export type Step = (typeof STEPS)[number];

export interface PortalPage {
  readonly title: string;
  readonly content: Markup;
  /** Where on the way the page stands, if on it. */
  readonly step?: Step | undefined;
  /** Who is signed in, with the way out. */
  readonly account?: Markup | undefined;
  /** There is something to be put right; the title of the window says so first. */
  readonly hasFault?: boolean;
  /** Seconds after which the page is loaded anew by itself. */
  readonly refresh?: number;
  readonly status?: number;
}

/** A page of the portal. Without script, it is closed to whatever a request might try to smuggle in. */
export function answerPortalPage(context: Context<AppEnv>, page: PortalPage): Response | Promise<Response> {
  const { title, content, step, account, hasFault = false, refresh, status = 200 } = page;
  closePage(context, STYLE_HASH);
  context.status(status as ContentfulStatusCode);
  // biome-ignore format: white space around the style would break its hash.
  return context.html(html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
${refresh !== undefined && html`<meta http-equiv="refresh" content="${refresh}">`}
<title>${hasFault && 'Error: '}${title} - Webex activation</title><style>${raw(STYLE)}</style></head>
<body><header><p class="brand">Webex <span>User Activation Portal</span></p></header>
<main>${step && wayOf(step)}<h1>${title}</h1>
${content}</main>
<footer>${account}<p>This is hubdeck’s mock: no real Webex and no real BroadWorks is behind it.</p></footer></body></html>`);
}

function wayOf(current: Step): Markup {
  const at = STEPS.indexOf(current);
  const items = STEPS.map((step, index) => {
    if (index === at) return html`<li aria-current="step">${step}</li>`;
    return index < at ? html`<li class="done">${step}</li>` : html`<li>${step}</li>`;
  });
  return html`<ol class="steps" aria-label="Your way to Webex">${items}</ol>`;
}

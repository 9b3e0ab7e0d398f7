import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { html, raw } from 'hono/html';
import type { AppEnv } from './app-env';

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2.5rem auto;padding:0 1rem;color:#1c2430;background:#fff}
h1{font-size:1.7rem;margin:0 0 .5rem}h2{font-size:1.15rem;margin:2rem 0 .25rem}p{margin:.25rem 0 .75rem}a{color:#0b5cad}
button,input{font:inherit;padding:.35rem .8rem;margin:.35rem .5rem .35rem 0;border:1px solid #99a3b0;border-radius:.4rem;background:#fff;color:inherit}
button{background:#f1f4f8;cursor:pointer}button:hover{background:#e3e9f1}:focus-visible{outline:2px solid #0b5cad;outline-offset:1px}
code,li,pre{font-family:ui-monospace,monospace;font-size:.9em}code,pre{overflow-wrap:anywhere}pre{white-space:pre-wrap}
table{border-collapse:collapse;width:100%;font-size:.9em}th,td{text-align:left;vertical-align:top;padding:.45rem .8rem .45rem 0;border-bottom:1px solid #d8dde4}
.note{color:#57606e;font-size:.9em}.alert{border-left:4px solid #b3261e;background:#fdf1f0;padding:.6rem .9rem}
.wide{width:min(36rem,100%);box-sizing:border-box}.grey::before,.green::before,.red::before{content:"\\25CF";margin-right:.4em}
.grey::before{color:#7b8694}.green::before{color:#1a7f37}.red::before{color:#c62828}`;
const STYLE_HASH = hashStyle(STYLE);

export type Markup = ReturnType<typeof html>;

/**
 * A page for a browser: plain, without script, and closed to whatever a request might try to smuggle in.
 * `formTargets`: where the page's form may lead, redirects included.
 */
export function answerPage(
  context: Context<AppEnv>,
  title: string,
  content: Markup,
  formTargets: readonly string[] = [],
): Response | Promise<Response> {
  closePage(context, STYLE_HASH, formTargets);
  // biome-ignore format: white space around the style would break its hash.
  return context.html(html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${raw(STYLE)}</style></head>
<body><h1>${title}</h1>${content}</body></html>`);
}

/** The headers of a page without script: no frame around it, nothing kept of it, no way out but its forms and links. */
export function closePage(context: Context<AppEnv>, styleHash: string, formTargets: readonly string[] = []): void {
  const targets = ["'self'", ...formTargets].join(' ');
  context.header(
    'Content-Security-Policy',
    `default-src 'none'; style-src 'sha256-${styleHash}'; form-action ${targets}; frame-ancestors 'none'; base-uri 'none'`,
  );
  context.header('X-Frame-Options', 'DENY');
  context.header('X-Content-Type-Options', 'nosniff');
  // Not `no-referrer`, which would take the origin out of the form's POST.
  context.header('Referrer-Policy', 'same-origin');
  context.header('Cache-Control', 'no-store');
}

/** What the policy knows an inline style by. */
export function hashStyle(style: string): string {
  return createHash('sha256').update(style).digest('base64');
}

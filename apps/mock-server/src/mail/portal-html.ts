import { html } from 'hono/html';
import type { Markup } from '../page';
import { greetingOf, PORTAL_WORDS, type PortalLetter, userOf, validityOf } from './portal-letter';

/** For mail programs: tables and inline styles, since they drop the rest. */

const INK = '#1c2430';
const FAINT = '#57606e';
const LINE = '#d8dde4';
const ACCENT = '#0b5cad';
const FONT = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

/** `origin`: where the server is, to which the link leads. */
export function writePortalHtml(letter: PortalLetter, origin: string): Markup {
  const { subject, lead, button, otherwise } = PORTAL_WORDS[letter.occasion];
  const link = origin + letter.path;
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light"><meta name="supported-color-schemes" content="light">
<title>${subject}</title></head>
<body style="margin:0;padding:0;background:#eef1f5;color:${INK};${FONT};font-size:16px;line-height:1.5">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:#eef1f5"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px;background:#ffffff;border:1px solid ${LINE};border-radius:12px"><tr><td style="padding:32px 28px">
<p style="margin:0 0 20px;font-size:14px;font-weight:600;color:${ACCENT}">Webex</p>
<h1 style="margin:0 0 20px;font-size:24px;line-height:1.25">${subject}</h1>
<p style="margin:0 0 12px"><bdi>${greetingOf(letter)}</bdi></p>
<p style="margin:0 0 24px">${lead}</p>
<p style="margin:0 0 24px"><a href="${link}" style="display:inline-block;padding:12px 24px;border-radius:8px;background:${ACCENT};color:#ffffff;font-weight:600;text-decoration:none">${button}</a></p>
<p style="margin:0 0 12px;font-size:14px;color:${FAINT}">If the button does nothing, open this address:<br><span style="overflow-wrap:anywhere;word-break:break-all">${link}</span></p>
<p style="margin:0 0 12px">${validityOf(letter)}</p>
<p style="margin:28px 0 0;padding-top:20px;border-top:1px solid ${LINE};font-size:14px;color:${FAINT}">${otherwise}<br><bdi>${userOf(letter)}</bdi></p>
</td></tr></table>
</td></tr></table>
</body></html>`;
}

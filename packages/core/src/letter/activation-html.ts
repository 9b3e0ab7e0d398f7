import {
  AFTER_ACTIVATION,
  BEFORE_ACTIVATION,
  LINE_NOTES,
  PHONE_FAMILIES,
  type PhoneFamily,
} from '../webex-go-instructions';
import { type ActivationLetter, expiryOf, greetingOf, HELP, leadOf, SUBJECTS, WARNING } from './activation-letter';
import { html, type Markup, raw } from './markup';

/**
 * The HTML part, for mail programs: tables and inline styles, since they drop the rest, and no image from elsewhere.
 * Light in every theme: a QR code that is turned inside out can't be scanned.
 */

const INK = '#1c2430';
const FAINT = '#57606e';
const LINE = '#d8dde4';
const ACCENT = '#0b5cad';
const FONT = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const MONO = 'font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace';

export interface LetterImage {
  /** Where the QR code is, `cid:` in a mail. */
  readonly source: string;
  /** Width and height in pixels. */
  readonly size: number;
}

export const writeActivationHtml = (letter: ActivationLetter, image: LetterImage): string =>
  document(letter, image).markup;

const document = (letter: ActivationLetter, image: LetterImage): Markup => html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light"><meta name="supported-color-schemes" content="light">
<title>${SUBJECTS[letter.occasion]}</title></head>
<body style="margin:0;padding:0;background:#eef1f5;color:${INK};${FONT};font-size:16px;line-height:1.5">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:#eef1f5"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px;background:#ffffff;border:1px solid ${LINE};border-radius:12px"><tr><td style="padding:32px 28px">
<p style="margin:0 0 20px;font-size:14px;font-weight:600;color:${ACCENT}">Webex Go</p>
<h1 style="margin:0 0 20px;font-size:24px;line-height:1.25">${SUBJECTS[letter.occasion]}</h1>
<p style="margin:0 0 12px"><bdi>${greetingOf(letter)}</bdi></p>
<p style="margin:0"><bdi>${leadOf(letter)}</bdi></p>
${section('Before you start', list(BEFORE_ACTIVATION, 'ul'))}
${section('Your activation code', codeCard(letter, image))}
${PHONE_FAMILIES.map(family)}
${section('When the line is on the phone', list(AFTER_ACTIVATION, 'ul'))}
${section('Good to know', list(LINE_NOTES, 'ul'))}
<p style="margin:28px 0 0;padding-top:20px;border-top:1px solid ${LINE};font-size:14px;color:${FAINT}">${WARNING} ${HELP}</p>
</td></tr></table>
</td></tr></table>
</body></html>`;

const codeCard = (letter: ActivationLetter, { source, size }: LetterImage): Markup => html`
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin-top:10px;border:1px solid ${LINE};border-radius:12px;background:#ffffff">
<tr><td align="center" style="padding:12px 16px 0"><img src="${raw(source)}" width="${size}" height="${size}" alt="QR code with the activation code. Without images, type the codes below." style="display:block;max-width:100%;height:auto;background:#ffffff"></td></tr>
<tr><td align="center" style="padding:0 20px 16px;font-size:14px;color:${FAINT}">Open this mail on another screen, and scan the code with the phone that gets the line.</td></tr>
<tr><td style="padding:14px 20px;border-top:1px solid ${LINE};background:#f4f8fc;font-size:15px"><strong>${expiryOf(letter)}</strong></td></tr>
<tr><td style="padding:16px 20px 4px;border-top:1px solid ${LINE};font-size:14px;color:${FAINT}">If you can’t scan it, type this:</td></tr>
${typed('iPhone: SM-DP+ address', letter.smdpAddress)}
${typed('iPhone: activation code', letter.code)}
${typed('Android: network provider code', letter.androidCode)}
<tr><td style="padding:0 0 8px"></td></tr>
</table>`;

const typed = (label: string, value: string): Markup => html`
<tr><td style="padding:6px 20px"><span style="font-size:14px;color:${FAINT}">${label}</span><br>
<span style="${MONO};font-size:16px;word-break:break-all">${value}</span></td></tr>`;

const section = (title: string, content: Markup, note = ''): Markup => html`
<h2 style="margin:28px 0 4px;font-size:17px;line-height:1.3">${title}</h2>
${note && html`<p style="margin:0;font-size:14px;color:${FAINT}">${note}</p>`}
${content}`;

const family = ({ name, models, steps }: PhoneFamily): Markup => section(name, list(steps, 'ol'), models);

const list = (items: readonly string[], tag: 'ul' | 'ol'): Markup => html`
<${raw(tag)} style="margin:6px 0 0;padding-left:22px">${items.map((item) => html`<li style="margin:0 0 6px">${item}</li>`)}</${raw(tag)}>`;

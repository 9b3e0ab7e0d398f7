import { messages } from '../messages';
import { cleanText } from '../term/clean';
import { activationGuide } from './activation-guide';
import { codeFacts, type HandOver, validityLines } from './activation-text';
import { qrSvg } from './qr-image';

const words = messages.activation;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string) => cleanText(text).replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
const element = (name: string, text: string) => `<${name}>${escapeHtml(text)}</${name}>`;

const STYLE =
  'body{font:12pt/1.4 sans-serif;max-width:44em;margin:2em auto;color:#000;background:#fff}svg{width:6cm;height:6cm}' +
  'dd{font:bold 12pt monospace;margin:0 0 .6em}section{break-inside:avoid}@media print{body{margin:0}}';

/** A page that needs nothing else: to be opened in a browser, and printed. */
export async function activationPage(handOver: HandOver): Promise<string> {
  const title = words.pageTitle(handOver.heading);
  const codes = codeFacts(handOver).map(
    ([phone, label, code]) => element('dt', `${phone}: ${label}`) + element('dd', code),
  );
  const steps = activationGuide.map(
    (part) =>
      `<section>${element('h2', part.title)}<ol>${part.steps.map((step) => element('li', step)).join('')}</ol></section>`,
  );
  return [
    `<!doctype html>\n<html lang="${words.language}"><head><meta charset="utf-8">${element('title', title)}`,
    `<meta name="robots" content="noindex"><style>${STYLE}</style></head><body>`,
    element('h1', title),
    await qrSvg(handOver.activation.qrData),
    `<dl>${codes.join('')}</dl>`,
    ...validityLines(handOver).map((line) => element('p', line)),
    ...steps,
    '</body></html>\n',
  ].join('\n');
}

import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import * as z from 'zod/mini';
import type { AppEnv } from '../app-env';
import { writeOutMail, writeOutPage, writeOutText } from '../mail/write-out';
import { answerPage, type Markup } from '../page';
import { notFound } from '../problems';
import { findMail, listMails, type StoredMail } from '../store/mails';
import type { World } from '../world';
import { checkInput } from './read-body';

const MOST = 1000;
const Filter = z.object({
  recipient: z.optional(z.string()),
  max: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(MOST)), 100),
});

/** The mails that would have gone out: for programs as JSON, for people as pages. */
export function mountOutbox(control: Hono<AppEnv>, { store }: World): void {
  const list = (context: Context) => {
    const { recipient, max } = checkInput(Filter, context.req.query());
    return listMails(store, { recipient, most: max });
  };
  control.get('/outbox', (context) =>
    context.json({ items: list(context).map((mail) => writeOutText(mail, originOf(context))) }),
  );
  control.get('/outbox.html', (context) =>
    answerPage(context, 'Outbox', indexOf(list(context), context.req.query('recipient'))),
  );
  control.get('/outbox/:name', async (context) => {
    const name = context.req.param('name');
    const [, key, page] = /^(\d{1,15})(\.html)?$/.exec(name) ?? [];
    const mail = key === undefined ? undefined : findMail(store, Number(key));
    if (!mail) throw notFound(`Mail ${name}`);
    return page ? showMail(context, mail) : context.json(await writeOutMail(mail, originOf(context)));
  });
}

const originOf = ({ req }: Context) => new URL(req.url).origin;

const ISO_SECONDS = 19;
const showTime = (instant: number) => new Date(instant).toISOString().slice(0, ISO_SECONDS).replace('T', ' ');

const indexOf = (mails: readonly StoredMail[], recipient = ''): Markup => html`
<p class="note">The mails that hubdeck’s mock would have sent, newest first. Nothing leaves this machine.</p>
<form method="get"><label>To <input name="recipient" type="search" value="${recipient}" placeholder="everybody"></label><button>Show</button></form>
${
  mails.length === 0
    ? html`<p>${recipient ? `No mail went to ${recipient}.` : 'No mail has been sent yet. Add a Webex Go device, and its activation mail stands here.'}</p>`
    : html`<table><thead><tr><th>Sent (UTC)<th>To<th>Subject</tr></thead><tbody>${mails.map(row)}</tbody></table>`
}`;

const row = ({ key, sentAt, recipient, subject }: StoredMail): Markup => html`
<tr><td>${showTime(sentAt)}<td><bdi>${recipient}</bdi><td><a href="outbox/${key}.html"><bdi>${subject}</bdi></a></tr>`;

function showMail(context: Context<AppEnv>, mail: StoredMail): Response | Promise<Response> {
  if (mail.letter) return showLetter(context, mail.letter);
  return answerPage(context, mail.subject, textPage(mail, originOf(context)));
}

const textPage = (mail: StoredMail, origin: string): Markup => html`
<p class="note">To <bdi>${mail.recipient}</bdi>, ${showTime(mail.sentAt)} UTC. <a href="../outbox.html">All mails</a></p>
<pre>${writeOutText(mail, origin).body}</pre>`;

/** Exactly what a mail program shows: inline styles and the image, but no script, no form and no way out. */
async function showLetter(context: Context<AppEnv>, letter: NonNullable<StoredMail['letter']>): Promise<Response> {
  context.header(
    'Content-Security-Policy',
    "default-src 'none'; img-src data:; style-src 'unsafe-inline'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'; sandbox",
  );
  context.header('X-Frame-Options', 'DENY');
  context.header('X-Content-Type-Options', 'nosniff');
  context.header('Referrer-Policy', 'no-referrer');
  context.header('Cache-Control', 'no-store');
  return context.html(await writeOutPage(letter, originOf(context)));
}

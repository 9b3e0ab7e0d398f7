import { encodeWebexId, WEBEX_GO_INDICATORS, type WebexGoState } from '@hubdeck/core';
import { html } from 'hono/html';
import type { Markup } from '../page';
import type { DeadLine, LineCall, PhoneLine } from '../store/phone';

export interface PhonePage {
  readonly lines: readonly (PhoneLine & { readonly call: LineCall | undefined })[];
  readonly deadLines: readonly DeadLine[];
  /** There are more lines than the page shows. */
  readonly hasMore: boolean;
  /** Only people whose name has it. */
  readonly name: string | undefined;
  /** By the mock's clock. */
  readonly now: number;
  /** Why what was asked for is not possible. */
  readonly refusal?: string | undefined;
  /** What was scanned, after a refusal. */
  readonly qrData?: string | undefined;
}

/** Where a tester plays the users' phones by hand. */
export const phonePage = (page: PhonePage): Markup => html`
<p class="note">Here you play the phones of the people in hubdeck’s mock. No real phone and no real Webex is behind it.</p>
${page.refusal && html`<p class="alert" role="alert">${page.refusal}</p>`}
<h2>Scan an activation code</h2>
<form method="post"><label for="qr">What the QR code holds, or the network provider code</label><br>
<input id="qr" name="qrData" class="wide" value="${page.qrData ?? ''}" placeholder="LPA:1$..." autocomplete="off" spellcheck="false" required><button>Install the line</button></form>
<p class="note">It stands in the mail in the <a href="outbox.html">outbox</a>, and on the administrator’s screen.</p>
<h2>Lines</h2>
<form method="get"><label>Name <input name="name" type="search" value="${page.name ?? ''}" placeholder="everybody"></label><button>Show</button></form>
${lineList(page)}
${
  page.deadLines.length > 0 &&
  html`<h2>Dead lines, still on a phone</h2>
<p class="note">The service has ended them. Only the user can remove them from the phone.</p>
<table><tbody>${page.deadLines.map(deadRow)}</tbody></table>`
}`;

function lineList({ lines, hasMore, name, now }: PhonePage): Markup {
  if (lines.length === 0)
    return html`<p>${name ? `Nobody called ${name} has a line.` : 'Nobody has a Webex Go line.'}</p>`;
  return html`<table><thead><tr><th>Person<th>State<th>Phone</tr></thead>
<tbody>${lines.map((line) => lineRow(line, now))}</tbody></table>
${hasMore && html`<p class="note">These are the first ${lines.length}. Search by name for the others.</p>`}`;
}

const STATES: Readonly<Record<WebexGoState, string>> = {
  pendingActivation: 'Pending activation',
  online: 'Online',
  offline: 'Offline',
};

const lineRow = (line: PhonePage['lines'][number], now: number): Markup => html`
<tr><td><bdi>${line.ownerName}</bdi><br><span class="note">${line.phoneNumber}</span>
<td><span class="${WEBEX_GO_INDICATORS[line.state]}">${STATES[line.state]}</span>
<td>${keysOf(line, now)}</tr>`;

const deadRow = ({ deviceId, ownerName, phoneNumber, reason }: DeadLine): Markup => html`
<tr><td><bdi>${ownerName || 'Somebody who is gone'}</bdi><br><span class="note">${phoneNumber}</span>
<td>${reason === 'lost' ? 'Reported lost or stolen' : 'Deleted'}
<td>${form(deviceId, key('removeLine', 'Remove the dead line'))}</tr>`;

function keysOf({ deviceId, state, call }: PhonePage['lines'][number], now: number): Markup {
  switch (state) {
    case 'pendingActivation':
      return html`<span class="note">On no phone: scan its code.</span>`;
    case 'offline':
      return form(deviceId, html`${key('enableLine', 'Switch on')}${key('removeLine', 'Remove the line')}`);
    case 'online':
      return call
        ? callKeys(call, now)
        : html`${callForm(deviceId)}
${form(deviceId, html`${key('disableLine', 'Switch off')}${key('removeLine', 'Remove the line')}`)}`;
  }
}

const MINUTE = 60;

function callKeys({ deviceId, direction, otherNumber, startedAt }: LineCall, now: number): Markup {
  const seconds = Math.max(0, Math.floor((now - startedAt) / 1000));
  const length = `${Math.floor(seconds / MINUTE)}:${String(seconds % MINUTE).padStart(2, '0')}`;
  const verb = direction === 'ORIGINATING' ? 'Calling' : 'Called by';
  return html`${verb} ${otherNumber}, ${length} so far${form(deviceId, key('endCall', 'Hang up'))}`;
}

const callForm = (deviceId: string): Markup =>
  form(
    deviceId,
    html`<input name="number" type="tel" aria-label="Number" placeholder="Number or extension" autocomplete="off" required>
${key('placeCall', 'Call')}${key('receiveCall', 'Get a call')}`,
  );

const form = (deviceId: string, content: Markup): Markup => html`
<form method="post"><input type="hidden" name="deviceId" value="${encodeWebexId('DEVICE', deviceId)}">${content}</form>`;

const key = (event: string, label: string): Markup => html`<button name="event" value="${event}">${label}</button>`;

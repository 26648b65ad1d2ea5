import { html } from 'htm/preact';
import { usePage, writtenDay, writtenInstant } from './page.js';

/** The deliveries of the channel's digests, as the database holds them. */
export function Ledger() {
  const { ledger, phrases } = usePage();
  const { due, day, state, message, empty } = phrases.ledger;
  if (ledger.length === 0) return html`<p class="soft">${empty}</p>`;
  return html`<table>
    <thead>
      <tr>${[due, day, state, message].map((head) => html`<th scope="col">${head}</th>`)}</tr>
    </thead>
    <tbody>
      ${ledger.map((delivery) => html`<${Row} ...${delivery} />`)}
    </tbody>
  </table>`;
}

/** @param {import('../../state/deliveries.ts').Delivery} delivery */
function Row({ due, day, state, channel, message, error }) {
  const { phrases, locale, go } = usePage();
  const show = () => message && go(channel, 'messages', { shown: { ts: message } });
  return html`<tr>
    <td>${writtenInstant(due, locale)}</td>
    <td>${day ? writtenDay(day, locale) : '–'}</td>
    <td>${phrases.deliveryState[state]}</td>
    <td>
      ${message ? html`<button type="button" class="button" onClick=${show}>${phrases.ledger.show}</button>` : (error ?? '–')}
    </td>
  </tr>`;
}

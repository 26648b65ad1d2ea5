import { html } from 'htm/preact';
import { usePage, writtenDay, writtenInstant } from './page.js';

/** The digests of the channel and their deliveries, as the database holds them. */
export function Ledger() {
  const { hello, phrases: all, language } = usePage();
  const { digests, deliveries } = hello.ledger;
  const phrases = all.ledger;
  const heads = [phrases.due, phrases.day, phrases.state, phrases.message];
  return html`<div class="ledger">
    <h2>${phrases.digests}</h2>
    ${digests.length === 0 && html`<p class="soft">${phrases.none}</p>`}
    <ul>
      ${digests.map(({ status }) => html`<li>${status[language]}</li>`)}
    </ul>
    <h2>${phrases.deliveries}</h2>
    ${deliveries.length === 0 && html`<p class="soft">${phrases.empty}</p>`}
    <table hidden=${deliveries.length === 0}>
      <thead>
        <tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr>
      </thead>
      <tbody>
        ${deliveries.map((delivery) => html`<${Row} ...${delivery} />`)}
      </tbody>
    </table>
  </div>`;
}

/** @param {import('../ledger.ts').Ledger['deliveries'][number]} delivery */
function Row({ due, day, state, message, error }) {
  const { phrases, locale, change } = usePage();
  const show = () =>
    message && change({ conversation: message.channel, view: 'messages', shown: { ...message } });
  return html`<tr>
    <td>${writtenInstant(due, locale)}</td>
    <td>${day ? writtenDay(day, locale) : '–'}</td>
    <td><span class=${`state ${state}`}>${phrases.deliveryState[state]}</span></td>
    <td>
      ${message ? html`<button type="button" class="button" onClick=${show}>${phrases.ledger.show}</button>` : (error ?? '–')}
    </td>
  </tr>`;
}

import { html } from 'htm/preact';
import { usePage } from './page.js';

/** The digests of the channel and their deliveries, as the database holds them. */
export function Ledger() {
  const { hello, phrases: all, language } = usePage();
  const { digests, deliveries } = hello.ledger;
  const phrases = all.ledger;
  return html`<div class="ledger">
    <h2>${phrases.digests}</h2>
    ${digests.length === 0 && html`<p class="soft">${phrases.none}</p>`}
    <ul>
      ${digests.map(({ status }) => html`<li>${status[language]}</li>`)}
    </ul>
    <h2>${phrases.deliveries}</h2>
    ${
      deliveries.length === 0
        ? html`<p class="soft">${phrases.empty}</p>`
        : html`<table>
            <thead>
              <tr>
                ${['due', 'day', 'state', 'message'].map(
                  (name) => html`<th scope="col">${phrases[/** @type {'due'} */ (name)]}</th>`,
                )}
              </tr>
            </thead>
            <tbody>
              ${deliveries.map((delivery) => html`<${Row} ...${delivery} />`)}
            </tbody>
          </table>`
    }
  </div>`;
}

/** @param {import('../ledger.ts').Ledger['deliveries'][number]} delivery */
function Row({ due, day, state, message, error }) {
  const { phrases, locale, change } = usePage();
  const show = (place) => change({ conversation: place.channel, view: 'messages', shown: { ...place } });
  return html`<tr>
    <td>${writtenInstant(due, locale)}</td>
    <td>${day ? new Date(day).toLocaleDateString(locale, { dateStyle: 'medium', timeZone: 'UTC' }) : '–'}</td>
    <td><span class=${`state ${state}`}>${phrases.deliveryState[state]}</span></td>
    <td>
      ${
        message
          ? html`<button type="button" class="button" onClick=${() => show(message)}>${phrases.ledger.show}</button>`
          : (error ?? '–')
      }
    </td>
  </tr>`;
}

/**
 * In the time zone that digests have by default.
 *
 * @param {string} instant
 * @param {string} locale
 */
export const writtenInstant = (instant, locale) =>
  new Date(instant).toLocaleString(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/Paris',
  });

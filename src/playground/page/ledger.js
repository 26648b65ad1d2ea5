import { element } from './dom.js';

/** @import {Ledger, LedgerRow} from '../protocol.ts' */
/** @import {Page} from './main.js' */

/**
 * The digests of the channel and their deliveries, as the database holds them.
 *
 * @param {Ledger} ledger
 * @param {Page} page
 * @param {(message: { channel: string, ts: string }) => void} show Goes to a message.
 */
export function drawLedger({ digests, deliveries }, page, show) {
  const { ledger: phrases } = page.phrases;
  return element(
    'div',
    { class: 'body ledger' },
    element('h2', {}, phrases.digests),
    ...(digests.length === 0 ? [element('p', { class: 'empty' }, phrases.none)] : []),
    element('ul', {}, ...digests.map(({ status }) => element('li', {}, status[page.language]))),
    element('h2', {}, phrases.deliveries),
    deliveries.length === 0
      ? element('p', { class: 'empty' }, phrases.empty)
      : element(
          'table',
          {},
          element(
            'thead',
            {},
            element(
              'tr',
              {},
              ...[phrases.due, phrases.day, phrases.state, phrases.message].map((name) =>
                element('th', { scope: 'col' }, name),
              ),
            ),
          ),
          element('tbody', {}, ...deliveries.map((delivery) => row(delivery, page, show))),
        ),
  );
}

/**
 * @param {LedgerRow} delivery
 * @param {Page} page
 * @param {(message: { channel: string, ts: string }) => void} show
 */
function row({ due, day, state, message, error }, page, show) {
  const { phrases, locale } = page;
  /** @param {string} text */
  const cell = (text) => element('td', {}, text);
  const where = message
    ? element(
        'button',
        { type: 'button', class: 'button', onclick: () => show(message) },
        phrases.ledger.show,
      )
    : (error ?? '–');
  return element(
    'tr',
    { 'data-state': state },
    cell(writtenInstant(due, locale)),
    cell(day ? writtenDay(day, locale) : '–'),
    element('td', {}, element('span', { class: 'state' }, phrases.deliveryState[state])),
    element('td', {}, where, ...(message ? [element('code', {}, message.ts)] : [])),
  );
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

/**
 * @param {string} day
 * @param {string} locale
 */
const writtenDay = (day, locale) =>
  new Date(day).toLocaleDateString(locale, { dateStyle: 'medium', timeZone: 'UTC' });

import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** @import { Act, Outcome, Snapshot } from '../protocol.ts' */

/**
 * What the page alone knows.
 *
 * @typedef {object} Own
 * @property {'fr' | 'en'} language
 * @property {'channel' | 'app' | 'home' | 'ledger'} place What is shown: a conversation, the app's Home, or the ledger.
 * @property {string} draft What stands in the message box.
 * @property {string} [thread] The message that is replied to.
 * @property {string} problem
 * @property {string} notice What became of a request of this page.
 * @property {{ ts: string }} [shown] The message to bring into sight.
 *
 * What every part of the page draws from, and what it does.
 *
 * @typedef {Snapshot & Own & {
 *   conversation: string,
 *   direct: boolean,
 *   locale: string,
 *   act: (act: Act) => Promise<Outcome>,
 *   change: (changes: Partial<Own>) => void,
 *   go: (place: Own['place'], more?: Partial<Own>) => void,
 * }} Page `conversation`: the id of the one that is shown. `direct`: it is the app's own, or its Home is.
 */

export const PageContext = createContext(/** @type {Page} */ ({}));
export const usePage = () => useContext(PageContext);

/** A phrase with its places filled in. @type {(phrase: string, values: Record<string, string | undefined>) => string} */
export const fill = (phrase, values) => phrase.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);

/** French says "1er" of a first, which browsers do not. @type {(day: string, locale: string, dateStyle?: 'medium' | 'long') => string} */
export function writtenDay(day, locale, dateStyle = 'medium') {
  const written = new Date(day).toLocaleDateString(locale, { dateStyle, timeZone: 'UTC' });
  return locale === 'fr-FR' ? written.replace(/^1 /, '1er ') : written;
}

/** In the time zone that digests have by default. @type {(instant: string | Date, locale: string) => string} */
export const writtenInstant = (instant, locale) =>
  new Date(instant).toLocaleString(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/Paris',
  });

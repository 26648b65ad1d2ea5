import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** @import { Act, Happening, Hello } from '../protocol.ts' */

/**
 * What the page knows, and every part of it draws from.
 *
 * @typedef {'fr' | 'en'} Language
 * @typedef {object} State
 * @property {Hello} hello
 * @property {Language} language
 * @property {string} conversation The channel that is shown.
 * @property {'messages' | 'home' | 'ledger'} view What is shown of it; or the ledger, in its place.
 * @property {string} draft What stands in the message box.
 * @property {string} [thread] The message that is replied to.
 * @property {string} problem
 * @property {string} notice What became of a request of this page.
 * @property {string} status What the bot says that it is doing.
 * @property {{ title: string, message: string }[]} [prompts]
 * @property {Record<string, string>} errors What is wrong with an input of the modal, by the id of its block.
 * @property {Extract<Happening, { type: 'suggestions' }>} [suggestions]
 * @property {{ channel: string, ts: string }} [shown] The message to bring into sight.
 *
 * @typedef {State & {
 *   phrases: Hello['phrases']['fr'],
 *   locale: string,
 *   act: (act: Act) => void,
 *   change: (changes: Partial<State>) => void,
 * }} Page
 */

export const PageContext = createContext(/** @type {Page} */ ({}));
export const usePage = () => useContext(PageContext);

/** A phrase with its places filled in. @type {(phrase: string, values: Record<string, string | undefined>) => string} */
export const fill = (phrase, values) => phrase.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);

/** @type {(day: string, locale: string, dateStyle?: 'medium' | 'long') => string} */
export const writtenDay = (day, locale, dateStyle = 'medium') =>
  new Date(day).toLocaleDateString(locale, { dateStyle, timeZone: 'UTC' });

/** In the time zone that digests have by default. @type {(instant: string, locale: string) => string} */
export const writtenInstant = (instant, locale) =>
  new Date(instant).toLocaleString(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/Paris',
  });

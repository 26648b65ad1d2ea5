import type { types } from '@slack/bolt';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../../understanding/language.ts';
import type { Act, Outcome, Snapshot } from '../protocol.ts';

/** An interactive element of Block Kit. */
export type SentElement<Type extends string = string> = Extract<
  types.ActionsBlockElement | types.ContextActionsBlockElement | types.InputBlockElement,
  { type: Type }
>;

/** What the page alone knows. */
export interface Own {
  language: Language;
  /** What is shown: a conversation, or the app's Home. */
  place: 'channel' | 'app' | 'home';
  /** What stands in the message box. */
  draft: string;
  /** The message that is replied to. */
  thread?: string | undefined;
  problem: string;
}

/** What every part of the page draws from, and what it does. */
export interface Page extends Snapshot, Own {
  /** The id of the conversation that is shown. */
  conversation: string;
  /** It is the app's own, or its Home is. */
  direct: boolean;
  locale: string;
  act: (act: Act) => Promise<Outcome>;
  change: (changes: Partial<Own>) => void;
  go: (place: Own['place']) => void;
}

export const PageContext = createContext({} as Page);
export const usePage = () => useContext(PageContext);

/** A phrase with its places filled in. */
export const fill = (phrase: string, values: Record<string, string | undefined>) =>
  phrase.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);

/** French says "1er" of a first, which browsers do not. */
export function writtenDay(day: string, locale: string, dateStyle: 'medium' | 'long' = 'medium') {
  const written = new Date(day).toLocaleDateString(locale, { dateStyle, timeZone: 'UTC' });
  return locale === 'fr-FR' ? written.replace(/^1 /, '1er ') : written;
}

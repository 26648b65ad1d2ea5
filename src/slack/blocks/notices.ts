import { phrasesIn } from '../../phrases/phrases.ts';
import type { Language } from '../../understanding/language.ts';
import { escapeText } from '../transport/escape.ts';
import { limits } from '../transport/limits.ts';
import { type Block, context, section } from './elements.ts';
import type { Message } from './message.ts';

const languages: Language[] = ['fr', 'en'];

/** In both languages: where something went wrong, the language of the person may not be known. */
const notice = (sentences: string[]): Message => ({
  text: sentences.join('\n'),
  blocks: sentences.map((sentence) => section(sentence)),
});

/** One sentence, as a whole message. Plain but for our own markup: it may repeat what somebody typed. */
export const sentenceMessage = (sentence: string): Message => notice([escapeText(sentence)]);

/** Something failed. `reference`: what finds the reason in the log. */
export const apology = (reference: string): Message =>
  notice(languages.map((language) => phrasesIn(language).slack.apology(reference)));

/** A button whose value cannot be read any more. */
export const staleButton = (): Message =>
  notice(languages.map((language) => phrasesIn(language).slack.stale));

/** Somebody asks faster than the app lets one person ask. */
export const tooMany = (): Message => notice(languages.map((language) => phrasesIn(language).access.tooMany));

/** More is asked of the app at once than it can do. */
export const tooBusy = (): Message => notice(languages.map((language) => phrasesIn(language).access.busy));

/** The same message, which says that it was written without what is kept of the person and the channel. */
export function withoutMemory({ blocks, plain, ...message }: Message): Message {
  const note = context(languages.map((language) => phrasesIn(language).access.forgetful).join('\n'));
  const noted = (given: Block[]) => (given.length < limits.message.blocks ? [...given, note] : given);
  return { ...message, blocks: noted(blocks), ...(plain && { plain: noted(plain) }) };
}

/** The app does not serve the workspace, or is not installed in it. */
export const notHere = (why: 'team' | 'notInstalled'): Message =>
  notice(languages.map((language) => phrasesIn(language).access[why]));

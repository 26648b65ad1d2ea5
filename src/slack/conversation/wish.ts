import type { slackFr } from '../../phrases/fr/slack.ts';
import type { Word } from '../../reading/words.ts';
import type { Language } from '../../understanding/language.ts';
import type { ActionArgument } from '../tracking/request.ts';

/** What somebody wants: an answer to a question, or what a command does. */
export type Wish =
  | { kind: 'question'; question: string; language?: Language }
  | { kind: 'about' | 'gaps' | 'status'; language: Language }
  /** `all`: with every command. */
  | { kind: 'help'; language: Language; all?: true }
  /** `words`: what follows, for the reader of digest commands. */
  | { kind: 'digest'; words: string; language: Language }
  | ({ kind: 'language'; language: Language } & LanguageChoice)
  | ({ kind: 'packs'; language: Language } & PacksWish)
  /** `words`: what chooses the dates to show. `renew`: another address for the calendar is wanted. */
  | { kind: 'calendar'; words: string; language: Language; renew?: true }
  | { kind: 'timeline'; words: string; language: Language }
  | ({ kind: 'history' | 'update'; language: Language } & ActionArgument)
  | { kind: 'usage'; reason: Usage; language: Language };

export type Usage =
  | { problem: 'nothing' }
  | { problem: 'incomplete'; subcommand: Subcommand }
  | { problem: 'typo'; typed: string; corrected: string }
  /** `instead`: what to type today, each with the words that followed. */
  | { problem: 'gone'; typed: string; instead: string[] };

/** What follows `/esante language`: a choice, for oneself or for the channel; null only asks how it stands. */
export interface LanguageChoice {
  choice: Language | 'auto' | null;
  of: 'person' | 'channel';
}

/** What follows `/esante packs`: to see them, to choose one for the channel, or to have them read again. */
export type PacksWish = { does: 'list' } | { does: 'use'; id: string } | { does: 'reload' | 'import' };

/** What follows the word of a command. */
export interface Argument {
  /** As typed, without the signs around it. */
  text: string;
  words: readonly Word[];
  /** It ends with a question mark. */
  asks: boolean;
  /** That of the command's word, or else the usual one. */
  language: Language;
}

export interface Subcommand {
  /** What one types after `/esante`. Either word works everywhere, and tells the language of the answer. */
  name: Record<Language, string>;
  /** Other French words for it. */
  also?: string[];
  argument: keyof typeof slackFr.argument;
  /** What it does, as a key of the phrases. */
  does: keyof ReturnType<typeof slackFr.does>;
  /** What is wanted; `incomplete`: something is missing; null: the words are the start of a sentence. */
  read: (argument: Argument) => Wish | 'incomplete' | null;
}

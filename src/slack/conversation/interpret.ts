import Fuse from 'fuse.js';
import { isEverydayWord } from '../../understanding/everyday-words.ts';
import { detectLanguage, type Language } from '../../understanding/language.ts';
import { fold } from '../../understanding/words.ts';
import { readTyped } from '../digest/request.ts';
import { readActionArgument } from '../tracking/request.ts';
import { goneWords, type Subcommand, subcommands, wordFor } from './commands.ts';
import { type LanguageChoice, readLanguageWords } from './language-words.ts';
import { type PacksWish, readPackWords } from './pack-words.ts';

/** What a text asks for: anything that is no subcommand is a question. */
export type Request =
  | { kind: 'question'; question: string; language?: Language }
  | { kind: 'help' | 'about' | 'digest' | 'gaps' | 'status'; language: Language }
  | ({ kind: 'language'; language: Language } & LanguageChoice)
  | ({ kind: 'packs'; language: Language } & PacksWish)
  /** `words`: what chooses the dates to show. `renew`: another address for the calendar is wanted. */
  | { kind: 'calendar'; words: string; language: Language; renew?: true }
  | { kind: 'timeline'; words: string; language: Language }
  | { kind: 'history' | 'update'; number: number; deadline?: string; language: Language }
  | { kind: 'usage'; reason: Usage; language: Language };

export type Usage =
  | { problem: 'nothing' }
  | { problem: 'incomplete'; subcommand: Subcommand }
  | { problem: 'typo'; typed: string; corrected: string }
  /** `instead`: what to type today, each with the words that followed. */
  | { problem: 'gone'; typed: string; instead: string[] };

/** Each word that starts a subcommand, folded, and the language it belongs to; null for both. */
const names = subcommands.flatMap((subcommand) => {
  const { fr, en } = subcommand.name;
  const entry = (name: string, language: Language | null) => ({
    name,
    words: fold(name),
    length: name.split(' ').length,
    subcommand,
    language,
  });
  const also = (subcommand.also ?? []).map((name) => entry(name, 'fr'));
  return fr === en ? [entry(fr, null), ...also] : [entry(fr, 'fr'), entry(en, 'en'), ...also];
});

const MOST_WORDS = Math.max(...names.map(({ length }) => length));

const nearest = new Fuse(names, {
  keys: ['words'],
  includeScore: true,
  // Two wrong letters out of four: a swap ("hlep") counts as two.
  threshold: 0.5,
  // Names are compared as a whole: where in them the likeness lies does not matter.
  ignoreLocation: true,
  ignoreFieldNorm: true,
});

/**
 * Reads a text as a subcommand with its argument, or else as a question. Never throws. `usual`: the language of
 * the reply where the words tell none.
 */
export function interpret(text: string, usual: Language = 'fr'): Request {
  if (text.trim() === '') return { kind: 'usage', reason: { problem: 'nothing' }, language: usual };
  const words = text.trim().split(/\s+/);
  const beginnings = Array.from({ length: MOST_WORDS }, (_, more) =>
    fold(words.slice(0, more + 1).join(' ')),
  );
  const gone = goneRequest(words, beginnings);
  if (gone) return gone;
  for (const entry of names) {
    if (beginnings[entry.length - 1] !== entry.words) continue;
    const argument = words.slice(entry.length).join(' ');
    const request = requestOf({ ...entry, language: entry.language ?? usual }, argument);
    if (request) return request;
  }
  return drawing(text) ?? { kind: 'question', question: text };
}

/** A word that is a command no more: what does the same today. Null for every other text. */
function goneRequest(words: string[], beginnings: string[]): Request | null {
  for (const { name, instead } of goneWords) {
    for (const language of ['fr', 'en'] as const) {
      const typed = name[language];
      const length = typed.split(' ').length;
      if (beginnings[length - 1] !== fold(typed)) continue;
      const argument = words.slice(length).join(' ');
      const today = instead.map((does) => `${wordFor(does, language)} ${argument}`.trim());
      return { kind: 'usage', reason: { problem: 'gone', typed, instead: today }, language };
    }
  }
  return null;
}

/** "calendrier de l’INS ?" asks for dates, as ever. */
function calendarRequest(words: string, language: Language): Request | null {
  if (/^(?:de|du|des|of|for|pour)\s|^d['’]|\?\s*$/i.test(words)) return null;
  if (/^(?:renew|renouveler)$/i.test(words)) return { kind: 'calendar', words: '', language, renew: true };
  return { kind: 'calendar', words, language };
}

/** What only a picture is called, and a timeline that is to be drawn; "the timeline of the DMP" asks for dates. */
const pictures =
  /\b(?:frise(?: chronologique)?|(?:diagramme|graphique) de gantt|gantt(?: chart| diagram)?)\b|(?<=\b(?:draw|plot|show|display|post|make|picture of|image of|chart of|dessine|montre|affiche|fais)\b.{0,20})\btimeline\b/i;

/** A sentence that asks for a picture of dates: which ones, the rest of it says. Null where it asks for none. */
function drawing(text: string): Request | null {
  if (!pictures.test(text)) return null;
  const language = detectLanguage(fold(text));
  // What follows says which dates; what goes before mostly says "can you draw me".
  const [, after = ''] = text.split(pictures);
  const words = after.trim() === '' ? text.replace(pictures, wordFor('deadlines', language)) : after.trim();
  return { kind: 'timeline', words, language };
}

/** Null where the words after the name show that it is the start of a sentence ("about the DMP"). */
function requestOf(
  { subcommand, language }: { subcommand: Subcommand; language: Language },
  argument: string,
): Request | null {
  const { question, does } = subcommand;
  if (does === 'digest') {
    const typed = readTyped(argument, language);
    return argument === '' || !('problem' in typed) ? { kind: does, language: typed.language } : null;
  }
  if (does === 'language') {
    const choice = readLanguageWords(argument);
    if (choice) return { kind: does, language, ...choice };
    // One word alone was meant as a choice.
    if (argument.includes(' ')) return null;
    return { kind: 'usage', reason: { problem: 'incomplete', subcommand }, language };
  }
  if (does === 'calendar') return calendarRequest(argument, language);
  if (does === 'timeline') return { kind: does, words: argument, language };
  if (does === 'history' || does === 'update') {
    const about = readActionArgument(argument);
    if (about) return { kind: does, ...about, language };
    // Anything longer starts a sentence ("history of the DMP").
    if (argument.includes(' ')) return null;
    return { kind: 'usage', reason: { problem: 'incomplete', subcommand }, language };
  }
  if (does === 'packs') {
    const wish = readPackWords(argument);
    return wish && { kind: does, language: wish.language ?? language, ...wish.wish };
  }
  if (question === null) {
    const plain = does === 'help' || does === 'about' || does === 'gaps' || does === 'status';
    return argument === '' && plain ? { kind: does, language } : null;
  }
  const optional = subcommand.argument === 'period' || subcommand.argument === 'orientation';
  if (argument === '' && !optional) {
    return { kind: 'usage', reason: { problem: 'incomplete', subcommand }, language };
  }
  const asked = question[language](argument);
  // Worded alike in both languages ("action 15"), it tells neither.
  const tells = question.fr(argument) !== question.en(argument);
  return { kind: 'question', question: asked, ...(tells && { language }) };
}

/** A mistyped subcommand: its first word is near a name, and is no word of either language. */
export function findTypo(text: string, usual: Language = 'fr'): Extract<Request, { kind: 'usage' }> | null {
  const [typed = '', ...rest] = text.trim().split(/\s+/);
  const word = fold(typed);
  // Spelt right, it is no typo of another name ("deadlines", "timeline").
  if (names.some(({ words }) => words === word)) return null;
  if (word.length < 4 || isEverydayWord(word) || interpret(text).kind !== 'question') return null;
  const found = nearest
    .search(word)
    .map(({ item, score = 1 }) => ({ ...item, score, longer: Math.abs(item.words.length - word.length) }))
    .filter(({ words, subcommand, longer }) => {
      const inflected = word.startsWith(words) || words.startsWith(word);
      const fits = subcommand.argument !== 'none' || rest.length === 0;
      // A short name is near many words: at least they start alike.
      const alike = words.length > 5 || words[0] === word[0];
      return !inflected && fits && alike && longer <= Math.floor(word.length / 4);
    })
    .toSorted((one, other) => one.score - other.score || one.longer - other.longer)[0];
  if (!found) return null;
  const corrected = [found.name, ...rest].join(' ');
  return { kind: 'usage', reason: { problem: 'typo', typed, corrected }, language: found.language ?? usual };
}

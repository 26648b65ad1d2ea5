import { distance } from 'fastest-levenshtein';
import grammar from '../../../data/grammar/commands.json' with { type: 'json' };
import { fold } from '../../reading/fold.ts';
import { Expressions, type Word, wordsOf } from '../../reading/words.ts';
import { isEverydayWord } from '../../understanding/everyday-words.ts';
import { type Language, toldLanguage } from '../../understanding/language.ts';
import { type Argument, subcommands, type Wish, type WishFor, wordFor } from './commands.ts';

/** Each word, or few words, that start a subcommand, as one types it, and the language that it tells. */
const names = subcommands.flatMap((subcommand) => {
  const { name, also } = subcommand;
  return (['fr', 'en'] as const).flatMap((language) =>
    [name[language], ...(also?.[language] ?? [])].map((typed) => ({
      name: typed,
      folded: fold(typed),
      subcommand,
      language: name.fr === name.en && typed === name.fr ? undefined : language,
    })),
  );
});
/** The first where two are alike. */
const byName = new Map(names.toReversed().map((one) => [one.folded, one]));
const MOST_WORDS = 3;

const polite = new Set(grammar.politeness);
const pictures = new Expressions(grammar.pictures);
const drawing = new Expressions(grammar.drawing);
const timelineName = fold(wordFor('timeline', 'en'));
/** Between a verb and its "timeline": "show me the whole timeline". */
const MOST_BETWEEN = 4;

/**
 * Reads a text as a subcommand, whatever signs stand around it, or else as a question. `usual`: the language of the reply
 * where the words tell none. "status?" → the status; "langue : en" → a choice; "about the DMP" → a question.
 */
export function interpret(text: string, usual: Language = 'fr'): Wish {
  const words = wordsOf(text);
  if (words.length === 0) return { kind: 'help', language: usual };
  const plain = words.findIndex(({ folded }) => !polite.has(folded));
  const from = Math.max(0, plain);
  for (let length = MOST_WORDS; length > 0; length -= 1) {
    const start = words.slice(from, from + length).map(({ folded }) => folded);
    const found = byName.get(start.join(' '));
    if (!found) continue;
    const { subcommand, language = usual } = found;
    const wish = subcommand.read(argumentAfter(text, words, from + start.length, language));
    if (wish === 'incomplete') return { kind: 'usage', reason: { problem: wish, subcommand }, language };
    if (wish) return wish;
  }
  return readDrawing(text, words) ?? { kind: 'question', question: text };
}

function argumentAfter(text: string, words: readonly Word[], place: number, language: Language): Argument {
  const rest = words.slice(place);
  const [first, last] = [rest[0], rest.at(-1)];
  const asks = text.trimEnd().endsWith('?');
  if (!first || !last) return { text: '', words: rest, asks, language };
  // A sign before the first word may belong to it: "#13", "«", "<".
  const before = text.slice(words[place - 1]?.to ?? 0, first.from);
  const after = text.slice(last.to).replace(/[\s?!.,;:…]+$/u, '');
  const own = before.replace(/^[\s:,;.–-]+/u, '');
  return { text: `${own}${text.slice(first.from, last.to)}${after}`.trim(), words: rest, asks, language };
}

/** A sentence that asks for a picture of dates: which ones, the rest of it says. Null where it asks for none. */
function readDrawing(text: string, words: readonly Word[]): Wish | null {
  const at = words.findIndex((_, place) => pictures.lengthAt(words, place) > 0 || isDrawn(words, place));
  const first = words[at];
  const last = words[at + Math.max(1, pictures.lengthAt(words, at)) - 1];
  if (!first || !last) return null;
  const language = toldLanguage(fold(text)) ?? 'fr';
  // What follows says which dates; what goes before mostly says "can you draw me".
  const after = text.slice(last.to).trim();
  const dates = `${text.slice(0, first.from)}${wordFor('deadlines', language)}`;
  return { kind: 'timeline', words: wordsOf(after).length === 0 ? dates : after, language };
}

/** "draw me a timeline"; "the timeline of the DMP" asks for dates. */
function isDrawn(words: readonly Word[], place: number): boolean {
  if (words[place]?.folded !== timelineName) return false;
  const from = Math.max(0, place - MOST_BETWEEN - 1);
  return words.slice(from, place).some((_, before) => drawing.lengthAt(words, from + before) > 0);
}

/** A swap ("hlep") counts as two. */
const MOST_SLIPS = 2;
/** Longer than any name with a slip in it: what is longer is not looked up. */
const LONGEST_NAME = 20;

/** A mistyped subcommand: the first word is near a name, and is no word of either language. Null for any other text. */
export function findTypo(text: string, usual: Language = 'fr'): WishFor<'usage'> | null {
  const [first, ...rest] = wordsOf(text);
  if (!first || first.folded.length < 4 || first.folded.length > LONGEST_NAME) return null;
  const { folded: word, typed } = first;
  // Spelt right, it is no typo of another name ("deadlines", "timeline").
  if (byName.has(word) || isEverydayWord(word)) return null;
  const [found] = names
    .map((one) => ({ ...one, slips: distance(one.folded, word) }))
    .filter(({ folded, subcommand, slips }) => {
      const inflected = word.startsWith(folded) || folded.startsWith(word);
      const fits = subcommand.argument !== 'none' || rest.length === 0;
      // A short name is near many words: at least they start alike.
      const alike = folded.length > 5 || folded[0] === word[0];
      const asLong = Math.abs(folded.length - word.length) <= Math.floor(word.length / 4);
      return slips <= MOST_SLIPS && !inflected && fits && alike && asLong;
    })
    .toSorted((one, other) => one.slips - other.slips);
  if (!found) return null;
  const corrected = `${found.name} ${text.slice(first.to).trim()}`.trim();
  return { kind: 'usage', reason: { problem: 'typo', typed, corrected }, language: found.language ?? usual };
}

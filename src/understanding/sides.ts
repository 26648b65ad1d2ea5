import table from '../../data/grammar/comparing.json' with { type: 'json' };
import { longest, PhraseFinder, wordsWithin } from './phrase-finder.ts';
import type { Comparison, TopicWord } from './query.ts';
import type { Reading } from './slots.ts';

const finder = new PhraseFinder<Comparison | 'joins'>(
  (['joins', 'by-date', 'apart'] as const).map((value) => ({ value, ...table[value] })),
  { exact: true },
);

/** Words of a question that compares; longer texts tell a story first. */
const MOST_WORDS = 80;

/** What ends a part of a sentence and leaves what is beside it joined to it. */
const LISTED: ReadonlySet<string> = new Set([',', '/']);

/**
 * What a question names side by side, and how it compares that: "X and Y", "X, Y and Z", "between X and Y", "X before Y".
 * Runs of parts, the words of each; a list of parts with no "and" in it is an aside.
 */
export function readSides(
  { tokens: all, folded, slots }: Reading,
  topic: readonly TopicWord[],
): { sides: TopicWord[][][]; compares: Comparison | null } {
  const tokens = all.slice(0, MOST_WORDS);
  const found = finder.find(tokens).filter(({ from }) => slots[from] !== 'date' && slots[from] !== 'number');
  const joining = wordsWithin(longest(found.filter(({ value }) => value === 'joins')));
  const said = found.filter(({ value }) => value !== 'joins');
  const saying = wordsWithin(said);
  const compares =
    (['by-date', 'apart'] as const).find((one) => said.some(({ value }) => value === one)) ?? null;
  const words = new Map(topic.map((word) => [word.from, word]));
  let run = { parts: [[]] as TopicWord[][], joined: false };
  const runs = [run];
  for (const [at, token] of tokens.entries()) {
    const before = tokens[at - 1];
    const marks = before && before.clause !== token.clause ? folded.text.slice(before.to, token.from) : '';
    const isListed = LISTED.has(marks.trim().charAt(0));
    if (marks !== '' && !isListed) {
      run = { parts: [[]], joined: false };
      runs.push(run);
    }
    if (isListed || joining.has(at)) run.parts.push([]);
    if (joining.has(at) && run.parts.some(({ length }) => length > 0)) run.joined = true;
    const word = words.get(token.from);
    // "The same year as the DNS": nobody is asked for.
    const isCue = word?.cue && !(compares === 'by-date' && slots[at] === 'body');
    if (word && !isCue && !word.denied && !saying.has(at)) run.parts.at(-1)?.push(word);
  }
  return {
    sides: runs.filter(({ joined }) => joined).map(({ parts }) => parts.filter(({ length }) => length > 0)),
    compares,
  };
}

import table from '../../data/grammar/comparing.json' with { type: 'json' };
import { longest, PhraseFinder, wordsWithin } from './phrase-finder.ts';
import type { Comparison, TopicWord } from './query.ts';
import type { Reading } from './slots.ts';

const joins = new PhraseFinder([{ value: true, ...table.joins }], { exact: true });
const comparing = new PhraseFinder<Comparison>(
  (['by-date', 'apart'] as const).map((value) => ({ value, ...table[value] })),
  { exact: true },
);

/** What ends a part of a sentence and leaves what is beside it joined to it. */
const LISTED: ReadonlySet<string> = new Set([',', '/']);

/**
 * What a question names side by side, and how it compares that: "X and Y", "X, Y and Z", "between X and Y", "X before Y".
 * Runs of parts, the words of each; a list of parts with no "and" in it is an aside.
 */
export function readSides(
  { tokens, folded, slots }: Reading,
  topic: readonly TopicWord[],
): { sides: TopicWord[][][]; compares: Comparison | null } {
  const isFree = ({ from }: { from: number }): boolean => slots[from] !== 'date' && slots[from] !== 'number';
  const said = comparing.find(tokens).filter(isFree);
  const saying = wordsWithin(said);
  const joining = wordsWithin(longest(joins.find(tokens)).filter(isFree));
  const words = new Map(topic.map((word) => [word.from, word]));
  let run = { parts: [[]] as TopicWord[][], joined: false };
  const runs = [run];
  for (const [at, token] of tokens.entries()) {
    const before = tokens[at - 1];
    const marks = before && before.clause !== token.clause ? folded.text.slice(before.to, token.from) : '';
    const isListed = LISTED.has(marks.trim().charAt(0));
    if (marks !== '' && !isListed) runs.push((run = { parts: [[]], joined: false }));
    if (isListed || joining.has(at)) run.parts.push([]);
    if (joining.has(at) && run.parts.some(({ length }) => length > 0)) run.joined = true;
    const word = words.get(token.from);
    if (word && !word.cue && !word.denied && !saying.has(at)) run.parts.at(-1)?.push(word);
  }
  return {
    sides: runs.filter(({ joined }) => joined).map(({ parts }) => parts.filter(({ length }) => length > 0)),
    compares: said.find(({ value }) => value === 'by-date')?.value ?? said[0]?.value ?? null,
  };
}

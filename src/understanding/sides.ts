import comparing from '../../data/grammar/comparing.json' with { type: 'json' };
import {
  type Found,
  finderOf,
  longest,
  type PhraseFinder,
  type Place,
  wordsWithin,
} from './phrase-finder.ts';
import type { Comparison, TopicWord, Verdict } from './query.ts';
import type { Reading } from './slots.ts';
import type { AskedDates } from './stages.ts';
import { isOneOf } from './tokens.ts';

const { '//': _, ...table } = comparing;
type Said = keyof typeof table;

/** What words of a question say of comparing. */
export const comparingWords: PhraseFinder<Said> = finderOf(table);

/** Words of a question that compares; longer texts tell a story first. */
const MOST_WORDS = 80;

/**
 * What a question names side by side, and how it compares that: "X and Y", "X, Y and Z", "between X and Y", "X before Y".
 * Runs of parts, the words of each; where nothing is compared, a list of parts with no "and" in it is an aside.
 */
export function readSides(
  reading: Reading,
  topic: readonly TopicWord[],
  dates: AskedDates,
): { sides: TopicWord[][][]; compares: Comparison | null; verdicts: Verdict[] } {
  const { tokens: all, folded, slots } = reading;
  const tokens = all.slice(0, MOST_WORDS);
  const found = comparingWords
    .find(tokens)
    .filter(({ from }) => slots[from] !== 'date' && slots[from] !== 'number');
  const joining = wordsWithin(longest(found.filter(({ value }) => value === 'joins')));
  const said = found.filter(({ value }) => value !== 'joins');
  const saying = wordsWithin(said);
  const says = (one: Said): boolean => said.some(({ value }) => value === one);
  const verdicts = verdictsIn(reading, said, dates);
  const isByDate = verdicts.length > 0 && !says('apart');
  const compares = isByDate ? 'by-date' : says('apart') || says('beside') ? 'apart' : null;
  const words = new Map(topic.map((word) => [word.from, word]));
  let run = { parts: [[]] as TopicWord[][], joined: false };
  const runs = [run];
  for (const [at, token] of tokens.entries()) {
    const before = tokens[at - 1];
    const marks = before && before.clause !== token.clause ? folded.text.slice(before.to, token.from) : '';
    // What leaves what is beside it joined to it; "the platform (ENS) and the bundle": brackets say more of one part.
    const mark = marks.trim().charAt(0);
    const isListed = mark === ',' || mark === '/';
    // "Comply with it to get into that" names nothing side by side.
    const joins = joining.has(at) && (compares !== null || isOneOf('and', token));
    if (marks !== '' && !isListed && mark !== '(' && mark !== ')') {
      run = { parts: [[]], joined: false };
      runs.push(run);
    }
    if (isListed || joins) run.parts.push([]);
    if (joins && run.parts.some(({ length }) => length > 0)) run.joined = true;
    const word = words.get(token.from);
    // "The same year as the DNS": nobody is asked for.
    const isCue = word?.cue && !(verdicts.length > 0 && slots[at] === 'body');
    if (word && !isCue && !word.denied && !saying.has(at)) run.parts.at(-1)?.push(word);
  }
  const named = runs.map((one) => ({ ...one, parts: one.parts.filter(({ length }) => length > 0) }));
  const joined = named.filter((one) => one.joined);
  // "HOP'EN, e-parcours, ESMS: which starts first?" Of what is compared, a list is enough.
  const listed = compares === null ? [] : named.filter(({ parts }) => parts.length > 1);
  return {
    sides: (joined.length > 0 ? joined : listed).map(({ parts }) => parts),
    compares,
    verdicts,
  };
}

/** "Which starts first and which ends last?" What is asked of the dates, part by part. */
function verdictsIn(reading: Reading, said: readonly Found<Said>[], dates: AskedDates): Verdict[] {
  const { tokens, cues } = reading;
  const ands = tokens.flatMap((token, at) => (isOneOf('and', token) ? [at] : []));
  const partOf = ({ from }: Place): string =>
    `${tokens[from]?.clause} ${ands.filter((and) => and < from).length}`;
  // "This year, or only later?" compares nothing.
  const isOtherwise = ({ from }: Place): boolean => [1, 2].some((back) => isOneOf('or', tokens[from - back]));
  const isAsked = (one: Found<Said>): boolean =>
    one.value === 'first' || one.value === 'last'
      ? !isOfNoun(reading, one) && !isOtherwise(one)
      : one.value === 'same' || one.value === 'longest' || one.value === 'shortest';
  const parts = Map.groupBy(said.filter(isAsked), partOf);
  // Of a stage that is named, what starts is what comes: "which opens first?"
  const edges = dates.named.length > 0 ? [] : cues;
  const edgeIn = (isIn: (part: string) => boolean): 'starts-' | 'ends-' | '' => {
    const [starts, ends] = (['starts', 'ends'] as const).map((edge) =>
      edges.some((one) => one.value === edge && isIn(partOf(one))),
    );
    return starts === ends ? '' : starts ? 'starts-' : 'ends-';
  };
  // "The end dates of both: which is first?"
  const beside = edgeIn((part) => !parts.has(part));
  const asked = Array.from(parts, ([part, found]): Verdict[] => {
    const values = new Set(found.map(({ value }) => value));
    // "Will it last longer?"
    const lengths = (['longest', 'shortest'] as const).filter((one) => values.has(one));
    if (lengths.length > 0) return lengths;
    const edge = edgeIn((one) => one === part) || beside;
    return (['first', 'last', 'same'] as const)
      .filter((one) => values.has(one))
      .map((one) => `${edge}${one}` as const);
  });
  return [...new Set(asked.flat())];
}

/** "The first tests". */
function isOfNoun({ tokens, cues }: Reading, { from, to }: Place): boolean {
  const next = tokens[to];
  const isNoun = next?.clause === tokens[from]?.clause && next?.stop === false;
  return isNoun && cues.some((cue) => cue.value === 'by' && (cue.from === from || cue.from === from - 1));
}

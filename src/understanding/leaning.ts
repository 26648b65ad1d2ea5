import type { Roadmap } from '../roadmap/roadmap.ts';
import type { Action, Deadline } from '../roadmap/schema.ts';
import { unitsIn } from './action-numbers.ts';
import { numberAt } from './numbers.ts';
import { type Place, wordsWithin } from './phrase-finder.ts';
import type { Query, TopicWord } from './query.ts';
import { has, type Reading } from './slots.ts';
import { isOneOf, wordsOf } from './tokens.ts';
import { opensWithAPronoun, stepsIn } from './wanted.ts';

/** How a question leans on the answer before, by its words alone. */
export function readLeaning(
  reading: Reading,
  topic: readonly TopicWord[],
  terms: readonly Place[],
  roadmap: Roadmap,
): Pick<Query, 'saysUnit' | 'asksWhat' | 'refers' | 'points' | 'standsIn' | 'place' | 'steps'> {
  const saysUnit = unitsIn(roadmap).find(reading.tokens).length > 0;
  return {
    saysUnit,
    asksWhat: asksWhat(reading),
    refers: has(reading, 'continues') || has(reading, 'refers') || has(reading, 'corrects'),
    points: has(reading, 'pronoun') || opensWithAPronoun(reading),
    standsIn: besideOne(reading, topic),
    // "The second action" is of the whole roadmap.
    place: saysUnit ? null : placeIn(reading),
    steps: stepsIn(reading, terms),
  };
}

/** "How many", "which"; "what about" asks nothing of its own. */
function asksWhat({ cues }: Reading): boolean {
  const goingOn = wordsWithin(cues.filter(({ value }) => value === 'continues'));
  return cues.some(({ value, from }) => (value === 'asks' || value === 'count') && !goingOn.has(from));
}

/** "Celui des patients", "the one for patients", "the patient one": what says which. "That one" is what was told before. */
function besideOne({ tokens, cues, slots }: Reading, topic: readonly TopicWord[]): TopicWord[] {
  const cued = wordsWithin(cues.filter(({ from, to }) => to - from > 1));
  const leads = wordsWithin(cues.filter(({ value }) => value === 'by'));
  const at = tokens.findIndex((token, place) => isOneOf('stands-for-a-noun', token) && !cued.has(place));
  const [before, one] = [tokens[at - 1], tokens[at]];
  const isBeside = ({ from, clause }: TopicWord): boolean =>
    clause === one?.clause &&
    (leads.has(at + 1) ? from > one.from : leads.has(at - 2) && from === before?.from && !isOrdinal(at - 1));
  const isOrdinal = (place: number): boolean => numberAt(tokens, place) !== null || slots[place] === 'number';
  return topic.filter((word) => !word.cue && isBeside(word));
}

/** "The second one", "le dernier", and no noun behind it: a place, counted from the end where it is negative. */
function placeIn({ tokens, cues }: Reading): number | null {
  const nouns = wordsWithin(cues.filter(({ value }) => value === 'deadlines' || value === 'chapter'));
  for (const [at, { clause }] of tokens.entries()) {
    const read = numberAt(tokens, at);
    const [before, after] = [tokens[at - 1], tokens[read?.to ?? at]];
    const isPlace = read?.ordinal && before?.stop && before.clause === clause && !nouns.has(read.to);
    if (isPlace && (!after || after.stop || after.clause !== clause)) return read.value;
  }
  return null;
}

/** Words of the labels of some deadlines that others of the action have too: "biology", of its trial and its roll-out. */
export function wordsShared({ deadlines }: Action, told: readonly Deadline[]): TopicWord[] {
  const wordsIn = (some: readonly Deadline[]) => some.flatMap(({ label }) => wordsOf(label));
  const others = new Set(
    wordsIn(deadlines.filter((one) => !told.includes(one))).map(({ stems }) => stems.fr),
  );
  const said = { asked: true, cue: false, says: false, denied: false, from: -1 };
  return wordsIn(told)
    .filter(({ stop, stems }) => !stop && others.has(stems.fr))
    .map((token) => ({ ...token, ...said, typed: token.word }));
}

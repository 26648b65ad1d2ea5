import type { Roadmap } from '../roadmap/roadmap.ts';
import type { Action, Deadline } from '../roadmap/schema.ts';
import { unitsIn } from './action-numbers.ts';
import type { Cue } from './grammar.ts';
import { numberAt } from './numbers.ts';
import { type Place, wordsWithin } from './phrase-finder.ts';
import type { Query, TopicWord } from './query.ts';
import { cuesOf, has, type Reading, wordsOfCues } from './slots.ts';
import { isOneOf, wordsOf } from './tokens.ts';

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
  const isOrdinal = numberAt(tokens, at - 1) !== null || slots[at - 1] === 'number';
  const isBeside = ({ from, clause }: TopicWord): boolean =>
    clause === one?.clause &&
    (leads.has(at + 1) ? from > one.from : leads.has(at - 2) && from === before?.from && !isOrdinal);
  return topic.filter((word) => !word.cue && isBeside(word));
}

/** "The second one", "le dernier", and no noun behind it: a place, counted from the end where it is negative. */
function placeIn({ tokens }: Reading): number | null {
  for (const [at, { clause }] of tokens.entries()) {
    const read = numberAt(tokens, at);
    const [before, after] = [tokens[at - 1], tokens[read?.to ?? at]];
    const isPlace = read?.ordinal && before?.stop && before.clause === clause;
    if (isPlace && (!after || after.stop || after.clause !== clause)) return read.value;
  }
  return null;
}

/** "Ça s’applique aux EHPAD ?", "et ça inclut quoi ?": what was told before is the subject. */
function opensWithAPronoun(reading: Reading): boolean {
  const opening = wordsOfCues(reading, 'continues');
  return cuesOf(reading, 'refers').some(({ from }) => from === 0 || (from === 1 && opening.has(0)));
}

/** "The one after it", "the action right before the DMP": how many places on in the order of the text. */
function stepsIn(reading: Reading, terms: readonly Place[]): number {
  const { tokens, slots } = reading;
  const named = new Set(terms.map(({ from }) => from));
  const units = wordsOfCues(reading, 'actions', 'asks');
  // "Whoever follows the DMP" is no action.
  const isBeside = ({ from, to }: Place): boolean =>
    (units.has(from - 1) || isOneOf('stands-for-a-noun', tokens[from - 1])) &&
    tokens.some(
      ({ clause }, at) =>
        at >= to && (named.has(at) || slots[at] === 'number') && clause === tokens[from]?.clause,
    );
  // "Which starts right after the DMP?" asks for what is later.
  const isOfDates = has(reading, 'starts') || has(reading, 'ends');
  const says = (alone: Cue, beside: Cue): boolean =>
    has(reading, alone) || (!isOfDates && cuesOf(reading, beside).some(isBeside));
  return says('one-after', 'follows') ? 1 : says('one-before', 'precedes') ? -1 : 0;
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

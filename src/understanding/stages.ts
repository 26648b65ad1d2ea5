import table from '../../data/grammar/stages.json' with { type: 'json' };
import type { Stage } from '../roadmap/lexicon.ts';
import type { Cue } from './grammar.ts';
import { type Found, longest, PhraseFinder, type Place, partOf, wordsWithin } from './phrase-finder.ts';
import { has, isAsked, type Reading } from './slots.ts';
import { isOneOf, type Token, wordsOf } from './tokens.ts';

/** What a question calls a stage of the work. */
export interface StageName {
  /** In order of preference: the first that a deadline has is meant. */
  stages: Stage[];
  /** Says that something will be there, not what kind of step it is: counts only where no other does. */
  vague?: boolean;
}

/** Which dates of an action a question asks for. */
export interface AskedDates {
  named: StageName[];
  /** Places in the topic of words that name a stage, and so no subject. */
  places: number[];
  start: boolean;
  end: boolean;
  /** From beginning to end. */
  span: boolean;
  /** The stages named are those of one deadline. */
  together: boolean;
  /** Each date is asked for, not one. */
  every: boolean;
  /** "How often": alone, or beside a date that is asked for. */
  recurring: 'alone' | 'beside' | null;
}

const phrases = (table as (StageName & { fr: string[]; en: string[] })[]).map(({ fr, en, ...value }) => ({
  value: value as StageName,
  fr,
  en,
}));
const names = new PhraseFinder(phrases);
/** Labels are spelt right: there, "publique" is no publication. */
const labelNames = new PhraseFinder(phrases, { exact: true });

/** The stages that a text names, such as the label of a deadline. */
export const stagesIn = (text: string): StageName[] =>
  labelNames.find(wordsOf(text)).map(({ value }) => value);

const isAnd = (token: Token): boolean => isOneOf('and', token);

/** "The decree for the trial", "le décret qui autorise l'essai": several stages, and one deadline that has them all. */
function isOneDeadline({ tokens }: Reading, found: readonly Found<StageName>[]): boolean {
  const [first, ...more] = found.filter(
    ({ from }) => tokens[from]?.clause === tokens[found[0]?.from ?? 0]?.clause,
  );
  const places = [first, ...more].map((stage) => stage?.to ?? 0);
  return more.length > 0 && more.every(({ from }, at) => !tokens.slice(places[at], from).some(isAnd));
}

/** "The next meeting, and how often": a date is asked for too, before the rhythm and an "and", or in words of its own. */
function isBeside(reading: Reading, found: readonly Place[]): boolean {
  const rhythm = reading.cues.find(({ value }) => value === 'how-often')?.from ?? 0;
  return (
    has(reading, 'next') ||
    has(reading, 'wants-when') ||
    found.some(({ to }) => reading.tokens.slice(to, rhythm).some(isAnd))
  );
}

/** "I do not mean the trial", "au-delà de l'essai": a denial right before it, but for articles. */
function leftBehind({ cues }: Reading): (place: Place) => boolean {
  const articles = wordsWithin(cues.filter(({ value }) => value === 'by'));
  const denials = new Set<number>();
  for (const { value, to } of cues) if (value === 'not' || value === 'beyond') denials.add(to);
  return ({ from }) => {
    let at = from;
    while (articles.has(at - 1)) at -= 1;
    return denials.has(at);
  };
}

/** The stages and the other dates that the asking part of a question names. */
export function readAskedDates(reading: Reading, concepts: PhraseFinder<string>): AskedDates {
  const { tokens, negated, asking } = reading;
  const isPart = partOf(concepts.find(tokens));
  // "Qui le pilote ?" asks for no pilot phase.
  const steering = wordsWithin(
    has(reading, 'wants-who') ? reading.cues.filter(({ value }) => value === 'steers') : [],
  );
  const said = longest(names.find(tokens)).filter((one) => !steering.has(one.from));
  const isLeftBehind = leftBehind(reading);
  const found = said.filter(
    (one) =>
      !negated.has(one.from) &&
      !isLeftBehind(one) &&
      !isPart(one) &&
      asking.has(tokens[one.from]?.clause ?? 0),
  );
  // "A note on the launch: when does it end?" What tells why one asks names no date.
  const asks = (...values: Cue[]): boolean =>
    reading.cues.some(({ value, from }) => values.includes(value) && isAsked(reading, from));
  const often = has(reading, 'how-often');
  return {
    named: [...new Set(found.map(({ value }) => value))],
    places: [...found, ...reading.cues.filter(({ value }) => value === 'starts' || value === 'ends')].flatMap(
      ({ from, to }) => tokens.slice(from, to).map((token) => token.from),
    ),
    start: asks('starts'),
    end: asks('ends', 'until'),
    span: asks('span'),
    together: isOneDeadline(reading, found),
    every: asks('every') || (asks('starts') && asks('ends')),
    recurring: often ? (isBeside(reading, found) ? 'beside' : 'alone') : null,
  };
}

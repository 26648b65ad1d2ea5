import table from '../../data/grammar/stages.json' with { type: 'json' };
import type { Stage } from '../roadmap/lexicon.ts';
import type { Cue } from './grammar.ts';
import { longest, PhraseFinder, type Place, partOf } from './phrase-finder.ts';
import { cuesOf, has, isAsked, type Reading, wordsOfCues } from './slots.ts';
import { isOneOf, wordsOf } from './tokens.ts';

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

/** The stages and the other dates that the asking part of a question names. */
export function readAskedDates(reading: Reading, concepts: PhraseFinder<string>): AskedDates {
  const { tokens, negated } = reading;
  const isPart = partOf(concepts.find(tokens));
  // "Qui le pilote ?", "un pilote est nommé ?" ask for no pilot phase.
  const isOfLead = has(reading, 'wants-who') || has(reading, 'heads');
  const steering = isOfLead ? wordsOfCues(reading, 'steers') : new Set();
  const articles = wordsOfCues(reading, 'by');
  const denials = new Set(cuesOf(reading, 'not', 'beyond').map(({ to }) => to));
  // "I do not mean the trial", "au-delà de l'essai": a denial right before it, but for articles.
  const isDenied = (at: number): boolean =>
    negated.has(at) || denials.has(at) || (articles.has(at - 1) && isDenied(at - 1));
  // "And the roll-out, still for us nurses?" What goes on asks, whatever comes behind it.
  const goesOn = cuesOf(reading, 'continues').some(({ from }) => from === 0);
  const asksAt = (at: number): boolean =>
    isAsked(reading, at) || (goesOn && tokens[at]?.clause === tokens[0]?.clause);
  // "The same public?" No publication, though the stem is the same.
  const all = longest(names.find(tokens)).filter(
    (one) => !steering.has(one.from) && !isPart(one) && !isOneOf('the-public', tokens[one.from]),
  );
  // "For real, not the proof of concept": nor is what else is of that stage.
  const denied = all.filter(({ from }) => isDenied(from)).flatMap(({ value }) => value.stages);
  const found = all.filter(
    ({ from, value }) =>
      !isDenied(from) && asksAt(from) && !value.stages.every((stage) => denied.includes(stage)),
  );
  // "A note on the launch: when does it end?" What tells why one asks names no date.
  const asks = (...values: Cue[]): boolean =>
    cuesOf(reading, ...values).some(({ from }) => isAsked(reading, from));
  const areJoined = (one: Place, other: Place): boolean =>
    tokens.slice(one.to, other.from).some((token) => isOneOf('and', token));
  const [rhythm] = cuesOf(reading, 'how-often');
  // "The next meeting, and how often": a date is asked for too, before an "and", or in words of its own.
  const isBeside = has(reading, 'next') || has(reading, 'wants-when');
  const [first, ...more] = found.filter(
    ({ from }) => tokens[from]?.clause === tokens[found[0]?.from ?? 0]?.clause,
  );
  return {
    named: [...new Set(found.map(({ value }) => value))],
    places: [...found, ...cuesOf(reading, 'starts', 'ends')].flatMap(({ from, to }) =>
      tokens.slice(from, to).map((token) => token.from),
    ),
    start: asks('starts'),
    end: asks('ends', 'until'),
    span: asks('span'),
    // "The decree for the trial", "le décret qui autorise l'essai": several stages, and one deadline that has them all.
    together: first !== undefined && more.length > 0 && !more.some((one) => areJoined(first, one)),
    // "Every e-prescription milestone": words stand between.
    every: asks('every') || (asks('starts') && asks('ends')) || (has(reading, 'all') && asks('deadlines')),
    recurring: rhythm ? (isBeside || found.some((one) => areJoined(one, rhythm)) ? 'beside' : 'alone') : null,
  };
}

import type { CalendarDay, Period } from '../dates/calendar.ts';
import type { Term } from '../roadmap/lexicon.ts';
import type { OwnerRole } from '../roadmap/schema.ts';
import type { Correction } from './correct.ts';
import type { Frames } from './frames.ts';
import type { Language } from './language.ts';
import type { AskedStages } from './stages.ts';
import type { Step } from './steps.ts';
import type { Token } from './tokens.ts';

export type Asks = 'action' | 'when' | 'who' | 'list' | 'define' | 'help' | 'small talk' | 'nothing';

/** How a deadline relates to a period: due = its start or its end falls inside. */
export type Relation = 'due' | 'starts' | 'ends';

/** A place on the time line that is relative to today; undated = none. */
export type Standing = 'next' | 'upcoming' | 'overdue' | 'under way' | 'first' | 'last' | 'undated';

/** Which actions, by who leads them. */
export interface OwnerFilter {
  /** Every one of these, or any of them. */
  names: string[];
  match: 'any' | 'all';
  not: string[];
  /** Without a name: only such as have an owner. */
  owned: boolean;
  /** No owner beside these. */
  alone: boolean;
  role: OwnerRole | null;
  /** Leading, associated, or either. */
  as: 'owner' | 'partner' | 'either';
}

/** What a question asks, as far as its words tell; which action it is about is left to the lookup. */
export interface Query {
  question: string;
  language: Language;
  /** The day that the question is asked on: the given one, or that of "as of 1 May 2020". */
  today: CalendarDay;
  /** The question names that day itself. */
  asOf: boolean;
  asks: Asks;
  /** Numbers given as those of actions, also such as the roadmap does not have. */
  numbers: number[];
  /** The words that say what it is about. */
  topic: Token[];
  corrections: Correction[];
  /** Which stages of the work are asked about. */
  stages: AskedStages;
  /** Each date is asked for, not one. */
  every: boolean;
  /** "how often": alone, or beside a date that is asked for. */
  recurring: 'alone' | 'beside' | null;
  period: (Period & { relation: Relation }) | null;
  standing: Standing | null;
  /** A list is asked for in so many words. */
  lists: boolean;
  /** Of what kind the deadlines of a list are; null = of any. */
  step: Step | null;
  listOf: 'actions' | 'deadlines';
  owners: OwnerFilter | null;
  /** How many owners are named: none, at least one, at least two, exactly one; null = does not matter. */
  ownerCount: 0 | 1 | 2 | 'one' | null;
  /** Any of these; none = does not matter. */
  orientations: number[];
  /** Those that have no such deadline are asked for: "which actions have nothing due in 2020". */
  without: boolean;
  /** Terms that the text explains, and such as it only uses, that the question names. */
  terms: Term[];
  unexplained: { term: string; actions: number[] }[];
  /** For whom the question is, by the lexicon's ids. */
  audiences: ReadonlySet<string>;
  /** Properties asked for that no action of the text has, such as a budget. */
  attributes: Beyond[];
  /** Subjects that the text does not treat. */
  outside: Beyond[];
  /** "how many" of something other than actions and deadlines. */
  counts: boolean;
  /** The parts of the sentence that ask; the others tell why one asks. None when no part looks like a question. */
  asking: ReadonlySet<number>;
  /** Of the others, those that say what the asking part is about. */
  headings: ReadonlySet<number>;
  /** How those parts put it. */
  frames: Frames;
}

/** Something that the roadmap does not hold, and the words of the question that name it. */
export interface Beyond {
  id: string;
  /** The actions nearest to it. */
  near: number[];
  /** Treated by the roadmap, but without a date. */
  undated?: boolean;
  tokens: Token[];
}

import { z } from 'zod';
import type { CalendarDay } from '../dates/calendar.ts';
import type { Term } from '../roadmap/lexicon.ts';
import { OwnerRole } from '../roadmap/schema.ts';
import type { Kind } from './grammar.ts';
import type { Language } from './language.ts';
import type { AskedDates } from './stages.ts';
import type { Token } from './tokens.ts';

/** What is asked for; those from `help` on are talk, and ask a roadmap nothing. */
export const Asks = z.enum([
  'action',
  'when',
  'who',
  'actions',
  'deadlines',
  'define',
  'help',
  'greeting',
  'thanks',
  'goodbye',
  // To the bot, to do something else.
  'order',
  // "OK", "lol".
  'nod',
  // The answer before in the other language, or at more length.
  'translate',
  'more',
  'nothing',
]);
export type Asks = z.infer<typeof Asks>;

const ofRoadmap: ReadonlySet<Asks> = new Set(['action', 'when', 'who', 'actions', 'deadlines', 'define']);

/** Small talk, a call for help, or a wish about the answer before: nothing that a roadmap could hold. */
export const isTalk = (asks: Asks): boolean => !ofRoadmap.has(asks);

/** Whether every action or deadline that fits is asked for. */
export const asksForList = (asks: Asks): asks is 'actions' | 'deadlines' =>
  asks === 'actions' || asks === 'deadlines';

/** How the text dates what is asked for: `open` with a start and no end, `years` by a stretch from year to year. */
const datings = ['open', 'undated', 'dated', 'day', 'month', 'season', 'year', 'range', 'years'] as const;

const Count = z.strictObject({ least: z.int(), most: z.int() });
/** With or without an end. */
const Days = z.strictObject({ start: z.string().nullable(), end: z.string().nullable() });
export type Days = z.infer<typeof Days>;
const kinds = z.array(z.custom<Kind>((value) => typeof value === 'string'));

/** What narrows an answer; each condition composes with every other. */
export const Conditions = z.strictObject({
  /** Of actions. */
  numbers: z.array(z.int()),
  chapters: z.array(z.int()),
  /** Which actions, by who leads them. */
  owners: z
    .strictObject({
      names: z.array(z.string()),
      /** Every one of these, or any of them. */
      match: z.enum(['any', 'all']),
      not: z.array(z.string()),
      /** No owner beside these. */
      alone: z.boolean(),
      role: OwnerRole.nullable(),
      /** Leading, or associated. */
      as: z.enum(['owner', 'partner']),
    })
    .nullable(),
  /** How many owners are named, and how many deadlines an action has; null = does not matter. */
  ownerCount: Count.nullable(),
  deadlineCount: Count.nullable(),
  /** With or without an end, as the question names it; due in it = its start or its end falls inside. */
  period: z
    .strictObject({
      start: z.string().nullable(),
      end: z.string().nullable(),
      relation: z.enum(['due', 'starts', 'ends']),
      /** Where several are named that lie apart: these, and not what is between them. */
      parts: z.array(Days).exactOptional(),
      /** Of actions that have something in each of these. */
      each: z.literal(true).exactOptional(),
    })
    .nullable(),
  /** A place on the time line that is relative to today. */
  standing: z.enum(['next', 'upcoming', 'overdue', 'under way', 'first', 'last']).nullable(),
  /** Which of the next, first or last, counted from 1; `same`: and those of the same day as the last of these. */
  places: z
    .strictObject({
      from: z.int(),
      to: z.int(),
      same: z.boolean(),
      /** Of each action: "the first deadline of each". */
      each: z.literal(true).exactOptional(),
    })
    .nullable(),
  exactness: z.enum(datings).nullable(),
  kinds,
  /** What is left out: "sauf l’INS", "not those of 2019". */
  notKinds: kinds,
  notNumbers: z.array(z.int()),
  notPeriods: z.array(Days),
  /** Words, folded, that a title holds, or begins with. */
  title: z
    .strictObject({ words: z.array(z.string()), begins: z.boolean(), of: z.enum(['actions', 'deadlines']) })
    .nullable(),
  /** Such as have no deadline that fits. */
  without: z.boolean(),
});
export type Conditions = z.infer<typeof Conditions>;
export type OwnerFilter = NonNullable<Conditions['owners']>;
export type AskedPeriod = NonNullable<Conditions['period']>;
export type Relation = AskedPeriod['relation'];
export type Standing = NonNullable<Conditions['standing']>;

export const noConditions: Conditions = {
  numbers: [],
  chapters: [],
  owners: null,
  ownerCount: null,
  deadlineCount: null,
  period: null,
  standing: null,
  places: null,
  exactness: null,
  kinds: [],
  notKinds: [],
  notNumbers: [],
  notPeriods: [],
  title: null,
  without: false,
};

/** The conditions that are set. */
export const isSet = (condition: Conditions[keyof Conditions]): boolean =>
  Array.isArray(condition) ? condition.length > 0 : Boolean(condition);

/** What was asked, as far as the next question of a conversation may lean on it; plain JSON. */
export const Asked = z.strictObject({
  asks: Asks,
  /** Those that are set. */
  conditions: Conditions.partial(),
  /** The actions that the words of a list narrowed it to. */
  theme: z.array(z.int()).exactOptional(),
  /** The actions that were told before, together or one by one, in that order; where there were several. */
  earlier: z.array(z.int()).exactOptional(),
  /** What it was about: the first signs of `Query.subject`. */
  subject: z.array(z.string()).exactOptional(),
  /** What was explained, or else named first. */
  term: z.string().exactOptional(),
  /** The line of the text that was told first. */
  line: z.int().exactOptional(),
  /** Which dates of an action, where the words told; their places are those of the question. */
  dates: z.custom<AskedDates>((value) => typeof value === 'object' && value !== null).exactOptional(),
});
export type Asked = z.infer<typeof Asked>;

/** As many signs of a subject are kept: a button carries them. */
const MOST_SIGNS = 12;

export const askedOf = ({
  asks,
  conditions,
  earlier,
  subject,
  dates,
}: Pick<Query, 'asks' | 'conditions' | 'earlier' | 'subject' | 'dates'>): Asked => ({
  asks,
  ...(subject.size > 0 && { subject: [...subject.keys()].slice(0, MOST_SIGNS) }),
  ...(earlier.length > 0 && { earlier }),
  ...(namesDates(dates) && { dates }),
  conditions: Object.fromEntries(Object.entries(conditions).filter(([, value]) => isSet(value))),
});

/** Whether a question says which dates of an action it asks for. */
export const namesDates = ({ named, start, end, span }: AskedDates): boolean =>
  named.length > 0 || start || end || span;

/** That, the actions that the answer was about, and the deadlines that it told, by their ids. */
export interface Before extends Asked {
  actions: number[];
  deadlines: string[];
  /** The question before stands in the same message. */
  sameMessage?: true | undefined;
}

/** What a model weighs, and how much of it there is. */
export type Signs = Map<string, number>;

/** A word that says what a question is about. */
export interface TopicWord extends Token {
  typed: string;
  /** In a part of the sentence that asks. */
  asked: boolean;
  /** It is also a word of asking or of a condition. */
  cue: boolean;
  /** What a text says may be looked for by it: it asks, also as a body, or stands in brackets beside that. */
  says: boolean;
  /** The question says that it does not mean it. */
  denied: boolean;
}

/** What is compared: which comes first or lasts longer and no more, or how things differ. */
export type Comparison = 'by-date' | 'apart';

/** What is asked of the dates of things that are compared. */
export type Verdict = `${'' | 'starts-' | 'ends-'}${'first' | 'last' | 'same'}` | 'longest' | 'shortest';

/** What a question asks; nothing after `understanding/` sees its words again but for these. */
export interface Query {
  language: Language;
  /** The day that the question is asked on: the given one, or that of "as of 1 May 2020". */
  today: CalendarDay;
  /** The question names that day itself. */
  asOf: boolean;
  asks: Asks;
  /** Asked beside that of the same subject: "quand et qui". */
  also: Asks[];
  /** What was reported, where that is asked for: "what is done?" */
  reported: 'done' | 'dropped' | 'moved' | 'late' | 'not-started' | null;
  conditions: Conditions;
  /** For whom something is that the words name: "what is there for nursing homes?" */
  audience: string | null;
  /** "The 9 or the 10?": one of the numbers, which other words tell. */
  either: boolean;
  /** Which dates of an action. */
  dates: AskedDates;
  /** "How many". */
  counts: boolean;
  /** Whether something is so: "is it led by the DNS?" */
  checks: boolean;
  /** The words that say what it is about. */
  topic: TopicWord[];
  /** The words of each of the things that are named side by side, run by run; and whether the question compares. */
  sides: TopicWord[][][];
  compares: Comparison | null;
  verdicts: Verdict[];
  /** That the text explains; `named` without those that name an owner, or a chapter. */
  terms: Term[];
  named: Term[];
  unexplained: { term: string; actions: number[] }[];
  /** Actions that speak of what the question names, and give it no date. */
  undated: number[];
  /** Properties that no action of the text has, such as a budget, by their ids. */
  properties: string[];
  /** Numbers, dates and names that were seen and not understood, as typed. */
  notUnderstood: string[];
  /** Names among these, which no text of ours has. */
  unknownNames: string[];
  corrections: { typed: string; read: string }[];
  /** What the models weigh: how it is put, and what it is about. */
  wording: Signs;
  subject: Signs;
  /** Runs of letters of its words. */
  letters: Signs;
  /** As `subject`, of the words that neither ask nor set a condition. */
  theme: Signs;
  /** How likely the question names no action at all, from 0 to 1; null where no weights tell. */
  whole: number | null;
  /** Named, and not in the roadmap; as typed. */
  missing: { actions: string[]; chapters: string[] };
  /** The action of the answer before, where the words refer to it. */
  near: number[];
  /** As `Asked`. */
  earlier: number[];
  /** The line that was told before, where the words lean on it. */
  lineBefore: number | null;
  /** A word that nobody knows is among them. */
  strange: boolean;
  /** A word for actions is among them: "action 3", not "the 3". */
  saysUnit: boolean;
  /** Words say that something is wanted: "how many", "which". */
  asksWhat: boolean;
  /** Words that refer to the answer before: "and who leads it?" */
  refers: boolean;
  /** Asked among a list before: its words are those of the texts of these. */
  among: boolean;
  /** A pronoun stands for it. */
  points: boolean;
  /** "The one for patients": the words beside one that stands for what was named before. */
  standsIn: TopicWord[];
  /** "The second one": of what was told before, counted from 1; from the end where it is negative. */
  place: number | null;
  /** "The one after it": how many places on. */
  steps: number;
  /** The words ask by themselves: they say what is wanted, not only of what. */
  asking: { when: boolean; who: boolean; steers: boolean; list: 'actions' | 'deadlines' | null };
}

/** Words of the subject: not those that ask, set a condition or name a stage of it. */
export const subjectWords = ({ topic, dates }: Pick<Query, 'topic' | 'dates'>): TopicWord[] =>
  topic.filter(({ asked, cue, from }) => asked && !cue && !dates.places.includes(from));

/** From this chance on, words name no action. */
const NAMES_NONE = 0.5;

/** Whether the words of a question name no action of their own: it is about the whole roadmap, or leans on another. */
export const namesNoAction = ({ whole, theme }: Pick<Query, 'whole' | 'theme'>): boolean =>
  whole === null ? theme.size === 0 : whole >= NAMES_NONE;

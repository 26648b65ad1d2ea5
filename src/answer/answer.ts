import type { CalendarDay } from '../dates/calendar.ts';
import type { Deadline, Owner, Partner, Quote } from '../roadmap/schema.ts';
import type { Report } from '../tracking/reports.ts';
import type { Language } from '../understanding/language.ts';
import type { Asked, Asks } from '../understanding/query.ts';

export type AnswerKind = 'action' | 'when' | 'who' | 'list' | 'define' | 'help' | 'unknown';

/**
 * What every surface shows: plain data, no Slack. `actions`, `deadlines` and `owners` hold what the answer
 * asserts and no more; `suggestions` and `close` are offers.
 */
export interface Answer {
  /** As asked. Comes from outside: escape it wherever markup has a meaning. */
  question: string;
  /** The id of the roadmap that answers; absent for the main one. */
  pack?: string;
  language: Language;
  /** The day that the answer is relative to. */
  today: CalendarDay;
  kind: AnswerKind;
  /** What the same answer tells beside that: "quand et qui". */
  also?: AnswerKind[];
  /** False where the roadmap holds no answer; `headline` then says so. */
  answerable: boolean;
  /** The direct answer in one or two sentences, plain text. */
  headline: string;
  /** What must be said right below it, such as what was not understood; sentences of plain text. */
  notes: string[];
  /** Action numbers, best first. */
  actions: number[];
  /** What was asked, as far as a follow-up may lean on it. */
  asked: Asked;
  /** In the order to show them. */
  deadlines: Deadline[];
  /** What is reported of those deadlines, as of `today`; absent where nothing is. */
  reports?: Report[];
  /** How many updates were known when it was given; absent where there were none. */
  updates?: number;
  owners: (Owner & { action: number })[];
  /** Bodies that the text associates with the action; only where the question is about who. */
  partners: (Partner & { action: number })[];
  definition?: Definition;
  /** Sentences of the roadmap that back the answer, beyond title, owners and deadlines. */
  quotes: Source[];
  /** Actions nearly as good as the first one, to offer as "did you mean". */
  close: number[];
  /** Nearest actions where there is no answer. */
  suggestions: number[];
  /** Dates, numbers and names of the question that were seen and not understood; the text names them. */
  notUnderstood: string[];
  /** What a `list` answer lists, how many, and that in words: "8 échéances en 2021"; `counted`: no more is asked. */
  list?: { of: 'actions' | 'deadlines'; total: number; what: string; counted?: boolean };
  /** Where all dates of the roadmap have passed: the first day to look at it. */
  finished?: CalendarDay;
  /** The whole answer as plain text: headline, facts, quotes, source. Never empty. */
  text: string;
  evidence: Evidence;
}

/** What an answer tells in a few words, for the name of a file or a picture: "8 échéances en 2021". No full stop. */
export const titleOf = ({ list, headline }: Pick<Answer, 'list' | 'headline'>): string =>
  (list?.what ?? headline).replace(/[\s:.]+$/, '');

/** Whether each deadline of an answer says whose it is: not where the question or the heading does. */
export const namesActions = ({ kind, actions, asked }: Pick<Answer, 'kind' | 'actions' | 'asked'>): boolean =>
  kind !== 'action' && (actions.length > 1 || (kind === 'list' && !asked.conditions.numbers));

export interface Definition {
  term: string;
  /** The meaning, in the words of the text. */
  meaning: string;
  source: Source;
}

/** A quotation and the action that it stands in; null = outside the actions. */
export interface Source {
  quote: Quote;
  action: number | null;
}

/** Why this answer: what was matched, where, and how far behind the runner-up was. */
export interface Evidence {
  matches: {
    /** Words of the question, as folded. */
    words: string;
    /** What they were taken for, where they were misspelt. */
    as?: string;
    field: 'title' | 'deadline' | 'lexicon' | 'body' | 'owner' | 'number' | 'period' | 'kind' | 'term';
    action: number | null;
    /** First line of the text where it stands, when it stands in one place. */
    line?: number;
  }[];
  /** What the fitted weights go by: signs of the question, in tenths, for what it asks or for the action. */
  reasons: { of: Asks | number; sign: string; weight: number }[];
  /**
   * From 0 to 1: the chance that this is right, as it was on questions with known answers; of a refusal, the chance
   * that the roadmap does not hold what is asked.
   */
  confidence: number;
  /** `share`: its chance as a share of the first one's, from 0 to 1. */
  runnerUp?: { action: number; share: number };
}

/** What the next question of the same conversation may refer to ("who owns it?", "and for biology?"). */
export interface Turn {
  kind: AnswerKind;
  /** What was asked, and under which conditions; absent in turns of an older version of the app. */
  asked?: Asked;
  actions: number[];
  /** Ids, such as `13.3`. */
  deadlines: string[];
  /** It was asked in the same message as the next. */
  sameMessage?: true;
  /** The roadmap that they are of; absent for the main one. */
  pack?: string;
}

/** Talk, or a refusal that names no action: the next question leans on what was told before that. */
export const isOfNothing = ({ kind, actions }: Answer): boolean =>
  (kind === 'unknown' || kind === 'help') && actions.length === 0;

/** `before`: what this answer could refer to itself. */
export const turnOf = (answer: Answer, before?: Turn | null): Turn => {
  if (before && isOfNothing(answer)) return before;
  const { kind, asked, actions, deadlines, quotes, pack } = answer;
  // What a foreword says is of no action, though one may be near.
  const isOfNone = kind === 'define' && quotes.length > 0 && quotes.every(({ action }) => action === null);
  return {
    kind,
    asked,
    // "None of action 24": that one stays at hand.
    actions: isOfNone ? [] : actions.length > 0 ? actions : (asked.conditions.numbers ?? []),
    deadlines: deadlines.map(({ id }) => id),
    ...(pack !== undefined && { pack }),
  };
};

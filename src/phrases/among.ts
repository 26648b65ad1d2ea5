import type { Unit } from '../roadmap/unit.ts';
import type { AskedPeriod, Conditions, Standing } from '../understanding/query.ts';

/** An action as a sentence names it, by its number and its short name; `name` null: without it. */
export interface Subject {
  unit: Unit;
  number: number;
  name: string | null;
}

/** What narrows a list, to be told with it: a list that leaves its conditions unsaid hides a mistake. */
export interface Among {
  /** Kinds of deadlines, in the language of the answer. */
  kinds: readonly KindName[];
  notKinds: readonly KindName[];
  owners: Bodies | null;
  /** All of them, or any. */
  all: boolean;
  /** Owners that the actions do not have. */
  without: readonly string[];
  /** No owner beside those. */
  alone: boolean;
  /** Associated, not leading. */
  partner: boolean;
  ownerCount: Bounds | null;
  deadlineCount: Bounds | null;
  /** What the roadmap calls these chapters. */
  chapter: Unit;
  /** Chapters by their marks: "2", "1.3"; and the short name of the only one. */
  chapters: readonly string[];
  chapterName: string | null;
  /** The actions themselves, where the question names them, and the short name of the only one. */
  numbers: readonly number[];
  name: string | null;
  /** Words of their titles. */
  title: readonly string[];
  exactness: 'open' | 'undated' | null;
  /** Actions and times that are left out. */
  except: readonly string[];
}

/** One of a kind, and several; `masculine` in French. */
interface KindName {
  one: string;
  many: string;
  masculine: boolean;
}

/** Bodies as a sentence names them: "la DNS"; `many` do what it says, one that steers the `whole` roadmap beside. */
export interface Bodies {
  names: string[];
  many: boolean;
  whole?: boolean;
}

/** How many of something. */
export interface Bounds {
  least: number;
  most: number;
}

/** When the deadlines of a list are due; `today` is what "by" and "since" are counted from. */
export interface Dates {
  period: AskedPeriod | null;
  standing: Standing | null;
  places: Conditions['places'];
  today: string;
}

import type { Period } from '../dates/calendar.ts';
import type { Standing } from '../understanding/query.ts';

/** What narrows a list to some actions, to be told with it: a list that leaves its conditions unsaid hides a mistake. */
export interface Among {
  owners: readonly string[];
  /** Owners that the actions do not have. */
  without: readonly string[];
  /** Only actions for which nobody is named. */
  noOwner: boolean;
  orientations: readonly number[];
  /** The actions themselves, where the question names them. */
  numbers: readonly number[];
  /** The kind of step, as the question calls it. */
  step: string | null;
}

/** Deadlines that the actions of a list have, or lack. */
export interface Dates {
  period: Period | null;
  standing: Standing | null;
  without: boolean;
}

import type { CalendarDay, Period } from '../dates/calendar.ts';
import * as cues from './cues.ts';
import { has } from './cues.ts';
import { readPeriod } from './periods.ts';
import type { Query, Relation, Standing } from './query.ts';
import { clausesOf } from './tokens.ts';

/**
 * The parts of a folded question that ask where to find one thing in the roadmap: what is told beside them sets no
 * condition ("babies born from 2022 get one: which action says so?"). Null when the question is not put so.
 */
function askedPart(folded: string): string | null {
  const parts = clausesOf(folded);
  if (parts.length < 2 || has(cues.listsDeadlines, folded) || has(cues.asksWhen, folded)) return null;
  const asking = parts.filter((part) => has(cues.asksWhichOne, part)).join(' ');
  return asking === '' ? null : asking;
}

/**
 * The period and the standing ("overdue") that a list is asked of. `period`: the one that the folded question names;
 * `text`: the question without it.
 */
export function readConditions(
  folded: string,
  text: string,
  period: Period | null,
  today: CalendarDay,
): { period: Period | null; standing: Standing | null } {
  const asked = askedPart(folded);
  const isAsked = (condition: (part: string) => unknown): boolean =>
    asked === null || condition(asked) !== null;
  return {
    period: period && isAsked((part) => readPeriod(part, today).period) ? period : null,
    standing: isAsked(readStanding) && !asksAboutDelay(text) ? readStanding(text) : null,
  };
}

/** "Why is it late?", "has it slipped or not?": of one thing, where "what has slipped?" asks for a list. */
const asksAboutDelay = (text: string): boolean =>
  has(cues.delayed, text) && !has(cues.listsActions, text) && !has(cues.listsDeadlines, text);

function readStanding(text: string): Standing | null {
  if (has(cues.undated, text)) return 'undated';
  if (has(cues.next, text)) return 'next';
  if (has(cues.first, text)) return 'first';
  if (has(cues.last, text)) return 'last';
  if (has(cues.overdue, text)) return 'overdue';
  if (has(cues.underWay, text)) return 'under way';
  return has(cues.upcoming, text) ? 'upcoming' : null;
}

/** How deadlines relate to the period of a list. */
export function readRelation(text: string): Relation {
  const starts = has(cues.starts, text);
  // "Starting or ending in 2020": either.
  if (has(cues.ends, text)) return starts ? 'due' : 'ends';
  return starts ? 'starts' : 'due';
}

/** How many owners the actions of a list have. */
export function readOwnerCount(text: string): Query['ownerCount'] {
  if (has(cues.noOwner, text)) return 0;
  if (has(cues.singleOwner, text)) return 'one';
  if (has(cues.severalOwners, text)) return 2;
  return has(cues.anyOwner, text) ? 1 : null;
}

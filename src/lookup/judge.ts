import { daysBetween, type Period } from '../dates/calendar.ts';
import type { Action, Deadline } from '../roadmap/schema.ts';
import type { Verdict } from '../understanding/query.ts';
import { edgesOf } from './closeness.ts';

/** An action and those of its deadlines that are asked for. */
export interface Dated {
  action: Action;
  deadlines: Deadline[];
}

/** Of which action the dates tell what is asked, if of any, and the deadlines that do: of what comes together, all. */
export interface Judged {
  verdict: Verdict;
  action: Action | null;
  deadlines: Deadline[];
  /** The ends tell it too, or alone. */
  byEnds?: true;
}

/**
 * Which of several starts, ends or lasts as is asked, whatever the days that their dates leave open are. `isOfStage`: of
 * what comes as a stage of the work ("which opens first?"), the ends tell where the beginnings do not.
 */
export function judge(verdict: Verdict, compared: readonly Dated[], isOfStage = false): Judged {
  if (verdict.endsWith('same'))
    return { verdict, action: null, deadlines: compared.flatMap(({ deadlines }) => deadlines) };
  const isOfEither = verdict === 'first' || verdict === 'last';
  const byEnds = isOfEither ? mostOf(`ends-${verdict}`, compared) : undefined;
  const most = mostOf(verdict, compared) ?? (isOfStage ? byEnds : undefined);
  const isByEnds = most !== undefined && most === byEnds;
  return { verdict, action: null, deadlines: [], ...most, ...(isByEnds && { byEnds: true }) };
}

function mostOf(verdict: Verdict, compared: readonly Dated[]): Dated | undefined {
  const measured = compared.map(({ deadlines }) => measure(verdict, deadlines));
  const isMost = verdict.endsWith('last') || verdict === 'longest';
  const at = measured.findIndex((one) =>
    measured.every((other) => other === one || (isMost ? one.least > other.most : one.most < other.least)),
  );
  return compared[at];
}

/** In days, at least and at most: no number where no date tells, so that nothing is more or less. */
interface Measure {
  least: number;
  most: number;
}

/** When the first of some deadlines starts, when the last ends, or how long it is from then till then. */
function measure(verdict: Verdict, deadlines: readonly Deadline[]): Measure {
  const edges = deadlines.map(edgesOf);
  const lasts = edges.flatMap(({ last }) => last ?? []);
  const starts = within(
    edges.flatMap(({ first }) => first ?? []),
    Math.min,
  );
  const ends = within(lasts.length < edges.length ? [] : lasts, Math.max);
  if (verdict === 'longest' || verdict === 'shortest')
    return { least: ends.least - starts.most, most: ends.most - starts.least };
  return verdict.startsWith('ends') ? ends : starts;
}

function within(periods: readonly Period[], pick: (...days: number[]) => number): Measure {
  if (periods.length === 0) return { least: Number.NaN, most: Number.NaN };
  const days = (edge: 'start' | 'end'): number[] =>
    periods.map((one) => daysBetween('1970-01-01', one[edge]));
  return { least: pick(...days('start')), most: pick(...days('end')) };
}

import { type CalendarDay, type Period, shift, wholeYear, yearOf } from '../dates/calendar.ts';
import { readDates } from '../dates/read-dates.ts';
import type { DateReading } from '../dates/reading.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { type Periods, readStanding } from './conditions.ts';
import type { Place } from './phrase-finder.ts';
import type { Days } from './query.ts';
import { cuesOf, has, opensWithSelf, type Reading, take } from './slots.ts';
import { asTyped, foldInPlace, isOneOf } from './tokens.ts';

/** The dates of a question: the day that it is asked on, and the period that it asks about. */
export function readPeriods(
  reading: Reading,
  { pack }: Roadmap,
  today: CalendarDay,
  before?: Period,
): Periods & { asOf: CalendarDay | null; misread: string[] } {
  const { folded, tokens } = reading;
  const behindNouns = new Set(cuesOf(reading, 'deadlines', 'actions').map(({ to }) => to));
  // "ANS" is a body, no years; "starts in 2021", "that start next month", "milestones starting in May" are no beginnings of
  // these.
  const verbs = cuesOf(reading, 'starts', 'ends').filter(
    ({ from, to }) =>
      isOneOf('leads-to-a-date', tokens[to]) ||
      isOneOf('before-a-verb', tokens[from - 1]) ||
      tokens[to - 1]?.word === 'final' ||
      // "Échéances fin 2021": no verb, a part of it.
      (behindNouns.has(from) && !isOneOf('parts-of-a-time', tokens[from])),
  );
  // "Orientation 2 in June" is no 2 June.
  const counted = cuesOf(reading, 'chapter', 'actions').flatMap(({ from, to }) =>
    tokens.slice(to, to + 1).filter(({ word, clause }) => word < 'a' && clause === tokens[from]?.clause),
  );
  const names = pack.datedNames.flatMap((name) => {
    const from = folded.text.indexOf(foldInPlace(name).text);
    return from < 0 ? [] : [{ from, to: from + name.length }];
  });
  const hidden = [
    ...names,
    ...counted,
    ...tokens.filter(({ acronym }) => acronym),
    ...verbs.flatMap(({ from, to }) => tokens.slice(from, to)),
  ];
  const asked = has(reading, 'continues') ? before : undefined;
  const { readings, misread } = readDates(folded.text, {
    today,
    use: 'question',
    hidden,
    // "And in September?", "and the year after?"
    ...(asked && { asked }),
    ...(asked && yearOf(asked.start) === yearOf(asked.end) && { published: yearOf(asked.start) }),
  });
  const tokensOf = ({ from, to }: Place): Place => ({
    from: tokens.findIndex((token) => token.to > from),
    to: tokens.findLastIndex((token) => token.from < to) + 1,
  });
  for (const one of misread) take(reading, tokensOf(one), 'date');
  const periods = readings.flatMap((one) => {
    const places = tokensOf(one);
    const from = ownOccasion(reading, places, one);
    take(reading, { ...places, from: from ?? places.from }, 'date');
    return one.role === 'period' && from === null
      ? [{ ...one, clause: tokens[places.from]?.clause ?? 0, denied: isLeftOut(reading, places) }]
      : [];
  });
  const [leftOut, named] = [periods.filter(({ denied }) => denied), periods.filter(({ denied }) => !denied)];
  const inAsked = named.filter(({ clause }) => reading.asking.has(clause));
  // "First half of 2022: what falls due?" A period after what is asked tells why one asks.
  const beforeIt = named.filter(({ clause }) => clause < Math.min(...reading.asking));
  const meant = inAsked.length > 0 ? inAsked : beforeIt;
  const isSeveral = meant.length > 1 || meant.some(({ years }) => years);
  const isEach = isSeveral && has(reading, 'in-each') && has(reading, 'actions');
  const span = periodOf(meant, isEach);
  // "It is early May": today, where it is.
  const isToday = ({ start, end }: Days): boolean => (start ?? today) <= today && today <= (end ?? today);
  // "Was it not supposed to be there on 1 January?" That day is asked about, not on.
  const asOf = has(reading, 'owed')
    ? undefined
    : readings.find((one) => one.role === 'as of' && !isToday(one));
  return {
    asOf: asOf?.end ?? null,
    period: meant.length > 0 && !tellsOfToday(span, today, reading) ? span : null,
    notPeriods: leftOut.map(({ start, end }) => ({ start, end })),
    misread: misread.map(({ from, to }) => asTyped(folded, from, to)),
  };
}

/** "Not those of 2019", "neither June nor September"; in "sauf l’INS en 2021" the time is that of the list. */
function isLeftOut({ tokens, slots, negated, cues }: Reading, { from }: Place): boolean {
  if (!negated.has(from)) return false;
  const denial = cues.findLast(({ value, to }) => (value === 'except' || value === 'not') && to <= from);
  return tokens
    .slice(denial?.to, from)
    .every(({ stop }, at) => stop || slots[(denial?.to ?? 0) + at] === 'date');
}

/** Words of the name of something that the asker goes to. */
const LONGEST_OCCASION = 4;

/**
 * "Before my board meeting on Thursday", "I meet them on Tuesday. Which …?": where that begins which is the asker's; else
 * null.
 */
function ownOccasion(reading: Reading, { from }: Place, { precision }: DateReading): number | null {
  const { tokens, asking } = reading;
  if (precision !== 'day' && precision !== 'week') return null;
  const own = tokens[from]?.clause ?? 0;
  if (opensWithSelf(reading, own) && [...asking].some((clause) => clause !== own)) return from;
  // "Mon planning de la semaine prochaine": what opens a part is what it is about.
  const at = tokens.findLastIndex((token, place) => place < from && isOneOf('owns', token));
  return at >= from - LONGEST_OCCASION - 2 && tokens[at - 1]?.clause === own ? at : null;
}

/** "What is overdue today?", "on est mi-octobre", "2019 is behind us, what is next?": where one stands, and no period. */
function tellsOfToday({ start, end }: Days, today: CalendarDay, reading: Reading): boolean {
  if (start === null || end === null || start > today) return false;
  if (end < today) return has(reading, 'overdue') && has(reading, 'next');
  return (
    (has(reading, 'overdue') && start < today) ||
    (start === end && readStanding(reading, { start }, today) !== null)
  );
}

/** Several periods named side by side are one, from the first to the last; open where one of them is. */
function periodOf(readings: readonly DateReading[], isEach: boolean): NonNullable<Periods['period']> {
  const days = (ends: readonly (CalendarDay | null)[]): CalendarDay[] | null =>
    ends.every((day) => day !== null) ? ends.toSorted() : null;
  const parts = readings.flatMap(({ start, end, years }) =>
    isEach && years ? years.map((year): Days => wholeYear(year)) : [{ start, end }],
  );
  const ordered = parts.toSorted((one, other) => (one.start ?? '').localeCompare(other.start ?? ''));
  const isApart = ordered.some(({ start }, at) => {
    const before = ordered[at - 1]?.end;
    return before && start && start > shift(before, 1, 'day');
  });
  return {
    start: days(readings.map(({ start }) => start))?.[0] ?? null,
    end: days(readings.map(({ end }) => end))?.at(-1) ?? null,
    ...((isApart || isEach) && { parts: ordered }),
    ...(isEach && { each: true }),
  };
}

import type { Unit } from '../roadmap/unit.ts';
import type { Among, Bounds, Dates, Subject } from './among.ts';
import type { listWordsFr } from './fr/list-words.ts';
import { periodName } from './periods.ts';
import { capital, named } from './words.ts';

/** One of something, and several. */
type Forms = readonly string[];

/** From this count on, there is no upper bound. */
const OPEN_ENDED = 99;

/** Sentences that are put together in each language alike, from its own words. */
export function listsIn(words: typeof listWordsFr) {
  const { language, colon, semicolon, and, quoted, counts, before } = words;
  const quotedKinds = (kinds: Among['kinds']): string => and(kinds.map(({ one }) => quoted(one)));

  const counted = (count: number, [one, many]: Forms, masculine = false): string =>
    count < 2 ? `${words.some(count, masculine)} ${one}` : `${count} ${many}`;

  const bounds = ({ least, most }: Bounds, [one, many]: Forms): string => {
    const of = (count: number): string => `${count} ${count === 1 ? one : many}`;
    if (most === 0) return `${counts.without} ${one}`;
    if (least === most) return `${counts.with} ${of(least)}`;
    if (least === 0) return `${counts.with} ${counts.atMost} ${of(most)}`;
    return most > OPEN_ENDED
      ? `${counts.with} ${counts.atLeast} ${of(least)}`
      : `${counts.with} ${least} ${counts.to} ${most} ${many}`;
  };

  const ownersOf = (count: Bounds): string => {
    if (count.most === 0) return words.owner.none;
    return count.least === 1 && count.most > OPEN_ENDED ? words.owner.some : bounds(count, words.owner.forms);
  };

  const ledBy = ({ owners, partner, all }: Among): string | null => {
    if (!owners) return null;
    const names = all ? and(owners.names) : words.or(owners.names);
    return partner ? words.associating(names) : words.led(names, owners.many);
  };

  const these = (unit: Unit, marks: readonly string[], name: string | null, named: string): string =>
    `${words.these(unit, marks.length > 1)} ${and(marks)}${name ? named : ''}`;

  /** What narrows a list, after the noun that it narrows. */
  const narrowedTo = (unit: Unit, told: Among, preposition: string): string =>
    [
      ledBy(told),
      told.alone && words.alone,
      told.without.length > 0 && `${counts.without} ${and(told.without)}`,
      told.ownerCount && ownersOf(told.ownerCount),
      told.deadlineCount && bounds(told.deadlineCount, words.deadline),
      told.chapters.length > 0 &&
        `${before.in} ${these(told.chapter, told.chapters, told.chapterName, ` (${told.chapterName})`)}`,
      told.numbers.length > 0 &&
        `${preposition} ${these(unit, told.numbers.map(unit.mark), told.name, `, ${told.name}`)}`,
      told.title.length > 0 && words.titled(told.title.join(' ')),
    ]
      .filter(Boolean)
      .map((said) => ` ${said}`)
      .join('');

  /** What is said last of any list. */
  const atLast = ({ exactness, except }: Among): string =>
    `${exactness ? words.exactness[exactness] : ''}${except.length > 0 ? `${words.except}${and(except)}` : ''}`;

  const standingOf = ({ standing }: Dates): string => (standing ? (words.standings[standing] ?? '') : '');

  /** `many`: of several deadlines. */
  const periodOf = ({ period, today }: Dates, many: boolean): string => {
    if (period === null) return '';
    const isOver = period.start === null && period.relation === 'ends';
    return `${words.due(many)[isOver ? 'over' : period.relation]} ${periodName(period, language, today)}`;
  };

  const deadlinesOf = ({ kinds, notKinds }: Among, count: number, mark = ''): string =>
    words.deadlines(count, quotedKinds(kinds), quotedKinds(notKinds), mark);

  return {
    quoted,
    /** Between the items of a list that have commas of their own. */
    between: semicolon,
    plain: (what: string) => `${what}.`,
    labelled: (label: string, text: string) => `${label}${colon}${text}`.trim(),
    /** A list and what stands in it, or something and what is said of it. */
    when: (what: string, said: string) => `${what}${colon}${said}.`,
    about: (it: Subject, said: string) => `${capital(named(it))}${said ? `${colon}${said}` : ''}.`,
    /** "ENS (action 15)". */
    termIn: (term: string, it: Subject) => `${term} (${it.unit.one} ${it.unit.mark(it.number)})`,
    /** "15 – ENS". */
    item: (mark: string, name: string) => `${mark} – ${name}`,
    /** "e-prescription en 2019, en 2020 et en 2021". */
    atTimes: (name: string, times: string[]) => `${name} ${and(times)}`,
    several: (unit: Unit, count: number, items: readonly string[]) =>
      `${count} ${unit.many}${colon}${and(items)}`,
    /** The chapters, each with how many actions it has. */
    chapters: (chapter: Unit, each: readonly { mark: string; name: string | null; count: number }[]) =>
      `${each.length} ${chapter.many}${colon}${each.map(({ mark, name, count }) => `${mark}${name ? ` – ${name}` : ''} (${count})`).join(semicolon)}.`,
    source: (title: string, month: string | null, lines: string) =>
      `Source${colon}${quoted(title)}, ${month ? `${month}, ` : ''}${lines}`,
    /** `dates`: whether they have, or lack, a deadline of that period and standing; null where neither is asked. */
    listedActions: (unit: Unit, count: number, told: Among, dates: (Dates & { without: boolean }) | null) => {
      const { standing = null } = dates ?? {};
      const place = dates?.period && (standing === 'first' || standing === 'last') ? standing : null;
      const having = words.having(
        (some) => deadlinesOf(told, some),
        place && (words.placed[place] ?? null),
        dates?.without ?? false,
      );
      const isDated = dates !== null || told.kinds.length + told.notKinds.length > 0;
      const when = dates ? standingOf(dates) + periodOf(dates, place === null) : '';
      const one = count === 0 ? words.none(unit) : unit.one;
      const noun = counted(count, [one, unit.many], !unit.feminine);
      return `${noun}${narrowedTo(unit, told, before.among)}${isDated ? ` ${having}${when}` : ''}${atLast(told)}`;
    },
    listedDeadlines: (unit: Unit, count: number, told: Among, dates: Dates) => {
      const { kinds, notKinds } = told;
      const { standing, places, period } = dates;
      const place = count > 0 && standing ? words.placed[standing] : undefined;
      const nth = places?.from ?? 1;
      const [only] = notKinds.length === 0 && (count > 1 || kinds.length === 1) ? kinds : [];
      const noun = (): string => {
        if (place && nth > 1) return capital(deadlinesOf(told, 1, words.nth(nth, standing === 'last')));
        if (place && !(standing === 'next' && period))
          return `${count === 1 ? capital(place) : words.thePlaced(count, place)} ${deadlinesOf(told, count)}`;
        const forms: Forms = only
          ? [only.one, and(kinds.map(({ many }) => many))]
          : [deadlinesOf(told, 1), deadlinesOf(told, count)];
        return `${counted(count, forms, only?.masculine)}${standingOf(dates)}`;
      };
      return `${noun()}${narrowedTo(unit, told, before.for)}${periodOf(dates, count > 1)}${atLast(told)}`;
    },
  };
}

import { byEnd } from '../lookup/list.ts';
import { inTime, lacksStage } from '../lookup/pick-deadlines.ts';
import { datesBeside, saidOf } from '../lookup/said.ts';
import { monthName } from '../phrases/days.ts';
import {
  datesWithin,
  deadlinesSaid,
  FIRST_LINE,
  firstAndRest,
  shortActionName,
  subjectOf,
  yearsSaid,
} from '../phrases/fact-names.ts';
import { periodName } from '../phrases/periods.ts';
import { capital } from '../phrases/words.ts';
import { unreadOf } from '../roadmap/roadmap.ts';
import type { Action, Deadline } from '../roadmap/schema.ts';
import type { Language } from '../understanding/language.ts';
import type { Source } from './answer.ts';
import { actionsAndOwners, type Draft } from './draft.ts';
import { fittingDeadlines } from './reported-deadlines.ts';
import type { Telling } from './telling.ts';

/** Dates of one action, and how the sentence that tells them begins. */
interface Dated {
  action: Action;
  deadlines: readonly Deadline[];
  nameOf: (name: string) => string;
}

/** The dates of what a question is about, earliest first. */
export function tellWhen(telling: Telling): Draft {
  const { query, actions, close, judged, asks, roadmap, answer } = telling;
  const deadlines = fittingDeadlines(telling);
  const unread = deadlines.length === 0 ? unreadOf(roadmap, 'date').length : 0;
  const beside = datedBeside(actions, deadlines, telling);
  const [only, ...more] = actions;
  const other = only && more.length === 0 ? saidOfAnother(only, deadlines, telling) : null;
  const ended = query.dates.end && more.length === 0 ? beside.find(({ end }) => end !== null) : undefined;
  const told = judged.flatMap(({ verdict, action, deadlines }) =>
    action ? [{ action, deadlines, nameOf: (name: string) => answer.judged(verdict, name) }] : [],
  );
  // Side by side, the dates of all stand below; of several verdicts, each is told by its own.
  const isOnlyJudged = judged.length > 0 && (asks === 'action' || (judged.length > 1 && told.length > 0));
  const others = actions.filter((action) => !isOnlyJudged && told.every((one) => one.action !== action));
  const dated: Dated[] = [
    ...told,
    ...others.map((action) => ({ action, deadlines: ofAction(action, deadlines), nameOf: capital })),
  ];
  const lines = linesOf(dated, telling, { end: ended?.words, isOther: other !== null });
  const untold = verdictsUntold(telling);
  const isOfSame = judged.every(({ verdict }) => verdict.endsWith('same'));
  const { headline, rest } = firstAndRest([
    // "The same timetable?" Whether it is, before the dates.
    ...(isOfSame ? [...untold, ...lines] : [...lines, ...untold]),
    ...(ended ? [] : beside.map(({ said }) => said)),
  ]);
  return {
    kind: 'when',
    headline: unread > 0 ? answer.amongRead(headline) : headline,
    ...actionsAndOwners(actions),
    deadlines,
    quotes: [...(other ?? []), ...beside.map(({ source }) => source)],
    notes: [...rest, ...(unread > 0 ? [answer.unreadDates(unread)] : [])],
    close,
  };
}

const ofAction = ({ number }: Action, deadlines: readonly Deadline[]): Deadline[] =>
  deadlines.filter(({ action }) => action === number);

/** A line for each action, as short as it takes for all of them to stand in a first line. */
function linesOf(dated: readonly Dated[], telling: Telling, beside: Beside): string[] {
  const said = (room: number, some = dated): string[] =>
    some.map((one) => datesOfAction(one, room, beside, telling));
  const isLong = (lines: readonly string[]): boolean =>
    lines.length > 1 && lines.join(' ').length > FIRST_LINE;
  const whole = said(FIRST_LINE);
  // Which comes first is told by the dates that decide it.
  const [decided, ...more] = telling.judged;
  const deciding = (all: readonly Deadline[]): Deadline[] =>
    decided?.byEnds ? byEnd(all).slice(-1) : all.slice(0, 1);
  const isByDates = isLong(whole) && decided?.action && more.length === 0;
  const lines = isByDates
    ? said(
        FIRST_LINE,
        dated.map((one) => ({ ...one, deadlines: deciding(one.deadlines) })),
      )
    : whole;
  const short = said(0);
  // Where several have no room side by side, the longest are told by their years.
  for (const line of lines.toSorted((one, two) => two.length - one.length)) {
    const at = lines.indexOf(line);
    if (isLong(lines)) lines[at] = short[at] ?? line;
  }
  return lines;
}

/** Of what is compared: what the dates do not tell apart. */
function verdictsUntold({ judged, actions, asks, language, answer }: Telling): string[] {
  return judged
    .filter(({ action }) => action === null)
    .map(({ verdict, deadlines }) => {
      const shared = verdict.endsWith('same') ? sharedTime(deadlines, language) : undefined;
      return shared === undefined
        ? answer.untold(judged.length > 1 || asks !== 'when' ? verdict : null)
        : answer.together(verdict, shared, actions.length, areApart(deadlines));
    });
}

/** The month or the year that all of some dates are in; null where they are in several, undefined where an end is open. */
function sharedTime(deadlines: readonly Deadline[], language: Language): string | null | undefined {
  const days = deadlines.flatMap(({ start, end }) => [start, end]);
  if (days.includes(null)) return undefined;
  const [month, ...others] = new Set(days.map((day) => day?.slice(0, 'YYYY-MM'.length) ?? ''));
  if (month && others.length === 0) return monthName(month, language);
  const [year, ...years] = new Set(days.map((day) => day?.slice(0, 'YYYY'.length) ?? ''));
  return year && years.length === 0 ? year : null;
}

/** "January and the end of 2022": the same year, at other times. */
const areApart = (deadlines: readonly Deadline[]): boolean =>
  inTime(deadlines).every(({ start }, at, all) => (all[at - 1]?.end ?? '') < (start ?? ''));

/** From this share of what a word is worth that one action alone has, a sentence is of what is asked. */
const OF_ITS_OWN = 0.85;

/**
 * "When does the CPS card end?" Where the text speaks of what is asked and none of the deadlines does, or has no word for
 * it: the sentence that does; null where the deadlines are those asked for.
 */
function saidOfAnother(action: Action, told: readonly Deadline[], telling: Telling): Source[] | null {
  const { query, index, roadmap } = telling;
  if (action.deadlines.length === 0 || query.dates.every) return null;
  const { quotes, says, worth, lacksWord, worthOf, worthOfAny } = saidOf(index, query, action);
  const labelsOf = (deadlines: readonly Deadline[]): string =>
    deadlines.map(({ id, label }) => `${label} ${roadmap.english.deadlines[id]?.label ?? ''}`).join(' ');
  // What has words of the question and is told apart by them is what is asked for, whatever else is said.
  const isOfStage = query.dates.named.length > 0 && !lacksStage(index, action, query);
  const isTold = told.length < action.deadlines.length && (isOfStage || worthOfAny(labelsOf(told)) > 0);
  const inText = says && worth >= Math.log(roadmap.actions.length) * OF_ITS_OWN;
  if (isTold || worthOf(labelsOf(action.deadlines)) > 0 || (!inText && !lacksWord)) return null;
  return inText ? quotes.slice(0, 1).map((quote) => ({ quote, action: action.number })) : [];
}

/**
 * What the running text dates where the deadlines that are told leave the end open, or there are none: that it does, in
 * a sentence, and the words. A beginning is told where that is asked for.
 */
export function datedBeside(
  actions: readonly Action[],
  told: readonly Deadline[],
  telling: Telling,
): { said: string; words: string; end: string | null; source: Source }[] {
  const { query, index, language, answer } = telling;
  const isOpen = (action: Action): boolean => {
    const own = ofAction(action, told);
    return own.length === 0 || own.some(({ precision }) => precision === 'open');
  };
  return actions.filter(isOpen).flatMap((action) => {
    const name = actions.length > 1 ? shortActionName(action.number, telling) : null;
    return datesBeside(index, action)
      .filter(({ end }) => end !== null || query.dates.start)
      .map(({ words, start, end, quote }) => {
        const period = language === 'en' ? ` (${periodName({ start, end }, language, query.today)})` : '';
        const said = answer.saysToo(name, answer.quoted(words) + period);
        return { words, end, said, source: { quote, action: action.number } };
      });
  });
}

/** `end`: what the text says where no deadline ends; `isOther`: none of the dates is of what is asked. */
interface Beside {
  end: string | undefined;
  isOther: boolean;
}

/** "Biology: trial in 2020, start of the general roll-out in 2021.", as long as `room`. */
function datesOfAction(
  { action, deadlines, nameOf }: Dated,
  room: number,
  { end, isOther }: Beside,
  telling: Telling,
): string {
  const { query, index, language, answer } = telling;
  const { dates: asked, verdicts } = query;
  const it = subjectOf(action.number, telling);
  if (deadlines.length === 0) return answer.noDate(it);
  const name = it.name ?? '';
  const { worthOf } = saidOf(index, query, action);
  const { of } = deadlinesSaid(deadlines, telling, worthOf);
  const about = nameOf(of === null ? name : `${name}, ${of}`);
  const isAll = deadlines.length === action.deadlines.length;
  // "In which year is it over?" Of a programme of several years, its dates tell.
  const [only] = action.deadlines.length === 1 ? deadlines : [];
  const tellsEnd = asked.end && only?.end && only.start?.slice(0, 4) !== only.end.slice(0, 4);
  const lacks = isOther || (isAll && verdicts.length === 0 && lacksStage(index, action, query));
  const write = (dates: string): string => {
    if (isAll && end !== undefined && deadlines.every((each) => each.end === null))
      return answer.endSaid(capital(name), answer.quoted(end), deadlines.length, dates);
    return lacks && !tellsEnd
      ? answer.noSuchDate(name, deadlines.length, isAll, dates)
      : answer.when(about, dates);
  };
  const beside = write('').length + FIRST_LINE - room;
  const dates = datesWithin(deadlines, beside, telling, worthOf);
  const years = yearsSaid(deadlines, language);
  // "When does it start?" Where all of its dates have no room, the first does.
  const isOfStart = asked.start && !asked.end && dates === years;
  const first = answer.withFirst(years, deadlinesSaid(deadlines, telling, worthOf).said[0] ?? '');
  return write(isOfStart && first.length + beside <= FIRST_LINE ? first : dates);
}

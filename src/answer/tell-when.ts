import type { Found } from '../lookup/find.ts';
import { byEnd } from '../lookup/list.ts';
import { inTime, lacksStage } from '../lookup/pick-deadlines.ts';
import type { RoadmapIndex } from '../lookup/roadmap-index.ts';
import { datesBeside, saidOf } from '../lookup/said.ts';
import { monthName } from '../phrases/days.ts';
import {
  datesWithin,
  deadlinesSaid,
  FIRST_LINE,
  firstAndRest,
  shortActionName,
} from '../phrases/fact-names.ts';
import { periodName } from '../phrases/periods.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import { capital } from '../phrases/words.ts';
import { unreadOf } from '../roadmap/roadmap.ts';
import type { Action, Deadline } from '../roadmap/schema.ts';
import { unitIn } from '../roadmap/unit.ts';
import type { Reports } from '../tracking/reports.ts';
import type { Language } from '../understanding/language.ts';
import type { Query } from '../understanding/query.ts';
import type { Source } from './answer.ts';
import { type Draft, numbersOf, ownersOf } from './draft.ts';
import { fittingDeadlines } from './reported-deadlines.ts';

/** The dates of what a question is about, earliest first. */
export function tellWhen(found: Found, index: RoadmapIndex, reports: Reports): Draft {
  const { query, actions, close, judged } = found;
  const { roadmap } = index;
  const deadlines = fittingDeadlines(found, index, reports);
  const { answer } = phrasesIn(query.language);
  const unread = deadlines.length === 0 ? unreadOf(roadmap, 'date').length : 0;
  const ofAction = ({ number }: Action): Deadline[] => deadlines.filter(({ action }) => action === number);
  const beside = datedBeside(
    actions.map((action) => ({ action, told: ofAction(action) })),
    query,
    index,
  );
  const other = actions.length === 1 ? saidOfAnother(found, deadlines, index) : null;
  const ended = query.dates.end && actions.length === 1 ? beside.find(({ end }) => end !== null) : undefined;
  const told = judged.flatMap(({ verdict, action, deadlines }) =>
    action ? [{ action, deadlines, nameOf: (name: string) => answer.judged(verdict, name) }] : [],
  );
  // Side by side, the dates of all stand below; of several verdicts, each is told by its own.
  const isOnlyJudged =
    judged.length > 0 && (found.asks === 'action' || (judged.length > 1 && told.length > 0));
  const others = actions.filter((action) => !isOnlyJudged && told.every((one) => one.action !== action));
  const tellings = [
    ...told,
    ...others.map((action) => ({ action, deadlines: ofAction(action), nameOf: capital })),
  ];
  const untold = judged.flatMap(({ verdict, action, deadlines }) => {
    const shared = verdict.endsWith('same') ? sharedTime(deadlines, query.language) : undefined;
    if (action) return [];
    return shared === undefined
      ? answer.untold(judged.length > 1 || found.asks !== 'when' ? verdict : null)
      : answer.together(verdict, shared, actions.length, areApart(deadlines));
  });
  const isOfSame = judged.every(({ verdict }) => verdict.endsWith('same'));
  const said = (room: number, some = tellings): string[] =>
    some.map(({ action, deadlines, nameOf }) =>
      datesOfAction(action, deadlines, query, index, {
        room,
        end: ended?.words,
        nameOf,
        isOther: other !== null,
      }),
    );
  const whole = said(FIRST_LINE);
  const isLong = whole.length > 1 && whole.join(' ').length > FIRST_LINE;
  // Which comes first is told by the dates that decide it.
  const [decided, ...more] = judged;
  const isByDates = isLong && decided?.action && more.length === 0;
  const deciding = (all: readonly Deadline[]): Deadline[] =>
    decided?.byEnds ? byEnd(all).slice(-1) : all.slice(0, 1);
  const lines = isByDates
    ? said(
        FIRST_LINE,
        tellings.map((one) => ({ ...one, deadlines: deciding(one.deadlines) })),
      )
    : whole;
  const short = said(0);
  // Where several have no room side by side, the longest are told by their years.
  for (const line of lines.toSorted((one, other) => other.length - one.length)) {
    const at = lines.indexOf(line);
    if (lines.length > 1 && lines.join(' ').length > FIRST_LINE) lines[at] = short[at] ?? line;
  }
  const { headline: dates, rest } = firstAndRest([
    // "The same timetable?" Whether it is, before the dates.
    ...(isOfSame ? untold : []),
    ...lines,
    ...(isOfSame ? [] : untold),
    ...(ended ? [] : beside.map(({ said }) => said)),
  ]);
  return {
    kind: 'when',
    answerable: true,
    headline: unread > 0 ? answer.amongRead(dates) : dates,
    actions: numbersOf(actions),
    deadlines,
    owners: ownersOf(actions),
    quotes: [...(other ?? []), ...beside.map(({ source }) => source)],
    notes: [...rest, ...(unread > 0 ? [answer.unreadDates(unread)] : [])],
    close,
  };
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
function saidOfAnother(
  { query, actions: [action] }: Found,
  told: readonly Deadline[],
  index: RoadmapIndex,
): Source[] | null {
  if (!action || action.deadlines.length === 0 || query.dates.every) return null;
  const { roadmap } = index;
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
  told: readonly { action: Action; told: readonly Deadline[] }[],
  { language, dates, today }: Query,
  index: RoadmapIndex,
): { said: string; words: string; end: string | null; source: Source }[] {
  const { answer } = phrasesIn(language);
  return told
    .filter(({ told }) => told.length === 0 || told.some(({ precision }) => precision === 'open'))
    .flatMap(({ action }) =>
      datesBeside(index, action)
        .filter(({ end }) => end !== null || dates.start)
        .map(({ words, start, end, quote }) => ({
          words,
          end,
          said: answer.saysToo(
            told.length > 1 ? shortActionName(action.number, language, index.roadmap) : null,
            language === 'en'
              ? `${answer.quoted(words)} (${periodName({ start, end }, language, today)})`
              : answer.quoted(words),
          ),
          source: { quote, action: action.number },
        })),
    );
}

/**
 * "Biology: trial in 2020, start of the general roll-out in 2021.", as long as `room`; `end`: what the text says where no
 * deadline ends; `nameOf`: how the sentence begins; `isOther`: none of them is of what is asked.
 */
function datesOfAction(
  action: Action,
  deadlines: readonly Deadline[],
  query: Query,
  index: RoadmapIndex,
  {
    room,
    end,
    nameOf,
    isOther,
  }: { room: number; end: string | undefined; nameOf: (name: string) => string; isOther: boolean },
): string {
  const { language } = query;
  const { roadmap } = index;
  const { answer } = phrasesIn(language);
  const name = shortActionName(action.number, language, roadmap);
  if (deadlines.length === 0) return answer.noDate(unitIn(language, roadmap), action.number, name);
  const { worthOf } = saidOf(index, query, action);
  const { of } = deadlinesSaid(deadlines, language, roadmap, worthOf);
  const about = nameOf(of === null ? name : `${name}, ${of}`);
  const isAll = deadlines.length === action.deadlines.length;
  const write = (dates: string): string => {
    if (isAll && end !== undefined && deadlines.every((each) => each.end === null))
      return answer.endSaid(capital(name), answer.quoted(end), deadlines.length, dates);
    const { dates: asked } = query;
    // "In which year is it over?" Of a programme of several years, its dates tell.
    const [only] = action.deadlines.length === 1 ? deadlines : [];
    const tellsEnd = asked.end && only?.end && only.start?.slice(0, 4) !== only.end.slice(0, 4);
    const lacks = isOther || (isAll && query.verdicts.length === 0 && lacksStage(index, action, query));
    return lacks && !tellsEnd
      ? answer.noSuchDate(name, deadlines.length, isAll, dates)
      : answer.when(about, dates);
  };
  return write(datesWithin(deadlines, write('').length + FIRST_LINE - room, language, roadmap, worthOf));
}

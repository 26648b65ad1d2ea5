import { byCloseness } from '../lookup/closeness.ts';
import type { Found } from '../lookup/find.ts';
import { byEnd, listDeadlines } from '../lookup/list.ts';
import { tellsProperty } from '../lookup/passages.ts';
import { inTime } from '../lookup/pick-deadlines.ts';
import type { RoadmapIndex } from '../lookup/roadmap-index.ts';
import { own } from '../lookup/said.ts';
import { dayName } from '../phrases/days.ts';
import {
  briefActionName,
  deadlineSaid,
  FIRST_LINE,
  type NameOf,
  namedWithin,
  shortActionName,
  whenSaid,
} from '../phrases/fact-names.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import { findAction, firstDay, type Roadmap } from '../roadmap/roadmap.ts';
import type { Deadline } from '../roadmap/schema.ts';
import { unitIn } from '../roadmap/unit.ts';
import type { Reports } from '../tracking/reports.ts';
import type { Language } from '../understanding/language.ts';
import { isSet, type Query } from '../understanding/query.ts';
import { PROGRESS } from '../understanding/understand.ts';
import type { Source } from './answer.ts';
import { type Draft, numbersOf, ownersOf } from './draft.ts';
import { actionsIn, amongOf, datesSaid, endsSaid, unreadDates, unsaid } from './list-parts.ts';
import { namedInPeriod } from './name-deadlines.ts';
import { candidatesOf, fittingDeadlines } from './reported-deadlines.ts';

/** Every deadline that fits the conditions of a question; none is an answer too. */
export function tellDeadlines(found: Found, index: RoadmapIndex, reports: Reports): Draft {
  const { query } = found;
  const { language, conditions, today } = query;
  const { roadmap } = index;
  const { answer } = phrasesIn(language);
  const isPast = conditions.standing === 'overdue';
  const fitting = inTime(fittingDeadlines(found, index, reports), conditions.period?.start);
  // What is past was due when it ended.
  const { period, standing } = conditions;
  const inPeriod = isPast || standing === 'first' || standing === 'last' ? null : period;
  const deadlines = isPast ? byEnd(fitting) : inPeriod ? byCloseness(fitting, inPeriod) : fitting;
  const actions = actionsIn(deadlines, roadmap);
  const told = amongOf(found, roadmap);
  const dates = datesSaid(query);
  const what = answer.listedDeadlines(unitIn(language, roadmap), deadlines.length, told, dates);
  const named = actions.length > 1 || conditions.numbers.length + (found.theme?.length ?? 0) === 0;
  const lines = deadlines.length === 0 ? finishedLines(found, what, index, named) : null;
  const [finished = null, ...open] = lines ?? [];
  const since = finished && isOfAll(found) && (firstDay(roadmap) ?? today);
  const nameOf = named ? shortActionName : null;
  const said = deadlines.map((each) => deadlineSaid(each, language, roadmap, nameOf));
  const unread = unreadDates(found, roadmap);
  const saying = unsaid(what, query, deadlines, reports);
  const [only] = named || saying === what ? [] : actions;
  const isAll = only?.deadlines.length === deadlines.length;
  const passed = isAll && answer.allPassed(unitIn(language, roadmap), only.number, deadlines.length);
  const first =
    finished ??
    (passed ||
      (inPeriod && deadlines.length > 0
        ? namedInPeriod(found, inPeriod, deadlines, told, roadmap, named)
        : firstLine(saying, deadlines, said, query, named ? roadmap : null)));
  return {
    kind: 'list',
    answerable: true,
    headline: deadlines.length === 0 && unread.length > 0 && !finished ? answer.amongRead(first) : first,
    actions: numbersOf(actions),
    deadlines,
    owners: ownersOf(actions),
    quotes: lateSaid(found, index),
    notes: [
      ...mentionedIn(found, index),
      ...followedBy(found, deadlines, index, reports),
      ...open,
      ...(conditions.exactness === 'open' || conditions.standing === 'under way'
        ? endsSaid(deadlines, query, index).map(({ said }) => said)
        : []),
      ...(since ? [answer.finishedTry(dayName(since, language), reports.size > 0)] : []),
      ...unread,
    ],
    ...(since && { finished: since }),
    theme: found.theme,
    list: { of: 'deadlines', total: deadlines.length, what, counted: query.counts },
  };
}

/** Of a kind of deadline: others whose label only speaks of it, such as the infrastructure for a roll-out. */
function mentionedIn(found: Found, index: RoadmapIndex): string[] {
  const { conditions, today, language } = found.query;
  const { kinds } = conditions;
  const speaks = (id: string, of: 'kinds' | 'mentioned'): boolean =>
    kinds.some((kind) => index.deadlines.get(id)?.[of].has(kind));
  const others = listDeadlines(index, candidatesOf(found, index), { ...conditions, kinds: [] }, today)
    .filter(({ id }) => speaks(id, 'mentioned') && !speaks(id, 'kinds'))
    .map((each) => deadlineSaid(each, language, index.roadmap, shortActionName));
  return others.length > 0 ? [phrasesIn(language).answer.mentionedIn(others)] : [];
}

/** "Is it late?": what the text itself says of the progress of the one action that is asked about. */
function lateSaid({ query, theme }: Found, index: RoadmapIndex): Source[] {
  const [number, ...others] = theme ?? query.conditions.numbers;
  const action = findAction(index.roadmap, number ?? Number.NaN);
  if (query.conditions.standing !== 'overdue' || !action || others.length > 0) return [];
  return own(index, action)
    .filter(({ text }) => tellsProperty(text, PROGRESS) !== null)
    .map((quote) => ({ quote, action: action.number }));
}

/**
 * The number alone where that is asked, else the list in one line where it fits, or what it begins and ends with.
 * `roadmap`: where the deadlines are those of several actions.
 */
function firstLine(
  what: string,
  deadlines: Deadline[],
  items: string[],
  query: Query,
  roadmap: Roadmap | null,
): string {
  const { language, conditions, counts } = query;
  const { answer } = phrasesIn(language);
  if (counts) return answer.plain(what);
  const [first = null] = items;
  const write = (told: readonly string[]): string => answer.listing(what, told.join(answer.between));
  // Of one kind, the actions and their times say all.
  const isOfKind = roadmap !== null && conditions.kinds.length === 1;
  const short = isOfKind ? [timesOfActions(deadlines, language, roadmap, shortActionName)] : [];
  const whole = [items, ...short].find(
    (told) => told.length <= MOST_NAMED && write(told).length <= FIRST_LINE,
  );
  if (whole && first !== null) return write(whole);
  const isOfSome = conditions.kinds.length > 0 || conditions.exactness || conditions.standing === 'under way';
  if (isOfSome && roadmap !== null && first !== null) {
    const brief = isOfKind
      ? timesOfActions(deadlines, language, roadmap, briefActionName)
      : deadlines.map((each) => deadlineSaid(each, language, roadmap, briefActionName));
    return namedWithin([...short, brief], write, answer.andMore);
  }
  if (conditions.standing === 'overdue') return withinLine(answer, what, null, items.at(-1) ?? null);
  const at = deadlines.findLastIndex(({ start }) => start !== null);
  // What begins last is the last where nothing ends after it.
  const isLast = at > 0 && deadlines.every(({ end }) => (end ?? '') <= (deadlines[at]?.end ?? '9'));
  return withinLine(answer, what, first, isLast ? (items[at] ?? null) : null);
}

/** What a list begins and ends with, as far as a first line has room for it. */
function withinLine(
  answer: ReturnType<typeof phrasesIn>['answer'],
  what: string,
  first: string | null,
  last: string | null,
): string {
  const lines = [answer.listingEnds(what, first, last), answer.listingEnds(what, first, null)];
  return lines.find(({ length }) => length <= FIRST_LINE) ?? answer.plain(what);
}

/** More deadlines than these are not told one by one where it is not asked which they are. */
const MOST_NAMED = 4;

/** "E-prescription en 2019 et en 2020; télé-soin à l’été 2019": of each action, when. */
const timesOfActions = (
  deadlines: Deadline[],
  language: Language,
  roadmap: Roadmap,
  nameOf: NameOf,
): string[] =>
  [...Map.groupBy(deadlines, ({ action }) => action)].map(([number, own]) => {
    const times = new Set(own.map((each) => whenSaid(each, language, roadmap)));
    return phrasesIn(language).answer.atTimes(nameOf(number, language, roadmap), [...times]);
  });

/** How many more are ahead where only the soonest are told, and how many are of this year, without a month. */
function followedBy(found: Found, told: Deadline[], index: RoadmapIndex, reports: Reports): string[] {
  const { conditions, today, language } = found.query;
  const { standing } = conditions;
  if ((standing !== 'next' && standing !== 'upcoming') || conditions.period !== null || told.length === 0)
    return [];
  const [upcoming = [], open = []] = (['upcoming', 'under way'] as const).map((standing) =>
    listDeadlines(index, candidatesOf(found, index), { ...conditions, standing }, today),
  );
  const more = standing === 'next' ? upcoming.length - told.length : 0;
  const ofYear = open.filter(({ id, precision }) => precision === 'year' && !reports.has(id));
  const { home, answer } = phrasesIn(language);
  return [
    ...(more > 0 ? [answer.followedBy(more, isOfAll(found) ? home.next.question : null)] : []),
    ...(ofYear.length > 0 ? [answer.thisYear(ofYear.length, today.slice(0, 4))] : []),
  ];
}

/** Whether deadlines are asked for by their standing alone, of the whole roadmap. */
const isOfAll = ({ query, theme }: Found): boolean =>
  theme === null &&
  Object.entries(query.conditions).every(
    ([name, condition]) => name === 'standing' || name === 'places' || !isSet(condition),
  );

/** Where nothing is ahead: that all dates are past, and which was the last. */
function finishedLines(found: Found, what: string, index: RoadmapIndex, named: boolean): string[] | null {
  const { standing, period, kinds } = found.query.conditions;
  if ((standing !== 'next' && standing !== 'upcoming') || period !== null || kinds.length > 0) return null;
  const { language, today } = found.query;
  const all = candidatesOf(found, index);
  const last = byEnd(all.filter(({ end }) => end !== null)).at(-1);
  if (!last?.end || last.end >= today) return null;
  const { finished, openEnded, listingEnds } = phrasesIn(language).answer;
  const said = deadlineSaid(last, language, index.roadmap, named ? shortActionName : null);
  if (!isOfAll(found)) return [listingEnds(what, null, said)];
  const open = all.filter(({ start, end }) => start !== null && end === null);
  const ended = endsSaid(open, found.query, index);
  const of = open.map((each) => deadlineSaid(each, language, index.roadmap, shortActionName));
  return [
    finished(said),
    ...(open.length > 0 ? [openEnded(open.length, of)] : []),
    ...ended.map((each) => each.said),
  ];
}

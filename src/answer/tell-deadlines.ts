import { byCloseness } from '../lookup/closeness.ts';
import { byEnd, listDeadlines } from '../lookup/list.ts';
import { tellsProperty } from '../lookup/passages.ts';
import { inTime } from '../lookup/pick-deadlines.ts';
import { own } from '../lookup/said.ts';
import { dayName } from '../phrases/days.ts';
import {
  briefActionName,
  deadlineSaid,
  FIRST_LINE,
  fitting,
  type NameOf,
  namedWithin,
  shortActionName,
  whenSaid,
} from '../phrases/fact-names.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import { findAction, firstDay } from '../roadmap/roadmap.ts';
import type { Deadline } from '../roadmap/schema.ts';
import { PROGRESS } from '../understanding/understand.ts';
import type { Source } from './answer.ts';
import { actionsAndOwners, type Draft } from './draft.ts';
import { actionsIn, endsSaid, unreadDates, unsaid } from './list-parts.ts';
import { deadlinesListed } from './list-said.ts';
import { namedInPeriod } from './name-deadlines.ts';
import { candidatesOf, fittingDeadlines } from './reported-deadlines.ts';
import type { Telling } from './telling.ts';

/** Every deadline that fits the conditions of a question; none is an answer too. */
export function tellDeadlines(telling: Telling): Draft {
  const { query, theme, reports, roadmap, language, answer, unit } = telling;
  const { conditions, today } = query;
  const { period, standing, numbers } = conditions;
  const isPast = standing === 'overdue';
  const fitting = inTime(fittingDeadlines(telling), period?.start);
  // What is past was due when it ended.
  const inPeriod = isPast || standing === 'first' || standing === 'last' ? null : period;
  const inOrder = inPeriod ? byCloseness(fitting, inPeriod) : fitting;
  const deadlines = isPast ? byEnd(fitting) : inOrder;
  const isNone = deadlines.length === 0;
  const actions = actionsIn(deadlines, roadmap);
  const what = deadlinesListed(deadlines.length, telling);
  const named = actions.length > 1 || numbers.length + (theme?.length ?? 0) === 0;
  const [finished = null, ...open] = isNone ? finishedLines(what, named, telling) : [];
  const since = finished && isOfAll(telling) && (firstDay(roadmap) ?? today);
  const unread = unreadDates(telling);
  const firstLine = (): string => {
    const said = unsaid(what, telling, deadlines);
    const [only] = named || said === what ? [] : actions;
    if (only?.deadlines.length === deadlines.length)
      return answer.allPassed(unit, only.number, deadlines.length);
    return inPeriod && !isNone
      ? namedInPeriod(inPeriod, deadlines, named, telling)
      : listLine(said, deadlines, named, telling);
  };
  const first = finished ?? firstLine();
  return {
    kind: 'list',
    headline: isNone && unread.length > 0 && !finished ? answer.amongRead(first) : first,
    ...actionsAndOwners(actions),
    deadlines,
    quotes: lateSaid(telling),
    notes: [
      ...mentionedIn(telling),
      ...followedBy(deadlines, telling),
      ...open,
      ...(conditions.exactness === 'open' || standing === 'under way' ? endsSaid(deadlines, telling) : []),
      ...(since ? [answer.finishedTry(dayName(since, language), reports.size > 0)] : []),
      ...unread,
    ],
    ...(since && { finished: since }),
    theme,
    list: { of: 'deadlines', total: deadlines.length, what, counted: query.counts },
  };
}

/** Of a kind of deadline: others whose label only speaks of it, such as the infrastructure for a roll-out. */
function mentionedIn(telling: Telling): string[] {
  const { query, index, answer } = telling;
  const { conditions, today } = query;
  const speaks = (id: string, of: 'kinds' | 'mentioned'): boolean =>
    conditions.kinds.some((kind) => index.deadlines.get(id)?.[of].has(kind));
  const others = listDeadlines(index, candidatesOf(telling), { ...conditions, kinds: [] }, today)
    .filter(({ id }) => speaks(id, 'mentioned') && !speaks(id, 'kinds'))
    .map((each) => deadlineSaid(each, telling, shortActionName));
  return others.length > 0 ? [answer.mentionedIn(others)] : [];
}

/** "Is it late?": what the text itself says of the progress of the one action that is asked about. */
function lateSaid({ query, theme, index, roadmap }: Telling): Source[] {
  const [number, ...others] = theme ?? query.conditions.numbers;
  const action = findAction(roadmap, number ?? Number.NaN);
  if (query.conditions.standing !== 'overdue' || !action || others.length > 0) return [];
  return own(index, action)
    .filter(({ text }) => tellsProperty(text, PROGRESS) !== null)
    .map((quote) => ({ quote, action: action.number }));
}

/** More deadlines than these are not told one by one where it is not asked which they are. */
const MOST_NAMED = 4;

/**
 * The number alone where that is asked, else the list in one line where it fits, or what it begins and ends with.
 * `named`: each with its action.
 */
function listLine(what: string, deadlines: readonly Deadline[], named: boolean, telling: Telling): string {
  const { query, answer } = telling;
  const { kinds, exactness, standing, places } = query.conditions;
  if (query.counts || deadlines.length === 0) return answer.plain(what);
  const saidBy = (nameOf: NameOf | null): string[] =>
    deadlines.map((each) => deadlineSaid(each, telling, nameOf));
  const items = saidBy(named ? shortActionName : null);
  const write = (told: readonly string[]): string => answer.when(what, told.join(answer.between));
  // Of one kind, the actions and their times say all.
  const isOfKind = named && kinds.length === 1;
  const short = isOfKind ? [timesOfActions(deadlines, shortActionName, telling)] : [];
  const whole = [items, ...short].find(
    (told) => told.length <= MOST_NAMED && write(told).length <= FIRST_LINE,
  );
  if (whole) return write(whole);
  if (named && (kinds.length > 0 || exactness || standing === 'under way' || places?.each)) {
    const brief = isOfKind ? timesOfActions(deadlines, briefActionName, telling) : saidBy(briefActionName);
    return namedWithin([...short, brief], write, answer.andMore);
  }
  const within = (first: string | null, last: string | null): string =>
    fitting(answer.listingEnds(what, first, last), answer.listingEnds(what, first, null), answer.plain(what));
  if (standing === 'overdue') return within(null, items.at(-1) ?? null);
  const at = deadlines.findLastIndex(({ start }) => start !== null);
  // What begins last is the last where nothing ends after it.
  const isLast = at > 0 && deadlines.every(({ end }) => (end ?? '') <= (deadlines[at]?.end ?? '9'));
  return within(items[0] ?? null, (isLast && items[at]) || null);
}

/** "E-prescription en 2019 et en 2020; télé-soin à l’été 2019": of each action, when. */
const timesOfActions = (deadlines: readonly Deadline[], nameOf: NameOf, telling: Telling): string[] =>
  [...Map.groupBy(deadlines, ({ action }) => action)].map(([number, own]) => {
    const times = new Set(own.map((each) => whenSaid(each, telling)));
    return telling.answer.atTimes(nameOf(number, telling), [...times]);
  });

/** Whether what is ahead is asked for, whenever it is. */
const isOfAhead = ({ query: { conditions } }: Telling): boolean =>
  (conditions.standing === 'next' || conditions.standing === 'upcoming') && conditions.period === null;

/** How many more are ahead where only the soonest are told, and how many are of this year, without a month. */
function followedBy(told: readonly Deadline[], telling: Telling): string[] {
  const { query, index, reports, language, answer } = telling;
  const { conditions, today } = query;
  if (!isOfAhead(telling) || told.length === 0) return [];
  const candidates = candidatesOf(telling);
  const standingAs = (standing: 'upcoming' | 'under way'): Deadline[] =>
    listDeadlines(index, candidates, { ...conditions, standing }, today);
  const more = conditions.standing === 'next' ? standingAs('upcoming').length - told.length : 0;
  const ofYear = standingAs('under way').filter(
    ({ id, precision }) => precision === 'year' && !reports.has(id),
  );
  const question = isOfAll(telling) ? phrasesIn(language).home.next.question : null;
  return [
    ...(more > 0 ? [answer.followedBy(more, question)] : []),
    ...(ofYear.length > 0 ? [answer.thisYear(ofYear.length, today.slice(0, 4))] : []),
  ];
}

/** Whether deadlines are asked for by their standing alone, of the whole roadmap. */
const isOfAll = ({ theme, narrowedBy }: Telling): boolean =>
  theme === null && narrowedBy.every((name) => name === 'standing' || name === 'places');

/** Where nothing is ahead: that all dates are past, and which was the last. */
function finishedLines(what: string, named: boolean, telling: Telling): string[] {
  const { query, answer } = telling;
  if (!isOfAhead(telling) || query.conditions.kinds.length > 0) return [];
  const all = candidatesOf(telling);
  const last = byEnd(all.filter(({ end }) => end !== null)).at(-1);
  if (!last?.end || last.end >= query.today) return [];
  const said = deadlineSaid(last, telling, named ? shortActionName : null);
  if (!isOfAll(telling)) return [answer.listingEnds(what, null, said)];
  const open = all.filter(({ start, end }) => start !== null && end === null);
  const of = open.map((each) => deadlineSaid(each, telling, shortActionName));
  return [
    answer.finished(said),
    ...(open.length > 0 ? [answer.openEnded(open.length, of)] : []),
    ...endsSaid(open, telling),
  ];
}

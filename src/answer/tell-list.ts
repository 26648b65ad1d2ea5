import type { Found } from '../lookup/find.ts';
import { isDated, listDeadlines } from '../lookup/list.ts';
import { inTime } from '../lookup/pick-deadlines.ts';
import type { RoadmapIndex } from '../lookup/roadmap-index.ts';
import { propertySaid } from '../lookup/said.ts';
import type { Among } from '../phrases/among.ts';
import { dayName } from '../phrases/days.ts';
import {
  allWithin,
  bodiesNamed,
  deadlineSaid,
  FIRST_LINE,
  shortActionName,
  small,
} from '../phrases/fact-names.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import { findAction, firstDay, type Roadmap, unreadOf } from '../roadmap/roadmap.ts';
import type { Action, Deadline } from '../roadmap/schema.ts';
import { chapterIn, unitIn } from '../roadmap/unit.ts';
import type { Reports } from '../tracking/reports.ts';
import { kindName } from '../understanding/grammar.ts';
import type { Language } from '../understanding/language.ts';
import { isSet, namesAsked, type Query } from '../understanding/query.ts';
import type { Source } from './answer.ts';
import { type Draft, numbersOf, ownersOf } from './draft.ts';
import { candidatesOf, fittingDeadlines } from './reported-deadlines.ts';
import { datedBeside } from './tell-when.ts';

/** Every action, or every deadline, that fits the conditions of a question; an empty list is an answer too. */
export function tellList(found: Found, index: RoadmapIndex, reports: Reports): Draft {
  return found.asks === 'actions' ? tellActions(found, index, reports) : tellDeadlines(found, index, reports);
}

function tellDeadlines(found: Found, index: RoadmapIndex, reports: Reports): Draft {
  const { query } = found;
  const { language, conditions, today } = query;
  const { roadmap } = index;
  const { answer } = phrasesIn(language);
  const deadlines = inTime(fittingDeadlines(found, index, reports), conditions.period?.start);
  const actions = actionsIn(deadlines, roadmap);
  const told = amongOf(found, roadmap);
  const dates = { ...conditions, today };
  const what = answer.listedDeadlines(unitIn(language, roadmap), deadlines.length, told, dates);
  const named = actions.length > 1 || conditions.numbers.length + (found.theme?.length ?? 0) === 0;
  const lines = deadlines.length === 0 ? finishedLines(found, what, index, named) : null;
  const [finished = null, ...open] = lines ?? [];
  const since = finished && isOfAll(found) && (firstDay(roadmap) ?? today);
  const said = deadlines.map((each) => deadlineSaid(each, language, roadmap, named));
  const unread = unreadDates(found, roadmap);
  const saying = unsaid(what, query, deadlines, reports);
  const [only] = named || saying === what ? [] : actions;
  const isAll = only?.deadlines.length === deadlines.length;
  const passed = isAll && answer.allPassed(unitIn(language, roadmap), only.number, deadlines.length);
  const first = finished ?? (passed || firstLine(saying, deadlines, said, query));
  return {
    kind: 'list',
    answerable: true,
    headline: deadlines.length === 0 && unread.length > 0 && !finished ? answer.amongRead(first) : first,
    actions: numbersOf(actions),
    deadlines,
    owners: ownersOf(actions),
    quotes: lateSaid(found, index),
    notes: [
      ...followedBy(found, deadlines, index, reports),
      ...open,
      ...(since ? [answer.finishedTry(dayName(since, language), reports.size > 0)] : []),
      ...unread,
    ],
    ...(since && { finished: since }),
    list: { of: 'deadlines', total: deadlines.length, what, counted: query.counts },
  };
}

function tellActions(found: Found, index: RoadmapIndex, reports: Reports): Draft {
  const { query } = found;
  const { language, conditions, today } = query;
  const { roadmap } = index;
  const { answer } = phrasesIn(language);
  const dated = isDated(conditions);
  const deadlines = dated && !conditions.without ? fittingDeadlines(found, index, reports) : [];
  const actions = dated && !conditions.without ? actionsIn(deadlines, roadmap) : found.actions;
  const unit = unitIn(language, roadmap);
  const isTimed = conditions.period || conditions.standing || conditions.without;
  const dates = isTimed ? { ...conditions, today } : null;
  const what = answer.listedActions(unit, actions.length, amongOf(found, roadmap), dates);
  const saying = unsaid(what, query, deadlines, reports);
  const open = conditions.exactness === 'open' ? actions : [];
  const beside = datedBeside(
    open.map((action) => ({ action, told: action.deadlines })),
    query,
    index,
  );
  return {
    kind: 'list',
    answerable: true,
    headline: ledBy(found, actions, roadmap) ?? namedActions(saying, actions, language, roadmap),
    actions: numbersOf(actions),
    deadlines,
    owners: ownersOf(actions),
    notes: [
      ...beside.map(({ said }) => said),
      ...(dated ? unreadDates(found, roadmap) : []),
      ...unreadOwners(found, roadmap),
    ],
    list: { of: 'actions', total: actions.length, what, counted: query.counts },
  };
}

/** "Is it late?": what the text itself says of the progress of the one action that is asked about. */
function lateSaid({ query, theme }: Found, index: RoadmapIndex): Source[] {
  const [number, ...others] = theme ?? query.conditions.numbers;
  const action = findAction(index.roadmap, number ?? Number.NaN);
  if (query.conditions.standing !== 'overdue' || !action || others.length > 0) return [];
  const said = propertySaid(index, ['progress'], action);
  return (said?.quotes ?? []).map((quote) => ({ quote, action: action.number }));
}

/** Of what is past it is said that the roadmap does not tell what was done, where no report does. */
const unsaid = (what: string, { conditions, language }: Query, past: Deadline[], reports: Reports): string =>
  conditions.standing === 'overdue' && reports.size === 0 && past.length > 0
    ? phrasesIn(language).answer.pastOnly(small(what))
    : what;

/** The number alone where that is asked, else the list in one line where it fits, or what it begins and ends with. */
function firstLine(what: string, deadlines: Deadline[], items: string[], query: Query): string {
  const { answer } = phrasesIn(query.language);
  if (query.counts) return answer.plain(what);
  const [first = null] = items;
  const all = first !== null && items.length <= 4 ? allWithin(items, what.length + 4, answer.between) : null;
  if (all !== null) return answer.listing(what, all);
  const ofYear = deadlines.filter(({ precision }) => precision === 'year');
  const years = new Set(ofYear.map(({ start }) => start?.slice(0, 4) ?? ''));
  if (query.conditions.period && years.size > 0)
    return answer.ofYears(what, ofYear.length, deadlines.length, [...years]);
  const at = deadlines.findLastIndex(({ start }) => start !== null);
  // What begins last is the last where nothing ends after it.
  const isLast = at > 0 && deadlines.every(({ end }) => (end ?? '') <= (deadlines[at]?.end ?? '9'));
  const last = isLast ? (items[at] ?? null) : null;
  const lines = [answer.listingEnds(what, first, last), answer.listingEnds(what, first, null)];
  return lines.find(({ length }) => length <= FIRST_LINE) ?? answer.plain(what);
}

/** How many more are ahead where only the soonest are told, and how many are of this year, without a month. */
function followedBy(found: Found, told: Deadline[], index: RoadmapIndex, reports: Reports): string[] {
  const { conditions, today, language } = found.query;
  if (conditions.standing !== 'next' || conditions.period !== null || told.length === 0) return [];
  const [upcoming = [], open = []] = (['upcoming', 'under way'] as const).map((standing) =>
    listDeadlines(index, candidatesOf(found, index), { ...conditions, standing }, today),
  );
  const more = upcoming.length - told.length;
  const ofYear = open.filter(({ id, precision }) => precision === 'year' && !reports.has(id));
  const { home, answer } = phrasesIn(language);
  return [
    ...(more > 0 ? [answer.followedBy(more, isOfAll(found) ? home.next.question : null)] : []),
    ...(ofYear.length > 0 ? [answer.thisYear(ofYear.length, today.slice(0, 4))] : []),
  ];
}

/** Where more actions are meant, their numbers tell nothing. */
const MOST_NUMBERS = 15;

/** Actions by their names where a first line has room for them, else by their numbers alone. */
function namedActions(
  what: string,
  actions: readonly Action[],
  language: Language,
  roadmap: Roadmap,
): string {
  const { answer } = phrasesIn(language);
  const unit = unitIn(language, roadmap);
  const marks = actions.map(({ number }) => unit.mark(number));
  const items = actions.map(({ number }, at) =>
    answer.item(marks[at] ?? '', shortActionName(number, language, roadmap)),
  );
  const all = allWithin(items, what.length + 4, answer.between) ?? allWithin(marks, what.length + 4, ', ');
  const isTold = actions.length > 0 && actions.length <= MOST_NUMBERS && all !== null;
  return isTold ? answer.listing(what, all) : answer.plain(what);
}

/** "The DNS leads 7 actions: 2, 15 …": where only one body is asked about. */
function ledBy({ query, theme }: Found, actions: readonly Action[], roadmap: Roadmap): string | null {
  const { owners, ...others } = query.conditions;
  const [name, ...more] = owners?.names ?? [];
  const isPlain = theme === null && Object.values(others).every((condition) => !isSet(condition));
  if (!isPlain || !owners || name === undefined || actions.length === 0) return null;
  if (more.length + owners.not.length > 0 || owners.as === 'partner' || owners.role || owners.alone)
    return null;
  const { language } = query;
  const { answer } = phrasesIn(language);
  const unit = unitIn(language, roadmap);
  const whole = name === roadmap.steering?.name;
  const body = { ...bodiesNamed([name], language, roadmap, namesAsked(query)), whole };
  const alone = actions.some((action) => action.owners.length === 1);
  const items = actions.map(({ number }) =>
    answer.item(unit.mark(number), shortActionName(number, language, roadmap)),
  );
  const [only] = actions;
  if (actions.length === 1 && only) {
    const what = answer.one(unit, only.number, shortActionName(only.number, language, roadmap));
    const others = only.owners.map((owner) => owner.name).filter((each) => each !== name);
    return answer.leads(body, what, alone, bodiesNamed(others, language, roadmap).names);
  }
  const named = answer.leads(body, answer.several(unit, items), alone, []);
  const marks = actions.map(({ number }) => unit.mark(number));
  return named.length <= FIRST_LINE ? named : answer.leads(body, answer.several(unit, marks), alone, []);
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
  const last = all
    .filter(({ end }) => end !== null)
    .toSorted((one, other) => (one.end ?? '').localeCompare(other.end ?? ''))
    .at(-1);
  if (!last?.end || last.end >= today) return null;
  const { finished, openEnded, listingEnds } = phrasesIn(language).answer;
  const said = deadlineSaid(last, language, index.roadmap, named);
  if (!isOfAll(found)) return [listingEnds(what, null, said)];
  const open = all.filter(({ start, end }) => start !== null && end === null);
  const of = open.map(({ action }) => shortActionName(action, language, index.roadmap));
  return [finished(said), ...(open.length > 0 ? [openEnded(open.length, of)] : [])];
}

/** Nobody may say "none" of what was not read. */
function unreadDates({ query }: Found, roadmap: Roadmap): string[] {
  const unread = unreadOf(roadmap, 'date').length;
  return unread > 0 ? [phrasesIn(query.language).answer.unreadDates(unread)] : [];
}

/** Nor where owners decide what is listed: those that were not read may lead more. */
function unreadOwners({ query }: Found, roadmap: Roadmap): string[] {
  const { owners, ownerCount } = query.conditions;
  const unread = owners || ownerCount ? unreadOf(roadmap, 'owner').length : 0;
  return unread > 0 ? [phrasesIn(query.language).answer.unreadOwners(unread)] : [];
}

const actionsIn = (deadlines: Deadline[], { actions }: Roadmap): Action[] =>
  actions.filter(({ number }) => deadlines.some(({ action }) => action === number));

/** What is told of the conditions of a list. */
function amongOf({ query, theme, asks }: Found, roadmap: Roadmap): Among {
  const { conditions: asked, language } = query;
  const marks = new Map(roadmap.orientations.map(({ number, key }) => [number, key ?? String(number)]));
  // A list of actions that its theme picks is that theme.
  const picked = asks === 'actions' ? [] : (theme ?? []).toSorted((one, other) => one - other);
  const numbers = asked.numbers.length > 0 ? asked.numbers : picked;
  const [only, ...others] = numbers;
  const owners = asked.owners?.names ?? [];
  return {
    kinds: asked.kinds.map((kind) => kindName(kind, language)),
    notKinds: asked.notKinds.map((kind) => kindName(kind, language)),
    owners: owners.length > 0 ? bodiesNamed(owners, language, roadmap, namesAsked(query)) : null,
    all: asked.owners?.match === 'all',
    without: bodiesNamed(asked.owners?.not ?? [], language, roadmap).names,
    alone: asked.owners?.alone ?? false,
    partner: asked.owners?.as === 'partner',
    // Of two owners that are named there are two.
    ownerCount: owners.length > 1 ? null : asked.ownerCount,
    deadlineCount: asked.deadlineCount,
    chapter: chapterIn(language, roadmap, asked.chapters),
    chapters: asked.chapters.map((number) => marks.get(number) ?? String(number)),
    numbers,
    name: only !== undefined && others.length === 0 ? shortActionName(only, language, roadmap) : null,
    title: asked.title?.words ?? [],
    exactness: asked.exactness,
  };
}

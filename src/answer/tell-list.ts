import { exactnessOf, yearOf } from '../dates/calendar.ts';
import { actionsNaming } from '../lookup/bodies.ts';
import { closenessOf } from '../lookup/closeness.ts';
import type { Found } from '../lookup/find.ts';
import { isDated } from '../lookup/list.ts';
import type { RoadmapIndex } from '../lookup/roadmap-index.ts';
import {
  bodiesNamed,
  briefActionName,
  chapterName,
  FIRST_LINE,
  firstAndRest,
  namedWithin,
  shortActionName,
  whenSaid,
} from '../phrases/fact-names.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import { isInOrientation, type Roadmap, unreadOf } from '../roadmap/roadmap.ts';
import type { Action, Deadline } from '../roadmap/schema.ts';
import { chapterIn, unitIn } from '../roadmap/unit.ts';
import type { Reports } from '../tracking/reports.ts';
import type { Language } from '../understanding/language.ts';
import { type AskedPeriod, type Conditions, isSet, namesAsked, type Query } from '../understanding/query.ts';
import { type Draft, numbersOf, ownersOf } from './draft.ts';
import { actionsIn, amongOf, endsSaid, unreadDates, unsaid } from './list-parts.ts';
import { fittingDeadlines } from './reported-deadlines.ts';
import { tellDeadlines } from './tell-deadlines.ts';
import { whoLeads } from './tell-owners.ts';

/** Every action, or every deadline, that fits the conditions of a question; an empty list is an answer too. */
export function tellList(found: Found, index: RoadmapIndex, reports: Reports): Draft {
  return found.asks === 'actions' ? tellActions(found, index, reports) : tellDeadlines(found, index, reports);
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
  const among = amongOf(found, roadmap);
  const what = answer.listedActions(unit, actions.length, among, dates);
  const beside = besideLeads(actions, conditions);
  const led = actions.filter((action) => !beside.includes(action));
  const said = answer.listedActions(unit, led.length, among, dates);
  const line =
    query.among && actions.length === 0
      ? answer.noneOfThese(unit)
      : (ledBy(found, actions, roadmap) ??
        namedActions(unsaid(said, query, deadlines, reports), led, query, deadlines, roadmap));
  const others = [...beside.map((action) => whoLeads(action, query, roadmap)), ...citedToo(found, index)];
  const { headline, rest } = firstAndRest(led.length === 0 && beside.length > 0 ? others : [line, ...others]);
  const ends = conditions.exactness === 'open' ? endsSaid(deadlines, query, index) : [];
  return {
    kind: 'list',
    answerable: true,
    headline,
    actions: numbersOf(actions),
    // "With their dates"
    deadlines: query.dates.every && !dated ? actions.flatMap((action) => action.deadlines) : deadlines,
    owners: ownersOf(actions),
    notes: [
      ...rest,
      ...ends.map(({ said }) => said),
      ...(dated ? unreadDates(found, roadmap) : []),
      ...unreadOwners(found, roadmap),
    ],
    theme: found.theme,
    list: { of: 'actions', total: actions.length, what, counted: query.counts },
  };
}

/** Actions by their names, as many as a first line has room for. */
function namedActions(
  what: string,
  actions: readonly Action[],
  { language, wording, conditions }: Query,
  deadlines: readonly Deadline[],
  roadmap: Roadmap,
): string {
  const { answer } = phrasesIn(language);
  if (actions.length === roadmap.actions.length) {
    const counts = perChapter(language, roadmap);
    const chapter = chapterIn(language, roadmap);
    if (counts.length < 2) return answer.plain(what);
    // "What are the five orientations?"
    const whole = wording.has('cue chapter') ? answer.chapters(chapter, counts) : null;
    return whole !== null && whole.length <= FIRST_LINE ? whole : answer.perChapter(what, chapter, counts);
  }
  if (actions.length === 0) return answer.plain(what);
  // "8 – binding standards (at the end of 2019)", of October 2019: dated less exactly than is asked.
  const loosely = ({ number }: Action): string => {
    const own = deadlines.filter(({ action }) => action === number);
    const { period } = conditions;
    const isLoose = period !== null && isWithinAYear(period) && own.every((each) => !isExact(each, period));
    return isLoose && own[0] ? ` (${whenSaid(own[0], language, roadmap)})` : '';
  };
  const items = itemsOf(actions, language, roadmap);
  return namedWithin(
    items.map((some) => some.map((item, at) => item + (actions[at] ? loosely(actions[at]) : ''))),
    (items) => answer.listing(what, items.join(answer.between)),
    answer.andMore,
  );
}

const isExact = (deadline: Deadline, period: AskedPeriod): boolean =>
  closenessOf(deadline, period) === 'exact';

/** A month, a quarter, some months: shorter than a year, and within one. */
const isWithinAYear = ({ start, end }: AskedPeriod): boolean =>
  start !== null && end !== null && yearOf(start) === yearOf(end) && exactnessOf({ start, end }) !== 'year';

/** How many actions stand in each chapter that is part of no other. */
const perChapter = (
  language: Language,
  roadmap: Roadmap,
): { mark: string; name: string | null; count: number }[] =>
  roadmap.orientations
    .filter(({ parent }) => parent === undefined)
    .map(({ number, key }) => ({
      mark: key ?? String(number),
      name: chapterName(number, language, roadmap),
      count: roadmap.actions.filter((action) => isInOrientation(roadmap, action, number)).length,
    }));

/** "15 – Digital Health Space (ENS)", and shorter: "15 – ENS". */
function itemsOf(actions: readonly Action[], language: Language, roadmap: Roadmap): string[][] {
  const { answer } = phrasesIn(language);
  const unit = unitIn(language, roadmap);
  return [shortActionName, briefActionName].map((nameOf) =>
    actions.map(({ number }) => answer.item(unit.mark(number), nameOf(number, language, roadmap))),
  );
}

/** Who is host to an action, or organises it, has something to do with it and does not lead it. */
function besideLeads(actions: readonly Action[], { owners, ownerCount }: Conditions): Action[] {
  const names = owners?.names ?? [];
  if (names.length === 0 && ownerCount?.most !== 1) return [];
  return actions.filter((action) => {
    const asked = action.owners.filter(({ name }) => names.length === 0 || names.includes(name));
    return asked.length > 0 && asked.every(({ role }) => role === 'host' || role === 'organiser');
  });
}

/** Whether actions are asked for by who leads them and nothing else; the only one that is named. */
function onlyOwner({ query, theme }: Found): string | null {
  const { owners, ...others } = query.conditions;
  const [name, ...more] = owners?.names ?? [];
  const isPlain = theme === null && Object.values(others).every((condition) => !isSet(condition));
  if (!isPlain || !owners || name === undefined || more.length + owners.not.length > 0) return null;
  return owners.as === 'partner' || owners.role || owners.alone ? null : name;
}

/** Of a body whose actions are asked for: those that only name it. */
function citedToo(found: Found, index: RoadmapIndex): string[] {
  const name = onlyOwner(found);
  const { language } = found.query;
  const unit = unitIn(language, index.roadmap);
  const leads = new Set(found.actions.map(({ number }) => number));
  const citing = name === null ? [] : actionsNaming(index, name).filter((number) => !leads.has(number));
  if (name === null || citing.length === 0) return [];
  const body = bodiesNamed([name], language, index.roadmap);
  return [phrasesIn(language).answer.citedToo(unit, citing.map(unit.mark), body)];
}

/** "The DNS leads 7 actions: 2, 15 …": where only one body is asked about. */
function ledBy(found: Found, actions: readonly Action[], roadmap: Roadmap): string | null {
  const { query } = found;
  const name = onlyOwner(found);
  if (name === null || actions.length === 0) return null;
  // Whoever only organises or is host to an action leads none.
  const roles = new Set(
    actions.flatMap((each) => each.owners.filter((one) => one.name === name).map(({ role }) => role)),
  );
  if (!roles.has('lead') && !roles.has('strategic') && !roles.has('operational')) return null;
  const { language } = query;
  const { answer } = phrasesIn(language);
  const unit = unitIn(language, roadmap);
  const whole = name === roadmap.steering?.name;
  const body = { ...bodiesNamed([name], language, roadmap, namesAsked(query)), whole };
  const alone = actions.some((action) => action.owners.length === 1);
  const [only] = actions;
  if (actions.length === 1 && only) {
    const what = answer.one(unit, only.number, shortActionName(only.number, language, roadmap));
    const others = only.owners.map((owner) => owner.name).filter((each) => each !== name);
    return answer.leads(body, what, alone, bodiesNamed(others, language, roadmap).names);
  }
  return namedWithin(
    itemsOf(actions, language, roadmap),
    (items) => answer.leads(body, answer.several(unit, actions.length, items), alone, []),
    answer.moreOf,
  );
}

/** Nor where owners decide what is listed: those that were not read may lead more. */
function unreadOwners({ query }: Found, roadmap: Roadmap): string[] {
  const { owners, ownerCount } = query.conditions;
  const unread = owners || ownerCount ? unreadOf(roadmap, 'owner').length : 0;
  return unread > 0 ? [phrasesIn(query.language).answer.unreadOwners(unread)] : [];
}

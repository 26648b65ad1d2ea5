import { exactnessOf, yearOf } from '../dates/calendar.ts';
import { actionsNaming } from '../lookup/bodies.ts';
import { closenessOf } from '../lookup/closeness.ts';
import { isDated } from '../lookup/list.ts';
import {
  bodiesNamed,
  briefActionName,
  chapterName,
  firstAndRest,
  fitting,
  namedWithin,
  shortActionName,
  subjectOf,
  whenSaid,
} from '../phrases/fact-names.ts';
import { isInOrientation, unreadOf } from '../roadmap/roadmap.ts';
import type { Action, Deadline, Owner } from '../roadmap/schema.ts';
import { chapterIn } from '../roadmap/unit.ts';
import type { AskedPeriod, Conditions } from '../understanding/query.ts';
import { actionsAndOwners, type Draft } from './draft.ts';
import { actionsIn, endsSaid, unreadDates, unsaid } from './list-parts.ts';
import { actionsListed } from './list-said.ts';
import { fittingDeadlines } from './reported-deadlines.ts';
import { whoLeads } from './tell-owners.ts';
import { namesAsked, type Telling } from './telling.ts';

/** Every action that fits the conditions of a question; none is an answer too. */
export function tellActions(telling: Telling): Draft {
  const { query, roadmap, answer, unit, theme } = telling;
  const { conditions } = query;
  const dated = isDated(conditions);
  const haveDates = dated && !conditions.without;
  const deadlines = haveDates ? fittingDeadlines(telling) : [];
  const actions = haveDates ? actionsIn(deadlines, roadmap) : telling.actions;
  const beside = besideLeads(actions, conditions);
  const led = actions.filter((action) => !beside.includes(action));
  const line =
    query.among && actions.length === 0
      ? answer.noneOfThese(unit)
      : (ledBy(actions, telling) ??
        namedActions(
          unsaid(actionsListed(led.length, telling), telling, deadlines),
          led,
          deadlines,
          telling,
        ));
  const others = [...beside.map((action) => whoLeads(action, telling)), ...citedToo(telling)];
  const { headline, rest } = firstAndRest(led.length === 0 && beside.length > 0 ? others : [line, ...others]);
  return {
    kind: 'list',
    headline,
    ...actionsAndOwners(actions),
    // "With their dates"
    deadlines: query.dates.every && !dated ? actions.flatMap((action) => action.deadlines) : deadlines,
    notes: [
      ...rest,
      ...(conditions.exactness === 'open' ? endsSaid(deadlines, telling) : []),
      ...(dated ? unreadDates(telling) : []),
      ...unreadOwners(telling),
    ],
    theme,
    list: {
      of: 'actions',
      total: actions.length,
      what: actionsListed(actions.length, telling),
      counted: query.counts,
    },
  };
}

/** Actions by their names, as many as a first line has room for. */
function namedActions(
  what: string,
  actions: readonly Action[],
  deadlines: readonly Deadline[],
  telling: Telling,
): string {
  const { query, roadmap, language, answer } = telling;
  const { period } = query.conditions;
  if (actions.length === roadmap.actions.length) {
    const counts = perChapter(telling);
    const chapter = chapterIn(language, roadmap);
    if (counts.length < 2) return answer.plain(what);
    const line = answer.perChapter(what, chapter, counts);
    // "What are the five orientations?"
    return query.wording.has('cue chapter') ? fitting(answer.chapters(chapter, counts), line) : line;
  }
  if (actions.length === 0) return answer.plain(what);
  // "8 – binding standards (at the end of 2019)", of October 2019: dated less exactly than is asked.
  const loosely = actions.map(({ number }) => {
    const own = deadlines.filter(({ action }) => action === number);
    const isExact = (each: Deadline): boolean => period !== null && closenessOf(each, period) === 'exact';
    const isLoose = period !== null && isWithinAYear(period) && !own.some(isExact);
    return isLoose && own[0] ? ` (${whenSaid(own[0], telling)})` : '';
  });
  return namedWithin(
    itemsOf(actions, telling).map((items) => items.map((item, at) => item + loosely[at])),
    (items) => answer.when(what, items.join(answer.between)),
    answer.andMore,
  );
}

/** A month, a quarter, some months: shorter than a year, and within one. */
const isWithinAYear = ({ start, end }: AskedPeriod): boolean =>
  start !== null && end !== null && yearOf(start) === yearOf(end) && exactnessOf({ start, end }) !== 'year';

/** How many actions stand in each chapter that is part of no other. */
const perChapter = (telling: Telling): { mark: string; name: string | null; count: number }[] =>
  telling.roadmap.orientations
    .filter(({ parent }) => parent === undefined)
    .map(({ number, key }) => ({
      mark: key ?? String(number),
      name: chapterName(number, telling),
      count: telling.roadmap.actions.filter((one) => isInOrientation(telling.roadmap, one, number)).length,
    }));

/** "15 – Digital Health Space (ENS)", and shorter: "15 – ENS". */
const itemsOf = (actions: readonly Action[], telling: Telling): string[][] =>
  [shortActionName, briefActionName].map((nameOf) =>
    actions.map(({ number }) => telling.answer.item(telling.unit.mark(number), nameOf(number, telling))),
  );

/** Whoever is host to an action, or organises it, has something to do with it and does not lead it. */
const isBeside = ({ role }: Owner): boolean => role === 'host' || role === 'organiser';

/** Actions that none of the owners who are asked for leads. */
function besideLeads(actions: readonly Action[], { owners, ownerCount }: Conditions): Action[] {
  const names = owners?.names ?? [];
  if (names.length === 0 && ownerCount?.most !== 1) return [];
  return actions.filter((action) => {
    const asked = action.owners.filter(({ name }) => names.length === 0 || names.includes(name));
    return asked.length > 0 && asked.every(isBeside);
  });
}

/** Whether actions are asked for by who leads them and nothing else; the only one that is named. */
function onlyOwner({ query, theme, narrowedBy }: Telling): string | null {
  const { owners } = query.conditions;
  const [name, ...more] = owners?.names ?? [];
  const isPlain = theme === null && narrowedBy.length === 1;
  if (!isPlain || !owners || name === undefined || more.length + owners.not.length > 0) return null;
  return owners.as === 'partner' || owners.role || owners.alone ? null : name;
}

/** Of a body whose actions are asked for: those that only name it. */
function citedToo(telling: Telling): string[] {
  const { actions, index, answer, unit } = telling;
  const name = onlyOwner(telling);
  if (name === null) return [];
  const citing = actionsNaming(index, name).filter((each) => !actions.some(({ number }) => number === each));
  if (citing.length === 0) return [];
  return [answer.citedToo(unit, citing.map(unit.mark), bodiesNamed([name], telling))];
}

/** "The DNS leads 7 actions: 2, 15 …": where only one body is asked about. */
function ledBy(actions: readonly Action[], telling: Telling): string | null {
  const { query, roadmap, answer, unit } = telling;
  const name = onlyOwner(telling);
  const [only, ...more] = actions;
  if (name === null || !only) return null;
  const own = actions.flatMap(({ owners }) => owners.filter((one) => one.name === name));
  if (own.every(isBeside)) return null;
  const whole = name === roadmap.steering?.name;
  const body = { ...bodiesNamed([name], telling, namesAsked(query)), whole };
  const alone = actions.some(({ owners }) => owners.length === 1);
  if (more.length === 0) {
    const others = only.owners.map((owner) => owner.name).filter((each) => each !== name);
    const what = answer.one(subjectOf(only.number, telling));
    return answer.leads(body, what, alone, bodiesNamed(others, telling).names);
  }
  return namedWithin(
    itemsOf(actions, telling),
    (items) => answer.leads(body, answer.several(unit, actions.length, items), alone, []),
    answer.more,
  );
}

/** Nor where owners decide what is listed: those that were not read may lead more. */
function unreadOwners({ query, roadmap, answer }: Telling): string[] {
  const { owners, ownerCount } = query.conditions;
  const unread = owners || ownerCount ? unreadOf(roadmap, 'owner').length : 0;
  return unread > 0 ? [answer.unreadOwners(unread)] : [];
}

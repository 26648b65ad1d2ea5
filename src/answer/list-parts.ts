import type { Found } from '../lookup/find.ts';
import type { RoadmapIndex } from '../lookup/roadmap-index.ts';
import type { Among, Dates } from '../phrases/among.ts';
import { bodiesNamed, chapterName, shortActionName, small } from '../phrases/fact-names.ts';
import { periodName } from '../phrases/periods.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import { type Roadmap, unreadOf } from '../roadmap/roadmap.ts';
import type { Action, Deadline } from '../roadmap/schema.ts';
import { chapterIn } from '../roadmap/unit.ts';
import type { Reports } from '../tracking/reports.ts';
import { type Cue, kindNames, saysItself } from '../understanding/grammar.ts';
import { namesAsked, type Query } from '../understanding/query.ts';
import { datedBeside } from './tell-when.ts';

/** What lists of actions and of deadlines have in common. */

/** Ends that the text gives to deadlines that have none. */
export const endsSaid = (
  open: Deadline[],
  query: Query,
  index: RoadmapIndex,
): ReturnType<typeof datedBeside> =>
  datedBeside(
    actionsIn(open, index.roadmap).map((action) => ({
      action,
      told: open.filter((each) => each.action === action.number),
    })),
    query,
    index,
  ).filter(({ end }) => end !== null);

/** Of what is past it is said that the roadmap does not tell what was done, where no report does. */
export const unsaid = (
  what: string,
  { conditions, language }: Query,
  past: Deadline[],
  reports: Reports,
): string =>
  conditions.standing === 'overdue' && reports.size === 0 && past.length > 0
    ? phrasesIn(language).answer.pastOnly(small(what))
    : what;

/** Nobody may say "none" of what was not read. */
export function unreadDates({ query }: Found, roadmap: Roadmap): string[] {
  const unread = unreadOf(roadmap, 'date').length;
  return unread > 0 ? [phrasesIn(query.language).answer.unreadDates(unread)] : [];
}

export const actionsIn = (deadlines: Deadline[], { actions }: Roadmap): Action[] =>
  actions.filter(({ number }) => deadlines.some(({ action }) => action === number));

/** What is told of when deadlines are due: not that launches start. */
export function datesSaid({ conditions, today }: Query): Dates {
  const { period, kinds } = conditions;
  const isSaid =
    period !== null && kinds.length > 0 && kinds.every((kind) => saysItself(kind, period.relation as Cue));
  return { ...conditions, period: isSaid ? { ...period, relation: 'due' } : period, today };
}

/** More names than these leave no room for that of their chapter. */
const FEW_NAMES = 4;

/** What is told of the conditions of a list. */
export function amongOf({ query, theme, asks, actions }: Found, roadmap: Roadmap): Among {
  const { conditions: asked, language } = query;
  const marks = new Map(roadmap.orientations.map(({ number, key }) => [number, key ?? String(number)]));
  // A list of actions that its theme picks is that theme.
  const kept = new Set(actions.map(({ number }) => number));
  const themed = asks === 'actions' ? [] : (theme ?? []).toSorted((one, other) => one - other);
  // Of what a theme fits too, and has none of these, nothing is said.
  const picked = themed.some((number) => kept.has(number))
    ? themed.filter((number) => kept.has(number))
    : themed;
  const numbers = asked.numbers.length > 0 ? asked.numbers : picked;
  const [only, ...others] = numbers;
  const [chapter] = asked.chapters.length === 1 ? asked.chapters : [];
  const owners = asked.owners?.names ?? [];
  return {
    kinds: asked.kinds.map((kind) => kindNames(kind, language)),
    notKinds: asked.notKinds.map((kind) => kindNames(kind, language)),
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
    chapterName:
      chapter !== undefined && actions.length <= FEW_NAMES ? chapterName(chapter, language, roadmap) : null,
    numbers,
    name: only !== undefined && others.length === 0 ? shortActionName(only, language, roadmap) : null,
    title: asked.title?.words ?? [],
    exactness: asked.exactness,
    except: [
      ...asked.notNumbers.map((number) => shortActionName(number, language, roadmap)),
      ...asked.notPeriods.map((days) => periodName(days, language, query.today)),
    ],
  };
}

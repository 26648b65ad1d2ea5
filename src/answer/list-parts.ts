import type { Among, Dates } from '../phrases/among.ts';
import { bodiesNamed, chapterName, shortActionName, small } from '../phrases/fact-names.ts';
import { periodName } from '../phrases/periods.ts';
import { type Roadmap, unreadOf } from '../roadmap/roadmap.ts';
import type { Action, Deadline } from '../roadmap/schema.ts';
import { chapterIn } from '../roadmap/unit.ts';
import { type Cue, kindNames, saysItself } from '../understanding/grammar.ts';
import { namesAsked, type Query } from '../understanding/query.ts';
import { datedBeside } from './tell-when.ts';
import type { Telling } from './telling.ts';

/** What lists of actions and of deadlines have in common. */

/** Ends that the text gives to deadlines that have none. */
export const endsSaid = (open: readonly Deadline[], telling: Telling): string[] =>
  datedBeside(actionsIn(open, telling.roadmap), open, telling)
    .filter(({ end }) => end !== null)
    .map(({ said }) => said);

/** Of what is past it is said that the roadmap does not tell what was done, where no report does. */
export const unsaid = (
  what: string,
  { query, reports, answer }: Telling,
  past: readonly Deadline[],
): string =>
  query.conditions.standing === 'overdue' && reports.size === 0 && past.length > 0
    ? answer.pastOnly(small(what))
    : what;

/** Nobody may say "none" of what was not read. */
export function unreadDates({ roadmap, answer }: Telling): string[] {
  const unread = unreadOf(roadmap, 'date').length;
  return unread > 0 ? [answer.unreadDates(unread)] : [];
}

export const actionsIn = (deadlines: readonly Deadline[], { actions }: Roadmap): Action[] =>
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
export function amongOf(telling: Telling): Among {
  const { query, asks, actions, roadmap, language } = telling;
  const { conditions: asked, today } = query;
  const marks = new Map(roadmap.orientations.map(({ number, key }) => [number, key ?? String(number)]));
  // A list of actions that its theme picks is that theme.
  const theme = asks === 'actions' ? [] : (telling.theme ?? []).toSorted((one, other) => one - other);
  // Of what a theme fits too, and has none of these, nothing is said.
  const kept = theme.filter((each) => actions.some(({ number }) => number === each));
  const picked = kept.length > 0 ? kept : theme;
  const numbers = asked.numbers.length > 0 ? asked.numbers : picked;
  const [only, ...others] = numbers;
  const [chapter, ...more] = asked.chapters;
  const isNamed = chapter !== undefined && more.length === 0 && actions.length <= FEW_NAMES;
  const { names = [], not = [], match, alone = false, as } = asked.owners ?? {};
  return {
    kinds: asked.kinds.map((kind) => kindNames(kind, language)),
    notKinds: asked.notKinds.map((kind) => kindNames(kind, language)),
    owners: names.length > 0 ? bodiesNamed(names, telling, namesAsked(query)) : null,
    all: match === 'all',
    without: bodiesNamed(not, telling).names,
    alone,
    partner: as === 'partner',
    // Of two owners that are named there are two.
    ownerCount: names.length > 1 ? null : asked.ownerCount,
    deadlineCount: asked.deadlineCount,
    chapter: chapterIn(language, roadmap, asked.chapters),
    chapters: asked.chapters.map((number) => marks.get(number) ?? String(number)),
    chapterName: isNamed ? chapterName(chapter, telling) : null,
    numbers,
    name: only !== undefined && others.length === 0 ? shortActionName(only, telling) : null,
    title: asked.title?.words ?? [],
    exactness: asked.exactness,
    except: [
      ...asked.notNumbers.map((number) => shortActionName(number, telling)),
      ...asked.notPeriods.map((days) => periodName(days, language, today)),
    ],
  };
}

import type { Found } from '../lookup/find.ts';
import { isDated } from '../lookup/find.ts';
import type { RoadmapIndex } from '../lookup/roadmap-index.ts';
import type { Among } from '../phrases/among.ts';
import { allWithin, bodyName, deadlineSaid, FIRST_LINE, shortActionName } from '../phrases/fact-names.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import { allDeadlines, findAction, type Roadmap, unreadOf } from '../roadmap/roadmap.ts';
import type { Action } from '../roadmap/schema.ts';
import { chapterIn, unitIn } from '../roadmap/unit.ts';
import type { Reports } from '../tracking/reports.ts';
import { kindName } from '../understanding/grammar.ts';
import type { Conditions } from '../understanding/query.ts';
import { type Draft, numbersOf, ownersOf } from './draft.ts';
import { fittingDeadlines } from './reported-deadlines.ts';

/** Every action, or every deadline, that fits the conditions of a question; an empty list is an answer too. */
export function tellList(found: Found, index: RoadmapIndex, reports: Reports): Draft {
  return found.asks === 'actions' ? tellActions(found, index, reports) : tellDeadlines(found, index, reports);
}

function tellDeadlines(found: Found, index: RoadmapIndex, reports: Reports): Draft {
  const { query } = found;
  const { language, conditions, today } = query;
  const { roadmap } = index;
  const { answer } = phrasesIn(language);
  const deadlines = fittingDeadlines(found, index, reports);
  const actions = actionsIn(
    deadlines.map(({ action }) => action),
    roadmap,
  );
  const among = answer.among(unitIn(language, roadmap), amongOf(found, roadmap));
  const what = answer.listedDeadlines(deadlines.length, { ...conditions, today }, among);
  const finished = deadlines.length === 0 && isAhead(conditions) ? finishedLine(found, roadmap) : null;
  const named = actions.length > 1 || conditions.numbers.length + (found.theme?.length ?? 0) === 0;
  const said = deadlines.map((each) => deadlineSaid(each, language, roadmap, named));
  const unread = unreadDates(found, roadmap);
  const first = finished ?? firstLine(what, said, language);
  return {
    kind: 'list',
    answerable: true,
    headline: deadlines.length === 0 && unread.length > 0 && !finished ? answer.amongRead(first) : first,
    actions: numbersOf(actions),
    deadlines,
    owners: ownersOf(actions),
    notes: [...(finished ? [answer.finishedTry] : []), ...unread],
    list: { of: 'deadlines', total: deadlines.length, what },
  };
}

function tellActions(found: Found, index: RoadmapIndex, reports: Reports): Draft {
  const { query } = found;
  const { language, conditions, today } = query;
  const { roadmap } = index;
  const { answer } = phrasesIn(language);
  const dated = isDated(conditions);
  const deadlines = dated && !conditions.without ? fittingDeadlines(found, index, reports) : [];
  const actions =
    dated && !conditions.without
      ? actionsIn(
          deadlines.map(({ action }) => action),
          roadmap,
        )
      : found.actions;
  const unit = unitIn(language, roadmap);
  const among = answer.among(unit, amongOf(found, roadmap));
  const told = conditions.period || conditions.standing || conditions.without;
  const dates = told ? { ...conditions, today } : null;
  const what = answer.listedActions(unit, actions.length, among, dates);
  const said = actions.map(
    ({ number }) => `${unit.mark(number)} – ${shortActionName(number, language, roadmap)}`,
  );
  return {
    kind: 'list',
    answerable: true,
    headline: ledBy(found, actions, roadmap) ?? firstLine(what, said, language),
    actions: numbersOf(actions),
    deadlines,
    owners: ownersOf(actions),
    notes: [...(dated ? unreadDates(found, roadmap) : []), ...unreadOwners(found, roadmap)],
    list: { of: 'actions', total: actions.length, what },
  };
}

/** The list in one line where it fits, else what it begins with. */
function firstLine(what: string, items: readonly string[], language: 'fr' | 'en'): string {
  const { answer } = phrasesIn(language);
  const [first] = items;
  if (first === undefined) return answer.plain(what);
  const all = items.length <= 4 ? allWithin(items, what.length + 4, answer.between) : null;
  if (all !== null) return answer.listing(what, all);
  const line = answer.listingFirst(what, first);
  return line.length <= FIRST_LINE ? line : answer.plain(what);
}

/** "Dominique Pon co-leads action 1.": where only one body is asked about. */
function ledBy({ query, theme }: Found, actions: readonly Action[], roadmap: Roadmap): string | null {
  const { owners, period, standing, kinds, chapters, ownerCount, deadlineCount, title, numbers, without } =
    query.conditions;
  const [name, ...more] = owners?.names ?? [];
  const plain =
    !period &&
    !standing &&
    !ownerCount &&
    !deadlineCount &&
    !title &&
    !without &&
    theme === null &&
    kinds.length + chapters.length + numbers.length === 0;
  if (!plain || !owners || name === undefined || actions.length === 0) return null;
  if (more.length + owners.not.length > 0 || owners.as === 'partner' || owners.role || owners.alone)
    return null;
  const alone = actions.some((action) => action.owners.length === 1);
  const unit = unitIn(query.language, roadmap);
  return phrasesIn(query.language).answer.leads(
    unit,
    bodyName(name, query.language, roadmap),
    numbersOf(actions),
    alone ? 'alone' : 'with others',
  );
}

/** Whether only what is still to come is asked for. */
const isAhead = ({ standing, period, kinds, numbers }: Conditions): boolean =>
  (standing === 'next' || standing === 'upcoming') && period === null && kinds.length + numbers.length === 0;

/** That all dates of the roadmap are past, and which was the last; null where some are ahead. */
function finishedLine({ query, theme }: Found, roadmap: Roadmap): string | null {
  const all = allDeadlines(roadmap);
  const last = all
    .filter(({ end }) => end !== null)
    .toSorted((one, other) => (one.end ?? '').localeCompare(other.end ?? ''))
    .at(-1);
  if (theme !== null || !last?.end || last.end >= query.today) return null;
  const open = all.filter(({ start, end }) => start !== null && end === null).length;
  return phrasesIn(query.language).answer.finished(deadlineSaid(last, query.language, roadmap, true), open);
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

const actionsIn = (numbers: readonly number[], roadmap: Roadmap): Action[] =>
  roadmap.actions
    .filter(({ number }) => numbers.includes(number))
    .flatMap(({ number }) => findAction(roadmap, number) ?? []);

/** What is told of the conditions of a list. */
function amongOf({ query, theme }: Found, roadmap: Roadmap): Among {
  const { conditions: asked, language } = query;
  const marks = new Map(roadmap.orientations.map(({ number, key }) => [number, key ?? String(number)]));
  return {
    kinds: asked.kinds.map((kind) => kindName(kind, language)),
    notKinds: asked.notKinds.map((kind) => kindName(kind, language)),
    owners: asked.owners?.names ?? [],
    without: asked.owners?.not ?? [],
    alone: asked.owners?.alone ?? false,
    partner: asked.owners?.as === 'partner',
    ownerCount: asked.ownerCount,
    deadlineCount: asked.deadlineCount,
    chapter: chapterIn(language, roadmap, asked.chapters),
    chapters: asked.chapters.map((number) => marks.get(number) ?? String(number)),
    numbers: asked.numbers.length > 0 ? asked.numbers : (theme ?? []),
    title: asked.title?.words ?? [],
    exactness: asked.exactness,
  };
}

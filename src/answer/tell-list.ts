import type { Found } from '../lookup/find.ts';
import { isDated } from '../lookup/list.ts';
import type { RoadmapIndex } from '../lookup/roadmap-index.ts';
import { allWithin, bodiesNamed, FIRST_LINE, shortActionName } from '../phrases/fact-names.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import { type Roadmap, unreadOf } from '../roadmap/roadmap.ts';
import type { Action } from '../roadmap/schema.ts';
import { unitIn } from '../roadmap/unit.ts';
import type { Reports } from '../tracking/reports.ts';
import type { Language } from '../understanding/language.ts';
import { isSet, namesAsked } from '../understanding/query.ts';
import { type Draft, numbersOf, ownersOf } from './draft.ts';
import { actionsIn, amongOf, endsSaid, unreadDates, unsaid } from './list-parts.ts';
import { fittingDeadlines } from './reported-deadlines.ts';
import { tellDeadlines } from './tell-deadlines.ts';

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
  const what = answer.listedActions(unit, actions.length, amongOf(found, roadmap), dates);
  const saying = unsaid(what, query, deadlines, reports);
  const beside = conditions.exactness === 'open' ? endsSaid(deadlines, query, index) : [];
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
    theme: found.theme,
    list: { of: 'actions', total: actions.length, what, counted: query.counts },
  };
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

/** Nor where owners decide what is listed: those that were not read may lead more. */
function unreadOwners({ query }: Found, roadmap: Roadmap): string[] {
  const { owners, ownerCount } = query.conditions;
  const unread = owners || ownerCount ? unreadOf(roadmap, 'owner').length : 0;
  return unread > 0 ? [phrasesIn(query.language).answer.unreadOwners(unread)] : [];
}

import { isSo } from '../lookup/check.ts';
import type { Found } from '../lookup/find.ts';
import type { Passage } from '../lookup/passages.ts';
import type { RoadmapIndex } from '../lookup/roadmap-index.ts';
import { excerptFor, saidOf } from '../lookup/said.ts';
import {
  areTogether,
  beyondWhatItIs,
  headOf,
  mentioning,
  ownAction,
  themeWords,
  thingNamed,
  wordsBesideTerms,
} from '../lookup/theme.ts';
import { publishedIn } from '../phrases/days.ts';
import { around } from '../phrases/excerpt.ts';
import { FIRST_LINE, firstAndRest, shortActionName, small, yearsSaid } from '../phrases/fact-names.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import { capital } from '../phrases/words.ts';
import { organisationNamed, type Term } from '../roadmap/lexicon.ts';
import { findAction } from '../roadmap/roadmap.ts';
import { unitIn } from '../roadmap/unit.ts';
import type { Reports } from '../tracking/reports.ts';
import { type Asks, askedOf, asksForList, isSet, isTalk } from '../understanding/query.ts';
import { isOneOf, wordsOf } from '../understanding/tokens.ts';
import { define, defineEach } from './define.ts';
import { type Draft, ownersOf } from './draft.ts';
import { refuse } from './refuse.ts';
import { talk } from './talk.ts';
import { tellAction } from './tell-action.ts';
import { tellList } from './tell-list.ts';
import { tellOwners } from './tell-owners.ts';
import { tellReported } from './tell-reported.ts';
import { tellWhen } from './tell-when.ts';

/** No more dates than these are told in a line of their own, not by their number and years. */
const FEW_DATES = 2;
/** As many actions as a comparison can show. */
const MOST_COMPARED = 4;

/** Tells what was found: what is talk and what the roadmap does not hold goes before what it does. */
export function tell(found: Found, index: RoadmapIndex, reports: Reports): Draft {
  const { query, asks } = found;
  const reported = tellReported(found, index, reports);
  if (!reported && isTalk(asks)) return talk(query, index.roadmap);
  const draft =
    reported ??
    (found.said
      ? tellSaid(found.said, found, index)
      : found.answerable
        ? tellAlso(found, index, reports)
        : refuse(found, index, reports));
  const notes = [...notesOf(found, index), ...(draft.notes ?? [])];
  return { ...draft, headline: checked(draft, found, index, reports), notes };
}

/** "Yes: the DNS leads …", where the question is whether that is so. What was reported may have changed it. */
function checked(
  { answerable, headline }: Draft,
  found: Found,
  index: RoadmapIndex,
  reports: Reports,
): string {
  const so = answerable && found.said === null && reports.size === 0 ? isSo(found, index) : null;
  if (so === null) return headline;
  const { language } = found.query;
  const [action] = found.actions;
  const name = action ? shortActionName(action.number, language, index.roadmap) : '';
  // A name keeps the letter that it begins with.
  const isName = name !== '' && headline.startsWith(capital(name));
  const said = isName ? name + headline.slice(name.length) : small(headline);
  const told = phrasesIn(language).answer.isSo(so, said);
  return told.length <= FIRST_LINE ? told : headline;
}

/** What a sentence says that answers by itself. */
function tellSaid({ quote, said, action }: Passage, { query, actions }: Found, index: RoadmapIndex): Draft {
  const { roadmap } = index;
  const { language } = query;
  const { answer } = phrasesIn(language);
  const number = action ?? actions[0]?.number;
  const own = action === null ? null : findAction(roadmap, action);
  const unit = unitIn(language, roadmap);
  // "Five million people have theirs today": on the day of the text.
  const isOfItsDay = wordsOf(said).some((word) => isOneOf('of-its-day', word));
  const writeAs =
    (name: string | null) =>
    (words: string): string =>
      action === null
        ? answer.says(words)
        : isOfItsDay
          ? answer.factSaid(unit, action, name, publishedIn(roadmap, language), words)
          : answer.about(unit, action, name, words);
  const name = action === null ? null : shortActionName(action, language, roadmap);
  return {
    kind: 'define',
    answerable: true,
    headline: around(said, writeAs(name), language, roadmap, {
      ...(own ? saidOf(index, query, own) : excerptFor(index, query)),
      shorter: writeAs(null),
    }),
    actions: number === undefined ? [] : [number],
    owners: ownersOf(actions),
    quotes: [{ quote, action }],
  };
}

/** What is asked first, then what is asked of the same beside it: "quand et qui". */
function tellAlso(found: Found, index: RoadmapIndex, reports: Reports): Draft {
  const draft = tellAsked(found, index, reports, found.asks);
  const told = new Set<Asks>([found.asks]);
  for (const asks of found.query.also) {
    if (told.has(asks) || !draft.answerable || draft.kind === 'list') continue;
    told.add(asks);
    const other = tellAsked(found, index, reports, asks);
    // Of an action and when, the card below says what it is; not where that is asked: "what is the Lab for, and when …?"
    const isOfPurpose = found.query.wording.has('cue purpose');
    const isOnCard = asks === 'when' && draft.kind === 'action' && found.judged.length === 0 && !isOfPurpose;
    const whole = firstAndRest(isOnCard ? [other.headline] : [draft.headline, other.headline]);
    // The dates stand below: where their names leave no room, their number and years do.
    const years = phrasesIn(found.query.language).answer.plain(
      yearsSaid(other.deadlines ?? [], found.query.language),
    );
    const isCounted = asks === 'when' && found.judged.length === 0;
    const isLong = whole.rest.length > 0 && isCounted && (other.deadlines?.length ?? 0) > FEW_DATES;
    const { headline, rest } = isLong ? firstAndRest([draft.headline, years]) : whole;
    draft.headline = headline;
    draft.notes = [...(draft.notes ?? []), ...rest, ...(other.notes ?? [])];
    draft.quotes = [...(draft.quotes ?? []), ...(other.quotes ?? [])];
    draft.partners ??= other.partners ?? [];
    if (asks === 'when') draft.deadlines = other.deadlines ?? [];
    draft.also = [...(draft.also ?? []), other.kind];
  }
  return draft;
}

function tellAsked(found: Found, index: RoadmapIndex, reports: Reports, asks: Asks): Draft {
  const { query } = found;
  // "Compare actions 15 and 16": a list of what the question itself names tells nothing, but for many.
  const set = Object.keys(askedOf(query).conditions).join();
  const isNamed =
    asks === 'actions' &&
    !query.among &&
    ((set === 'numbers' && found.actions.length <= MOST_COMPARED) ||
      // Of a theme of one action, that is told.
      (set === '' && found.theme?.length === 1));
  if (isNamed) return tellAction(found, index);
  if (asksForList(asks)) return tellList(found, index, reports);
  if (asks === 'define' && new Set(query.terms).size > 1) return defineEach(found, index);
  // "Is it organised by the ministry or by the ARS?" Whoever leads it.
  const isOfBody = query.conditions.owners !== null && query.named.length > 0;
  const isOfLeaders = asks === 'action' && query.asking.steers && isOfBody;
  if (isOfLeaders && found.actions.some(({ owners }) => owners.length > 0)) return tellOwners(found, index);
  const thing = thingNamed(index, query);
  // "What is the role of the ANS?" What the text says of it, not what its letters stand for.
  const body = organisationNamed(index.roadmap.lexicon, thing?.term);
  const isOfRole = query.wording.has('cue purpose');
  const isMore = thing && (isOfRole || wordsBesideTerms(index, { ...query, named: [thing] }) > 0);
  const asksOfIt = asks === 'define' || (asks === 'action' && !body?.office);
  if (isMore && body && asksOfIt && !query.wording.has('cue define'))
    return defineEach({ ...found, query: { ...query, terms: [thing] } }, index);
  // "Who heads the ANS?" Whoever holds the office.
  const head = thing && asks === 'who' && query.asking.steers ? headOf(index, thing) : null;
  if (asks === 'define' || head || (thing && asksWhatItIs(found, index, thing))) {
    const defined = define(found, index, head ?? undefined);
    if (defined) return defined;
  }
  if (found.actions.length === 0) return refuse(found, index, reports);
  switch (asks) {
    case 'when':
      return tellWhen(found, index, reports);
    case 'who':
      // "Which body puts up the money?" What the text says of that, not who leads it.
      return query.properties.length > 0 && !query.asking.steers
        ? tellAction(found, index)
        : tellOwners(found, index);
    default:
      return tellAction(found, index);
  }
}

/**
 * "Who is the DNS?", "what is the Health Data Hub for?": a thing that the text explains, asked by its name and nothing
 * else. Whoever leads an action is told as its owner, and an action by what is due.
 */
function asksWhatItIs(found: Found, index: RoadmapIndex, term: Term): boolean {
  const { query, asks } = found;
  const body = organisationNamed(index.roadmap.lexicon, term.term);
  if (asks !== 'who' && !body?.office) {
    // "C’est laquelle ?" asks for an action, "c’est quoi ?" for what it is.
    const isOfAction = query.wording.has('cue actions') || query.wording.has('cue one-of');
    // "What's new coming to it?", "where does it stand?"
    const { start, end } = query.dates;
    const isOfTime = query.wording.has('cue upcoming') || query.properties.length > 0 || start || end;
    const isOfWhat = query.wording.has('cue asks') && !isOfAction && !isOfTime;
    // "Why is the CPS card to go?", "who is it for?", "what is planned?" A sentence of the text tells, or its dates.
    if (beyondWhatItIs.some((cue) => query.wording.has(`cue ${cue}`))) return false;
    if (query.wording.has('cue purpose') && !query.asking.when) return true;
    return asks === 'action' && isOfWhat;
  }
  if (body?.office)
    return !index.roadmap.actions.some(({ owners }) => owners.some(({ name }) => name === term.term));
  return !query.asking.steers && (body !== undefined || ownAction(index, term.term) === null);
}

/** What was not understood, what is named and does not exist, which others mention a theme: said right below. */
function notesOf({ query, answerable, theme, asks }: Found, index: RoadmapIndex): string[] {
  const { missing, notUnderstood, conditions, language } = query;
  const { answer } = phrasesIn(language);
  const unit = unitIn(language, index.roadmap);
  const isOfTheme =
    asks === 'actions' &&
    theme !== null &&
    areTogether(themeWords(query)) &&
    Object.values(conditions).every((condition) => !isSet(condition));
  const others = isOfTheme ? mentioning(index, query).filter((one) => !theme.includes(one)) : [];
  const absent = new Set([...missing.actions, ...missing.chapters]);
  const strange = notUnderstood.filter((typed) => !absent.has(typed));
  return [
    ...(answerable && strange.length > 0 ? [answer.notUnderstood(strange)] : []),
    ...(conditions.numbers.length > 0 && missing.actions.length > 0
      ? [answer.absent(unit, missing.actions)]
      : []),
    ...(others.length > 0 ? [answer.alsoMentioned(unit, others.map(unit.mark))] : []),
  ];
}

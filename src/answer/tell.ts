import { isSo } from '../lookup/check.ts';
import type { Passage } from '../lookup/passages.ts';
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
import {
  firstAndRest,
  fitting,
  shortActionName,
  small,
  subjectOf,
  yearsSaid,
} from '../phrases/fact-names.ts';
import { capital } from '../phrases/words.ts';
import { organisationNamed, type Term } from '../roadmap/lexicon.ts';
import { findAction } from '../roadmap/roadmap.ts';
import { type Asks, isTalk } from '../understanding/query.ts';
import { isOneOf, wordsOf } from '../understanding/tokens.ts';
import { define, defineEach } from './define.ts';
import { type Draft, ownersOf } from './draft.ts';
import { refuse } from './refuse.ts';
import { talk } from './talk.ts';
import { tellAction } from './tell-action.ts';
import { tellActions } from './tell-actions.ts';
import { tellDeadlines } from './tell-deadlines.ts';
import { tellOwners } from './tell-owners.ts';
import { tellReported } from './tell-reported.ts';
import { tellWhen } from './tell-when.ts';
import type { Telling } from './telling.ts';

/** No more dates than these are told in a line of their own, not by their number and years. */
const FEW_DATES = 2;
/** As many actions as a comparison can show. */
const MOST_COMPARED = 4;

/** Tells what was found: what is talk and what the roadmap does not hold goes before what it does. */
export function tell(telling: Telling): Draft {
  const reported = tellReported(telling);
  if (!reported && isTalk(telling.asks)) return talk(telling);
  const draft = reported ?? tellFound(telling);
  const notes = [...notesOf(telling), ...(draft.notes ?? [])];
  return { ...draft, headline: checked(draft, telling), notes };
}

function tellFound(telling: Telling): Draft {
  if (telling.said) return tellSaid(telling.said, telling);
  return telling.answerable ? tellAlso(telling) : refuse(telling);
}

/** "Yes: the DNS leads …", where the question is whether that is so. What was reported may have changed it. */
function checked({ answerable = true, headline }: Draft, telling: Telling): string {
  const { said, reports, index, actions, answer } = telling;
  const so = answerable && said === null && reports.size === 0 ? isSo(telling, index) : null;
  if (so === null) return headline;
  const name = actions[0] ? shortActionName(actions[0].number, telling) : '';
  // A name keeps the letter that it begins with.
  const isName = name !== '' && headline.startsWith(capital(name));
  return fitting(answer.isSo(so, isName ? name + headline.slice(name.length) : small(headline)), headline);
}

/** What a sentence says that answers by itself. */
function tellSaid({ quote, said, action }: Passage, telling: Telling): Draft {
  const { query, actions, index, roadmap, language, answer } = telling;
  const number = action ?? actions[0]?.number;
  const own = action === null ? null : findAction(roadmap, action);
  const subject = own && subjectOf(own.number, telling);
  // "Five million people have theirs today": on the day of the text.
  const isOfItsDay = wordsOf(said).some((word) => isOneOf('of-its-day', word));
  const writeAs =
    (it: typeof subject) =>
    (words: string): string => {
      if (it === null) return answer.says(words);
      return isOfItsDay
        ? answer.factSaid(it, publishedIn(roadmap, language), words)
        : answer.about(it, words);
    };
  return {
    kind: 'define',
    headline: around(said, writeAs(subject), telling, {
      ...(own ? saidOf(index, query, own) : excerptFor(index, query)),
      shorter: writeAs(subject && { ...subject, name: null }),
    }),
    actions: number === undefined ? [] : [number],
    owners: ownersOf(actions),
    quotes: [{ quote, action }],
  };
}

/** What is asked first, then what is asked of the same beside it: "quand et qui". */
function tellAlso(telling: Telling): Draft {
  const { query, judged, language, answer } = telling;
  const draft = tellAsked(telling, telling.asks);
  const told = new Set<Asks>([telling.asks]);
  for (const asks of query.also) {
    if (told.has(asks) || draft.answerable === false || draft.kind === 'list') continue;
    told.add(asks);
    const other = tellAsked(telling, asks);
    const { deadlines = [], notes = [], quotes = [], partners = [] } = other;
    const isOfDates = asks === 'when' && judged.length === 0;
    // Of an action and when, the card below says what it is; not where that is asked: "what is the Lab for, and when …?"
    const isOnCard = isOfDates && draft.kind === 'action' && !query.wording.has('cue purpose');
    const whole = firstAndRest(isOnCard ? [other.headline] : [draft.headline, other.headline]);
    // The dates stand below: where their names leave no room, their number and years do.
    const isLong = whole.rest.length > 0 && isOfDates && deadlines.length > FEW_DATES;
    const years = answer.plain(yearsSaid(deadlines, language));
    const { headline, rest } = isLong ? firstAndRest([draft.headline, years]) : whole;
    draft.headline = headline;
    draft.notes = [...(draft.notes ?? []), ...rest, ...notes];
    draft.quotes = [...(draft.quotes ?? []), ...quotes];
    draft.partners ??= partners;
    if (asks === 'when') draft.deadlines = deadlines;
    draft.also = [...(draft.also ?? []), other.kind];
  }
  return draft;
}

function tellAsked(telling: Telling, asks: Asks): Draft {
  const { query, actions, index, roadmap, theme, narrowedBy } = telling;
  const { wording, asking } = query;
  // "Compare actions 15 and 16": a list of what the question itself names tells nothing, but for many.
  const set = narrowedBy.join();
  const isNamed =
    asks === 'actions' &&
    !query.among &&
    ((set === 'numbers' && actions.length <= MOST_COMPARED) ||
      // Of a theme of one action, that is told.
      (set === '' && theme?.length === 1));
  if (isNamed) return tellAction(telling);
  if (asks === 'actions') return tellActions(telling);
  if (asks === 'deadlines') return tellDeadlines(telling);
  if (asks === 'define' && new Set(query.terms).size > 1) return defineEach(query.terms, telling);
  // "Is it organised by the ministry or by the ARS?" Whoever leads it.
  const isOfBody = query.conditions.owners !== null && query.named.length > 0;
  const isOfLeaders = asks === 'action' && asking.steers && isOfBody;
  if (isOfLeaders && actions.some(({ owners }) => owners.length > 0)) return tellOwners(telling);
  const thing = thingNamed(index, query);
  // "What is the role of the ANS?" What the text says of it, not what its letters stand for.
  const body = organisationNamed(roadmap.lexicon, thing?.term);
  const isMore =
    thing && (wording.has('cue purpose') || wordsBesideTerms(index, { ...query, named: [thing] }) > 0);
  const asksOfIt = asks === 'define' || (asks === 'action' && !body?.office);
  if (isMore && body && asksOfIt && !wording.has('cue define')) return defineEach([thing], telling);
  // "Who heads the ANS?" Whoever holds the office.
  const head = thing && asks === 'who' && asking.steers ? headOf(index, thing) : null;
  if (asks === 'define' || head || (thing && asksWhatItIs(telling, thing))) {
    const defined = define(telling, head ?? query.terms[0]);
    if (defined) return defined;
  }
  if (actions.length === 0) return refuse(telling);
  if (asks === 'when') return tellWhen(telling);
  // "Which body puts up the money?" What the text says of that, not who leads it.
  const isWho = asks === 'who' && (query.properties.length === 0 || asking.steers);
  return isWho ? tellOwners(telling) : tellAction(telling);
}

/**
 * "Who is the DNS?", "what is the Health Data Hub for?": a thing that the text explains, asked by its name and nothing
 * else. Whoever leads an action is told as its owner, and an action by what is due.
 */
function asksWhatItIs({ query, asks, roadmap, index }: Telling, { term }: Term): boolean {
  const { wording, asking, dates } = query;
  const body = organisationNamed(roadmap.lexicon, term);
  if (asks !== 'who' && !body?.office) {
    // "C’est laquelle ?" asks for an action, "c’est quoi ?" for what it is.
    const isOfAction = wording.has('cue actions') || wording.has('cue one-of');
    // "What's new coming to it?", "where does it stand?"
    const isOfTime = wording.has('cue upcoming') || query.properties.length > 0 || dates.start || dates.end;
    // "Why is the CPS card to go?", "who is it for?", "what is planned?" A sentence of the text tells, or its dates.
    if (beyondWhatItIs.some((cue) => wording.has(`cue ${cue}`))) return false;
    if (wording.has('cue purpose') && !asking.when) return true;
    return asks === 'action' && wording.has('cue asks') && !isOfAction && !isOfTime;
  }
  if (body?.office) return !roadmap.actions.some(({ owners }) => owners.some(({ name }) => name === term));
  return !asking.steers && (body !== undefined || ownAction(index, term) === null);
}

/** What was not understood, what is named and does not exist, which others mention a theme: said right below. */
function notesOf({ query, answerable, theme, asks, narrowedBy, index, answer, unit }: Telling): string[] {
  const { missing, notUnderstood, conditions } = query;
  const isOfTheme =
    asks === 'actions' && theme !== null && areTogether(themeWords(query)) && narrowedBy.length === 0;
  const others = isOfTheme ? mentioning(index, query).filter((one) => !theme.includes(one)) : [];
  const absent = new Set([...missing.actions, ...missing.chapters]);
  const strange = notUnderstood.filter((typed) => !absent.has(typed));
  const isMissing = conditions.numbers.length > 0 && missing.actions.length > 0;
  return [
    ...(answerable && strange.length > 0 ? [answer.notUnderstood(strange)] : []),
    ...(isMissing ? [answer.absent(unit, missing.actions)] : []),
    ...(others.length > 0 ? [answer.alsoMentioned(unit, others.map(unit.mark))] : []),
  ];
}

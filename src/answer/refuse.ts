import { neverHeld } from '../lookup/answerable.ts';
import { type Passage, passagesFor, sentenceWithAll } from '../lookup/passages.ts';
import { pickDeadlines, tellsApart } from '../lookup/pick-deadlines.ts';
import { excerptFor, type SaidOfIt, saidOf } from '../lookup/said.ts';
import { publishedIn } from '../phrases/days.ts';
import { examplesOf } from '../phrases/examples.ts';
import { around } from '../phrases/excerpt.ts';
import { bodyName, datesWithin, noSuchAction, subjectOf } from '../phrases/fact-names.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import type { Action } from '../roadmap/schema.ts';
import { chapterIn } from '../roadmap/unit.ts';
import { numberAt } from '../understanding/numbers.ts';
import { asksForList } from '../understanding/query.ts';
import { wordsOf } from '../understanding/tokens.ts';
import { PROGRESS } from '../understanding/understand.ts';
import { propertyName } from '../understanding/vocabulary.ts';
import { unexplained } from './define.ts';
import { type Draft, refusal } from './draft.ts';
import type { Telling } from './telling.ts';

/** From this share of what a question says on, and this chance, what is not held is asked of the action that its words name. */
const ABOUT_AN_ACTION = 0.5;
/** From this chance on, a sentence is what the text says of it. */
const SPEAKS = 0.4;
/** From this chance on, it is whatever action is near. */
const SURELY_SPEAKS = 0.7;
/** From this chance on, an action is near enough to be offered. */
const NEAR = 0.4;

/**
 * What there is to say where the roadmap does not hold what is asked: which numbers there are, what was not understood,
 * what it does say of the action that is named ("budget of action 19"), or the actions that come nearest.
 */
export function refuse(telling: Telling): Draft {
  const { query, actions, nearest, ranking, index, reports, language } = telling;
  const { conditions, asks, named, properties } = query;
  const absent = absentThings(telling);
  if (absent) return absent;
  const [action] = actions;
  const isList = asksForList(asks);
  const isNamed = named.length + conditions.numbers.length > 0;
  const isTold = (ranking.ranked[0]?.chance ?? 0) >= ABOUT_AN_ACTION && ranking.coverage >= ABOUT_AN_ACTION;
  const isAbout = isNamed || isTold;
  // "E-prescription for veterinarians" is another thing than e-prescription: that is an offer, no answer.
  const isOfNamed = named.length > 0 && properties.length > 0;
  const isAnother = query.strange && conditions.numbers.length === 0 && !isOfNamed;
  // "Does it cover medical imaging?" What comes near is an offer too.
  const isNear = !telling.named && named.length === 0 && properties.length === 0;
  const isOffer = isList || isAnother;
  const [passage] = isOffer ? [] : passagesFor(index, query);
  // "Has parliament voted the bill?" What is surely said elsewhere goes before what an action lacks.
  // The budget of another programme is none of what is named.
  const isOfAnother = passage?.action != null && isNamed && properties.length > 0;
  const isElsewhere =
    passage && passage.chance >= SURELY_SPEAKS && passage.action !== action?.number && !isOfAnother;
  if (!action || isOffer || !isAbout || isNear || isElsewhere) {
    // Nobody may say that the text does not speak of what a sentence has word for word.
    const whole = isOffer ? null : sentenceWithAll(index, query);
    const word = whole && { quote: whole, said: whole.text, action: null };
    return comesNearest(passage && passage.chance >= SPEAKS ? passage : word, telling);
  }
  const said = saidOf(index, query, action);
  const isReported = action.deadlines.some(({ id }) => reports.has(id));
  const others = telling.named || named.length > 0 ? [] : nearest;
  const offers = [...new Set([action.number, ...others])].slice(0, 3);
  return {
    ...refusal('unknown', factLine(action, said, telling), offers),
    actions: [action.number],
    deadlines: action.deadlines,
    // Where the text may answer all the same, one reads it.
    quotes: (said.says ? said.quotes : []).map((quote) => ({ quote, action: action.number })),
    notes: isReported ? [phrasesIn(language).tracking.butReported] : [],
  };
}

/** What is named and does not exist, what the text only mentions or never gives, and what was not understood. */
function absentThings(telling: Telling): Draft | null {
  const { query, nearest, roadmap, language, answer } = telling;
  const { missing, notUnderstood, unknownNames, conditions, asks, named } = query;
  if (conditions.numbers.length === 0 && missing.actions.length > 0)
    return refusal('unknown', noSuchAction(missing.actions, language, roadmap), nearest);
  if (conditions.chapters.length === 0 && missing.chapters.length > 0) {
    const marks = roadmap.orientations.map(({ number, key }) => key ?? String(number));
    const chapter = chapterIn(language, roadmap);
    return refusal('unknown', answer.noSuchChapter(chapter, missing.chapters, marks), nearest);
  }
  if (unknownNames.length > 0 && named.length + conditions.numbers.length === 0)
    return refusal('unknown', answer.notMentioned(unknownNames), isAnyNear(telling) ? nearest : []);
  const used = asks === 'define' && query.terms.length === 0 ? unexplained(telling) : null;
  const absent = used ?? neverGiven(telling);
  if (absent) return absent;
  return asksForList(asks) && notUnderstood.length > 0
    ? refusal('unknown', answer.onlyNotUnderstood(notUnderstood), nearest)
    : null;
}

/** The sentence that comes nearest, or else the actions that do, or what one can ask instead. */
function comesNearest(source: Pick<Passage, 'quote' | 'said' | 'action'> | null, telling: Telling): Draft {
  const { query, nearest, index, roadmap, language, answer, unit } = telling;
  if (source) {
    const line = around(source.said, answer.onlySaid, telling, excerptFor(index, query));
    const { quote, action } = source;
    return { ...refusal('unknown', line, nearest), quotes: [{ quote, action }] };
  }
  const offers = isAnyNear(telling) ? nearest : query.near;
  const instead = offers.length > 0 ? [] : [answer.instead(examplesOf(roadmap, language))];
  return { ...refusal('unknown', answer.notInRoadmap(unit, offers.length > 0), offers), notes: instead };
}

/** Whether words that name no action still come near one; an acronym that is asked for may stand in its text. */
const isAnyNear = ({ query, ranking, nearest }: Telling): boolean =>
  query.named.length > 0 ||
  query.asks === 'define' ||
  nearest.some((number) => ranking.ranked.some(({ action, chance }) => action === number && chance >= NEAR));

/** "Phone number of the DNS": no text gives that, said of what is named, with the one action that explains it. */
function neverGiven(telling: Telling): Draft | null {
  const { query, actions, language, answer } = telling;
  const [term] = query.terms;
  const property = query.properties
    .filter((id) => neverHeld.has(id))
    .map((id) => propertyName(id, language))[0];
  const number = term?.action ?? actions[0]?.number;
  if (!term || !property || number === undefined) return null;
  const name = answer.termIn(bodyName(term.term, telling), subjectOf(number, telling));
  return refusal('unknown', answer.factAbsent(name, property), [number]);
}

/** Whether words tell how many, in digits or words: "two directories". */
function hasNumber(text: string): boolean {
  const words = wordsOf(text);
  return words.some((_, at) => (numberAt(words, at)?.value ?? 0) > 1);
}

/** What the text says of a property that is asked for and, where it only speaks of it or not at all, that it lacks it. */
export function factLine(action: Action, said: SaidOfIt, telling: Telling): string {
  const { query, index, roadmap, language, answer } = telling;
  const { properties, asking } = query;
  const { best } = said;
  const it = subjectOf(action.number, telling);
  const asked = said.tells?.property ?? properties[0] ?? '';
  const property = propertyName(asked, language);
  // "Is the standard published yet?" What was planned of that is the nearest there is.
  const isOfOne = asked === PROGRESS && !said.answers && tellsApart(index, { ...query, named: [] }, action);
  if (best && !isOfOne && (said.tells || said.answers)) {
    const published = publishedIn(roadmap, language);
    const writeOf =
      (subject: typeof it) =>
      (words: string): string => {
        if (asked === PROGRESS) return answer.cannotTell(published, words);
        // "Who pays for it?" Whoever is named is told.
        if (query.counts && !hasNumber(best)) return answer.factSpoken(subject, answer.suchNumber, words);
        return said.tells?.isGiven !== false || asking.who || property === null
          ? answer.factSaid(subject, published, words)
          : answer.factSpoken(subject, property, words);
      };
    return around(best, writeOf(it), telling, { ...said, shorter: writeOf({ ...it, name: null }) });
  }
  // What comes nearest of the text tells more than dates.
  if (best && property === null && said.speaks) return around(best, answer.onlySaid, telling, said);
  const beside = answer.factMissing(it, property, ' ').length;
  const told = isOfOne ? pickDeadlines(index, action, query) : action.deadlines;
  return answer.factMissing(it, property, datesWithin(told, beside, telling));
}

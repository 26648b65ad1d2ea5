import { neverHeld } from '../lookup/answerable.ts';
import type { Found } from '../lookup/find.ts';
import { passagesFor, sentenceWithAll } from '../lookup/passages.ts';
import { pickDeadlines, tellsApart } from '../lookup/pick-deadlines.ts';
import type { RoadmapIndex } from '../lookup/roadmap-index.ts';
import { excerptFor, type SaidOfIt, saidOf } from '../lookup/said.ts';
import { publishedIn } from '../phrases/days.ts';
import { examplesOf } from '../phrases/examples.ts';
import { around } from '../phrases/excerpt.ts';
import { bodyName, datesWithin, noSuchAction, shortActionName } from '../phrases/fact-names.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import type { Action } from '../roadmap/schema.ts';
import { chapterIn, unitIn } from '../roadmap/unit.ts';
import type { Reports } from '../tracking/reports.ts';
import { numberAt } from '../understanding/numbers.ts';
import { asksForList, type Query } from '../understanding/query.ts';
import { wordsOf } from '../understanding/tokens.ts';
import { PROGRESS } from '../understanding/understand.ts';
import { propertyName } from '../understanding/vocabulary.ts';
import { type Draft, refusal } from './draft.ts';

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
export function refuse(found: Found, index: RoadmapIndex, reports: Reports): Draft {
  const { query, actions, nearest } = found;
  const { roadmap } = index;
  const { answer, tracking } = phrasesIn(query.language);
  const unit = unitIn(query.language, roadmap);
  const { missing, notUnderstood, conditions, asks } = query;
  if (conditions.numbers.length === 0 && missing.actions.length > 0) {
    return refusal('unknown', noSuchAction(missing.actions, query.language, roadmap), nearest);
  }
  if (conditions.chapters.length === 0 && missing.chapters.length > 0) {
    const marks = roadmap.orientations.map(({ number, key }) => key ?? String(number));
    const chapter = chapterIn(query.language, roadmap);
    return refusal('unknown', answer.noSuchChapter(chapter, missing.chapters, marks), nearest);
  }
  const isNamed = query.named.length + conditions.numbers.length > 0;
  if (query.unknownNames.length > 0 && !isNamed)
    return refusal('unknown', answer.notMentioned(query.unknownNames), comesNear(found) ? nearest : []);
  const [unexplained] = query.unexplained;
  if (asks === 'define' && query.terms.length === 0 && unexplained)
    return refusal('unknown', answer.unexplained(unexplained.term), unexplained.actions.slice(0, 3));
  const [action] = actions;
  const absent = nothingGiven(found, index);
  if (absent) return absent;
  const isList = asksForList(asks);
  if (isList && notUnderstood.length > 0)
    return refusal('unknown', answer.onlyNotUnderstood(notUnderstood), nearest);
  const { coverage, ranked } = found.ranking;
  const isTold = (ranked[0]?.chance ?? 0) >= ABOUT_AN_ACTION && coverage >= ABOUT_AN_ACTION;
  const isAbout = conditions.numbers.length > 0 || query.named.length > 0 || isTold;
  // "E-prescription for veterinarians" is another thing than e-prescription: that is an offer, no answer.
  const isOfNamed = query.named.length > 0 && query.properties.length > 0;
  const isAnother = query.strange && conditions.numbers.length === 0 && !isOfNamed;
  // "Does it cover medical imaging?" What comes near is an offer too.
  const isNear = !found.named && query.named.length === 0 && query.properties.length === 0;
  const isOffer = isList || isAnother;
  const [passage] = isOffer ? [] : passagesFor(index, query);
  // "Has parliament voted the bill?" What is surely said elsewhere goes before what an action lacks.
  // The budget of another programme is none of what is named.
  const isOfAnother = passage?.action != null && isNamed && query.properties.length > 0;
  const isElsewhere =
    passage && passage.chance >= SURELY_SPEAKS && passage.action !== action?.number && !isOfAnother;
  if (!action || isOffer || !isAbout || isNear || isElsewhere) {
    // Nobody may say that the text does not speak of what a sentence has word for word.
    const whole = isOffer ? null : sentenceWithAll(index, query);
    const named = whole && { quote: whole, said: whole.text, action: null };
    const source = passage && passage.chance >= SPEAKS ? passage : named;
    if (source) {
      const excerpt = excerptFor(index, query);
      const line = around(source.said, answer.onlySaid, query.language, roadmap, excerpt);
      return {
        ...refusal('unknown', line, nearest),
        quotes: [{ quote: source.quote, action: source.action }],
      };
    }
    const offers = comesNear(found) ? nearest : query.near;
    const instead = offers.length > 0 ? [] : [answer.instead(examplesOf(roadmap, query.language))];
    return { ...refusal('unknown', answer.notInRoadmap(unit, offers.length > 0), offers), notes: instead };
  }
  const said = saidOf(index, query, action);
  const reported = action.deadlines.some(({ id }) => reports.has(id));
  return {
    ...refusal(
      'unknown',
      factLine(query, action, said, index),
      [...new Set([action.number, ...(found.named || query.named.length > 0 ? [] : nearest)])].slice(0, 3),
    ),
    actions: [action.number],
    deadlines: action.deadlines,
    // Where the text may answer all the same, one reads it.
    quotes: (said.says ? said.quotes : []).map((quote) => ({ quote, action: action.number })),
    notes: reported ? [tracking.butReported] : [],
  };
}

/** Whether words that name no action still come near one; an acronym that is asked for may stand in its text. */
const comesNear = ({ query, ranking, nearest }: Found): boolean =>
  query.named.length > 0 ||
  query.asks === 'define' ||
  nearest.some((number) => ranking.ranked.some(({ action, chance }) => action === number && chance >= NEAR));

/** "Phone number of the DNS": no text gives that, said of what is named, with the one action that explains it. */
function nothingGiven({ query, actions }: Found, { roadmap }: RoadmapIndex): Draft | null {
  const { language, terms, properties } = query;
  const [term] = terms;
  const property = properties.filter((id) => neverHeld.has(id)).map((id) => propertyName(id, language))[0];
  const number = term?.action ?? actions[0]?.number;
  if (!term || !property || number === undefined) return null;
  const name = bodyName(term.term, language, roadmap);
  const said = phrasesIn(language).answer.factAbsent(unitIn(language, roadmap), number, name, property);
  return refusal('unknown', said, [number]);
}

/** Whether words tell how many, in digits or words: "two directories". */
function hasNumber(text: string): boolean {
  const words = wordsOf(text);
  return words.some((_, at) => (numberAt(words, at)?.value ?? 0) > 1);
}

/** What the text says of a property that is asked for and, where it only speaks of it or not at all, that it lacks it. */
export function factLine(query: Query, action: Action, said: SaidOfIt, index: RoadmapIndex): string {
  const { roadmap } = index;
  const { properties, language, asking } = query;
  const { answer } = phrasesIn(language);
  const unit = unitIn(language, roadmap);
  const { number, deadlines } = action;
  const name = shortActionName(number, language, roadmap);
  const asked = said.tells?.property ?? properties[0] ?? '';
  const property = propertyName(asked, language);
  const { best } = said;
  // "Is the standard published yet?" What was planned of that is the nearest there is.
  const isOfOne = asked === PROGRESS && !said.answers && tellsApart(index, { ...query, named: [] }, action);
  if (best && !isOfOne && (said.tells || said.answers)) {
    const write =
      (named: string | null) =>
      (words: string): string => {
        const published = publishedIn(roadmap, language);
        if (asked === PROGRESS) return answer.cannotTell(published, words);
        // "Who pays for it?" Whoever is named is told.
        if (query.counts && !hasNumber(best))
          return answer.factSpoken(unit, number, named, answer.suchNumber, words);
        return said.tells?.isGiven !== false || asking.who || property === null
          ? answer.factSaid(unit, number, named, published, words)
          : answer.factSpoken(unit, number, named, property, words);
      };
    return around(best, write(name), language, roadmap, { ...said, shorter: write(null) });
  }
  // What comes nearest of the text tells more than dates.
  if (best && property === null && said.speaks) return around(best, answer.onlySaid, language, roadmap, said);
  const beside = answer.factMissing(unit, number, name, property, ' ').length;
  const told = isOfOne ? pickDeadlines(index, action, query) : deadlines;
  return answer.factMissing(unit, number, name, property, datesWithin(told, beside, language, roadmap));
}

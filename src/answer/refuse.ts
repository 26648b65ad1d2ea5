import { neverHeld } from '../lookup/answerable.ts';
import type { Found } from '../lookup/find.ts';
import { sentenceNaming } from '../lookup/mention.ts';
import { type PropertySaid, propertySaid } from '../lookup/property-said.ts';
import type { RoadmapIndex } from '../lookup/roadmap-index.ts';
import { type SaidOfIt, saidOf } from '../lookup/said.ts';
import { publishedIn } from '../phrases/days.ts';
import { examplesOf } from '../phrases/examples.ts';
import { around } from '../phrases/excerpt.ts';
import { bodyName, datesWithin, noSuchAction, shortActionName } from '../phrases/fact-names.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import type { Action } from '../roadmap/schema.ts';
import { chapterIn, unitIn } from '../roadmap/unit.ts';
import type { Reports } from '../tracking/reports.ts';
import { asksForList, namesNoAction, type Query } from '../understanding/query.ts';
import { propertyName } from '../understanding/vocabulary.ts';
import { type Draft, refusal } from './draft.ts';

/** From this share of what a question says on, and this chance, what is not held is asked of the action that its words name. */
const ABOUT_AN_ACTION = 0.5;
/** From this chance on, an action is near enough to be offered. */
const NEAR = 0.35;

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
  const chance = ranked[0]?.chance ?? 0;
  // "The terminologies, are they free, or is there a licence to pay?"
  const fact = action ? propertySaid(index, query.properties, action) : null;
  const isTold = chance >= ABOUT_AN_ACTION && (coverage >= ABOUT_AN_ACTION || fact?.given === true);
  const isAbout = conditions.numbers.length > 0 || query.named.length > 0 || isTold;
  // "E-prescription for veterinarians" is another thing than e-prescription: that is an offer, no answer.
  const isOfNamed = query.named.length > 0 && query.properties.length > 0;
  const isAnother = query.strange && conditions.numbers.length === 0 && !isOfNamed;
  // "Does it cover medical imaging?" What comes near is an offer too.
  const isNear = !found.named && query.named.length === 0 && query.properties.length === 0;
  if (!action || isList || !isAbout || isAnother || isNear) {
    const isOfItsOwn = !isList && query.named.length + query.properties.length === 0 && namesNoAction(query);
    const said = isOfItsOwn ? sentenceNaming(index, query) : null;
    if (said) {
      const { quote, point } = said;
      const line = around(quote.text, answer.onlySaid, query.language, roadmap, { points: [point] });
      return { ...refusal('unknown', line, nearest), quotes: [{ quote, action: null }] };
    }
    // Words of its own that the text has: nobody may say that it does not speak of them.
    const best = actions.length === 0 ? roadmap.actions.find(({ number }) => number === nearest[0]) : action;
    const told = isList || !best || isAnother || !isTold ? null : saidOf(index, query, best);
    const [quote] = told?.quotes ?? [];
    if (told?.answersAll && quote) {
      const line = around(quote.text, answer.onlySaid, query.language, roadmap, told);
      return {
        ...refusal('unknown', line, nearest),
        quotes: told.quotes.map((quote) => ({ quote, action: best?.number ?? null })),
      };
    }
    const offers = comesNear(found) ? nearest : query.near;
    const instead = offers.length > 0 ? [] : [answer.instead(examplesOf(roadmap, query.language))];
    return { ...refusal('unknown', answer.notInRoadmap(unit, offers.length > 0), offers), notes: instead };
  }
  const { quotes, says, answersAll, worthOf } = saidOf(index, query, action);
  const [property = ''] = query.properties;
  const told = fact ?? (answersAll ? { property, given: true, quotes, points: [], least: 0 } : null);
  // "How many people have one?" The figure, not how the sentence begins.
  const said = told && (query.counts || told.points.length === 0 ? { ...told, worthOf } : told);
  const reported = action.deadlines.some(({ id }) => reports.has(id));
  return {
    ...refusal(
      'unknown',
      factLine(query, action, said, roadmap),
      [...new Set([action.number, ...(found.named || query.named.length > 0 ? [] : nearest)])].slice(0, 3),
    ),
    actions: [action.number],
    deadlines: action.deadlines,
    // Where the text may answer all the same, one reads it.
    quotes: (told?.quotes ?? (says ? quotes : [])).map((quote) => ({ quote, action: action.number })),
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

/** What the text says of a property that is asked for and, where it only speaks of it or not at all, that it lacks it. */
export function factLine(
  { properties, language, asking }: Query,
  action: Action,
  told: (PropertySaid & Partial<SaidOfIt>) | null,
  roadmap: Roadmap,
): string {
  const { answer } = phrasesIn(language);
  const unit = unitIn(language, roadmap);
  const { number, deadlines } = action;
  const name = shortActionName(number, language, roadmap);
  const [asked = ''] = told ? [told.property] : properties;
  const property = propertyName(asked, language);
  const [best] = told?.quotes ?? [];
  if (told && best) {
    const write =
      (named: string | null) =>
      (said: string): string => {
        if (asked === 'progress')
          return answer.cannotTell(
            unit,
            named === null ? null : number,
            publishedIn(roadmap, language),
            said,
          );
        // "Who pays for it?" Whoever is named is told.
        return told.given || asking.who || property === null
          ? answer.factSaid(unit, number, publishedIn(roadmap, language), said)
          : answer.factSpoken(unit, number, named, property, said);
      };
    return around(best.text, write(name), language, roadmap, { ...told, shorter: write(null) });
  }
  const beside = answer.factMissing(unit, number, name, property, ' ').length;
  return answer.factMissing(unit, number, name, property, datesWithin(deadlines, beside, language, roadmap));
}

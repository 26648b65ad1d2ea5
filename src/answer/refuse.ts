import type { Found } from '../lookup/find.ts';
import type { RoadmapIndex } from '../lookup/roadmap-index.ts';
import { type PropertySaid, propertySaid } from '../lookup/said.ts';
import { publishedIn } from '../phrases/days.ts';
import { around, datesWithin, shortActionName } from '../phrases/fact-names.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import type { Action } from '../roadmap/schema.ts';
import { chapterIn, unitIn } from '../roadmap/unit.ts';
import type { Reports } from '../tracking/reports.ts';
import { asksForList, type Query } from '../understanding/query.ts';
import { propertyName } from '../understanding/vocabulary.ts';
import { type Draft, numbersOf, refusal } from './draft.ts';

/** From this share of what a question says on, what is not held is asked of the action that its words name. */
const ABOUT_AN_ACTION = 0.5;

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
    const numbers = numbersOf(roadmap.actions);
    const said = answer.noSuchAction(unit, missing.actions, Math.min(...numbers), Math.max(...numbers));
    return refusal('unknown', said, nearest);
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
  const isList = asksForList(asks);
  if (isList && notUnderstood.length > 0)
    return refusal('unknown', answer.onlyNotUnderstood(notUnderstood), nearest);
  const isAbout =
    conditions.numbers.length > 0 || query.named.length > 0 || found.ranking.coverage >= ABOUT_AN_ACTION;
  // "E-prescription for veterinarians" is another thing than e-prescription: that is an offer, no answer.
  const isAnother = query.strange && conditions.numbers.length === 0;
  if (!action || isList || !isAbout || isAnother) {
    const said = answer.notInRoadmap(unit, nearest.length > 0);
    return refusal('unknown', said, nearest);
  }
  const told = propertySaid(index, query.properties, action);
  const reported = action.deadlines.some(({ id }) => reports.has(id));
  return {
    ...refusal(
      'unknown',
      factLine(query, action, told, roadmap),
      [...new Set([action.number, ...(found.named || query.named.length > 0 ? [] : nearest)])].slice(0, 3),
    ),
    actions: [action.number],
    deadlines: action.deadlines,
    quotes: (told?.quotes ?? []).map((quote) => ({ quote, action: action.number })),
    notes: reported ? [tracking.butReported] : [],
  };
}

/** What the text says of a property that is asked for and, where it only speaks of it or not at all, that it lacks it. */
function factLine(
  { properties, language }: Query,
  action: Action,
  told: PropertySaid | null,
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
    const write = (said: string): string =>
      told.given || property === null
        ? answer.factSaid(unit, number, publishedIn(roadmap, language), said)
        : answer.factSpoken(unit, number, name, property, said);
    return around(best.text, write, language, roadmap, told.point);
  }
  const beside = answer.factMissing(unit, number, name, property, ' ').length;
  return answer.factMissing(unit, number, name, property, datesWithin(deadlines, beside, language, roadmap));
}

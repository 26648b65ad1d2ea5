import type { Found } from '../lookup/find.ts';
import type { RoadmapIndex } from '../lookup/roadmap-index.ts';
import { datesWithin, shortActionName } from '../phrases/fact-names.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import { chapterIn, unitIn } from '../roadmap/unit.ts';
import type { Reports } from '../tracking/reports.ts';
import { asksForList } from '../understanding/query.ts';
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
  const [asked] = query.properties;
  const property = asked === undefined ? null : propertyName(asked, query.language);
  const name = shortActionName(action.number, query.language, roadmap);
  const known = datesWithin(
    action.deadlines,
    answer.factMissing(unit, action.number, name, property, ' ').length,
    query.language,
    roadmap,
  );
  const said = answer.factMissing(unit, action.number, name, property, known);
  const reported = action.deadlines.some(({ id }) => reports.has(id));
  return {
    ...refusal(
      'unknown',
      said,
      [...new Set([action.number, ...(found.named || query.named.length > 0 ? [] : nearest)])].slice(0, 3),
    ),
    actions: [action.number],
    deadlines: action.deadlines,
    notes: reported ? [tracking.butReported] : [],
  };
}

import type { Action, Deadline } from '../roadmap/schema.ts';
import { noConditions, type Query, type TopicWord } from '../understanding/query.ts';
import { isOneOf } from '../understanding/tokens.ts';
import { vocabularyOf } from '../understanding/vocabulary.ts';
import { datesAsked } from './dates-asked.ts';
import { deadlinesOf, deadlinesOfEach, isDated, listActions, listDeadlines } from './list.ts';
import { tellsApart } from './pick-deadlines.ts';
import type { RoadmapIndex } from './roadmap-index.ts';
import { asksWhatMentions } from './theme.ts';

/** The actions and the deadlines that tell what is asked of some actions. */
export function factsTold(
  index: RoadmapIndex,
  query: Query,
  actions: Action[],
): { actions: Action[]; deadlines: Deadline[] } {
  const { conditions, today } = query;
  switch (query.also.includes('when') ? 'when' : query.asks) {
    case 'actions': {
      if (!isDated(conditions)) return { actions, deadlines: [] };
      const fitting = (action: Action): Deadline[] => deadlinesOfEach(index, action, conditions, today);
      if (conditions.without)
        return { actions: actions.filter((action) => fitting(action).length === 0), deadlines: [] };
      const { period } = conditions;
      const each = (period?.each && period.parts) || [];
      const isInEach = (action: Action): boolean =>
        each.every((part) => {
          const ofPart = { ...conditions, period: { ...part, relation: period?.relation ?? 'due' } };
          return deadlinesOfEach(index, action, ofPart, today).length > 0;
        });
      const kept = actions.filter((action) => fitting(action).length > 0 && isInEach(action));
      return { actions: kept, deadlines: kept.flatMap(fitting) };
    }
    case 'deadlines': {
      const deadlines = deadlinesOf(index, actions, conditions, today);
      return {
        actions: actions.filter(({ number }) => deadlines.some(({ action }) => action === number)),
        deadlines,
      };
    }
    case 'when': {
      const all = actions.flatMap(({ deadlines }) => deadlines);
      const ofKind = listDeadlines(index, all, { ...noConditions, kinds: conditions.kinds }, today);
      // "All end dates of these three": the kind tells them, not the words.
      if (actions.length > 1 && conditions.kinds.length > 0 && ofKind.length > 0)
        return { actions, deadlines: ofKind };
      // The names of several actions tell the deadlines of none apart.
      const topic = actions.length > 1 && conditions.numbers.length === 0 ? [] : query.topic;
      const picked = actions.flatMap((action) => datesAsked(index, action, { ...query, topic }));
      const { standing, period } = conditions;
      // "The next meeting, and how often?" What recurs stands nowhere in time.
      const isPlaced = standing !== null && standing !== 'overdue' && query.dates.recurring === null;
      // "When is the vaccination record coming?" What is named goes before what is ahead.
      const isNamed = (action: Action): boolean => tellsApart(index, { ...query, topic, named: [] }, action);
      const narrowed =
        isPlaced && !actions.some(isNamed)
          ? deadlinesOf(index, actions, { ...conditions, kinds: [], notKinds: [], period: null }, today)
          : listDeadlines(index, picked, { ...noConditions, period }, today);
      return { actions, deadlines: narrowed.length > 0 ? narrowed : picked };
    }
    default:
      return { actions, deadlines: actions.flatMap(({ deadlines }) => deadlines) };
  }
}

/** A word of more titles tells no theme. */
const FEW_TITLES = 3;

/** Less likely to name no action, words surely name one: "in 2020 for cybersecurity". */
const SURELY_NAMED = 0.05;

/** Words that no title has, and that leave nothing of a list that its conditions have, were no theme. */
export function isOfTheme(index: RoadmapIndex, query: Query, theme: readonly number[]): boolean {
  const { names } = vocabularyOf(index.roadmap);
  const { actions, deadlines } = factsTold(index, query, listActions(index.roadmap, query.conditions, theme));
  const isNone = actions.length + deadlines.length === 0;
  // "Where the ANS has a role": nobody may say that it leads nothing.
  if (isNone && query.conditions.owners !== null) return false;
  // "In which actions do we find the ANS as a lead?" No word is of any.
  const naming = query.topic.filter(
    (token) => token.asked && !token.cue && names(token.word) && !isOneOf('is-due', token),
  );
  if (naming.length === 0 && query.conditions.owners !== null && !asksWhatMentions(query)) return false;
  // "National programmes": a word of many titles is of none.
  const titledBy = (word: TopicWord): number =>
    [...index.titles.values()].filter((title) => word.stems.features.some((one) => title.has(one))).length;
  if (naming.some((word) => !isNone || titledBy(word) <= FEW_TITLES)) return true;
  // "DMP and e-prescription, 2021: all the dates"
  if (query.named.length > 0) return true;
  // "The deadlines set for 2022", "actions dont la fin est fixée à 2022": of a time.
  const isOfTime = query.asks === 'deadlines' || naming.length === 0;
  const isNamed = query.whole !== null && query.whole < SURELY_NAMED;
  if (isOfTime && query.conditions.period !== null && !isNamed) return false;
  return !isNone;
}

import asksModel from '../../data/weights/asks.json' with { type: 'json' };
import type { Found } from '../lookup/find.ts';
import type { Field, RoadmapIndex } from '../lookup/roadmap-index.ts';
import { writtenKey } from '../roadmap/action-number.ts';
import { findAction } from '../roadmap/roadmap.ts';
import { askingSigns } from '../understanding/features.ts';
import { kindNames } from '../understanding/grammar.ts';
import { reasonsFor } from '../understanding/model.ts';
import { asksForList } from '../understanding/query.ts';
import type { Evidence } from './answer.ts';

/** Fitted weights that are shown, of each model. */
const MOST_REASONS = 4;

/** Why the answer is about what it is about: what was matched, where, what was weighed, and how far the next one was. */
export function evidenceOf(found: Found, index: RoadmapIndex, answered: boolean): Evidence {
  const { query, ranking, likely, named, asks } = found;
  const { conditions } = query;
  const [first, second] = ranking.ranked;
  const isList = asksForList(asks);
  const rightAction = named || isList ? 1 : (first?.chance ?? 1);
  const searched = conditions.numbers.length === 0;
  // An action by its number and nothing else needs no weighing.
  const held = !searched && answered && query.theme.size === 0 ? 1 : likely;
  const certainty = answered ? held * rightAction : 1 - likely;
  return {
    matches: [...slotMatches(found, index), ...(searched ? wordMatches(found, index) : [])],
    reasons: [
      ...reasonsFor(asksModel, askingSigns(query), asks, MOST_REASONS).map((one) => ({ ...one, of: asks })),
      ...(searched && first && index.roadmap.weights
        ? reasonsFor(index.roadmap.weights, query.subject, String(first.action), MOST_REASONS).map((one) => ({
            ...one,
            of: first.action,
          }))
        : []),
    ],
    confidence: Math.round(certainty * 100) / 100,
    ...(first &&
      second &&
      searched && {
        runnerUp: { action: second.action, share: Math.round((second.chance / first.chance) * 100) / 100 },
      }),
  };
}

/** What was read as a number, a period, a body, a kind of step or a term. */
function slotMatches({ query }: Found, { roadmap }: RoadmapIndex): Evidence['matches'] {
  const { numbers, period, kinds, owners } = query.conditions;
  const one = (
    words: string,
    field: Evidence['matches'][number]['field'],
    action: number | null = null,
  ): Evidence['matches'][number] => ({ words, field, action });
  return [
    ...numbers.map((number) => one(writtenKey(roadmap, number), 'number', number)),
    ...(period ? [one(`${period.start ?? '…'} – ${period.end ?? '…'}`, 'period')] : []),
    ...kinds.map((kind) => one(kindNames(kind, query.language).one, 'kind')),
    ...(owners?.names ?? []).map((name) => one(name, 'owner')),
    ...query.terms.map(({ term }) => one(term, 'term')),
  ];
}

function wordMatches({ query, ranking }: Found, index: RoadmapIndex): Evidence['matches'] {
  const action = ranking.ranked[0]?.action ?? null;
  return ranking.matches.map(({ word, feature, field }) => {
    const typed = query.corrections.find(({ read }) => read === word)?.typed ?? word;
    return {
      words: typed,
      ...(word !== typed && { as: word }),
      ...(feature.startsWith('c:') && { concept: feature.slice(2) }),
      field,
      action,
      ...lineOf(feature, field, action, index),
    };
  });
}

/** The line of the text where a matched word stands, title first; none where only the lexicon has it. */
function lineOf(
  feature: string,
  field: Field,
  number: number | null,
  index: RoadmapIndex,
): { line?: number } {
  const action = number === null ? null : findAction(index.roadmap, number);
  if (!action) return {};
  if (field === 'title') return { line: action.lines.from };
  const deadline = action.deadlines.find(({ id }) => index.deadlines.get(id)?.label.has(feature));
  if (deadline) return { line: deadline.lines.from };
  const sentence = index.sentences.get(action.number)?.find(({ features }) => features.has(feature));
  return sentence ? { line: sentence.quote.lines.from } : {};
}

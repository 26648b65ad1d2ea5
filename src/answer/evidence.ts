import asksModel from '../../data/weights/asks.json' with { type: 'json' };
import type { Field } from '../lookup/roadmap-index.ts';
import { writtenKey } from '../roadmap/action-number.ts';
import { findAction } from '../roadmap/roadmap.ts';
import type { Action } from '../roadmap/schema.ts';
import { askingSigns } from '../understanding/features.ts';
import { kindNames } from '../understanding/grammar.ts';
import { reasonsFor } from '../understanding/model.ts';
import { asksForList } from '../understanding/query.ts';
import type { Evidence } from './answer.ts';
import type { Telling } from './telling.ts';

/** Fitted weights that are shown, of each model. */
const MOST_REASONS = 4;

type Match = Evidence['matches'][number];

/** Why the answer is about what it is about: what was matched, where, what was weighed, and how far the next one was. */
export function evidenceOf(telling: Telling, answered: boolean): Evidence {
  const { query, ranking, likely, named, asks, roadmap } = telling;
  const [first, second] = ranking.ranked;
  const rightAction = named || asksForList(asks) ? 1 : (first?.chance ?? 1);
  const searched = query.conditions.numbers.length === 0;
  // An action by its number and nothing else needs no weighing.
  const held = !searched && answered && query.theme.size === 0 ? 1 : likely;
  const forAsks = reasonsFor(asksModel, askingSigns(query), asks, MOST_REASONS);
  const forAction =
    searched && first && roadmap.weights
      ? reasonsFor(roadmap.weights, query.subject, String(first.action), MOST_REASONS)
      : [];
  return {
    matches: [...slotMatches(telling), ...(searched ? wordMatches(telling) : [])],
    reasons: [
      ...forAsks.map((one) => ({ ...one, of: asks })),
      ...forAction.map((one) => ({ ...one, of: first?.action ?? 0 })),
    ],
    confidence: toCents(answered ? held * rightAction : 1 - likely),
    ...(first &&
      second &&
      searched && { runnerUp: { action: second.action, share: toCents(second.chance / first.chance) } }),
  };
}

const toCents = (share: number): number => Math.round(share * 100) / 100;

/** What was read as a number, a period, a body, a kind of step or a term. */
function slotMatches({ query, language, roadmap }: Telling): Match[] {
  const { numbers, period, kinds, owners } = query.conditions;
  const one = (words: string, field: Match['field'], action: number | null = null): Match => ({
    words,
    field,
    action,
  });
  return [
    ...numbers.map((number) => one(writtenKey(roadmap, number), 'number', number)),
    ...(period ? [one(`${period.start ?? '…'} – ${period.end ?? '…'}`, 'period')] : []),
    ...kinds.map((kind) => one(kindNames(kind, language).one, 'kind')),
    ...(owners?.names ?? []).map((name) => one(name, 'owner')),
    ...query.terms.map(({ term }) => one(term, 'term')),
  ];
}

function wordMatches(telling: Telling): Match[] {
  const { query, ranking, roadmap } = telling;
  const action = findAction(roadmap, ranking.ranked[0]?.action ?? Number.NaN);
  return ranking.matches.map(({ word, feature, field }) => {
    const typed = query.corrections.find(({ read }) => read === word)?.typed ?? word;
    const line = action && lineOf(feature, field, action, telling);
    return {
      words: typed,
      ...(word !== typed && { as: word }),
      field,
      action: action?.number ?? null,
      ...(line && { line }),
    };
  });
}

/** The line of the text where a matched word stands, title first; none where only the lexicon has it. */
function lineOf(feature: string, field: Field, action: Action, { index }: Telling): number | undefined {
  if (field === 'title') return action.lines.from;
  const deadline = action.deadlines.find(({ id }) => index.deadlines.get(id)?.label.has(feature));
  const sentence = index.sentences.get(action.number)?.find(({ features }) => features.has(feature));
  return (deadline ?? sentence?.quote)?.lines.from;
}

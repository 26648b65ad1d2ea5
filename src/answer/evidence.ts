import { type Field, IN_LABEL } from '../lookup/holds.ts';
import type { RoadmapIndex } from '../lookup/roadmap-index.ts';
import type { Subject } from '../lookup/subject.ts';
import { writtenKey } from '../roadmap/action-number.ts';
import { findAction } from '../roadmap/roadmap.ts';
import type { Query } from '../understanding/query.ts';
import { asWritten } from '../understanding/steps.ts';
import type { Evidence } from './answer.ts';

/**
 * Why the answer is about what it is about: what was matched, where, and how far behind the next one was.
 * `likely`: the chance that the roadmap holds what is asked.
 */
export function evidenceOf(
  query: Query,
  subject: Subject,
  index: RoadmapIndex,
  likely: number,
  answered: boolean,
): Evidence {
  const action = subject.actions[0] ?? null;
  const matches: Evidence['matches'] = [];
  for (const number of query.numbers) {
    matches.push({
      words: writtenKey(index.roadmap, number),
      field: 'number',
      action: findAction(index.roadmap, number) && number,
    });
  }
  if (query.period) {
    matches.push({ words: `${query.period.start} – ${query.period.end}`, field: 'period', action: null });
  }
  if (query.step) {
    matches.push({ words: asWritten(query.step, query.question), field: 'step', action: null });
  }
  for (const name of query.owners?.names ?? []) matches.push({ words: name, field: 'owner', action: null });
  for (const { term } of query.terms) matches.push({ words: term, field: 'term', action: null });
  if (query.numbers.length === 0) {
    for (const { words, as, field } of subject.matches) {
      const typed = query.corrections.find(({ read }) => read === words)?.typed ?? words;
      const meant = as.startsWith('c:') ? as.slice(2) : words;
      matches.push({
        words: typed,
        ...(meant !== typed && { as: meant }),
        field,
        action,
        ...lineOf(as, field, action, index),
      });
    }
  }
  const [first, second] = subject.found;
  const rightAction = subject.named || query.asks === 'list' ? 1 : (first?.chance ?? 1);
  const certainty = answered ? likely * rightAction : 1 - likely;
  return {
    matches,
    confidence: Math.round(certainty * 100) / 100,
    ...(first &&
      second &&
      query.numbers.length === 0 && {
        runnerUp: { action: second.action, share: Math.round((second.chance / first.chance) * 100) / 100 },
      }),
  };
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
  const deadline = action.deadlines.find(
    ({ id }) => index.deadlineFeatures.get(id)?.get(feature) === IN_LABEL,
  );
  if (deadline) return { line: deadline.lines.from };
  const sentence = index.sentences(action).find(({ features }) => features.has(feature));
  return sentence ? { line: sentence.quote.lines.from } : {};
}

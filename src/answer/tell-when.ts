import { findDeadlines } from '../lookup/find-deadlines.ts';
import type { RoadmapIndex } from '../lookup/roadmap-index.ts';
import type { Subject } from '../lookup/subject.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import { unitIn } from '../roadmap/unit.ts';
import type { Reports } from '../tracking/reports.ts';
import type { Query } from '../understanding/query.ts';
import type { Draft } from './draft.ts';
import { fittingDeadlines } from './reported-deadlines.ts';
import { actionsOf, ownersOf } from './tell-action.ts';

/** The dates of what a question is about, earliest first. */
export function tellWhen(query: Query, subject: Subject, index: RoadmapIndex, reports: Reports): Draft {
  const actions = actionsOf(subject, index.roadmap);
  const deadlines = actions.flatMap((action) => {
    const found = findDeadlines(index, action, query);
    // "It has slipped: when is it due?" asks for the date, not for what is past.
    return query.standing && query.standing !== 'overdue'
      ? fittingDeadlines([{ ...action, deadlines: found }], query, reports)
      : found;
  });
  const { answer } = phrasesIn(query.language);
  const [action] = actions;
  return {
    kind: 'when',
    answerable: true,
    headline: answer.when(
      unitIn(query.language, index.roadmap),
      deadlines.length,
      actions.map(({ number }) => number),
      action?.title ?? '',
    ),
    actions: actions.map(({ number }) => number),
    deadlines,
    owners: actions.flatMap(ownersOf),
    close: subject.close,
  };
}

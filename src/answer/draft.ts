import { phrasesIn } from '../phrases/phrases.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import type { Reports } from '../tracking/reports.ts';
import type { Query } from '../understanding/query.ts';
import type { Answer, AnswerKind } from './answer.ts';
import { writeText } from './text.ts';

/** What one way of answering decides; the rest follows from the question. */
export type Draft = Pick<Answer, 'kind' | 'answerable' | 'headline'> &
  Partial<Omit<Answer, 'question' | 'language' | 'today' | 'text'>>;

/** An answer that says that the roadmap does not hold what was asked. */
export const refusal = (kind: AnswerKind, headline: string, suggestions: number[] = []): Draft => ({
  kind,
  answerable: false,
  headline,
  suggestions,
});

export function finish(draft: Draft, query: Query, roadmap: Roadmap, known: Reports): Answer {
  const reports = (draft.deadlines ?? []).flatMap(({ id }) => known.get(id) ?? []);
  const answer: Omit<Answer, 'text'> = {
    actions: [],
    deadlines: [],
    owners: [],
    partners: [],
    quotes: [],
    close: [],
    suggestions: [],
    evidence: { matches: [], confidence: 0 },
    ...draft,
    ...(reports.length > 0 && { reports }),
    headline: query.asOf
      ? phrasesIn(query.language).answer.asOf(query.today, draft.headline)
      : draft.headline,
    question: query.question,
    ...(!roadmap.pack.default && { pack: roadmap.pack.id }),
    language: query.language,
    today: query.today,
  };
  return { ...answer, text: writeText(answer, roadmap) };
}

import { FIRST_LINE, small } from '../phrases/fact-names.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import type { Action } from '../roadmap/schema.ts';
import type { Reports } from '../tracking/reports.ts';
import { askedOf, type Query } from '../understanding/query.ts';
import type { Answer, AnswerKind, Evidence } from './answer.ts';
import { writeText } from './text.ts';

/** What one way of answering decides; the rest follows from the question. */
export type Draft = Pick<Answer, 'kind' | 'answerable' | 'headline'> &
  Partial<Omit<Answer, 'question' | 'language' | 'today' | 'asked' | 'evidence' | 'text'>> & {
    /** The actions that the words of a list narrow it to. */
    theme?: number[] | null;
  };

/** An answer that says that the roadmap does not hold what was asked. */
export const refusal = (kind: AnswerKind, headline: string, suggestions: number[] = []): Draft => ({
  kind,
  answerable: false,
  headline,
  suggestions,
});

export const numbersOf = (actions: readonly Action[]): number[] => actions.map(({ number }) => number);

export const ownersOf = (actions: readonly Action[]): Answer['owners'] =>
  actions.flatMap((action) => action.owners.map((owner) => ({ ...owner, action: action.number })));

export interface Finished {
  question: string;
  query: Query;
  roadmap: Roadmap;
  reports: Reports;
  /** How many updates are known; 0 where reports are not kept. */
  updates: number;
  evidence: Evidence;
}

/** The whole answer, with its plain text. */
export function finish(
  draft: Draft,
  { question, query, roadmap, reports: known, updates, evidence }: Finished,
): Answer {
  const { theme, ...facts } = draft;
  const reports = (draft.deadlines ?? []).flatMap(({ id }) => known.get(id) ?? []);
  const { asOf } = phrasesIn(query.language).answer;
  const { headline, notes = [] } = draft;
  const dated = query.asOf ? asOf(query.today, draft.kind === 'list' ? small(headline) : headline) : headline;
  const term = draft.definition?.term ?? query.terms[0]?.term;
  const line = (draft.quotes?.[0]?.quote ?? draft.deadlines?.[0])?.lines.to;
  const fits = !query.asOf || dated.length <= FIRST_LINE;
  const answer: Omit<Answer, 'text'> = {
    actions: [],
    deadlines: [],
    owners: [],
    partners: [],
    quotes: [],
    close: [],
    suggestions: [],
    ...facts,
    notes: [...(fits ? [] : [asOf(query.today, '')]), ...notes],
    ...(reports.length > 0 && { reports }),
    ...(updates > 0 && { updates }),
    headline: fits ? dated : headline,
    asked: {
      ...askedOf(query),
      ...(theme && { theme }),
      ...(term !== undefined && { term }),
      ...(line !== undefined && { line }),
    },
    notUnderstood: query.notUnderstood,
    question,
    ...(!roadmap.pack.default && { pack: roadmap.pack.id }),
    language: query.language,
    today: query.today,
    evidence,
  };
  return { ...answer, text: writeText(answer, roadmap) };
}

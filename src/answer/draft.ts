import { FIRST_LINE, small } from '../phrases/fact-names.ts';
import type { Action } from '../roadmap/schema.ts';
import { askedOf, type Query } from '../understanding/query.ts';
import type { Answer, AnswerKind } from './answer.ts';
import { evidenceOf } from './evidence.ts';
import type { Telling } from './telling.ts';
import { writeText } from './text.ts';

/** What one way of answering decides; the rest follows from the question. It answers, unless it says that it does not. */
export type Draft = Pick<Answer, 'kind' | 'headline'> &
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

export const ownersOf = (actions: readonly Action[]): Answer['owners'] =>
  actions.flatMap((action) => action.owners.map((owner) => ({ ...owner, action: action.number })));

/** Actions by their numbers, and whoever leads them. */
export const actionsAndOwners = (actions: readonly Action[]): Pick<Answer, 'actions' | 'owners'> => ({
  actions: actions.map(({ number }) => number),
  owners: ownersOf(actions),
});

/** What was asked, before anything was found. */
interface Question {
  question: string;
  query: Query;
  /** How many updates are known; 0 where reports are not kept. */
  updates: number;
}

/** The whole answer, with its plain text. */
export function finish(draft: Draft, telling: Telling, { question, query, updates }: Question): Answer {
  const { roadmap, answer: phrases } = telling;
  const { theme, ...facts } = draft;
  const { answerable = true, headline, notes = [], quotes = [], deadlines = [] } = draft;
  const reports = deadlines.flatMap(({ id }) => telling.reports.get(id) ?? []);
  const said = draft.kind === 'list' ? small(headline) : headline;
  const dated = query.asOf ? phrases.asOf(query.today, said) : headline;
  const fits = !query.asOf || dated.length <= FIRST_LINE;
  const term = draft.definition?.term ?? query.terms[0]?.term;
  const line = (quotes[0]?.quote ?? deadlines[0])?.lines.to;
  const answer: Omit<Answer, 'text'> = {
    actions: [],
    deadlines: [],
    owners: [],
    partners: [],
    quotes: [],
    close: [],
    suggestions: [],
    ...facts,
    answerable,
    notes: fits ? notes : [phrases.asOf(query.today, ''), ...notes],
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
    evidence: evidenceOf(telling, answerable),
  };
  return { ...answer, text: writeText(answer, roadmap) };
}

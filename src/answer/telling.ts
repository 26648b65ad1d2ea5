import type { Found } from '../lookup/find.ts';
import type { RoadmapIndex } from '../lookup/roadmap-index.ts';
import { type Phrases, phrasesIn, type Voice } from '../phrases/phrases.ts';
import { type Unit, unitIn } from '../roadmap/unit.ts';
import type { Reports } from '../tracking/reports.ts';
import { type Conditions, isSet, type Query } from '../understanding/query.ts';

/** What was found, and all that it is told with. */
export interface Telling extends Found, Voice {
  index: RoadmapIndex;
  /** The conditions that narrow the answer. */
  narrowedBy: (keyof Conditions)[];
  reports: Reports;
  answer: Phrases['answer'];
  words: Phrases['lists'];
  unit: Unit;
}

export function tellingOf(found: Found, index: RoadmapIndex, reports: Reports): Telling {
  const { language, conditions } = found.query;
  const { roadmap } = index;
  const { answer, lists: words } = phrasesIn(language);
  const unit = unitIn(language, roadmap);
  const names = Object.keys(conditions) as (keyof Conditions)[];
  const narrowedBy = names.filter((name) => isSet(conditions[name]));
  return { ...found, language, roadmap, index, narrowedBy, reports, answer, words, unit };
}

/** What a question calls the things that it names, as the text writes them. */
export const namesAsked = ({ terms, unexplained }: Pick<Query, 'terms' | 'unexplained'>): string[] =>
  [...terms, ...unexplained].map(({ term }) => term);

import type { RoadmapIndex } from '../lookup/roadmap-index.ts';
import type { Subject } from '../lookup/subject.ts';
import { examplesOf } from '../phrases/examples.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import { unitIn } from '../roadmap/unit.ts';
import type { Query } from '../understanding/query.ts';
import { type Draft, refusal } from './draft.ts';

/** Greetings, thanks, a call for help, or a text without a word: what one can ask instead. */
export function smallTalk(query: Query, { roadmap }: RoadmapIndex): Draft {
  const { answer } = phrasesIn(query.language);
  const examples = examplesOf(roadmap, query.language);
  if (query.asks === 'help') return refusal('help', answer.help(examples));
  const { title } = roadmap;
  return refusal(
    'help',
    query.asks === 'nothing' ? answer.nothingAsked(examples) : answer.smallTalk(title, examples),
  );
}

/** "action 27": which numbers there are. */
export function noSuchAction(query: Query, subject: Subject, { roadmap }: RoadmapIndex): Draft {
  const { answer } = phrasesIn(query.language);
  const numbers = roadmap.actions.map(({ number }) => number);
  const unit = unitIn(query.language, roadmap);
  const headline = answer.noSuchAction(unit, subject.missing, Math.min(...numbers), Math.max(...numbers));
  return refusal('unknown', headline, subject.nearest);
}

/** Not a subject of the roadmap, as far as its words tell. */
export function notInRoadmap(
  query: Query,
  subject: Subject,
  { roadmap }: RoadmapIndex,
  near: number[] = [],
): Draft {
  const { answer } = phrasesIn(query.language);
  const suggestions = [...new Set([...near, ...subject.nearest])].slice(0, 3);
  return refusal(
    'unknown',
    answer.notInRoadmap(unitIn(query.language, roadmap), suggestions.length > 0),
    suggestions,
  );
}

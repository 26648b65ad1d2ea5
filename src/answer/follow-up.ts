import { featuresOf, type RoadmapIndex } from '../lookup/roadmap-index.ts';
import { findAction } from '../roadmap/roadmap.ts';
import type { Asks, Query } from '../understanding/query.ts';
import type { Turn } from './answer.ts';

const continues = /^\W*(?:(?:et|and|ok|mais|but|donc|so|alors)\b\W*)+(?!c'est bon)/;
const refersBack =
  /\b(?:it|its|it's|this one|that one|this action|that action|the same|celle-ci|celle-la|cette action|celui-ci|ca|elle|il|la meme|le meme|y|en)\b/;

/**
 * A question that leans on the answer before it, made whole: "who owns it?" is about the same action, "et
 * pour la biologie ?" asks the same of a part of it. Any other stays as it is.
 */
export function followUp(query: Query, index: RoadmapIndex, previous: Turn | undefined): Query {
  const number = previous?.actions[0];
  const action = number === undefined ? null : findAction(index.roadmap, number);
  if (!previous || !action || query.numbers.length > 0 || query.outside.length > 0) return query;
  const folded = query.question.toLowerCase();
  const leans = continues.test(folded) || refersBack.test(folded);
  const same = { ...query, numbers: [action.number] };
  if (query.topic.length === 0 && query.asks !== 'help' && query.asks !== 'small talk') {
    const isWholeQuestion = query.asks === 'list' && !leans;
    return isWholeQuestion || (query.asks === 'nothing' && !leans) ? query : same;
  }
  if (!leans || query.topic.length > 3) return query;
  const features = featuresOf(query.topic, index.concepts);
  const inDeadlines = features.every((own) =>
    own.some((feature) => action.deadlines.some(({ id }) => index.deadlineFeatures.get(id)?.has(feature))),
  );
  if (query.asks !== 'action' && query.asks !== 'define') return query;
  const asks: Asks = previous.kind === 'when' || previous.kind === 'who' ? previous.kind : query.asks;
  if (inDeadlines) return { ...same, asks: asks === 'who' ? 'who' : 'when' };
  // The same question about something else: "et pour l'INS ?" after "qui pilote le DMP ?".
  return { ...query, asks };
}

import { featuresOf, type RoadmapIndex } from '../lookup/roadmap-index.ts';
import { fold } from '../reading/fold.ts';
import { findAction } from '../roadmap/roadmap.ts';
import type { Asks, Query } from '../understanding/query.ts';
import { isStageWord } from '../understanding/stages.ts';
import type { Turn } from './answer.ts';

const continues = /^\W*(?:(?:et|and|ok|mais|but|donc|so|alors)\b\W*)+(?!c'est bon)/;
/** "en retard" and "il y a" refer to nothing. */
const refersBack =
  /\b(?:it|its|it's|this one|that one|this action|that action|the same|celle-ci|celle-la|cette action|celui-ci|ca|elle|il(?! y a)|la meme|le meme|[smt]'en)\b/;
/** "et la 16 ?", "and for 16?" */
const nextNumber = /(?:^|\W)(?:(?:pour |for )?(?:la |l'|the )?(?:n°|no |numero |number )?)(\d{1,2})\W*$/;

/**
 * A question that leans on the answer before it, made whole: "who owns it?" is about the same action, "et
 * pour la biologie ?" asks the same of a part of it. Any other stays as it is.
 */
export function followUp(query: Query, index: RoadmapIndex, previous: Turn | undefined): Query {
  const number = previous?.actions[0];
  const action = number === undefined ? null : findAction(index.roadmap, number);
  if (!previous || !action || query.numbers.length > 0 || query.outside.length > 0) return query;
  const folded = fold(query.question);
  const leans = continues.test(folded) || refersBack.test(folded);
  const same = { ...query, numbers: [action.number] };
  const asks: Asks = previous.kind === 'when' || previous.kind === 'who' ? previous.kind : query.asks;
  const named = continues.test(folded) ? nextNumber.exec(folded.replace(continues, '')) : null;
  if (named) {
    return { ...query, numbers: [Number(named[1])], topic: [], asks: asks === 'nothing' ? 'action' : asks };
  }
  // "When does it start?", "and the budget?": what is asked of it names nothing else.
  const asked = new Set(query.attributes.flatMap(({ tokens }) => tokens.map(({ word }) => word)));
  const topic = query.topic.filter(({ word }) => !isStageWord(word) && !asked.has(word));
  if (topic.length === 0 && query.asks !== 'help' && query.asks !== 'small talk') {
    const isWholeQuestion = query.asks === 'list' && !leans;
    return isWholeQuestion || (query.asks === 'nothing' && !leans) ? query : same;
  }
  if (!leans || topic.length > 3) return query;
  const features = featuresOf(topic, index.concepts);
  const inDeadlines = features.every((own) =>
    own.some((feature) => action.deadlines.some(({ id }) => index.deadlineFeatures.get(id)?.has(feature))),
  );
  if (query.asks !== 'action' && query.asks !== 'define') return query;
  if (inDeadlines) return { ...same, asks: asks === 'who' ? 'who' : 'when' };
  // The same question about something else: "et pour l'INS ?" after "qui pilote le DMP ?".
  return { ...query, asks };
}

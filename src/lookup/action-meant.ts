import { type Query, subjectWords } from '../understanding/query.ts';
import type { Ranking } from './rank-actions.ts';
import type { RoadmapIndex } from './roadmap-index.ts';
import { asksWhatIsCovered, ownAction } from './theme.ts';

/** The action that a question without numbers means: one that its names tell, or else the likeliest; empty where none is. */
export function actionMeant(index: RoadmapIndex, query: Query, { ranked: [best] }: Ranking): number[] {
  const likeliest = best && best.score > 0 ? best.action : null;
  const action = explainedIn(index, query) ?? ledIn(index, query) ?? usedIn(query) ?? likeliest;
  return action === null ? [] : [action];
}

/** "Dominique Pon ?": the action that explains a name, where a question says nothing else. */
function explainedIn(index: RoadmapIndex, { named, topic }: Query): number | null {
  const [term, ...others] = named;
  const isAll =
    term !== undefined && others.length === 0 && topic.length <= index.featuresOf(term.term).length;
  return isAll ? term.action : null;
}

/** "The ENS, is it the DNS or the ANS that leads it?": what the bodies are asked about. */
function ledIn(index: RoadmapIndex, { asks, named, conditions }: Query): number | null {
  const [term, ...others] = named;
  const isOfBodies = asks === 'who' && (conditions.owners?.names.length ?? 0) > 0;
  return term && others.length === 0 && isOfBodies ? ownAction(index, term.term) : null;
}

/** "Where is the SNIIRAM mentioned?" The one action whose text uses a name that it does not explain, asked by that alone. */
export function usedIn(query: Query): number | null {
  const { unexplained, named, conditions, topic, properties } = query;
  const [name, ...others] = unexplained;
  const [action, ...more] = name?.actions ?? [];
  const isAlone = others.length + named.length + conditions.numbers.length + properties.length === 0;
  const isAsked = topic.some(({ asked, acronym }) => asked && acronym);
  const isAll = subjectWords(query).length === 1 || asksWhatIsCovered(query);
  return isAlone && isAsked && isAll && more.length === 0 ? (action ?? null) : null;
}

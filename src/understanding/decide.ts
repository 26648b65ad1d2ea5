import type { Model } from '../roadmap/weights.ts';
import { askingSigns } from './features.ts';
import { chancesOf } from './model.ts';
import { type Asks, isTalk, namesNoAction, type Query } from './query.ts';

/**
 * What a question asks: the likeliest by how it is put and what conditions it sets. What names something of the roadmap,
 * or holds a word that nobody knows, is no talk.
 */
export function decide(query: Query, model: Model): Asks {
  const chances = chancesOf(model, askingSigns(query));
  const chanceOf = (one: Asks): number => chances[model.classes.indexOf(one)] ?? 0;
  const isNamed = query.named.length + query.unexplained.length + query.properties.length > 0;
  const isNoTalk = query.strange || isNamed || !namesNoAction(query);
  return (model.classes as Asks[])
    .filter((one) => !isNoTalk || !isTalk(one))
    .reduce((best, one) => (chanceOf(one) > chanceOf(best) ? one : best));
}

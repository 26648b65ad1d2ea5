import type { Model } from '../roadmap/weights.ts';
import { askingSigns } from './features.ts';
import { chancesOf } from './model.ts';
import { type Asks, isTalk, type Query } from './query.ts';

/** What a question asks: the likeliest by how it is put and what conditions it sets; a word that nobody knows is no talk. */
export function decide(query: Query, model: Model): Asks {
  const chances = chancesOf(model, askingSigns(query));
  const asks = (model.classes as Asks[]).filter((one) => !query.strange || !isTalk(one));
  const chanceOf = (one: Asks): number => chances[model.classes.indexOf(one)] ?? 0;
  return asks.reduce((best, one) => (chanceOf(one) > chanceOf(best) ? one : best));
}

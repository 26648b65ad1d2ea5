import type { Model } from '../roadmap/weights.ts';
import { askingSigns } from './features.ts';
import { chancesOf } from './model.ts';
import { type Asks, asksForList, type Conditions, isTalk, namesNoAction, type Query } from './query.ts';

/**
 * What a question asks: the likeliest by how it is put and what conditions it sets. What names something of the roadmap,
 * or holds a word that nobody knows, is no talk; conditions without anything named ask for a list, however they are put.
 */
export function decide(query: Query, model: Model): Asks {
  const chances = chancesOf(model, askingSigns(query));
  const chanceOf = (one: Asks): number => chances[model.classes.indexOf(one)] ?? 0;
  const isNamed = query.named.length + query.unexplained.length + query.properties.length > 0;
  const isOfNone = query.named.length === 0 && namesNoAction(query);
  const listed = listOf(query.conditions);
  const isNoTalk = query.strange || isNamed || !isOfNone || listed !== null;
  const likeliest = (model.classes as Asks[])
    .filter((one) => !isNoTalk || !isTalk(one))
    .reduce((best, one) => (chanceOf(one) > chanceOf(best) ? one : best));
  return isOfNone && listed && !asksForList(likeliest) ? listed : likeliest;
}

/** What the conditions are about: deadlines, or else actions; null where there are none that a list could have. */
function listOf(conditions: Conditions): 'actions' | 'deadlines' | null {
  const { numbers, period, standing, exactness, kinds, title, ownerCount, deadlineCount, chapters } =
    conditions;
  if (numbers.length > 0) return null;
  if (period || standing || exactness || kinds.length > 0 || title?.of === 'deadlines') return 'deadlines';
  return title || ownerCount || deadlineCount || chapters.length > 0 ? 'actions' : null;
}

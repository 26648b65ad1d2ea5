import type { Model } from '../roadmap/weights.ts';
import { askingSigns } from './features.ts';
import { chancesOf } from './model.ts';
import { type Asks, asksForList, type Conditions, isTalk, namesNoAction, type Query } from './query.ts';

/** What a question asks: the likeliest by how it is put, but for what its conditions rule out. */
export function decide(query: Query, model: Model): Asks {
  const { conditions } = query;
  const chances = chancesOf(model, askingSigns(query));
  const ranked = (model.classes as Asks[])
    .map((asks, place) => ({ asks, chance: chances[place] ?? 0 }))
    .sort((one, other) => other.chance - one.chance)
    .map(({ asks }) => asks);
  const [likeliest = 'action'] = ranked;
  const isWhole = query.named.length === 0 && namesNoAction(query);
  const narrowed = listOf(conditions);
  // Conditions and no action named: a list is asked for, however it is put.
  if (narrowed && isWhole && !asksForList(likeliest)) return narrowed;
  const named =
    !isWhole ||
    query.strange ||
    query.properties.length + query.unexplained.length + query.missing.actions.length > 0 ||
    conditions.numbers.length > 0 ||
    narrowed !== null;
  return isTalk(likeliest) && named ? (ranked.find((asks) => !isTalk(asks)) ?? 'action') : likeliest;
}

/** What the conditions are about: deadlines, or else actions; null where there are none that a list could have. */
function listOf(conditions: Conditions): 'actions' | 'deadlines' | null {
  const { numbers, period, standing, exactness, kinds, title, ownerCount, deadlineCount, chapters } =
    conditions;
  if (numbers.length > 0) return null;
  if (period || standing || exactness || kinds.length > 0 || title?.of === 'deadlines') return 'deadlines';
  return title || ownerCount || deadlineCount || chapters.length > 0 ? 'actions' : null;
}

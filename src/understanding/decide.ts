import type { Model } from '../roadmap/weights.ts';
import { rarity } from './everyday-words.ts';
import { askingSigns } from './features.ts';
import { chancesOf } from './model.ts';
import { type Asks, isTalk, namesNoAction, type Query, type TopicWord } from './query.ts';
import { cuesOf, type Reading } from './slots.ts';

/** A more frequent word beside the name of a chapter says nothing of what is in it: "large". */
const LEAST_RARE = 0.6;

/**
 * What a question asks: the likeliest by how it is put and what conditions it sets. What names something of the roadmap,
 * or holds a word that nobody knows, is no talk; a chapter, or a place in time, and nothing else asks for a list.
 */
export function decide(query: Query, model: Model): Asks {
  const chances = chancesOf(model, askingSigns(query));
  const chanceOf = (one: Asks): number => chances[model.classes.indexOf(one)] ?? 0;
  const isNamed = query.named.length + query.unexplained.length + query.properties.length > 0;
  const compares = query.asksWhat && query.compares !== null;
  const isNoTalk = query.strange || isNamed || !namesNoAction(query) || compares;
  const likeliest = (model.classes as Asks[])
    .filter((one) => !isNoTalk || !isTalk(one))
    .reduce((best, one) => (chanceOf(one) > chanceOf(best) ? one : best));
  const { numbers, chapters, standing, kinds, ownerCount } = query.conditions;
  const isOfNone = query.named.length + numbers.length === 0 && namesNoAction(query);
  // "Which objectives have no owner?"
  if (isOfNone && ownerCount && likeliest === 'who') return 'actions';
  if (!isOfNone || (likeliest !== 'action' && likeliest !== 'define' && likeliest !== 'when'))
    return likeliest;
  // "What are the three large platforms?" A chapter and nothing else.
  const saysNothing = ({ cue, word }: TopicWord): boolean => cue || rarity(word) < LEAST_RARE;
  const asksMore = ['why', 'purpose', 'for-whom'].some((cue) => query.wording.has(`cue ${cue}`));
  if (chapters.length > 0 && !asksMore && query.topic.every(saysNothing)) return 'actions';
  return standing || (kinds.length > 0 && likeliest === 'when') ? 'deadlines' : likeliest;
}

/** "Quand et qui": the date and the owner of one subject, in the order of the words. */
export function inOrder(
  asks: Asks,
  { when, who }: Query['asking'],
  reading: Reading,
): Pick<Query, 'asks' | 'also'> {
  if (!when || !who || (asks !== 'when' && asks !== 'who' && asks !== 'action')) return { asks, also: [] };
  const [first] = cuesOf(reading, 'wants-when', 'wants-who');
  return first?.value === 'wants-when' ? { asks: 'when', also: ['who'] } : { asks: 'who', also: ['when'] };
}

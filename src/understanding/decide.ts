import type { Model } from '../roadmap/weights.ts';
import { rarity } from './everyday-words.ts';
import { askingSigns } from './features.ts';
import { chancesOf } from './model.ts';
import { wordsWithin } from './phrase-finder.ts';
import { type Asks, asksForList, isTalk, namesNoAction, type Query, type TopicWord } from './query.ts';
import { cuesOf, type Reading } from './slots.ts';
import { isOneOf } from './tokens.ts';

/** A more frequent word beside the name of a chapter says nothing of what is in it: "large". */
const LEAST_RARE = 0.6;

/**
 * What a question asks: the likeliest by how it is put and what conditions it sets. What names something of the roadmap,
 * or holds a word that nobody knows, is no talk; a time, a stage or a count without anything named asks for a list.
 */
export function decide(query: Query, model: Model): Asks {
  const chances = chancesOf(model, askingSigns(query));
  const chanceOf = (one: Asks): number => chances[model.classes.indexOf(one)] ?? 0;
  const isNamed = query.named.length + query.unexplained.length + query.properties.length > 0;
  const isOfNone = query.named.length === 0 && namesNoAction(query);
  const compares = query.asksWhat && query.compares !== null;
  const isNoTalk = query.strange || isNamed || !isOfNone || compares;
  const likeliest = (model.classes as Asks[])
    .filter((one) => !isNoTalk || !isTalk(one))
    .reduce((best, one) => (chanceOf(one) > chanceOf(best) ? one : best));
  const { numbers, chapters, period, standing, exactness, kinds, owners, ownerCount, deadlineCount, title } =
    query.conditions;
  // "Is action 13 late?" Its deadlines tell.
  if (numbers.length > 0) return likeliest === 'action' && standing === 'overdue' ? 'deadlines' : likeliest;
  // "No date at all in 2019": of actions.
  if (query.conditions.without && likeliest === 'deadlines') return 'actions';
  // "The calls for projects, past or not": of a kind of deadline and nothing else.
  const isOfKinds = kinds.length > 0 && query.asking.list === null && !owners && !chapters.length;
  if (isOfNone && likeliest === 'actions' && isOfKinds) return 'deadlines';
  // "Proofs of concept by December 2020, on any platform", "which actions have a POC, and when?": of a kind.
  const isBoth = query.asking.list !== null && query.asking.when;
  const asksOfKind = isOfKinds ? period !== null : kinds.length > 0 && isBoth;
  if (query.named.length === 0 && likeliest === 'action' && asksOfKind) return 'deadlines';
  if (!isOfNone || isTalk(likeliest) || asksForList(likeliest)) return likeliest;
  // "What are the three large platforms?" A chapter and nothing else.
  const saysNothing = ({ cue, word }: TopicWord): boolean => cue || rarity(word) < LEAST_RARE;
  const asksMore = ['why', 'purpose', 'for-whom'].some((cue) => query.wording.has(`cue ${cue}`));
  const isOfChapter = chapters.length > 0 && !asksMore && query.topic.every(saysNothing);
  // "What is a POC?" asks for no proofs of concept.
  const isOfKind = kinds.length > 0 && (likeliest !== 'define' || owners !== null);
  if (period || standing || exactness || isOfKind || title?.of === 'deadlines') return 'deadlines';
  return ownerCount || deadlineCount || title || isOfChapter ? 'actions' : likeliest;
}

/** "Quand et qui": the date and the owner of one subject, in the order of the words. */
export function inOrder(
  asks: Asks,
  { when, who }: Query['asking'],
  reading: Reading,
): Pick<Query, 'asks' | 'also'> {
  const one = when === who ? null : when ? 'when' : 'who';
  if (one && (asks === one || asks === 'action') && asksWhatFirst(reading))
    return { asks: 'action', also: [one] };
  if (!when || !who || (asks !== 'when' && asks !== 'who' && asks !== 'action')) return { asks, also: [] };
  const [first] = cuesOf(reading, 'wants-when', 'wants-who');
  return first?.value === 'wants-when' ? { asks: 'when', also: ['who'] } : { asks: 'who', also: ['when'] };
}

/** "What is action 10, and who leads it?": what something is, and more of it behind an "and". */
function asksWhatFirst(reading: Reading): boolean {
  const { cues, tokens, slots } = reading;
  const what = cuesOf(reading, 'asks')[0]?.from ?? tokens.length;
  const first = cuesOf(reading, 'wants-when', 'wants-who')[0]?.from ?? 0;
  const and = tokens.findIndex((token, at) => at > what && at < first && isOneOf('and', token));
  const cued = wordsWithin(cues);
  return tokens.slice(0, Math.max(0, and)).some((token, at) => {
    const isSaid = slots[at] === 'number' || (slots[at] === undefined && !token.stop);
    return isSaid && !cued.has(at);
  });
}

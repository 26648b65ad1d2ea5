import type { Roadmap } from '../roadmap/roadmap.ts';
import { unitsIn } from './action-numbers.ts';
import { wordsWithin } from './phrase-finder.ts';
import type { TopicWord } from './query.ts';
import { asidesIn, type Reading } from './slots.ts';
import { asTyped, type Token } from './tokens.ts';

/** The words that say what a question is about: those that no slot has read as something else. */
export function topicOf(
  { folded, tokens, slots, cues, asking, negated }: Reading,
  inTitles: readonly number[],
  roadmap: Roadmap,
): TopicWord[] {
  // What the roadmap calls its actions says nothing of one of them.
  const units = wordsWithin(unitsIn(roadmap).find(tokens));
  const cued = wordsWithin(cues);
  const asides = asidesIn(folded, tokens);
  return tokens.flatMap((token: Token, at): TopicWord[] => {
    const slot = slots[at];
    if (
      token.stop ||
      units.has(at) ||
      (token.word < 'a' && !token.word.includes('.')) ||
      slot === 'date' ||
      slot === 'number' ||
      slot === 'chapter'
    )
      return [];
    const cue =
      slot !== undefined || negated.has(at) || inTitles.includes(at) || (cued.has(at) && !token.acronym);
    const typed = asTyped(folded, token.from, token.to);
    const [asked, denied] = [asking.has(token.clause), negated.has(at)];
    const says = !denied && (asked ? !cue || slot === 'body' : asides.has(token.clause));
    return [{ ...token, typed, asked, cue, says, denied }];
  });
}

import { asksWho, has } from './cues.ts';
import { clausesOf, readTokens } from './tokens.ts';

/** Words that ask wherever they stand; "qui", "que", "ou" and "who" may as well begin a relative clause. */
const interrogative =
  /\?|\b(?:quand|combien|quel(?:le)?s?|lequel|laquelle|quoi|koi|comment|pourquoi|est-ce|y a|a-t|existe|when|what|whom|whose|which|how|why|is there|are there|tell me|dis[- ]moi|looking for|cherche|kesako|parle[zr]?[- ]moi|explain|explique[rz]?|list|liste)\b|[a-z]-(?:t-)?(?:il|elle|ils|elles|on|je|nous|vous)\b/;
/** Words that ask at the beginning or the end of a part: "where do I look", "c'est prévu où". */
const atItsEdge =
  /^\W*(?:(?:and|but|so|et|mais|donc|alors|ok|hi|hey|hello|bonjour|salut|please|pls)\W+)*(?:where|ou|qui|who|is|are|was|were|does|do|did|can|could|will|would|has|have|should|any|anything|anyone|peut-on|on a|ya)\b|\b(?:ou|qui|where|who)\W*$/;

/** A part with fewer words than this leans on the one before it: "the hospital plan, in millions?". */
const LEAST_WORDS = 2;

/**
 * The parts of a folded sentence that ask, counted from 0; the others tell why one asks. Where none looks like a
 * question, the last one asks: "a lab in Lille, I need the date". Empty when there is but one part.
 */
export function askingClauses(text: string, keep: ReadonlySet<string>): ReadonlySet<number> {
  const parts = clausesOf(text);
  const asks = (part: string): boolean =>
    interrogative.test(part) || atItsEdge.test(part) || has(asksWho, part);
  const asking = new Set(parts.flatMap((part, number) => (asks(part) ? [number] : [])));
  if (asking.size === 0 && parts.length > 1) asking.add(parts.length - 1);
  const words = (number: number): number => readTokens(parts[number] ?? '', keep).length;
  let said = [...asking].reduce((sum, number) => sum + words(number), 0);
  const [first] = asking;
  // What is asked may have been named just before, or after.
  for (let number = (first ?? 0) - 1; number >= 0 && said < LEAST_WORDS; number -= 1) {
    asking.add(number);
    said += words(number);
  }
  for (let number = (first ?? 0) + 1; number < parts.length && said < LEAST_WORDS; number += 1) {
    if (asking.has(number)) continue;
    asking.add(number);
    said += words(number);
  }
  return asking;
}

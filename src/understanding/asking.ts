import { asksWho, has } from './cues.ts';
import { clausesOf, readTokens } from './tokens.ts';

/** Words that ask wherever they stand; "qui", "que", "ou" and "who" may as well begin a relative clause. */
const interrogative =
  /\?|\b(?:quand|combien|quel(?:le)?s?|lequel|laquelle|quoi|koi|comment|pourquoi|est-ce|y a|a-t|existe|when|what|whom|whose|which|how|why|is there|are there|tell me|dis[- ]moi|looking for|cherche|kesako|parle[zr]?[- ]moi|explain|explique[rz]?|list|liste|svp|stp|pls|please|dates?|deadlines?|echeances?)\b|[a-z]-(?:t-)?(?:il|elle|ils|elles|on|je|nous|vous)\b/;
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

/** More words than these, set before what is asked, tell a story. */
const MOST_OF_A_HEADING = 4;
const ofOneself = /\b(?:je|j'|on|nous|mon|ma|mes|notre|nos|i|i'm|we|we're|my|our|ici|here)\b/;

/** "Covid vaccine sites: what deadline did they set?": a few words set before what is asked say what it is about. */
export function headingClauses(text: string, asking: ReadonlySet<number>): ReadonlySet<number> {
  const isHeading = (part: string, number: number): boolean =>
    asking.has(number + 1) &&
    /[:,;(]\W*$/.test(part) &&
    !ofOneself.test(part) &&
    readTokens(part).length <= MOST_OF_A_HEADING;
  return new Set(clausesOf(text).flatMap((part, number) => (isHeading(part, number) ? [number] : [])));
}

const conjunction =
  /(?<!\b(?:know|tell|say|says|ask|asks|see|wonder|about|sure|since|exactly|savoir|sait|sais|dire|dit|depuis|pour|a partir de|de|c'est|jusqu'a)\s)\b(?:when (?=(?:i|we|you|they|he|she|it|people|patients|someone|somebody|my|our|your|the|a)\b)|(?:quand|lorsque) (?=(?:je|j'|tu|il|elle|on|nous|vous|ils|elles|un|une|le|la|les|l'|mon|ma|mes|notre|nos)\b))/g;

/**
 * "When I change hospital, does my number follow me?" asks for no date: without such a "when" where another part of
 * the sentence asks. A "quand" whose verb is turned round ("quand l'appli sera-t-elle prête") does ask.
 */
export function withoutConjunctions(text: string): string {
  const parts = clausesOf(text);
  if (parts.length < 2) return text;
  const asks = (part: string): boolean => interrogative.test(part.replace(/\?/g, '')) || atItsEdge.test(part);
  return parts
    .map((part, at) =>
      /-(?:t-)?(?:il|elle|ils|elles|on)\b/.test(part) ||
      !parts.some((other, number) => number !== at && asks(other))
        ? part
        : part.replace(conjunction, ' '),
    )
    .join('');
}

/** Asks for something else than what a name means. */
const asksElse =
  /\b(?:quand|combien|quel(?:le)?s?|qui|comment|pourquoi|ou|when|who|which|where|how|why|many|much)\b/;

/** "New here: DNS?": a part that ends with a question mark and holds nothing but what `isName` knows. */
export const asksBareName = (text: string, isName: (part: string) => boolean): boolean =>
  clausesOf(text).some((part) => /[a-z][^?]*\?\s*$/.test(part) && !asksElse.test(part) && isName(part));

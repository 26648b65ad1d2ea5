import grammar from '../../data/grammar/typed.json' with { type: 'json' };
import { asksAnywhere, isQuestionWord, joining, loose, opensAsking } from './asking.ts';
import { Expressions, type Word, wordsOf } from './words.ts';

const verbs = new Expressions(grammar.verbs);
const whom = new Expressions(grammar.whom);

/** More things than these are not asked in one breath. */
const MOST_PARTS = 3;
/** With more words, it tells a story. */
const LONGEST = 80;
/** Fewer words ask nothing of their own. */
const LEAST_WORDS = 2;

/** What stands between two parts: a mark, a sign for "and", or a dash. */
const mark = /[,;?!+&/–—:()]|\s-\s|\.\s/;
/** Signs for "and". */
const ands = ['+', '&', '/'];

/**
 * The parts of a question that may each ask something: "Lab e-santé: when is it created, and what is it for?" Whether
 * they do is told by what each is answered; the whole alone, where no words or marks join two that ask.
 */
export function partsAsked(text: string): string[] {
  const words = wordsOf(text);
  if (words.length > LONGEST) return [text];
  const gaps = [...words.keys(), words.length].map((at) =>
    text.slice(words[at - 1]?.to ?? 0, words[at]?.from),
  );
  const isMarked = (at: number): boolean => at >= words.length || mark.test(gaps[at] ?? '');
  const isQuestioned = (at: number): boolean => gaps[at]?.includes('?') === true;
  const cuts: number[] = [];
  for (let at = 1, start = 0; at < words.length && cuts.length < MOST_PARTS - 1; at += 1) {
    const isJoined = joining.lengthAt(words, at) > 0;
    if (!isJoined && !isMarked(at)) continue;
    let end = at + 1;
    while (!isMarked(end)) end += 1;
    const first = words.slice(start, at);
    const said = words.slice(at, end);
    const isEnded =
      isQuestioned(at) || ands.some((sign) => gaps[at]?.includes(sign)) || (isJoined && isMarked(at));
    const asks =
      opensAsking(said) ||
      ((isJoined || isEnded) &&
        (said.some(asksAnywhere) || whom.standIn(said) || isQuestionWord(said.at(-1)))) ||
      // "When is it created? Can it help us?", "it is due when, and the observatory?"
      (isQuestioned(end) && (isEnded || (isJoined && isQuestionWord(first.at(-1)))));
    // A sentence that ends with a point asks only where it opens so: "at the moment at which it opens."
    const isStated = gaps[at]?.includes('.') === true;
    const hasAsked =
      isQuestioned(at) ||
      whom.standIn(first) ||
      first.some(
        (word, from) =>
          (!isStated && asksAnywhere(word)) ||
          ((from === 0 || isMarked(start + from)) && asksHere(first.slice(from))),
      );
    if (!asks || !hasAsked || said.length < LEAST_WORDS) continue;
    cuts.push(words[at]?.from ?? 0);
    start = at;
  }
  return [0, ...cuts].map((from, at) => text.slice(from, cuts[at]).replace(loose, ''));
}

/** "Can it help us", "qui la pilote", "financé par qui". */
const asksHere = (words: readonly Word[]): boolean =>
  opensAsking(words) || isQuestionWord(words.at(-1)) || verbs.lengthAt(words, 0) > 0;

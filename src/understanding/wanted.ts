import type { Cue } from './grammar.ts';
import { type Place, wordsWithin } from './phrase-finder.ts';
import type { Standing } from './query.ts';
import { has, type Reading } from './slots.ts';
import { isOneOf } from './tokens.ts';

/** What the words of a question want, where a cue alone does not tell. */

/** "Is it rolled out already?"; "c'est laquelle, déjà ?" asks to be reminded. */
export function saysAlready({ cues, tokens }: Reading): boolean {
  const asks = cues.filter(({ value, from, to }) => value === 'asks' && to === from + 1);
  return cues.some(({ value, from, to }) => {
    const { clause } = tokens[from]!;
    const isLast = tokens[to]?.clause !== clause;
    const reminds = asks.some((ask) => ask.to === from || (isLast && tokens[ask.from]?.clause === clause));
    return value === 'already' && !reminds;
  });
}

/** "Did they get it done?", "has ASIP become the ANS?"; "did you mean 3?", "has the roadmap a date?" ask nothing of it. */
export const asksWhatHappened = ({ tokens, asking }: Reading): boolean =>
  tokens.some((token, at) => {
    const opens = tokens[at - 1]?.clause !== token.clause && asking.has(token.clause);
    const [next, after] = [tokens[at + 1], tokens[at + 2]];
    const isOfText = next?.word === 'the' && after?.stop;
    const isSaid = opens && isOneOf('what-happened', token) && !token.acronym;
    return isSaid && next && !isOfText && !isOneOf('no-subject-of-what-happened', next);
  });

/** What a list would be of: deadlines, or actions, also "actions whose first deadline …". */
export function listAsked({ cues }: Reading, standing: Standing | null): 'actions' | 'deadlines' | null {
  const noun = cues.find(({ value }) => value === 'several-actions' || value === 'deadlines');
  const isOfEach = noun?.value === 'several-actions' && (standing === 'first' || standing === 'last');
  if (has({ cues }, 'deadlines') && !isOfEach) return 'deadlines';
  return has({ cues }, 'actions') ? 'actions' : null;
}

/** "Who is it for?": nobody is asked for who would do something. */
export const isForWhom = (reading: Reading): boolean =>
  (has(reading, 'purpose') || has(reading, 'for-whom')) && !has(reading, 'steers');

/** "Le décret qui autorise" asks for nobody: who is asked for beside a word for owners, or where no noun leads to it. */
export function wantsWho(reading: Reading): boolean {
  const { tokens, cues } = reading;
  const stands = ({ from, to }: Place): boolean =>
    [tokens[from - 1], tokens[to]].some(
      (next) => !next || next.clause !== tokens[from]?.clause || isOneOf('and', next),
    );
  // "Tout ce qui est confié à l’ANS"
  const asks = cues.filter(
    ({ value, from }) => value === 'wants-who' && !isOneOf('before-a-relative', tokens[from - 1]),
  );
  return asks.some(stands) || (asks.length > 0 && (has(reading, 'steers') || has(reading, 'owner')));
}

/** "Ça s’applique aux EHPAD ?", "et ça inclut quoi ?": what was told before is the subject. */
export function opensWithAPronoun({ cues }: Reading): boolean {
  const opening = wordsWithin(cues.filter(({ value }) => value === 'continues'));
  return cues.some(({ value, from }) => value === 'refers' && (from === 0 || (from === 1 && opening.has(0))));
}

/** "The one after it", "the action right before the DMP": how many places on in the order of the text. */
export function stepsIn(reading: Reading, terms: readonly Place[]): number {
  const { cues, tokens, slots } = reading;
  const named = new Set(terms.map(({ from }) => from));
  const isName = (at: number): boolean => named.has(at) || slots[at] === 'number';
  const units = wordsWithin(cues.filter(({ value }) => value === 'actions' || value === 'asks'));
  // "Whoever follows the DMP" is no action.
  const isOfUnits = (at: number): boolean => units.has(at) || isOneOf('stands-for-a-noun', tokens[at]);
  const isBeside = ({ from, to }: Place): boolean =>
    isOfUnits(from - 1) &&
    tokens.some(({ clause }, at) => at >= to && isName(at) && clause === tokens[from]?.clause);
  // "Which starts right after the DMP?" asks for what is later.
  const isOfDates = has(reading, 'starts') || has(reading, 'ends');
  const says = (alone: Cue, beside: Cue): boolean =>
    has(reading, alone) || (!isOfDates && cues.some((cue) => cue.value === beside && isBeside(cue)));
  return says('one-after', 'follows') ? 1 : says('one-before', 'precedes') ? -1 : 0;
}

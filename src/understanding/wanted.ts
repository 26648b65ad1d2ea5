import { kinds } from './grammar.ts';
import { type Place, partOf } from './phrase-finder.ts';
import type { Query, Standing } from './query.ts';
import { cuesOf, has, type Reading } from './slots.ts';
import { isOneOf } from './tokens.ts';

/** What the words of a question want, where a cue alone does not tell. */

/** "Is it already rolled out?", "did they get it done?": how far it is, where nothing else is asked. */
export const asksHowFar = (reading: Reading, asking: Query['asking'], standing: Standing | null): boolean =>
  (saysAlready(reading) || (asksWhatHappened(reading) && !asking.steers)) &&
  !asking.who &&
  !has(reading, 'count') &&
  asking.list === null &&
  standing === null;

/** "Is it rolled out already?"; "c'est laquelle, déjà ?" asks to be reminded. */
function saysAlready(reading: Reading): boolean {
  const { tokens } = reading;
  const asks = cuesOf(reading, 'asks').filter(({ from, to }) => to === from + 1);
  return cuesOf(reading, 'already').some(({ from, to }) => {
    const clause = tokens[from]?.clause;
    const isLast = tokens[to]?.clause !== clause;
    return !asks.some((ask) => ask.to === from || (isLast && tokens[ask.from]?.clause === clause));
  });
}

/** "Est-ce que la DNS la pilote ?", "it ends in 2022?": a question that no other word asks. */
export function asksWhetherSo(reading: Reading, { when, who }: Query['asking']): boolean {
  const { folded, tokens } = reading;
  const isCheck = ({ from }: Place): boolean => isOneOf('checking', tokens[from]);
  const isQuestion = folded.text.trimEnd().endsWith('?') || isOneOf('checking', tokens[0]);
  // "And in 2021?" says nothing that could be so.
  const goesOn = has(reading, 'continues') && !has(reading, 'asks');
  const asksElse = goesOn || when || who || has(reading, 'count');
  return isQuestion && !asksElse && cuesOf(reading, 'asks').every(isCheck);
}

/** "Did they get it done?", "has ASIP become the ANS?"; "did you mean 3?", "has the roadmap a date?" ask nothing of it. */
const asksWhatHappened = ({ tokens, asking }: Reading): boolean =>
  tokens.some((token, at) => {
    const opens = tokens[at - 1]?.clause !== token.clause && asking.has(token.clause);
    const [next, after] = [tokens[at + 1], tokens[at + 2]];
    const isOfText = next?.word === 'the' && after?.stop;
    const isSaid = opens && isOneOf('what-happened', token) && !token.acronym;
    return isSaid && next && !isOfText && !isOneOf('no-subject-of-what-happened', next);
  });

/** What a list would be of: deadlines, or actions, also "actions whose first deadline …". */
export function listAsked(reading: Reading, standing: Standing | null): 'actions' | 'deadlines' | null {
  const [noun] = cuesOf(reading, 'several-actions', 'deadlines');
  const isOfEach = noun?.value === 'several-actions' && (standing === 'first' || standing === 'last');
  if (has(reading, 'deadlines') && !isOfEach) return 'deadlines';
  if (!has(reading, 'actions')) return null;
  // "Appels à projets" are no projects.
  const isOfKind = partOf(kinds.find(reading.tokens));
  return cuesOf(reading, 'actions').some((one) => !isOfKind(one)) ? 'actions' : null;
}

/**
 * "Le décret qui autorise" asks for nobody: who is asked for beside a word for owners, or where no noun leads to it.
 * "Who is it for?": nor is who would do something.
 */
export function wantsWho(reading: Reading): boolean {
  const { tokens } = reading;
  const [isOfLeaders, isOfOwners] = [has(reading, 'steers'), has(reading, 'owner')];
  if (!isOfLeaders && (has(reading, 'purpose') || has(reading, 'for-whom'))) return false;
  // "It is extended to whom?" asks for nobody who leads; "whose is it?" does.
  const isTo = ({ from }: Place): boolean =>
    [from - 1, from].some((at) => isOneOf('to', tokens[at]) && tokens[at - 1]?.stop === false);
  const stands = ({ from, to }: Place): boolean =>
    [tokens[from - 1], tokens[to]].some(
      (next) => next?.clause !== tokens[from]?.clause || isOneOf('and', next),
    );
  // "Tout ce qui est confié à l’ANS"
  const asks = cuesOf(reading, 'wants-who').filter(
    ({ from }) => !isOneOf('before-a-relative', tokens[from - 1]),
  );
  return asks.some((one) => isOfLeaders || isOfOwners || (stands(one) && !isTo(one)));
}

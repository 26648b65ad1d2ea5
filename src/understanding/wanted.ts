import typing from '../../data/grammar/typing.json' with { type: 'json' };
import { isAnd } from './numbers.ts';
import { type Place, wordsWithin } from './phrase-finder.ts';
import { has, type Reading } from './slots.ts';
import { stemsOf } from './stems.ts';

/** What the words of a question want, where a cue alone does not tell. */

const beforeARelative: ReadonlySet<string> = new Set(typing['before-a-relative']);

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

const hosting: ReadonlySet<string> = new Set(typing.hosting.flatMap((word) => stemsOf(word).features));

/** "Who hosts the file?" Nobody is asked for who would lead. */
export const asksForAHost = ({ tokens }: Reading): boolean =>
  tokens.some(({ stems }) => stems.features.some((stem) => hosting.has(stem)));

/** "Who is it for?": nobody is asked for who would do something. */
export const isForWhom = (reading: Reading): boolean =>
  (has(reading, 'purpose') || has(reading, 'for-whom')) && !has(reading, 'steers');

/** "Le décret qui autorise" asks for nobody: who is asked for beside a word for owners, or where no noun leads to it. */
export function wantsWho(reading: Reading): boolean {
  const { tokens, cues } = reading;
  const stands = ({ from, to }: Place): boolean =>
    [tokens[from - 1], tokens[to]].some(
      (next) => !next || next.clause !== tokens[from]?.clause || isAnd(next),
    );
  // "Tout ce qui est confié à l’ANS"
  const asks = cues.filter(
    ({ value, from }) => value === 'wants-who' && !beforeARelative.has(tokens[from - 1]?.word ?? ''),
  );
  return asks.some(stands) || (asks.length > 0 && (has(reading, 'steers') || has(reading, 'owner')));
}

/** "The ARS’s job", "on the agency’s plate": what is a body’s is what it leads. */
export function isOfABody({ tokens, slots, folded }: Reading): boolean {
  const body = tokens[slots.lastIndexOf('body')];
  if (!body || !folded.text.startsWith("'s ", body.to)) return false;
  return tokens.some(({ from, stop, clause }) => from > body.to + 1 && !stop && clause === body.clause);
}

/** "Ça s’applique aux EHPAD ?", "et ça inclut quoi ?": what was told before is the subject. */
export function opensWithAPronoun({ cues }: Reading): boolean {
  if (!has({ cues }, 'refers')) return false;
  const opening = wordsWithin(cues.filter(({ value }) => value === 'continues'));
  return cues.some(({ value, from }) => value === 'refers' && (from === 0 || (from === 1 && opening.has(0))));
}

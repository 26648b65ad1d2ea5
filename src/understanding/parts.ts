import type { Cue } from './grammar.ts';
import type { Found } from './phrase-finder.ts';
import type { Folded, Token } from './tokens.ts';

/** The parts of a sentence that stand in brackets. */
export const asidesIn = ({ text }: Folded, tokens: readonly Token[]): ReadonlySet<number> =>
  new Set(
    tokens
      .filter(({ clause, from }, at) => tokens[at - 1]?.clause !== clause && text[from - 1] === '(')
      .map(({ clause }) => clause),
  );

/** The parts that open with "such as", "par exemple", and those that go on from there behind commas. */
export function examplesIn(
  { text }: Folded,
  tokens: readonly Token[],
  found: readonly Found<Cue>[],
): ReadonlySet<number> {
  const opening = new Set(found.filter(({ value }) => value === 'examples').map(({ from }) => from));
  const clauses = new Set<number>();
  for (const [at, { clause, from }] of tokens.entries()) {
    const before = tokens[at - 1];
    if (!before || before.clause === clause) continue;
    const goesOn = clauses.has(before.clause) && text.slice(before.to, from).trim() === ',';
    if (opening.has(at) || goesOn) clauses.add(clause);
  }
  return clauses;
}

import type { Folded, Token } from './tokens.ts';

/** The parts of a sentence that stand in brackets. */
export const asidesIn = ({ text }: Folded, tokens: readonly Token[]): ReadonlySet<number> =>
  new Set(
    tokens
      .filter(({ clause, from }, at) => tokens[at - 1]?.clause !== clause && text[from - 1] === '(')
      .map(({ clause }) => clause),
  );

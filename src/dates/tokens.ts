/** A run of letters, a run of digits, or a sign, folded: lower case, no accents. */
export interface Token {
  readonly text: string;
  /** Its place in the text as given. */
  readonly from: number;
  readonly to: number;
  /** No space stands before it. */
  readonly glued: boolean;
  readonly kind: Kind;
}

type Kind = 'letters' | 'digits' | 'sign';

const apostrophes = '’‘‛ʼ´`';
const dashes = '‐‑‒–—―−';

/** What one character is compared as: none for an accent, several for a ligature. */
function foldCharacter(character: string): string {
  if (character < '\u0080') return character.toLowerCase();
  if (apostrophes.includes(character)) return "'";
  if (dashes.includes(character)) return '-';
  return character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

const isDigit = (character: string): boolean => character >= '0' && character <= '9';
const isLetter = (character: string): boolean => character >= 'a' && character <= 'z';
const isSpace = (character: string): boolean => character.trim() === '' || character === '\u200b';

/** Cuts a text into folded tokens that know their place in it. Hidden pieces give a sign that is in no date. */
export function tokensOf(text: string, hidden: readonly { from: number; to: number }[] = []): Token[] {
  const tokens: (Token & { text: string; to: number })[] = [];
  let glued = false;
  let from = 0;
  for (const character of text) {
    const to = from + character.length;
    const at = from;
    const isHidden = hidden.some((piece) => piece.from < to && at < piece.to);
    for (const folded of isHidden ? '\0' : foldCharacter(character)) {
      if (isSpace(folded)) {
        glued = false;
        continue;
      }
      const kind: Kind = isDigit(folded) ? 'digits' : isLetter(folded) ? 'letters' : 'sign';
      const last = tokens.at(-1);
      if (last && glued && kind === last.kind && kind !== 'sign') {
        last.text += folded;
        last.to = to;
      } else {
        tokens.push({ text: folded, from, to, glued, kind });
      }
      glued = true;
    }
    from = to;
  }
  return tokens;
}

/** A run of letters, a run of digits, or a sign, folded: lower case, no accents. */
export interface Token {
  readonly text: string;
  /** Its place in the text as given. */
  readonly from: number;
  readonly to: number;
  /** No space stands before it. */
  readonly glued: boolean;
  readonly kind: 'letters' | 'digits' | 'sign';
}

const piece = /(?<letters>[\p{L}\p{M}]+)|(?<digits>\d+)|[^\s\u200b]/gu;

/** Cuts a text into folded tokens that know their place in it. Hidden pieces give signs that are in no date. */
export function tokensOf(text: string, hidden: readonly { from: number; to: number }[] = []): Token[] {
  let shown = text;
  for (const { from, to } of hidden) shown = shown.slice(0, from) + '\0'.repeat(to - from) + shown.slice(to);
  let last = -1;
  return Array.from(shown.matchAll(piece), ({ 0: written, index: from, groups }) => {
    const glued = from === last;
    last = from + written.length;
    const kind = groups?.letters ? 'letters' : groups?.digits ? 'digits' : 'sign';
    return { text: folded(written), from, to: last, glued, kind };
  });
}

function folded(written: string): string {
  if ('’‘‛ʼ´`'.includes(written)) return "'";
  if ('‐‑‒–—―−'.includes(written)) return '-';
  return written.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

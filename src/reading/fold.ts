/** Visible ASCII, words one space apart. */
const plain = /^[!-~]+(?: [!-~]+)*$/;

/** What stands for another sign: ligatures, apostrophes, dashes, quotation marks. */
const signs = new Map([
  ['œ', 'oe'],
  ['æ', 'ae'],
  ...Array.from('’‘‛ʼ´`', (sign) => [sign, "'"] as const),
  ...Array.from('‐‑‒–—―−', (sign) => [sign, '-'] as const),
  ...Array.from('«»“”„', (sign) => [sign, '"'] as const),
]);

/**
 * Lower case, no accents, plain apostrophes and dashes, no control or invisible characters:
 * the form in which every text is compared.
 */
export function fold(text: string): string {
  // Most of what is folded is plain already.
  if (plain.test(text)) return text.toLowerCase().replaceAll('`', "'");
  const folded = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  if (plain.test(folded)) return folded.replaceAll('`', "'");
  return folded
    .replace(/[œæ’‘‛ʼ´`‐‑‒–—―−«»“”„]/g, (sign) => signs.get(sign) ?? sign)
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim();
}

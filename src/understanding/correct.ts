import type { Vocabulary } from './vocabulary.ts';

export interface Correction {
  typed: string;
  read: string;
}

/** Writes abbreviations out and puts right the words that nobody knows; all else stays as it stands. */
export function correct(
  folded: string,
  { spelling, abbreviations }: Pick<Vocabulary, 'spelling' | 'abbreviations'>,
): { text: string; corrections: Correction[] } {
  const corrections: Correction[] = [];
  const undotted = folded.replace(/\b(?:[a-z]\.){2,}(?:[a-z]\b)?/g, (letters) => letters.replaceAll('.', ''));
  const text = undotted.replace(/(?<![a-z0-9'-])(?:e-)?[a-z0-9]+/g, (typed) => {
    // "E-prescription" is one word of the vocabulary.
    const word = typed.replace('-', '');
    const written = abbreviations.get(typed) ?? abbreviations.get(word);
    if (written) return written;
    const read = spelling.correct(word);
    if (read === null) return typed;
    corrections.push({ typed, read });
    return read;
  });
  return { text, corrections };
}

/** What a question says that it does not mean: "not the doctors' one", "(pas le badge du médecin)". */
const negated = [
  /\((?:pas|not|non|hors|excluding|except|no)\b[^)]*\)/g,
  /(?<=^|[,;:!?(-]\s*)(?:et |and |mais |but )?(?:pas(?! d[e'])|not(?! yet)|non pas|instead of|rather than|plutot que)\s[^,;:.!?)]*/g,
  /\b(?:je ne (?:cherche|parle|veux|demande) pas|i(?:'m| am) not (?:looking for|asking about|after)|i don't mean)\s.*?(?=\bmais\b|\bbut\b|[,;.!?]|$)/g,
];

export function withoutNegated(text: string): string {
  const kept = negated.reduce((rest, pattern) => rest.replace(pattern, ' '), text);
  return /[a-z]{3}/.test(kept) ? kept : text;
}

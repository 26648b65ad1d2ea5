import type { readingFr } from '../fr/reading.ts';

/** What is said about the text that somebody typed, before anything in it is answered. */
export const readingEn: typeof readingFr = {
  cut: (most: number) =>
    `Your text is long: only its first ${most.toLocaleString('en')} characters are read.`,
  further: (questions: string[]) =>
    `I answer three questions at a time. Left: ${questions.map((each) => `“${each}”`).join(', ')}.`,
  acknowledged: 'Noted. A question? For example:',
};

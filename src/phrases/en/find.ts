import type { findFr } from '../fr/find.ts';
import { an, capital } from '../words.ts';

/** The window that finds while one types, in English. */
export const findEn: typeof findFr = {
  title: 'The roadmap',
  pick: (unit) => `${capital(an(unit.one))} or a deadline`,
  pickHint: 'Type a word, a number or a date, in English or in French.',
  placeholder: 'a word, 15, January 2022…',
  question: 'Or a question',
  ask: 'Ask',
  nothing: (unit) => `Write a question, or choose ${an(unit.one)} or a deadline above.`,
  deadlineQuestion: (unit, action, label) => `${unit.one} ${unit.mark(action)}: when “${label}”?`,
};

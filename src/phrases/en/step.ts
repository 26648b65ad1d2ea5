import { an } from '../an.ts';
import type { stepFr } from '../fr/step.ts';

/** The step for workflows, in English. */
export const stepEn: typeof stepFr = {
  nothing: (unit) =>
    `The step got neither a question nor a number. Give it a question, or the number of ${an(unit.one)}.`,
  number: (unit, typed) =>
    `“${typed}” is no number of ${an(unit.one)}. Give a whole number such as 15, or a question.`,
  language: (typed) => `“${typed}” is no language of the step. Write “fr” or “en”.`,
};

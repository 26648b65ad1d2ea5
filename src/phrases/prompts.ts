import type { Roadmap } from '../roadmap/roadmap.ts';
import type { Language } from '../understanding/language.ts';
import { capital } from './capital.ts';
import { examplesOf } from './examples.ts';

/** What Slack offers to click on above an empty conversation. */
export interface Prompt {
  title: string;
  message: string;
}

/** At most four (Slack). */
const MOST = 4;

/** Questions to begin with, in a person's language, where they chose or showed one; else two in each. */
export function promptsIn(language: Language | null, roadmap: Roadmap): Prompt[] {
  const questions =
    language === null
      ? [...examplesOf(roadmap, 'fr').slice(1, 3), ...examplesOf(roadmap, 'en').slice(1, 3)]
      : examplesOf(roadmap, language);
  return questions.slice(0, MOST).map((message) => ({ title: capital(message), message }));
}

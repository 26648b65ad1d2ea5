import type { Language } from '../understanding/language.ts';
import { phrasesIn } from './phrases.ts';

/** Offered before anything is known about the person's language, so two in each. At most four (Slack). */
export const prompts = [
  { title: 'Quand démarre la e-prescription ?', message: 'Quand démarre la e-prescription de biologie ?' },
  { title: 'Qui pilote l’action 15 ?', message: 'Qui pilote l’action 15 ?' },
  { title: 'What is due in 2021?', message: 'Which deadlines fall in 2021?' },
  { title: 'What is MSSanté?', message: 'What is MSSanté?' },
];

/** In a person's language, where they chose or showed one. */
export const promptsIn = (language: Language | null) =>
  language === null ? prompts : phrasesIn(language).people.prompts;

import type { homeFr } from './home-fr.ts';

/** The App Home, in English. */
export const homeEn: typeof homeFr = {
  answer: 'Answer',
};

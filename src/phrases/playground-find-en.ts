import type { playgroundFindFr } from './playground-find-fr.ts';

/** The playground's menus of shortcuts and its workflow step, in English. */
export const playgroundFindEn: typeof playgroundFindFr = {
  acts: 'Shortcuts',
  actsOfMessage: 'More actions',
  tablePage: 'Page {page} of {pages}',
  tablePrevious: 'Previous rows',
  tableNext: 'Next rows',
  noSuggestions: 'Nothing fits.',
};

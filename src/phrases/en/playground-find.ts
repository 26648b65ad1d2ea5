import type { playgroundFindFr } from '../fr/playground-find.ts';

/** The playground's menus of shortcuts and its workflow step, in English. */
export const playgroundFindEn: typeof playgroundFindFr = {
  acts: 'Shortcuts',
  actsOfMessage: 'More actions',
  tablePage: 'Page {page} of {pages}',
  tablePrevious: 'Previous rows',
  tableNext: 'Next rows',
  noSuggestions: 'Nothing fits.',
  step: {
    name: 'Workflow step: {title}',
    purpose: 'What a workflow would fill in. The app hears of it as from Slack, and gives its outputs back.',
    inputs: {
      question: 'In French or in English',
      number: 'Of an action; goes before a question',
      language: 'fr or en; without it, that of the question',
      roadmap: 'Id of the roadmap; without it, the main one',
    },
    run: 'Run the step',
    outputs: 'What the workflow gets',
    failed: 'The step failed: {error}',
  },
};

import type { findFr } from './find-fr.ts';

/** The window that finds while one types, in English. */
export const findEn: typeof findFr = {
  title: 'The roadmap',
  pick: 'An action or a deadline',
  pickHint: 'Type a word, a number or a date, in English or in French.',
  placeholder: 'messaging, 15, January 2022…',
  question: 'Or a question',
  ask: 'Ask',
  nothing: 'Write a question, or choose an action or a deadline above.',
  again: 'Another question',
  other: 'En français',
  share: 'Share in',
  shareHint: 'The channel will see the answer, with your name.',
  send: 'Share',
  shared: (channel) => `The answer is in ${channel}.`,
  group: {
    orientation: (number, title) => `${number}. ${title}`,
    actions: 'Actions',
    deadlines: 'Deadlines',
    next: 'Coming deadlines',
  },
  deadlineQuestion: (action, label) => `action ${action}: when “${label}”?`,
};

import type { findFr, homeFr } from '../fr/home.ts';
import { an, capital } from '../words.ts';

/** The App Home, in English. */
export const homeEn: typeof homeFr = {
  title: (name) => `Roadmap: ${name}`,
  among: (title) =>
    `This Home shows “${title}”. To ask another roadmap, start your question with “in ID”; \`/esante packs\` shows them.`,
  search: {
    label: 'Ask a question, or look for a topic',
    hint: 'Press Enter: the answer opens in a window. Typos are fine.',
  },
  next: {
    title: 'Next deadlines',
    question: 'upcoming deadlines',
    day: 'Change the day',
    dayHelp: 'Pick a day: this page and its answers go by it.',
    finished: 'Where the roadmap stands',
    reported: 'Reported since:',
    all: 'All deadlines ahead',
    underWay: 'Open periods',
    underWayQuestion: 'deadlines under way',
  },
  orientations: {
    title: (chapter, unit) => `The ${chapter.many} and their ${unit.many}`,
    count: (unit, count) => `${count} ${count === 1 ? unit.one : unit.many}`,
  },
  settings: {
    title: 'My settings',
    language: 'Answer language when unclear',
    counts:
      '*Unanswered questions*: they are only counted, without their text or your name; those that you pass on are kept with their text, for a year at most.',
    forget: 'Erase what is kept',
  },
  done: {
    language: 'Noted.',
    forget: 'Erased: the texts of your questions, your verdicts and comments.',
  },
};

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

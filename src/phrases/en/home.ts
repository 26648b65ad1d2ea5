import type { homeFr } from '../fr/home.ts';

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
  /** What a click in the Home has just done. */
  done: {
    language: 'Noted.',
    forget: 'Erased: the texts of your questions, your verdicts and comments.',
  },
};

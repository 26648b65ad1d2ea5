import type { homeFr } from '../fr/home.ts';
import { capital } from '../words.ts';

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
    underWay: 'Deadlines under way',
    underWayQuestion: 'deadlines under way',
    today: 'Back to today',
  },
  orientations: {
    title: (chapter, unit) => `The ${chapter.many} and their ${unit.many}`,
    count: (unit, count) => `${count} ${count === 1 ? unit.one : unit.many}`,
    open: 'Open',
    close: 'Close',
    openLabel: (chapter, number) => `Open ${chapter.one} ${chapter.mark(number)}`,
    closeLabel: (chapter, number) => `Close ${chapter.one} ${chapter.mark(number)}`,
    range: (unit, from, to, total) => `${capital(unit.many)} ${from} to ${to} of ${total}`,
    previous: (unit) => `◀ Previous ${unit.many}`,
    next: (unit) => `Next ${unit.many} ▶`,
  },
  settings: {
    title: 'My settings',
    language: 'Answer language when unclear',
    languages: { fr: 'Français (French)', en: 'English', auto: 'Same as my message' },
    keeps:
      '*Unanswered questions*: their text is kept for those who look after the app, with your user id, for a year at most.',
    counts:
      '*Unanswered questions*: they are only counted, without their text or your name. Keeping the text helps improve the answers; it is kept for a year at most, and you can change your mind.',
    keep: 'Keep their text',
    stop: 'Stop keeping it',
    forget: 'Erase what is kept',
  },
  /** What a click in the Home has just done. */
  done: {
    language: 'Noted.',
    keep: 'Noted: the text of your unanswered questions will be kept.',
    stop: 'Noted: your unanswered questions will only be counted.',
    forget: 'Erased: the texts of your questions, your verdicts and comments.',
  },
  health: {
    data: (title, month, age) => `Data: “${title}”, published in ${month}, ${age}`,
    undated: (title) => `Data: “${title}”, publication date unknown`,
    age: (years, months) =>
      years > 0
        ? `${years} year${years > 1 ? 's' : ''}${months > 0 ? ` and ${months} month${months > 1 ? 's' : ''}` : ''} ago`
        : `${months} month${months === 1 ? '' : 's'} ago`,
    counts: (unit, actions, deadlines) => `${actions} ${unit.many}, ${deadlines} deadlines`,
    connected: (when) => `Connected to Slack, page updated on ${when}`,
  },
};

import { capital } from '../capital.ts';
import type { homeFr } from '../fr/home.ts';

/** The App Home, in English. */
export const homeEn: typeof homeFr = {
  title: (name) => `Roadmap: ${name}`,
  among: (title) =>
    `This Home shows “${title}”. To ask another roadmap, start your question with “in ID”; \`/esante packs\` shows them.`,
  search: {
    label: 'Ask a question, or look for a topic',
    hint: 'Press Enter: the answer opens in a window. Typing mistakes do no harm.',
  },
  next: {
    title: 'Next deadlines',
    question: 'upcoming deadlines',
    day: 'Change the day',
    dayHelp: 'Pick a date: this page and its answers are relative to it.',
    none: 'No deadline is ahead on that day.',
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
    language: 'Language of the answers, where your words do not tell it',
    languages: { fr: 'Français (French)', en: 'English', auto: 'That of the message' },
    keeps:
      '*Unanswered questions*: their text is kept for those who look after the app, with your user id, for a year at most.',
    counts:
      '*Unanswered questions*: they are only counted, without a text or a name. Keeping their text helps to improve the answers; for a year at most, and you can go back on it.',
    keep: 'Keep their text',
    stop: 'Keep no longer',
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
    data: (title, month, age) => `Data: “${title}”, a text published in ${month}, ${age}`,
    undated: (title) => `Data: “${title}”, a text whose date of publication is not known`,
    age: (years, months) =>
      years > 0
        ? `${years} year${years > 1 ? 's' : ''}${months > 0 ? ` and ${months} month${months > 1 ? 's' : ''}` : ''} ago`
        : `${months} month${months === 1 ? '' : 's'} ago`,
    counts: (unit, actions, deadlines) => `${actions} ${unit.many}, ${deadlines} deadlines`,
    last: (when) => `last digest posted: ${when}`,
    next: (when) => `next digest: ${when}`,
    noDigest: 'no digest is planned',
    connected: (when) => `Connected to Slack, page drawn on ${when}`,
  },
};

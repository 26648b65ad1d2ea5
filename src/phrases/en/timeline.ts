import type { timelineFr } from '../fr/timeline.ts';

export const timelineEn: typeof timelineFr = {
  whole: 'The whole roadmap',
  subtitle: (unit, actions, deadlines, title) =>
    `${actions} ${actions === 1 ? unit.one : unit.many}, ${deadlines} ${deadlines === 1 ? 'deadline' : 'deadlines'} of the roadmap “${title}”`,
  today: (day) => `today: ${day}`,
  undated: (when) => `${when}, undated`,
  exactness: {
    month: 'to the month or day',
    part: 'to the quarter, half-year or season',
    year: 'to the year',
    range: 'a period',
    open: 'no end announced',
  },
  note: 'A bar covers all the time that the text gives. Titles are shortened, in our translation.',
  file: 'timeline',
  alt: (headline, from, to, day) => `${headline}. Timeline from ${from} to ${to}, as of ${day}.`,
  more: (count) => `… and ${count} more.`,
  here: 'Post the picture here',
  direct: 'Send it to me directly',
  private:
    'Slack cannot show a picture to you alone in a channel: post it here, for everybody, or get it in our conversation.',
  asList: 'All the dates as a list',
};

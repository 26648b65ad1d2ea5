import type { ReportState } from '../../tracking/update.ts';
import { dateName, dayName } from '../days.ts';
import type { slackTrackingFr, statusFr, trackingFr } from '../fr/tracking.ts';
import { capital } from '../words.ts';

export const statusEn: typeof statusFr = {
  title: (day, chapter) => `Status as of ${day}: deadlines by ${chapter.one}`,
  standing: {
    past: (count) => `${count} past`,
    'under way': (count) => `${count} with the period open`,
    ahead: (count) => `${count} ahead`,
    undated: (count) => `${count} undated`,
    reported: (count) => `${count} reported`,
  },
  others: (chapter) => `Without ${chapter.one}`,
  none: 'Nothing has been reported yet.',
  how: 'Reports take precedence over dates. “Past” means neither done nor late: the roadmap does not say.',
  late: 'What is late?',
};

const state: Record<ReportState, string> = {
  'not-started': 'not started',
  'under-way': 'under way',
  done: 'done',
  late: 'late',
  dropped: 'dropped',
};

const some = (n: number): string => (n === 1 ? 'One deadline' : `${n} deadlines`);

const reportedAs = (n: number, said: string): string =>
  n === 0 ? `No deadline is reported ${said}.` : `${some(n)} reported ${said}:`;

export const trackingEn: typeof trackingFr = {
  state,
  reported: (by, day) => `Reported${by ? ` by ${by}` : ''} on ${dayName(day, 'en')}`,
  said: (what, date) => {
    if (date === null) return state[what];
    const name = dateName(date, 'en');
    return what === 'done' || what === 'dropped'
      ? `${state[what]}, ${name}`
      : `${state[what]}, new date: ${name}`;
  },
  holds: (date) => `date announced before: ${dateName(date, 'en')}`,
  evidence: 'evidence',
  beside: (date, said) => `${date} (reported ${said})`,
  butReported: 'But this has been reported since.',
  headline: (n) => ({
    done: reportedAs(n, 'done'),
    dropped: reportedAs(n, 'dropped'),
    'not-started': reportedAs(n, 'not started'),
    'under-way': reportedAs(n, 'under way'),
    moved: n === 0 ? 'No new date is reported.' : `${some(n)} with a new date reported:`,
    late:
      n === 0
        ? 'Nothing is late: no deadline is reported late, and all that are past are reported done or dropped.'
        : `${some(n)} late: reported late, or past without being reported done or dropped.`,
  }),
};

export const slackTrackingEn: typeof slackTrackingFr = {
  modal: {
    title: 'Tracking',
    intro:
      'What you report stands beside what the roadmap says, with your name and today’s date. Nothing is ever deleted: a new report is added to those before.',
    deadline: 'Deadline',
    state: 'State',
    date: 'Real date, or new date',
    dateHint: 'A day, a month, a quarter or a year: 15 March 2022, March 2022, Q1 2022, 2022.',
    note: 'Note',
    evidence: 'Link to evidence',
    evidenceHint: 'A web address, https://…',
    submit: 'Report',
    cancel: 'Cancel',
    saved: 'Reported:',
    source: (when) => `Roadmap: *${when}*`,
  },
  wrong: {
    date: 'This date is not understood. Write a day, a month, a quarter or a year: 15 March 2022, March 2022, Q1 2022, 2022.',
    beyond: ({ start, end }) =>
      `This date is too far from the roadmap. Write one between ${dayName(start, 'en')} and ${dayName(end, 'en')}.`,
    future:
      'What is done or dropped cannot have a date in the future. Correct the date, or choose another state.',
    evidence: 'This is not a web address. Paste one that starts with https://',
  },
  noDeadline: (unit, number) =>
    `${capital(unit.one)} ${unit.mark(number)} has no deadline in the roadmap: there is nothing to track.`,
  vanished: 'This deadline is no longer in the roadmap: nothing was reported.',
  elsewhere: (unit, number, pack) =>
    `Updates are made with the command: type “/esante ${pack ? `in ${pack} ` : ''}update ${unit.mark(number)}”.`,
  history: {
    title: (unit, number) => `${capital(unit.one)} ${unit.mark(number)}: what was reported`,
    none: (unit, number) =>
      `Nothing was reported for ${unit.one} ${unit.mark(number)}. The roadmap alone speaks of it: “${unit.one} ${unit.mark(number)}”.`,
    count: (count) => (count === 1 ? 'One report' : `${count} reports`),
    order: 'the latest first',
    source: (label, when) => `${label} – roadmap: ${when}`,
  },
};

import { capital } from '../capital.ts';
import { dayName } from '../days.ts';
import type { slackTrackingFr } from '../fr/slack-tracking.ts';

export const slackTrackingEn: typeof slackTrackingFr = {
  modal: {
    title: (heading) => `${heading}: tracking`,
    untitled: 'Tracking',
    intro:
      'What you report stands beside what the roadmap says, with your name and today’s date. Nothing is ever deleted: a new report is added to those before.',
    deadline: 'Deadline',
    state: 'State',
    states: {
      'not-started': 'Not started',
      'under-way': 'Under way',
      done: 'Done',
      late: 'Late',
      dropped: 'Dropped',
    },
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
    deadline: 'Choose a deadline.',
    state: 'Choose a state.',
    date: 'This date is not understood. Write a day, a month, a quarter or a year: 15 March 2022, March 2022, Q1 2022, 2022.',
    beyond: ({ start, end }) =>
      `This date is too far from the roadmap. Write one between ${dayName(start, 'en')} and ${dayName(end, 'en')}.`,
    future: 'What is done or dropped cannot be so in the future. Correct the date, or choose another state.',
    evidence: 'This is not a web address. Paste one that starts with https://',
    note: (most) => `The note is too long: at most ${most} characters.`,
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

import type { calendarFr, exportFr, filesFr, timelineFr } from '../fr/handouts.ts';
import { capital } from '../words.ts';

export const calendarEn: typeof calendarFr = {
  name: (title, words) => (words ? `${title}: ${words}` : title),
  exactness: (certainty) => `How exact the date is in the text: ${certainty}.`,
  reported: (start, end) =>
    start === end ? `Date reported since: ${start}.` : `Date reported since: ${start} to ${end}.`,
  file: 'calendar',
  add: 'Add to calendar',
  content: (events) =>
    `A calendar file (.ics) with ${events === 1 ? 'one deadline' : `${events} deadlines`}.`,
  undated: (labels) => `Undated in the text, so not in the calendar: ${labels.join('; ')}.`,
  none: 'None of these deadlines has a date: there is nothing to put in a calendar.',
  feed: 'For your calendar to follow changes, subscribe it to this address (anyone who has it can see this calendar: keep it to yourself):',
  noFeed:
    'You cannot subscribe here: whoever runs the app must first give it a public address (`PUBLIC_URL`). The file can be imported into any calendar.',
  feedElsewhere:
    'The subscription address is not shown in front of everyone: type `/esante calendar` to see it privately.',
  here: 'Post the file here',
  direct: 'Send me the file',
  renewed:
    'The address of the calendar has changed: subscriptions to the old one no longer receive anything.',
};

export const exportEn: typeof exportFr = {
  button: 'CSV',
  file: 'list',
  sentence: (rows) => `${rows} The table (CSV) is below, with the original text and its lines.`,
  gapColumns: {
    question: 'Question',
    times: 'Times',
    last: 'Last',
    nearest: 'Nearest',
    roadmap: 'Roadmap',
  },
  gapsFile: 'gaps',
  columns: (unit, chapter) => ({
    id: 'Deadline',
    orientation: capital(chapter.one),
    action: capital(unit.one),
    title: 'Title',
    titleInEnglish: 'Title (our translation)',
    owners: 'Owners',
    label: 'Label',
    labelInEnglish: 'Label (our translation)',
    when: 'Date in the text',
    whenInEnglish: 'Date (our translation)',
    start: 'Start',
    end: 'End',
    certainty: 'Exactness',
    standing: 'Period',
    asOf: 'As of',
    firstLine: 'First line of the text',
    lastLine: 'Last line of the text',
    reportedState: 'Reported',
    reportedStart: 'Reported date, start',
    reportedEnd: 'Reported date, end',
    reportedOn: 'Reported on',
    reportedBy: 'Reported by (Slack id)',
    reportedNote: 'Note of the report',
    reportedEvidence: 'Evidence',
  }),
};

export const filesEn: typeof filesFr = {
  sent: 'The file is in our direct messages.',
  once: 'It is already posted here, or will be in a moment. If nothing appears, ask again.',
  waits: (before) =>
    before === 1
      ? 'Drawing: one other picture is ahead of yours.'
      : `Drawing: ${before} pictures are ahead of yours.`,
  tooMany: 'Too many pictures are being asked for right now. Ask for yours again in a minute.',
  refused: {
    notMember:
      'I am not in this channel and cannot put a file there: invite me with `/invite @esante`, then click again, or get it in our direct messages.',
    scope:
      'I am not allowed to add files to this workspace: whoever runs the app must reinstall it with `files:write`.',
  },
};

export const timelineEn: typeof timelineFr = {
  subtitle: (unit, actions, deadlines, title) =>
    `${actions} ${actions === 1 ? unit.one : unit.many}, ${deadlines} ${deadlines === 1 ? 'deadline' : 'deadlines'} of the roadmap “${title}”`,
  today: (day) => `today: ${day}`,
  undated: (when) => `${when}, undated`,
  exactness: {
    month: 'to the month or day',
    quarter: 'to the quarter, half-year or season',
    year: 'to the year',
    range: 'a period',
    open: 'no end announced',
  },
  note: 'Each bar covers the whole time that the text gives. Names and translation are ours.',
  file: 'timeline',
  alt: (headline, from, to, day) => `${headline}. Timeline from ${from} to ${to}, as of ${day}.`,
  here: 'Post the picture here',
  direct: 'Send it to me directly',
  private:
    'Slack cannot show a picture to you alone in a channel: post it here, for everyone, or get it in our direct messages.',
  asList: 'All the dates as a list',
};

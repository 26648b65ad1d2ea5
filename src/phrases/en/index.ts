import type { Standing } from '../../dates/calendar.ts';
import type { fr } from '../fr/index.ts';
import { accessEn } from './access.ts';
import { answerEn, whyEn } from './answer.ts';
import { calendarEn, exportEn, filesEn, timelineEn } from './handouts.ts';
import { findEn, homeEn } from './home.ts';
import { listWordsEn } from './list-words.ts';
import { packsEn } from './packs.ts';
import { peopleEn } from './people.ts';
import { playgroundEn } from './playground.ts';
import { refusalsEn } from './refusals.ts';
import { readingEn, slackEn, stepEn } from './slack.ts';
import { slackTrackingEn, statusEn, trackingEn } from './tracking.ts';

const standingEn: Record<Standing, string> = {
  ahead: 'ahead',
  'under way': 'open',
  past: 'past',
  undated: 'undated',
};

/** Every sentence that a user can read in English; the keys are those of `fr.ts`. */
export const en: typeof fr = {
  answer: answerEn,
  lists: listWordsEn,
  why: whyEn,
  slack: slackEn,
  people: peopleEn,
  reading: readingEn,
  packs: packsEn,
  refusals: refusalsEn,
  home: homeEn,
  calendar: calendarEn,
  export: exportEn,
  files: filesEn,
  timeline: timelineEn,
  access: accessEn,
  find: findEn,
  step: stepEn,
  tracking: trackingEn,
  status: statusEn,
  slackTracking: slackTrackingEn,
  certainty: {
    day: 'to the day',
    week: 'to the week',
    month: 'to the month',
    quarter: 'to the quarter',
    semester: 'to the half-year',
    season: 'to the season',
    year: 'to the year',
    range: 'a period',
    open: 'no end given',
    recurring: 'recurring',
    undated: 'undated',
  },
  stands: (standing, precision) =>
    `${standing === 'under way' ? 'period open' : standingEn[standing]}${precision === 'year' ? ' (year only)' : precision === 'open' && standing === 'under way' ? ', no end given' : ''}`,
  standing: standingEn,
  role: {
    lead: 'lead',
    strategic: 'strategic lead',
    operational: 'operational lead',
    organiser: 'organiser',
    host: 'host',
  },
  playground: playgroundEn,
  digest: {
    heading: (day) => `Deadlines as of ${day}`,
    filters: (parts) => `Filter: ${parts}`,
    filter: {
      orientations: (numbers) => `orientations ${numbers}`,
      actions: (numbers) => `no. ${numbers}`,
      owners: (names) => `owner ${names}`,
    },
    summary: {
      since: (day, parts) => `Since ${day}: ${parts}.`,
      reported: (count) => (count > 0 ? `${count} reported` : ''),
      moved: {
        due: (count) => (count > 0 ? `${count} now due` : ''),
        closed: (count) => (count > 0 ? `${count} past` : ''),
        opened: (count) => (count > 0 ? `${count} started` : ''),
        entered: (count) => (count > 0 ? `${count} newly in sight` : ''),
      },
      week: (parts) => `Next 7 days: ${parts}.`,
      starts: (count) => (count > 0 ? `${count} ${count === 1 ? 'starts' : 'start'}` : ''),
      ends: (count) => (count > 0 ? `${count} ${count === 1 ? 'ends' : 'end'}` : ''),
      later: (count, days) => (count > 0 ? `Due now or within ${days} days: ${count}.` : ''),
      underWay: (count) => (count > 0 ? `Period open: ${count}.` : ''),
    },
    section: {
      reported: (since) => `Reported since ${since}`,
      moved: (since) => `Moved since ${since}`,
      soon: 'In the next 7 days',
      later: (days) => `Due now, or within ${days} days`,
      underWay: 'Period open',
    },
    change: { due: 'now due', closed: 'past', opened: 'has started', entered: 'newly in sight' },
    edge: { start: 'starts', end: 'ends' },
    quiet: (days) => `Nothing starts or ends within ${days} days.`,
    next: 'What starts next',
    finish: {
      noDates: 'No dated deadline fits these filters: change them with “/esante digest settings”.',
      noneAhead:
        'This digest pauses itself. Resume it with “/esante digest resume” once new dates have been reported (“/esante update”) or a roadmap with dates ahead has taken over. “/esante digest preview as of 2019-11-25” shows an earlier day.',
    },
    schedule: (weekday, time, zone) => `every ${weekday} at ${time} (${zone})`,
    language: { fr: 'in French', en: 'in English' },
    horizon: (days) => `${days} days ahead`,
    state: {
      on: 'on',
      off: 'off',
      paused: (day) => `paused until ${day}`,
      finished: (day) => `paused since ${day}: no more dates ahead`,
      gone: (reason) => `stopped: Slack refuses this channel (${reason})`,
    },
    nextRun: (when) => `next post on ${when}`,
    delivery: {
      claimed: (when) => `the post of ${when} is being prepared`,
      sending: (when) => `the post of ${when} is on its way`,
      waiting: (when) => `the post of ${when} will be tried again`,
      unknown: (when) => `no reply from Slack to the post of ${when}: it is not repeated, check the channel`,
      sent: (when) => `last post on ${when}`,
      skipped: (when) => `nothing new on ${when}, nothing posted`,
      failed: (when) => `Slack refused the post of ${when}`,
      gone: (when) => `the post of ${when} was impossible`,
    },
    stopped: (channel, reason) =>
      `The deadlines digest of ${channel} has stopped: Slack no longer lets it post there (${reason}). To resume it, invite the app again and type “/esante digest on” in the channel.`,
    problem: (word) => ({
      command: `${word ? `“${word}” is not a digest command` : 'A command is missing'}. Type on, off, pause 4w, resume, preview, status, now or settings after “/esante digest”.`,
      word: `“${word}” is not understood here. Type for instance “/esante digest on Monday 09:30” or “/esante digest preview as of 2019-11-25”.`,
      time: `“${word}” is not a time of day. Type for instance “/esante digest on Monday 09:30”.`,
      span: `${word ? `“${word}” is not a length of time from a day to a year` : 'The length of time is missing'}. Type for instance “/esante digest pause 4w” or “/esante digest pause until 1 September”.`,
      date: `“${word}” is not a day. Type for instance “/esante digest preview as of 2019-11-25”.`,
      twice: `“${word}” is one too many: a digest has one day and one hour. Type for instance “/esante digest on Monday 09:30”.`,
    }),
  },
};

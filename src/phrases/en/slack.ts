import type { readingFr, slackFr, stepFr } from '../fr/slack.ts';
import { an } from '../words.ts';
import { slackDigestEn } from './slack-digest.ts';

/** What is said about the text that somebody typed, before anything in it is answered. */
export const readingEn: typeof readingFr = {
  cut: (most: number) =>
    `Your text is long: only its first ${most.toLocaleString('en')} characters are read.`,
  further: (questions: string[]) =>
    `I answer three questions at a time. Left: ${questions.map((each) => `“${each}”`).join(', ')}.`,
  leave: 'To leave: exit, or Ctrl-D.',
  acknowledged: 'Noted. A question? For example:',
};

/** The step for workflows, in English. */
export const stepEn: typeof stepFr = {
  nothing: (unit) =>
    `The step got neither a question nor a number. Give it a question, or the number of ${an(unit.one)}.`,
  number: (unit, typed) =>
    `“${typed}” is not the number of ${an(unit.one)}. Give a whole number such as 15, or a question.`,
  language: (typed) => `This step does not know the language “${typed}”. Write “fr” or “en”.`,
};

/** What Slack shows in English, beside the answers themselves. */
export const slackEn: typeof slackFr = {
  does: (unit) => ({
    action: `one ${unit.one}, by its number`,
    search: 'what the roadmap says about a topic',
    deadlines: 'deadlines, all of them or those of a period',
    owner: `the ${unit.many} of an owner`,
    list: `the ${unit.many}, all of them or those of an orientation`,
    timeline: 'a timeline of deadlines, as a picture',
    calendar: 'deadlines in your calendar, as a file or a subscription',
    define: 'a term or acronym that the text explains',
    help: 'this help',
    status: 'how things stand at a glance, by orientation',
    history: `what was reported of ${an(unit.one)}, and by whom`,
    update: 'report what really happened (for those who look after the app)',
    digest: 'the weekly digest of deadlines in this channel',
    language: 'the language of the answers, for you or for this channel',
    packs: 'the roadmaps, and the one of this channel',
    gaps: 'questions that had no answer, for those who look after the app',
  }),
  argument: {
    number: 'N',
    words: 'TOPIC',
    period: '[period]',
    name: 'NAME',
    orientation: '[orientation]',
    dates: '[orientation/owner/period]',
    term: 'TERM',
    digest: 'on/off/pause/resume/preview/status/now/settings',
    packs: '[use ID/reload/import]',
    language: 'fr/en/auto [channel]',
    none: '',
  },
  usage: {
    typo: (typed) => `“${typed}” is not a command. Did you mean this one?`,
    incomplete: (usage) => `Something is missing: \`${usage}\``,
    asIs: 'Ask it as a question',
  },
  help: {
    title: 'Ask the roadmap',
    intro: 'Ask in French or in English: every answer quotes the text, with its lines.',
    where:
      'Only you see the answer to `/esante`; you can share it afterwards. Mention me in a channel and I answer in the thread; write to me directly, without a command.',
    everything: 'Anything else is a question. Add “as of 2020-05-01” to ask as of another day.',
    more: 'All commands',
    all: 'all',
    other: 'En français',
    what: (title, month, chapters, actions, deadlines) =>
      `“${title}”${month ? `, published in ${month}` : ''}. ${chapters}, ${actions}, ${deadlines} deadlines.`,
    how: 'Answers come from the text and add nothing to it: every fact is a quotation, with its lines. The text does not say what was achieved: where a deadline stands only compares its date with the day of the question.',
  },
  action: {
    owners: 'Owners',
    partners: 'Associated',
    asOf: (day) => `as of ${day}`,
    opening: 'What the text says',
    footnotes: 'Notes of the text',
    more: (count) => `… and ${count} more`,
    same: 'same for all',
    readMore: 'Read more',
    inText: 'See in the text',
    cited: (lines) => `In bold, what the answer quotes: ${lines}`,
    cut: 'The text is too long for this window and is cut here.',
  },
  list: {
    open: (unit) => `Open ${an(unit.one)}`,
    asOf: (day) => `See as of ${day}`,
    openEnded: 'Those without an end',
    reported: 'What was reported',
    page: (page, pages, from, to, total) => `Page ${page} of ${pages}: ${from} to ${to} of ${total}`,
    previous: '◀ Previous page',
    next: 'Next page ▶',
  },
  translated: 'Italics: our translation.',
  translation: 'our translation',
  close: 'Or did you mean:',
  nearest: (unit) => `The nearest ${unit.many}:`,
  asked: (question) => `Question: “${question}”`,
  sharedBy: (person, question) => `Shared by ${person}: “${question}”`,
  share: 'Share in channel',
  why: 'Why this answer?',
  closeModal: 'Close',
  shortened: 'Shortened: the message is longer than Slack can show.',
  stale: 'This button is too old for me. Please ask again.',
  apology: (reference) =>
    `Sorry, something went wrong. Please try again; if it keeps happening, give this reference to whoever runs the app: \`${reference}\`.`,
  digest: slackDigestEn,
};

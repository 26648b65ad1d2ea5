import type { peopleFr } from '../fr/people.ts';

/** What passes between the app and one person: language, feedback, unanswered questions. In English. */
export const peopleEn: typeof peopleFr = {
  working: 'is searching the roadmap…',
  language: {
    names: { fr: 'French', en: 'English' },
    person: {
      fr: 'Noted: when the language is unclear (“action 15”), I answer you in French.',
      en: 'Noted: when the language is unclear (“action 15”), I answer you in English.',
      auto: 'Noted: I answer in the language of each message; when it is unclear, in that of the channel, else in French.',
    },
    channel: {
      fr: 'Noted for this channel: when the language is unclear, I answer in French, unless someone chose otherwise.',
      en: 'Noted for this channel: when the language is unclear, I answer in English, unless someone chose otherwise.',
      auto: 'Noted: this channel no longer has a language of its own.',
    },
    shown: (person, channel) => `Your choice: ${person}. This channel: ${channel}.`,
    none: 'the language of the message',
    how: '`/esante language fr`, `en` or `auto`: for you. Add `channel` for this channel. A question clearly in French or in English is always answered in that language.',
    button: { fr: 'Français', en: 'English', auto: 'Same as the message' },
  },
  feedback: {
    helpful: 'Helpful',
    unhelpful: 'Not helpful',
    helpfulLabel: 'This answer was helpful',
    unhelpfulLabel: 'This answer was not helpful: say why',
    thanks: 'Thank you, noted.',
    title: 'Not helpful?',
    intro:
      'Noted. If you like, say in a word what was wrong: those who look after the app will read your question and that word, kept for a year at most. My Home tab lets you erase everything.',
    what: 'What was wrong?',
    hint: 'For example “wrong action” or “the date is missing”. Please write no health data and no one’s name.',
    submit: 'Send',
    cancel: 'Nothing to add',
    sent: 'Thank you, your text has been passed on.',
  },
  gap: {
    counted:
      'This question is only counted, without its text or your name. Passing it on helps improve the answers.',
    tell: 'Pass the question on',
    told: 'Thank you: the question is passed on to those who look after the app. It is kept for a year at most; the Home tab lets you erase everything.',
  },
  gaps: {
    title: 'Unanswered questions',
    elsewhere: 'Type `/esante gaps`: only you see the list.',
    none: 'Every question had an answer.',
    totals: (total, readable) =>
      `${total === 1 ? 'One question' : `${total} questions`} without an answer within a year, ${readable} of them passed on with the text. The others are only counted.`,
    unread: '_text not kept_',
    last: (day) => `last on ${day}`,
    nearest: (title) => `nearest: ${title}`,
    verdicts: (helpful, unhelpful) =>
      `Verdicts on answers: ${helpful} “helpful”, ${unhelpful} “not helpful”.`,
    comment: (comment, question, day) => `“${comment}” – about “${question}”, on ${day}`,
  },
  share: {
    remove: 'Remove',
    removeLabel: 'Remove this answer from the channel',
    notYours: 'Only the person who shared this answer can remove it.',
    once: 'This answer is already shared, or about to be. If it does not appear, ask the question again.',
  },
};

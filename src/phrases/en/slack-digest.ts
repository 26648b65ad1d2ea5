import type { slackDigestFr } from '../fr/slack-digest.ts';

/** What Slack shows around a digest, in English. */
export const slackDigestEn: typeof slackDigestFr = {
  preview: (day) => `Preview as of ${day}, for you alone: nothing is posted.`,
  change: {
    created: 'Noted: the deadlines digest will appear in this channel.',
    on: 'This digest is on.',
    off: 'This digest is off. “/esante digest on” turns it on again with the same settings.',
    pause: 'This digest is paused.',
    resume: 'This digest is back on.',
    remove: 'This digest is deleted.',
  },
  stillNone:
    'This digest stays paused: all dated deadlines of its roadmap have passed. Give the channel a roadmap with dates ahead, look at an earlier day, or report new dates (“/esante update”).',
  noneAhead:
    'All dated deadlines of this roadmap have passed: this digest will have nothing to say, and pauses itself after its first post. Take a roadmap with dates ahead, look at an earlier day, or report new dates (“/esante update”).',
  about: (roadmap) => `Digest of ${roadmap}`,
  already: 'This channel already has a digest of this roadmap: edit that one.',
  now: {
    sent: 'The digest is posted.',
    again: 'The digest was already posted, less than a minute ago.',
    failed: (reason) => `Slack refused the digest (${reason}). Nothing was posted: try again later.`,
    unknown: 'Slack did not reply: check whether the digest is in the channel before you ask for it again.',
    gone: (reason) =>
      `Slack does not let me post in this channel (${reason}). Invite me with “/invite @esante”, then type “/esante digest on”.`,
  },
  status: 'The digests of this channel:',
  nothingToChange: 'Nothing to change. These are the digests of this channel:',
  none: 'This channel has no digest. Type for example “/esante digest on monday 09:30”.',
  vanished: 'This digest no longer exists. “/esante digest status” shows those of the channel.',
  invite: 'I am not in this channel yet: type “/invite @esante” so that I can post here.',
  notMember:
    'Only members of this channel can change its digest, and Slack does not confirm that you are one. Type “/esante digest” in the channel itself.',
  elsewhere:
    'The deadlines digest goes to a channel: set it up with `/esante digest …`, typed in that channel.',
  button: {
    settings: 'Edit',
    pause: 'Pause for 4 weeks',
    resume: 'Resume',
    off: 'Turn off',
    remove: 'Delete',
    preview: 'Preview',
    add: 'New digest',
    all: 'View all',
    on: 'Turn on, Mondays at 09:00',
    status: 'Status',
  },
  modal: {
    title: 'Deadlines digest',
    submit: 'Save',
    cancel: 'Cancel',
    channel: 'Channel',
    weekday: 'Day',
    time: 'Hour',
    zone: 'Time zone',
    zoneHint: 'An IANA name, for example Europe/Paris or America/Guadeloupe',
    language: 'Language',
    languages: { fr: 'French', en: 'English' },
    horizon: 'Days ahead',
    horizonHint: (min, max) => `From ${min} to ${max}`,
    orientations: 'Only these orientations',
    actions: (unit) => `Only these ${unit.many}`,
    actionsHint: 'Numbers, for example 4, 15-17',
    owners: 'Only these owners',
    saved: 'Saved.',
  },
  wrong: {
    channel: 'Choose a channel.',
    weekday: 'Choose a day.',
    time: 'Give an hour from 00:00 to 23:59, for example 09:30.',
    zone: 'There is no such time zone. Give an IANA name, for example Europe/Paris.',
    horizon: (min, max) => `Give a number of days from ${min} to ${max}, for example 28.`,
    actionList: 'Give numbers, for example 4, 15-17.',
  },
  home: {
    title: 'My digests',
    none: 'You have set up no digest yet.',
    ask: 'To ask a question: `/esante` and the question, a mention in a channel, or a message in the Messages tab. `/esante help` shows all.',
  },
};

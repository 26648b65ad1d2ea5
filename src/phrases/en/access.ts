import type { accessFr } from '../fr/access.ts';

/** What people are told when they may not do something, in English. */
export const accessEn: typeof accessFr = {
  'rate-limit': 'That is a lot of questions at once. Wait a minute, then try again: nothing is lost.',
  busy: 'Too many requests at the moment: this one was not handled. Try again in a minute.',
  forgetful:
    'Your settings, those of this channel and what was reported could not be read: this answer does without them.',
  team: 'This app is not open to your workspace. Ask whoever looks after the app to allow it.',
  'not-installed': 'The app is not installed in your workspace. Ask from a workspace where it is.',
  channelLanguage:
    'Only people of the workspace where the app is installed choose the language of this channel. You can choose your own: `/esante language en`.',
  maintain: {
    stranger: 'This is for the people who look after the app, in the workspace where it is installed.',
    'not-maintainer': 'This is for the people who look after the app. Your questions are still welcome.',
    nobody:
      'No one is set to look after the app: set MAINTAINERS (see the file .env.example), then start it again.',
    unchecked:
      'This is for the people who look after the app, and Slack did not say whether you are one. The app may lack the permission `usergroups:read`.',
  },
  digest: {
    stranger:
      'Only people of the workspace where the app is installed can change the deadlines digest. Your questions are still welcome.',
    'not-admin': 'Here, only admins of the workspace can change the deadlines digest. Ask one of them.',
    unchecked:
      'Only admins can change the deadlines digest, and Slack did not say whether you are one. Nothing has changed. The app may lack the scope `users:read`.',
  },
};

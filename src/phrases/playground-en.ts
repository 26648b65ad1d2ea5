import { playgroundDigestEn } from './playground-digest-en.ts';
import { playgroundFindEn } from './playground-find-en.ts';
import type { playgroundFr } from './playground-fr.ts';

/** The page of the playground, in English. */
export const playgroundEn: typeof playgroundFr = {
  ...playgroundDigestEn,
  ...playgroundFindEn,
  title: 'esante · playground',
  workspace: 'Playground',
  purpose: 'The real app, without Slack: nothing leaves this computer.',
  connect: 'To connect it to Slack, follow the README.',
  skip: 'Go to the message box',
  channels: 'Channels',
  directMessages: 'Direct messages',
  app: 'APP',
  language: 'Language',
  today: 'Today is',
  todayHelp: 'Answers tell where deadlines stand on this day.',
  realToday: 'real today',
  topic: {
    channel: 'Roadmap “Accélérer le virage numérique”, April 2019',
    directMessage: 'Ask directly, in French or in English',
  },
  welcome: {
    title: 'Ask the roadmap',
    channel:
      'Type a command, /esante, or mention @esante in a question. Every answer quotes the text of 2019.',
    directMessage: 'Write your question, no command, no mention. Every answer quotes the text of 2019.',
  },
  suggestions: {
    label: 'Try',
    channel: [
      '/esante action 15',
      '@esante when does e-prescription biologie start',
      '@esante who leads secure messaging?',
    ],
    directMessage: [
      'prochaines échéances',
      'quelles échéances en 2021 ?',
      'when does e-prescription biologie start',
    ],
  },
  messages: 'Messages',
  onlyYou: 'Only visible to you',
  compose: 'Message {name}',
  reply: 'Reply in thread',
  inThread: 'Replying in the thread',
  edit: 'Edit',
  edited: 'edited',
  editing: 'You are editing your message',
  leaveEditing: 'Cancel',
  leaveThread: 'Leave the thread',
  send: 'Send',
  commands: 'Commands',
  keys: 'Enter to send, Shift + Enter for a new line, Tab to complete',
  close: 'Close',
  choose: 'Choose',
  unknownBlock: 'Block “{type}”: this page cannot show it.',
  offline: 'The page has lost touch with the program. Is it still running? Trying again…',
  broken: 'The page could not do that. The program’s log says why.',
  problem: {
    late: 'The app did not acknowledge within 3 seconds: Slack would give up here. See the log.',
    refused: 'The app refused the request (401): the signature does not match.',
    failed: 'The app answered with an error ({detail}). Its log says why.',
    unreachable: 'The app does not answer any more. Run “npm start” again.',
    'no such command': '{detail} is not a command here. Try /esante help.',
    'command in thread': 'Slack does not accept {detail} in a thread. Leave the thread, or write @esante.',
    unheard: 'The app reads only what is addressed to it: mention @esante, or type /esante.',
  },
};

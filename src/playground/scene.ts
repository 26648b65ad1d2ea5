import type { Seed } from './slack/workspace.ts';

/** The only interface that the playground ever listens on. */
export const loopback = '127.0.0.1';

/** Who and what the playground's workspace is made of: one person, one channel, and the app. */
export const team = { id: 'T0ESANTE', name: 'Playground', domain: 'playground' };
export const app = {
  id: 'A0ESANTE',
  token: 'xoxb-playground',
  bot: { id: 'B0ESANTE', user: 'U0ESANTE', name: 'esante' },
};
export const you = { id: 'U0CAMILLE', name: 'Camille' };
export const channel = { id: 'C0ESANTE', name: 'esante' };
/** Between the person and the app. */
export const directMessage = { id: 'D0ESANTE', name: 'directmessage' };

/** The workspace as it is when the playground starts. */
export const seed: Seed = {
  team,
  app,
  people: { [you.id]: { name: you.name, is_admin: true } },
  channels: {
    [channel.id]: { name: channel.name, members: [app.bot.user, you.id] },
    [directMessage.id]: { name: directMessage.name, members: [app.bot.user, you.id], direct: true },
  },
};

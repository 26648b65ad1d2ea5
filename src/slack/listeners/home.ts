import type { App } from '@slack/bolt';
import { dayOfHome, homeId, homeSearchId } from '../blocks/home.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import { answerHeard, hear } from '../conversation/hear-and-say.ts';
import type { Uses } from '../conversation/interactions.ts';
import { openMessages, publishHome, useHome } from '../home/home.ts';

/** The app's tabs are opened. */
export function registerHome(app: App, deps: SlackDependencies): void {
  app.event('app_home_opened', async ({ event, context, client }) => {
    const { user, channel, tab } = event;
    const opener = { team: context.teamId ?? '', user, channel, client };
    await (tab === 'home' ? publishHome(opener, deps) : openMessages(opener, deps));
  });
}

/** The Home's own elements are used; the answer to its search box, as of the day that it shows, comes in a window. */
export const homeElements = {
  [homeId]: useHome,
  [homeSearchId]: async ({ asker, body, value = '', tellBelow }, deps) => {
    const today = dayOfHome(body.view?.private_metadata, deps.today());
    const heard = await hear(value, asker, { today, commands: true }, deps);
    const { ask } = heard.first;
    await answerHeard(heard, {}, (message) => tellBelow(message, ask), deps);
  },
} satisfies Uses;

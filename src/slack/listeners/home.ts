import { dayOfHome, homeId, homeSearchId } from '../blocks/home.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import { answerHeard, hear } from '../conversation/hear-and-say.ts';
import type { Ears } from '../conversation/interactions.ts';
import { openMessages, publishHome, useHome } from '../home/home.ts';

/**
 * The app's tabs are opened; the Home's own elements are used: the day, the orientations, the settings, after which it
 * is drawn anew; and its search box, whose answer, as of the day that the Home shows, comes in a window.
 */
export function registerHome({ app, onUse }: Ears, deps: SlackDependencies): void {
  app.event('app_home_opened', async ({ event, context, client }) => {
    const { user, channel, tab } = event;
    const opener = { team: context.teamId ?? '', user, channel, client };
    await (tab === 'home' ? publishHome(opener, deps) : openMessages(opener, deps));
  });

  onUse(homeId, ({ asker, body, action }) => useHome(asker, body.view?.private_metadata, action, deps));

  onUse(homeSearchId, async ({ asker, body, value = '', tellBelow }) => {
    const today = dayOfHome(body.view?.private_metadata, deps.today());
    const heard = await hear(value, asker, { today, commands: true }, deps);
    const { ask } = heard.first;
    await answerHeard(heard, {}, (message) => tellBelow(message, ask), deps);
  });
}

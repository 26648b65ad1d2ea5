import type { App } from '@slack/bolt';
import { logFailure } from '../../conversation/apologise.ts';
import type { SlackDependencies } from '../../conversation/dependencies.ts';
import { openHome, openMessages } from '../../home/home.ts';

/** Somebody opened one of the app's tabs. */
export function registerAppHomeOpened(app: App, deps: SlackDependencies): void {
  app.event('app_home_opened', async ({ event, context, client }) => {
    const { user, channel, view } = event;
    const opener = { team: context.teamId ?? '', user, channel };
    const opened =
      event.tab === 'home'
        ? openHome(client, { ...opener, metadata: view?.private_metadata }, deps)
        : openMessages(client, opener, deps);
    await opened.catch((error: unknown) => logFailure(deps.log, error));
  });
}

import { App, type AppOptions } from '@slack/bolt';
import { digestButtonId } from './slack/blocks/digest.ts';
import { logFailure } from './slack/conversation/apologise.ts';
import type { SlackDependencies } from './slack/conversation/dependencies.ts';
import { type Clicks, hearInteractions } from './slack/conversation/interactions.ts';
import { clickDigest } from './slack/digest/requests.ts';
import { answers } from './slack/listeners/answers.ts';
import { registerEsante } from './slack/listeners/esante.ts';
import { feedback } from './slack/listeners/feedback.ts';
import { files } from './slack/listeners/files.ts';
import { registerFind } from './slack/listeners/find.ts';
import { findMenu, registerFindMenu } from './slack/listeners/find-menu.ts';
import { homeElements, registerHome } from './slack/listeners/home.ts';
import { registerMessages } from './slack/listeners/messages.ts';
import { shares } from './slack/listeners/share.ts';
import { registerUninstalled } from './slack/listeners/uninstalled.ts';
import { windows } from './slack/listeners/windows.ts';
import { registerGetRoadmapAction } from './slack/listeners/workflow-step.ts';
import { acknowledgeWhenDone } from './slack/transport/acknowledge.ts';
import { boltLogger } from './slack/transport/bolt-logger.ts';
import { createHttpReceiver } from './slack/transport/http-receiver.ts';
import { type ServiceOptions, serveRequests } from './slack/transport/serve-requests.ts';
import { askingOnce } from './slack/transport/slack-calls.ts';
import { createPictures, type Pictures } from './timeline/picture.ts';

export interface AppDependencies extends Omit<SlackDependencies, 'pictures'> {
  /** Draws timelines; without it, a thread of the app's own. */
  pictures?: Pictures;
  /** How the app reaches Slack, in Bolt's own words. */
  slack: AppOptions;
  /** How it is run: whom it serves, how fast, and who watches. */
  service?: ServiceOptions;
}

/** The Bolt app with all its listeners registered; the caller starts it. Throws where the connection is incomplete. */
export function createApp({ slack, service = {}, ...rest }: AppDependencies): App {
  const { pictures = createPictures() } = rest;
  const deps: SlackDependencies = { ...rest, pictures };
  const logger = boltLogger(deps.log);
  const { signingSecret, customRoutes = [] } = slack;
  const app = new App({
    ...slack,
    ...(signingSecret !== undefined && {
      receiver: createHttpReceiver({ signingSecret, customRoutes, logger, now: deps.now }),
    }),
    logger,
    clientOptions: {
      ...askingOnce,
      // Those that wait their turn would be late: how much is done at once is bounded before.
      maxRequestConcurrency: 10_000,
      ...slack.clientOptions,
    },
    // Every answer is computed anew from its button: Bolt's store of conversations would hold nothing.
    convoStore: false,
  });
  acknowledgeWhenDone(app, deps.log);
  serveRequests(app, deps, service);
  registerEsante(app, deps);
  registerMessages(app, deps);
  registerFind(app, deps);
  registerGetRoadmapAction(app, deps);
  registerFindMenu(app, deps);
  registerHome(app, deps);
  registerUninstalled(app, deps);
  const clicks: Clicks = { ...answers, ...shares, ...files };
  const uses = { ...clicks, ...feedback, ...findMenu, ...homeElements, [digestButtonId]: clickDigest };
  hearInteractions(app, deps, uses, windows);
  // Listeners catch what fails in them; this hears what fails before them, such as an authorization.
  app.error(async (error) => void logFailure(deps.log, error));
  return app;
}

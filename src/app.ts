import { App, type AppOptions } from '@slack/bolt';
import { indexOf } from './lookup/roadmap-index.ts';
import type { SlackDependencies } from './slack/conversation/dependencies.ts';
import { registerListeners } from './slack/register-listeners.ts';
import { acknowledgeWhenDone } from './slack/transport/acknowledge.ts';
import { boltLogger } from './slack/transport/bolt-logger.ts';
import { createHttpReceiver } from './slack/transport/http-receiver.ts';
import { type ServiceOptions, serveRequests } from './slack/transport/serve-requests.ts';
import { createPictures } from './timeline/picture.ts';

/** What is set in one place only may be left out: pictures are then drawn in a thread of their own. */
type Settled = 'pictures' | 'digestChanges' | 'maintainers';

export interface AppDependencies
  extends Omit<SlackDependencies, Settled>,
    Partial<Pick<SlackDependencies, Settled>> {
  /** How the app reaches Slack, in Bolt's own words. */
  slack: AppOptions;
  /** How it is run: whom it serves, how fast, and who watches. */
  service?: ServiceOptions;
}

/** The Bolt app with all its listeners registered; the caller starts it. Throws where the connection is incomplete. */
export function createApp({ slack, service = {}, ...rest }: AppDependencies): App {
  const { pictures = createPictures(), digestChanges = 'members', maintainers = [] } = rest;
  const deps: SlackDependencies = { ...rest, pictures, digestChanges, maintainers };
  const logger = boltLogger(deps.log);
  const { signingSecret, customRoutes = [], ...connection } = slack;
  if (!connection.socketMode && signingSecret !== undefined) {
    connection.receiver ??= createHttpReceiver({ signingSecret, customRoutes, logger, now: deps.now });
  }
  const app = new App({
    ...connection,
    ...(connection.receiver ? {} : { customRoutes }),
    logger,
    // After a lost reply nobody knows whether a message was posted; asking again could post it twice. Slack
    // delivers an event again by itself, and a person clicks again.
    clientOptions: {
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      // Those that wait their turn would be late: how much is done at once is bounded before.
      maxRequestConcurrency: 10_000,
      ...connection.clientOptions,
    },
    // Every answer is computed anew from its button: Bolt's store of conversations would hold nothing.
    convoStore: false,
  });
  acknowledgeWhenDone(app);
  serveRequests(app, deps, service);
  registerListeners(app, deps);
  // Built now, not while the first person waits.
  for (const roadmap of deps.packs.all) indexOf(roadmap);
  return app;
}

import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { type AppDependencies, createApp } from '../app.ts';
import { startDigests } from '../slack/digest/start-digests.ts';
import { createFeed } from './feed.ts';
import { loopback } from './loopback.ts';
import { createModals } from './modals.ts';
import { createPerson } from './person.ts';
import { createResponses } from './responses.ts';
import { signedRequests } from './signed-requests.ts';
import { serveWebApi } from './web-api.ts';
import { openWorkspace } from './workspace.ts';

/**
 * Starts the real app over HTTP, and a Slack for it on this machine: a workspace, its Web API, and a person
 * whose acts reach the app as signed requests. All of it listens on free ports of the loopback interface.
 */
export async function startLocalSlack({
  commands,
  ...deps
}: Omit<AppDependencies, 'slack'> & { commands: string[] }) {
  const { log, now } = deps;
  const secret = randomBytes(32).toString('hex');
  const workspace = await openWorkspace();
  const feed = createFeed();
  const modals = createModals(feed);
  const responses = createResponses(workspace, feed);
  const webApi = await serveWebApi({ workspace, feed, modals, responses }, (error) =>
    log.error({ err: error }, 'the playground failed to serve a call of the app'),
  );

  const app = createApp({
    ...deps,
    // There is one person, who may try everything.
    maintainers: [workspace.you.id],
    slack: {
      authorize: async () => ({
        botToken: workspace.botToken,
        botId: workspace.bot.id,
        botUserId: workspace.bot.user,
        teamId: workspace.team.id,
      }),
      signingSecret: secret,
      clientOptions: { slackApiUrl: `${webApi.url}/api/` },
    },
  });
  const digests = startDigests({
    deps,
    today: () => deps.today(),
    tokenOf: async () => workspace.botToken,
    clientOptions: { slackApiUrl: `${webApi.url}/api/` },
  });
  const server = await app.start({ port: 0, host: loopback });
  const appUrl = `http://${loopback}:${(server.address() as AddressInfo).port}/slack/events`;

  const person = createPerson({
    workspace,
    feed,
    modals,
    responses,
    requests: signedRequests({ url: appUrl, secret, now }),
    responseBase: webApi.url,
    commands,
    now,
  });
  async function close(): Promise<void> {
    await digests.stop();
    await app.stop();
    await webApi.close();
    await workspace.close();
  }
  return { workspace, feed, person, appUrl, close };
}

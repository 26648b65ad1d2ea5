import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { type AppDependencies, createApp } from '../app.ts';
import type { CalendarDay } from '../dates/calendar.ts';
import { digestSender } from '../slack/digest/sender.ts';
import { startDigests } from '../slack/digest/start-digests.ts';
import type { Language } from '../understanding/language.ts';
import { createFeed } from './feed.ts';
import { createFiles } from './files.ts';
import { createHome } from './home.ts';
import { watchLedger } from './ledger.ts';
import { loopback } from './loopback.ts';
import { createModals } from './modals.ts';
import { createPerson } from './person.ts';
import { createResponses } from './responses.ts';
import { runDigests } from './run-digests.ts';
import { signedRequests } from './signed-requests.ts';
import { createSteps } from './steps.ts';
import { serveWebApi } from './web-api.ts';
import { openWorkspace } from './workspace.ts';

/**
 * Starts the real app over HTTP, and a Slack for it on this machine: a workspace, its Web API, and a person
 * whose acts reach the app as signed requests. All of it listens on free ports of the loopback interface.
 */
export async function startLocalSlack({
  commands,
  ...given
}: Omit<AppDependencies, 'slack'> & { commands: string[] }) {
  const { log, now, roadmap } = given;
  const secret = randomBytes(32).toString('hex');
  const workspace = await openWorkspace();
  const feed = createFeed();
  const files = createFiles();
  const home = createHome(feed);
  const modals = createModals(feed);
  const { state, ledger } = await watchLedger(given.state, {
    team: workspace.team.id,
    feed,
    now,
    onError: (err) => log.error({ err }, 'the playground failed to read the ledger'),
  });
  const deps = { ...given, state };
  const responses = createResponses(workspace, feed);
  const steps = createSteps(workspace, feed);
  const webApi = await serveWebApi({ workspace, files, feed, home, modals, responses, steps }, (error) =>
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
  const sending = {
    tokenOf: async () => workspace.botToken,
    clientOptions: { slackApiUrl: `${webApi.url}/api/` },
  };
  const digests = startDigests({ deps, today: () => deps.today(), ...sending });
  const server = await app.start({ port: 0, host: loopback });
  const appUrl = `http://${loopback}:${(server.address() as AddressInfo).port}/slack/events`;

  const person = createPerson({
    workspace,
    feed,
    home,
    modals,
    responses,
    requests: signedRequests({ url: appUrl, secret, now }),
    steps,
    responseBase: webApi.url,
    commands,
    now,
  });

  /** Posts the digests of the channel as they are due on a day, and tells the page what became of them. */
  async function run(day: CalendarDay, language: Language): Promise<void> {
    const channel = workspace.channel.id;
    const results = await runDigests(
      { team: workspace.team.id, channel, user: workspace.you.id, language, day },
      { state, roadmap, clock: now, ...digestSender(sending) },
    );
    feed.tell({ type: 'ran', channel, results });
  }

  async function close(): Promise<void> {
    await digests.stop();
    await app.stop();
    await webApi.close();
    await workspace.close();
  }
  return { workspace, feed, files, home, ledger, person, run, appUrl, close };
}

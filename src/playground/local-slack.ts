import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { type AppDependencies, createApp } from '../app.ts';
import type { CalendarDay } from '../dates/calendar.ts';
import { command } from '../slack/conversation/commands.ts';
import { digestSender } from '../slack/digest/sender.ts';
import { startDigests } from '../slack/digest/start-digests.ts';
import type { Language } from '../understanding/language.ts';
import { readLedger } from './ledger.ts';
import { createFeed } from './page-server.ts';
import { createPerson } from './person.ts';
import type { Happening } from './protocol.ts';
import { runDigests } from './run-digests.ts';
import { channel, loopback, seedWith, app as slackApp, team, you } from './scene.ts';
import { signedRequests } from './signed-requests.ts';
import { createSlack } from './slack/slack.ts';

/**
 * Starts the real app over HTTP, on a free port of the loopback interface, and a Slack for it: a workspace, whose
 * Web API the app's clients call without a network, and a person whose acts reach the app as signed requests.
 */
export async function startLocalSlack(deps: Omit<AppDependencies, 'slack'>) {
  const { log, now, packs, state } = deps;
  const [token, secret] = [`xoxb-${randomBytes(16).toString('hex')}`, randomBytes(32).toString('hex')];
  const feed = createFeed();
  const tell = (happening: Happening) => void feed.emit('happening', happening);
  const slack = createSlack({
    seed: seedWith(token),
    now,
    base: 'https://slack.invalid',
    onChange: tell,
    onCall: ({ method, reply: { ok, error, detail } }) =>
      void (ok || log.warn({ method, error, detail }, 'the playground refused a call as Slack would')),
  });
  const sending = {
    tokenOf: async () => token,
    clientOptions: { slackApiUrl: 'https://slack.invalid/api/', fetch: slack.fetch },
  };

  const app = createApp({
    ...deps,
    fetch: slack.fetch,
    // There is one person, who may try everything.
    maintainers: [you.id],
    slack: {
      authorize: async () => ({
        botToken: token,
        botId: slackApp.bot.id,
        botUserId: slackApp.bot.user,
        teamId: team.id,
      }),
      signingSecret: secret,
      clientOptions: sending.clientOptions,
    },
  });
  const digests = startDigests({ deps, today: () => deps.today(), ...sending });
  const server = await app.start({ port: 0, host: loopback });
  const appUrl = `http://${loopback}:${(server.address() as AddressInfo).port}/slack/events`;
  const requests = signedRequests({ url: appUrl, secret, now });

  /** Posts the digests of the channel as they are due on a day, and tells the page what became of them. */
  async function run(day: CalendarDay, language: Language): Promise<void> {
    const results = await runDigests(
      { team: team.id, channel: channel.id, user: you.id, language, day },
      { state, roadmap: packs.main, packs, clock: now, ...digestSender(sending) },
    );
    tell({ type: 'ran', channel: channel.id, results });
  }

  async function close(): Promise<void> {
    await digests.stop();
    await app.stop();
  }
  return {
    slack,
    feed,
    tell,
    ledger: () => readLedger(state.deliveries, team.id),
    person: createPerson({ slack, tell, requests, commands: [command] }),
    run,
    appUrl,
    close,
  };
}

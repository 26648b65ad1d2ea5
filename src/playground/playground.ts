import { randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type AppDependencies, createApp } from '../app.ts';
import { serveFeed } from '../calendar/feed.ts';
import { type CalendarDay, dayInZone, usualZone } from '../dates/calendar.ts';
import { examplesOf } from '../phrases/examples.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { shortcuts } from '../slack/blocks/find.ts';
import { command } from '../slack/conversation/commands.ts';
import { digestSender, startDigests } from '../slack/digest/sender.ts';
import type { Language } from '../understanding/language.ts';
import { servePage } from './page-server.ts';
import { createPerson } from './person.ts';
import { type Act, ActError, type Outcome, type Snapshot } from './protocol.ts';
import { runDigests } from './run-digests.ts';
import { app, channel, directMessage, loopback, seedWith, team, you } from './scene.ts';
import { signedRequests } from './signed-requests.ts';
import { createSlack } from './slack/slack.ts';

export interface PlaygroundOptions extends Omit<AppDependencies, 'slack' | 'today'> {
  /** Of the page; 0 takes a free one. */
  port: number;
  /** Of the real day, to which the page leads back; IANA. */
  timeZone?: string;
  /** The day that answers are relative to at first; without it, one on which the roadmap was young. */
  opensOn?: CalendarDay;
}

/** Of our own roadmap, whose dates have passed: days on which it was young, half done, and nearly over. */
const eventfulDays: CalendarDay[] = ['2019-11-25', '2020-05-01', '2021-06-01'];

/** Where the Slack of the page would be, were there a network between it and the app. */
const base = 'https://slack.invalid';

export type Playground = Awaited<ReturnType<typeof startPlayground>>;

/**
 * Serves the bot without Slack, on this machine only: the real app over HTTP on a free port of the loopback interface;
 * a Slack of one workspace, whose Web API the app's clients call without a network; and a page, whose one person's acts
 * reach the app as signed requests. Answers are relative to one day until the person picks another. Rejects when the
 * port is taken.
 */
export async function startPlayground({ port, timeZone = usualZone, opensOn, ...given }: PlaygroundOptions) {
  const { log, now, state, packs } = given;
  const days = () => (packs.main.pack.id === 'esante-2019' ? eventfulDays : []);
  const realToday = () => dayInZone(now(), timeZone);
  let picked = opensOn;
  const today = () => picked ?? days()[0] ?? realToday();
  const deps = { ...given, today };
  /** Of the page that something was done on last. */
  let pageLanguage: Language | undefined;

  const [token, secret] = [`xoxb-${randomBytes(16).toString('hex')}`, randomBytes(32).toString('hex')];
  const changes = new EventEmitter<{ change: [] }>().setMaxListeners(0);
  const slack = createSlack({
    seed: seedWith(token),
    now,
    base,
    onChange: () => changes.emit('change'),
    onCall: ({ method, reply: { ok, error, detail } }) =>
      void (ok || log.warn({ method, error, detail }, 'the playground refused a call as Slack would')),
  });
  const sending = {
    tokenOf: async () => token,
    clientOptions: { slackApiUrl: `${base}/api/`, fetch: slack.fetch },
  };
  const bolt = createApp({
    ...deps,
    fetch: slack.fetch,
    publicUrl: () => page.url,
    pageLanguage: () => pageLanguage,
    // There is one person, who may try everything.
    maintainers: [you.id],
    slack: { token, signingSecret: secret, clientOptions: sending.clientOptions },
  });

  /** Does what a person does on a page. Rejects where it cannot be done. */
  async function act(done: Act, language: Language): Promise<Outcome> {
    pageLanguage = language;
    try {
      if (done.type === 'run digests') {
        const run = { team: team.id, channel: channel.id, user: you.id, language, day: today() };
        return { ran: await runDigests(run, { ...deps, sender: digestSender(sending) }) };
      }
      if (done.type !== 'today') return await does(done);
      picked = done.today;
      return {};
    } catch (error) {
      if (error instanceof ActError) return { problem: error.problem };
      throw error;
    } finally {
      // What is no message changes too: the day, the ledger.
      changes.emit('change');
    }
  }

  async function snapshot(language: Language): Promise<Snapshot> {
    const deliveries = await state.deliveries.recent(50);
    const { messages, topModal, home, agent } = slack.workspace;
    return {
      phrases: phrasesIn(language).playground,
      names: { bot: app.bot.name, botUser: app.bot.user, you: you.name, channel: channel.name },
      channel: channel.id,
      directMessage: directMessage.id,
      shortcuts,
      messages: messages(),
      modal: topModal() ?? null,
      home: home(),
      status: agent().status,
      // In its own conversation the app offers some itself.
      prompts: { [channel.id]: suggestionsIn(language, packs.main), [directMessage.id]: agent().prompts },
      ledger: deliveries.filter((delivery) => delivery.team === team.id),
      today: today(),
      days: days(),
      realToday: realToday(),
    };
  }

  // First of all, since its port may be taken: then nothing is left running.
  const page = await servePage({
    port,
    changes,
    uploads: slack.files,
    calendar: (request, response) => serveFeed(request, response, deps),
    snapshot,
    act,
    onError: (error) => log.error({ err: error }, 'the playground failed to serve its page'),
  });
  const digests = startDigests({ deps, ...sending, today });
  const server = await bolt.start({ port: 0, host: loopback });
  const appUrl = `http://${loopback}:${(server.address() as AddressInfo).port}/slack/events`;
  const does = createPerson(slack, signedRequests({ url: appUrl, secret, now }));
  return {
    url: page.url,
    /** Where the app hears Slack. */
    appUrl,
    slack,
    act,
    async close(): Promise<void> {
      await page.close();
      await digests.stop();
      await bolt.stop();
    },
  };
}

function suggestionsIn(language: Language, roadmap: Roadmap) {
  const [named, ...questions] = examplesOf(roadmap, language);
  const lines = [`${command} ${named}`, ...questions.slice(0, 2).map((each) => `@${app.bot.name} ${each}`)];
  return lines.map((line) => ({ title: line, message: line }));
}

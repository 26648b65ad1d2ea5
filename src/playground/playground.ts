import { EventEmitter } from 'node:events';
import { type AppDependencies, createApp } from '../app.ts';
import { serveFeed } from '../calendar/feed.ts';
import { type CalendarDay, dayInZone, usualZone } from '../dates/calendar.ts';
import { examplesOf } from '../phrases/examples.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { shortcuts } from '../slack/blocks/find.ts';
import { command, wordFor } from '../slack/conversation/commands.ts';
import { startDigests } from '../slack/digest/sender.ts';
import { limits } from '../slack/transport/limits.ts';
import type { Language } from '../understanding/language.ts';
import { servePage } from './page-server.ts';
import { createPerson, type Deliver } from './person.ts';
import { type Act, ActError, type Outcome, type Snapshot } from './protocol.ts';
import { app, channel, directMessage, seed, you } from './scene.ts';
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

/**
 * Serves the bot without Slack, on this machine only: the real app, a Slack of one workspace without a network between
 * them, and a page for one person, who picks the day. Rejects when the port is taken.
 */
export async function startPlayground({ port, timeZone = usualZone, opensOn, ...given }: PlaygroundOptions) {
  const { log, now, packs } = given;
  const days = () => (packs.main.pack.id === 'esante-2019' ? eventfulDays : []);
  const realToday = () => dayInZone(now(), timeZone);
  let picked = opensOn;
  const today = () => picked ?? days()[0] ?? realToday();
  const deps = { ...given, today };
  /** Of the page that something was done on last. */
  let pageLanguage: Language | undefined;

  const changes = new EventEmitter<{ change: [] }>().setMaxListeners(0);
  const slack = createSlack({
    seed,
    now,
    base,
    onChange: () => changes.emit('change'),
    onCall: ({ method, reply: { ok, error, detail } }) =>
      void (ok || log.warn({ method, error, detail }, 'the playground refused a call as Slack would')),
  });
  const clientOptions = { slackApiUrl: `${base}/api/`, fetch: slack.fetch };
  const bolt = createApp({
    ...deps,
    fetch: slack.fetch,
    publicUrl: () => page.url,
    pageLanguage: () => pageLanguage,
    // There is one person, who may try everything.
    maintainers: [you.id],
    // Nothing is signed, since nothing comes through the receiver: it is never started.
    slack: { token: app.token, signingSecret: 'unused', clientOptions },
  });

  const deliver: Deliver = (body) =>
    new Promise((resolve, reject) => {
      const tooLate = () => reject(new ActError({ problem: 'late' }));
      setTimeout(tooLate, limits.patience).unref();
      const fail = (error: unknown) => reject(new ActError({ problem: 'failed', detail: String(error) }));
      // Copied, as on its way through a network.
      bolt.processEvent({ body: copyOf(body), ack: async (said) => resolve(copyOf(said)) }).catch(fail);
    });
  const does = createPerson(slack, deliver);

  /** Does what a person does on a page. Rejects where it cannot be done. */
  async function act(done: Act, language: Language): Promise<Outcome> {
    pageLanguage = language;
    try {
      if (done.type !== 'today') return await does(done);
      picked = done.today;
      return {};
    } catch (error) {
      if (error instanceof ActError) return { problem: error.problem };
      throw error;
    } finally {
      // What is no message changes too: the day.
      changes.emit('change');
    }
  }

  function snapshot(language: Language): Snapshot {
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
      digest: ['on', 'now'].map((words) => `${command} ${wordFor('digest', language)} ${words}`),
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
  const digests = startDigests({ deps, today, tokenOf: async () => app.token, clientOptions });
  return {
    url: page.url,
    async close(): Promise<void> {
      await page.close();
      await digests.stop();
    },
  };
}

const copyOf = <Sent>(sent: Sent): Sent => (sent === undefined ? sent : JSON.parse(JSON.stringify(sent)));

function suggestionsIn(language: Language, roadmap: Roadmap) {
  const [named, ...questions] = examplesOf(roadmap, language);
  const lines = [`${command} ${named}`, ...questions.slice(0, 2).map((each) => `@${app.bot.name} ${each}`)];
  return lines.map((line) => ({ title: line, message: line }));
}

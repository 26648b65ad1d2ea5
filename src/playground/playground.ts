import type { AppDependencies } from '../app.ts';
import { serveFeed } from '../calendar/feed.ts';
import { type CalendarDay, dayInZone, usualZone } from '../dates/calendar.ts';
import { examplesOf } from '../phrases/examples.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { unitIn } from '../roadmap/unit.ts';
import { shortcuts } from '../slack/blocks/find.ts';
import { command, subcommands } from '../slack/conversation/commands.ts';
import type { Language } from '../understanding/language.ts';
import { startLocalSlack } from './local-slack.ts';
import { servePage } from './page-server.ts';
import type { Act, Hello } from './protocol.ts';
import { app, channel, directMessage, you } from './scene.ts';

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

export type Playground = Awaited<ReturnType<typeof startPlayground>>;

/**
 * Serves the bot without Slack: a page like a Slack channel, in front of the real app. On this machine only.
 * Answers are relative to one day until the person picks another on the page. Rejects when the port is taken.
 */
export async function startPlayground({ port, timeZone = usualZone, opensOn, ...deps }: PlaygroundOptions) {
  const { packs } = deps;
  const days = () => (packs.main.pack.id === 'esante-2019' ? eventfulDays : []);
  const realToday = () => dayInZone(deps.now(), timeZone);
  let picked = opensOn;
  let shownIn: Language | undefined;
  const today = () => picked ?? days()[0] ?? realToday();

  const { slack, feed, tell, person, ...local } = await startLocalSlack({
    ...deps,
    today,
    publicUrl: () => page.url,
    pageLanguage: () => shownIn,
  });

  async function act(done: Act): Promise<void> {
    if (done.type === 'run digests') await local.run(today(), done.language);
    else if (done.type === 'language') shownIn = done.language;
    else if (done.type === 'today') {
      picked = done.today;
      tell({ type: 'today', today: picked });
    } else await person.act(done);
    tell({ type: 'ledger', ledger: await local.ledger() });
  }

  const hello = async (): Promise<Hello> => ({
    phrases: { fr: phrasesIn('fr').playground, en: phrasesIn('en').playground },
    suggestions: { fr: suggestionsIn('fr', packs.main), en: suggestionsIn('en', packs.main) },
    names: { bot: app.bot.name, botUser: app.bot.user, you: you.name, channel: channel.name },
    channel: channel.id,
    directMessage: directMessage.id,
    commands: { fr: commandsIn('fr', packs.main), en: commandsIn('en', packs.main) },
    shortcuts: [
      { type: 'global', ...shortcuts.find },
      { type: 'message', ...shortcuts.askAbout },
    ],
    messages: slack.workspace.messages(),
    modal: slack.workspace.topModal() ?? null,
    home: slack.workspace.home(),
    ledger: await local.ledger(),
    today: today(),
    days: days(),
    realToday: realToday(),
  });

  const page = await servePage({
    port,
    feed,
    uploads: slack.files,
    calendar: (request, response) => serveFeed(request, response, { ...deps, packs, today }),
    hello,
    act,
    onError: (error) => deps.log.error({ err: error }, 'the playground failed to serve its page'),
  }).catch(async (error: unknown) => {
    await local.close();
    throw error;
  });
  return {
    url: page.url,
    async close(): Promise<void> {
      await page.close();
      await local.close();
    },
  };
}

function suggestionsIn(language: Language, roadmap: Roadmap): Hello['suggestions']['fr'] {
  const [named, ...questions] = examplesOf(roadmap, language);
  const [, ...elsewhere] = examplesOf(roadmap, language === 'fr' ? 'en' : 'fr');
  const mentioned = questions.slice(0, 2).map((each) => `@${app.bot.name} ${each}`);
  return {
    channel: [`${command} ${named}`, ...mentioned],
    directMessage: [phrasesIn(language).home.next.question, ...questions.slice(-1), ...elsewhere.slice(0, 1)],
  };
}

function commandsIn(language: Language, roadmap: Roadmap): Hello['commands']['fr'] {
  const { argument, does } = phrasesIn(language).slack;
  return subcommands.map((subcommand) => ({
    name: `${command} ${subcommand.name[language]}`,
    argument: argument[subcommand.argument],
    does: does(unitIn(language, roadmap))[subcommand.does],
  }));
}

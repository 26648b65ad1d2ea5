import type { AppDependencies } from '../app.ts';
import { serveFeed } from '../calendar/feed.ts';
import { type CalendarDay, dayInZone, usualZone } from '../dates/calendar.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import { onlyPack } from '../roadmap/packs.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { unitIn } from '../roadmap/unit.ts';
import { command, subcommands } from '../slack/conversation/commands.ts';
import { shortcuts } from '../slack/conversation/shortcuts.ts';
import { roadmapStepTitle } from '../slack/conversation/workflow-step.ts';
import type { Language } from '../understanding/language.ts';
import { startLocalSlack } from './local-slack.ts';
import { pagePhrases } from './page-phrases.ts';
import { servePage } from './page-server.ts';
import type { Act, Command, Hello } from './protocol.ts';

export interface PlaygroundOptions extends Omit<AppDependencies, 'slack'> {
  /** Of the page; 0 takes a free one. */
  port: number;
  /** Of the real day, to which the page leads back; IANA. */
  timeZone?: string;
}

export interface Playground {
  url: string;
  close(): Promise<void>;
}

/**
 * Serves the bot without Slack: a page like a Slack channel, in front of the real app. On this machine only.
 * Answers are relative to `today` until the person picks another day on the page.
 * Rejects when the port is taken.
 */
export async function startPlayground({
  port,
  timeZone = usualZone,
  today,
  ...deps
}: PlaygroundOptions): Promise<Playground> {
  const realToday = () => dayInZone(deps.now(), timeZone);
  let picked: CalendarDay | undefined;
  const chosenDay = () => picked ?? today();

  const slack = await startLocalSlack({
    ...deps,
    today: chosenDay,
    commands: [command],
    publicUrl: () => page.url,
  });
  const { workspace, feed, person } = slack;

  async function act(done: Act): Promise<void> {
    switch (done.type) {
      case 'run digests':
        return slack.run(chosenDay(), done.language);
      case 'today':
        picked = done.today;
        return feed.tell({ type: 'today', today: picked });
      default:
        return person.act(done);
    }
  }

  const main = (): Roadmap => (deps.packs ?? onlyPack(deps.roadmap)).main;
  const phrases = (language: Language) =>
    pagePhrases(language, main(), { command, mention: `@${workspace.bot.name}` });
  const hello = (): Hello => ({
    phrases: { fr: phrases('fr'), en: phrases('en') },
    names: {
      bot: workspace.bot.name,
      botUser: workspace.bot.user,
      you: workspace.you.name,
      channel: workspace.channel.name,
    },
    channel: workspace.channel.id,
    directMessage: workspace.directMessage.id,
    commands: { fr: commandsIn('fr', main()), en: commandsIn('en', main()) },
    shortcuts: [
      { type: 'global', ...shortcuts.find },
      { type: 'message', ...shortcuts.askAbout },
    ],
    step: roadmapStepTitle,
    messages: feed.messages(),
    home: slack.home.view(),
    ledger: slack.ledger(),
    today: chosenDay(),
    realToday: realToday(),
  });

  const page = await servePage({
    port,
    feed,
    uploads: slack.files,
    calendar: (request, response) =>
      serveFeed(request, response, {
        ...deps,
        packs: deps.packs ?? onlyPack(deps.roadmap),
        today: chosenDay,
      }),
    hello,
    act,
    onError: (error) => deps.log.error({ err: error }, 'the playground failed to serve its page'),
  }).catch(async (error: unknown) => {
    await slack.close();
    throw error;
  });
  return {
    url: page.url,
    async close() {
      await page.close();
      await slack.close();
    },
  };
}

function commandsIn(language: Language, roadmap: Roadmap): Command[] {
  const { argument, does } = phrasesIn(language).slack;
  return subcommands.map((subcommand) => ({
    name: `${command} ${subcommand.name[language]}`,
    argument: argument[subcommand.argument],
    does: does(unitIn(language, roadmap))[subcommand.does],
  }));
}

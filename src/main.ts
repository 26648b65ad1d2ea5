import { webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import { createApp } from './app.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { createLog } from './log.ts';
import { dayInZone } from './roadmap/calendar.ts';
import { loadRoadmap, RoadmapDataError } from './roadmap/load.ts';
import { boltLogger } from './slack/bolt-logger.ts';
import type { SlackDependencies } from './slack/dependencies.ts';
import { isSocketModeFault } from './slack/socket-mode-fault.ts';
import { openState, StateError } from './state/open-state.ts';
import type { State } from './state/state.ts';

/** Slack does not let the app in, or does not answer. */
class SlackConnectionError extends Error {}

type RealConfig = Exclude<Config, { mode: 'playground' }>;
type Dependencies = SlackDependencies & { state: State };

interface Running {
  /** What the person who started it sees. */
  announcement: string;
  close(): Promise<unknown>;
}

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  const roadmap = loadRoadmap();
  const state = await openState({
    ...config.database,
    onError: (err) => log.error({ err }, 'the database failed'),
  });
  const now = () => new Date();
  const today = () => config.today ?? dayInZone(now(), config.timeZone);
  survive(log);
  const deps = { roadmap, state, log, now, today };
  const running = await (config.mode === 'playground' ? playground(config, deps) : connect(config, deps));
  process.stdout.write(`${running.announcement}\n`);
  stopOnSignal(log, async () => {
    await running.close();
    await state.close();
  });
}

async function playground({ port }: Config, deps: Dependencies): Promise<Running> {
  // Loaded only here: a production install has neither the page nor the emulator behind it.
  const { startPlayground } = await import('./playground/playground.ts');
  const { url, close } = await startPlayground({ ...deps, port });
  return {
    announcement: `The playground is at ${url} – no Slack needed, nothing leaves this computer.\nTo connect real Slack: README, “Connecting to Slack”.`,
    close,
  };
}

async function connect(config: RealConfig, deps: Dependencies): Promise<Running> {
  const clientOptions = config.slackApiUrl === undefined ? {} : { slackApiUrl: config.slackApiUrl };
  const identity = await signIn(config, deps.log, clientOptions);
  const app = createApp({
    ...deps,
    slack: {
      token: config.botToken,
      botId: identity.botId,
      botUserId: identity.botUserId,
      clientOptions,
      port: config.port,
      customRoutes: [
        {
          path: '/healthz',
          method: 'GET',
          handler: (_, response) => void response.writeHead(200).end('ok\n'),
        },
      ],
      ...(config.mode === 'socket'
        ? { socketMode: true, appToken: config.appToken }
        : { signingSecret: config.signingSecret }),
    },
  });
  await app.start(config.port).catch((error: unknown) => {
    if (!(error instanceof webApi.WebAPIPlatformError)) throw error;
    throw new SlackConnectionError(
      `Slack refuses SLACK_APP_TOKEN (${error.data.error}): copy it again from “Basic Information” of your app.`,
    );
  });
  const how =
    config.mode === 'socket'
      ? `through Socket Mode; http://localhost:${config.port}/healthz tells that it runs`
      : `at http://localhost:${config.port}/slack/events, the Request URL behind your own https address`;
  return {
    announcement: `Connected to ${identity.team} as ${identity.name}, ${how}.`,
    close: () => app.stop(),
  };
}

/**
 * Asks Slack who the bot token belongs to. Bolt alone would start with a token that Slack refuses, then answer
 * every request with 200 and drop it.
 */
async function signIn({ botToken }: RealConfig, log: Logger, clientOptions: webApi.WebClientOptions) {
  const client = new webApi.WebClient(botToken, {
    ...clientOptions,
    logger: boltLogger(log),
    timeout: 10_000,
    retryConfig: { retries: 0 },
  });
  try {
    const { team, user, user_id: botUserId, bot_id: botId } = await client.auth.test();
    return { team: team ?? 'Slack', name: user ?? 'the bot', botUserId, botId };
  } catch (error) {
    if (error instanceof webApi.WebAPIPlatformError) {
      throw new SlackConnectionError(
        `Slack refuses SLACK_BOT_TOKEN (${error.data.error}): copy it again from “OAuth & Permissions” of your app.`,
      );
    }
    throw new SlackConnectionError(
      `Slack cannot be reached at ${client.slackApiUrl}: ${(error as Error).message}`,
    );
  }
}

/** A promise of the Socket Mode library that nobody catches must not end the service; any other one must. */
function survive(log: Logger): void {
  process.on('unhandledRejection', (error) => {
    if (!isSocketModeFault(error)) fail(error);
    log.error({ err: error }, 'Socket Mode failed; it reconnects by itself');
  });
}

/** Finishes what runs, for ten seconds at most, then ends. */
function stopOnSignal(log: Logger, close: () => Promise<void>): void {
  const stop = (signal: NodeJS.Signals) => {
    log.info({ signal }, 'stopping');
    setTimeout(() => process.exit(1), 10_000).unref();
    close().then(() => process.exit(0), fail);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

/** Ends the program: with a sentence where it is the person who can mend it, else with all that is known. */
function fail(error: unknown): never {
  const expected = [ConfigError, RoadmapDataError, StateError, SlackConnectionError];
  const { code, port, message, stack } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE') console.error(`Port ${port} is taken: stop what listens there, or set PORT.`);
  else if (expected.some((kind) => error instanceof kind)) console.error(message);
  else console.error(stack ?? error);
  process.exit(1);
}

process.on('uncaughtException', fail);
await main().catch(fail);

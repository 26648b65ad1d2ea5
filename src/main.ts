import { type AppOptions, type CustomRoute, webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import { createApp } from './app.ts';
import { feedRoute, serveFeed } from './calendar/feed.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { dayInZone } from './dates/calendar.ts';
import { queueOf } from './digest/deliver.ts';
import { type Check, createHealth, remember } from './health.ts';
import { createLog } from './log.ts';
import { prepareSuggestions } from './lookup/suggest.ts';
import { createMetrics } from './metrics.ts';
import { RoadmapDataError } from './roadmap/load.ts';
import { loadPacks } from './roadmap/packs.ts';
import type { SlackDependencies } from './slack/conversation/dependencies.ts';
import { startDigests, storedTokens } from './slack/digest/sender.ts';
import { boltLogger } from './slack/transport/bolt-logger.ts';
import { drain, type InFlight, idle } from './slack/transport/in-flight.ts';
import { keptInstallations } from './slack/transport/installations.ts';
import { createOAuthReceiver } from './slack/transport/oauth.ts';
import { SlackConnectionError, signIn } from './slack/transport/sign-in.ts';
import { answerCalls, askingOnce, countCalls } from './slack/transport/slack-calls.ts';
import { isSocketModeFault, KeptSocketModeReceiver } from './slack/transport/socket-mode.ts';
import { openState, StateError } from './state/open-state.ts';

type RealConfig = Exclude<Config, { mode: 'playground' }>;
type Dependencies = Omit<SlackDependencies, 'pictures'>;

interface Running {
  /** What the person who started it sees. */
  announcement: string;
  /** Takes no new work, and resolves when the work that was begun is done. */
  close(): Promise<unknown>;
}

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel, undefined, config.secrets);
  const packs = loadPacks(config.roadmapDirectory);
  for (const { folder, reason } of packs.refused) log.error({ folder, reason }, 'a roadmap is refused');
  const state = await openState({
    ...config.database,
    ...(config.mode === 'oauth' && { tokenKey: config.tokenKey }),
    onError: (err) => log.error({ err }, 'the database failed'),
  });
  const now = () => new Date();
  if (state.installations) {
    state.installations = keptInstallations(state.installations, config.allowedTeams, now);
  }
  const today = () => config.today ?? dayInZone(now(), config.timeZone);
  survive(log);
  const { digestChanges, maintainers } = config;
  const deps = { packs, state, log, now, today, digestChanges, maintainers };
  const running = await (config.mode === 'playground' ? playground(config, deps) : connect(config, deps));
  process.stdout.write(`${running.announcement}\n`);
  // It listens already: what the first question would wait for, its index among it, is made before one comes.
  for (const roadmap of packs.all) setImmediate(prepareSuggestions, roadmap);
  stopOnSignal(log, async () => {
    await running.close();
    await state.close();
  });
}

async function playground({ port, timeZone, today }: Config, deps: Dependencies): Promise<Running> {
  // Loaded only here: a production install has neither the page nor what it is drawn with.
  const { startPlayground } = await import('./playground/playground.ts').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new ConfigError([
      'no SLACK_ variable is set, and the playground, which needs none, needs the development packages: `npm ci` installs them',
    ]);
  });
  const { url, close } = await startPlayground({ ...deps, port, timeZone, ...(today && { opensOn: today }) });
  return {
    announcement: `The playground is at ${url} – no Slack needed, nothing leaves this computer.\nTo connect real Slack: README, “Connecting to Slack”.`,
    close,
  };
}

async function connect(config: RealConfig, deps: Dependencies): Promise<Running> {
  const { state, log, now } = deps;
  const { allowedTeams, questionsPerMinute, port } = config;
  const metrics = createMetrics(() => queueOf(state, now()));
  const inFlight: InFlight = new Set();
  const counted = countCalls(metrics.slackCall);
  const calls = answerCalls(counted);
  const slackApiUrl = config.slackApiUrl === undefined ? {} : { slackApiUrl: config.slackApiUrl };
  const clientOptions: webApi.WebClientOptions = { ...slackApiUrl, fetch: calls.fetch };
  // These have their own patience.
  const ownPace: webApi.WebClientOptions = { ...slackApiUrl, fetch: counted };
  const client = new webApi.WebClient(config.mode === 'oauth' ? undefined : config.botToken, {
    ...clientOptions,
    ...askingOnce,
    logger: boltLogger(log),
  });
  const { slack, how, connected } = reach(config, deps, { inFlight, clientOptions: ownPace });
  let identity: webApi.AuthTestResponse | null = null;
  const greet = () => (identity ? client.auth.test() : client.api.test());
  const greeted = remember(greet, 60_000, now, calls.hangs);
  const checks: Record<string, Check> = {
    database: () => state.ping(),
    slack: async () => {
      await connected?.();
      await greeted();
    },
  };
  const health = createHealth(checks, metrics.register, log);
  await health.listen(config.healthPort);
  if (config.mode !== 'oauth') identity = await signIn(client, allowedTeams);

  const app = createApp({
    ...deps,
    ...(config.publicUrl !== undefined && { publicUrl: () => config.publicUrl ?? '' }),
    slack: {
      ...slack,
      ...(identity && { botId: identity.bot_id, botUserId: identity.user_id }),
      clientOptions,
    },
    service: {
      allowedTeams,
      questionsPerMinute,
      mostAtOnce,
      inFlight,
      watch: metrics.request,
      ...(identity && { home: { team: identity.team_id, enterprise: identity.enterprise_id } }),
    },
  });
  const server = await app.start(port, patience);
  const { today } = config;
  const digests = startDigests({
    deps,
    ...(today && { today: () => today }),
    tokenOf:
      config.mode === 'oauth' && state.installations
        ? storedTokens(state.installations, state.workspaces)
        : async () => client.token ?? null,
    clientOptions: ownPace,
    count: metrics.digest,
  });
  health.started();
  return {
    announcement: identity
      ? `Connected to ${identity.team} as ${identity.user}, ${how}.`
      : `Ready for workspaces, ${how}. People install the app at /slack/install there.`,
    async close() {
      health.stop();
      const digestsDone = digests.stop();
      if (config.mode !== 'socket') await drain(server);
      await Promise.all([app.stop(), digestsDone]);
      // What was acknowledged may still be on its way.
      await idle(inFlight);
      health.close();
    },
  };
}

/** With more than these, whoever comes next would wait longer than Slack does. */
const mostAtOnce = 300;

/** In milliseconds: how long a sender may take for its headers and for the whole of a request. */
const patience = { headersTimeout: 10_000, requestTimeout: 15_000, connectionsCheckingInterval: 5_000 };

/** The app's way to Slack and back, in words too; `connected` throws where a connection is lost. */
function reach(
  config: RealConfig,
  deps: Dependencies,
  { inFlight, clientOptions }: { inFlight: InFlight; clientOptions: webApi.WebClientOptions },
): { slack: AppOptions; how: string; connected?: Check } {
  const { state, log, now } = deps;
  const { port, healthPort } = config;
  const logger = boltLogger(log);
  const calendars: CustomRoute = {
    path: feedRoute,
    method: ['GET', 'HEAD'],
    handler: (request, response) =>
      void serveFeed(request, response, deps).catch((err: unknown) => {
        log.error({ err }, 'a calendar could not be served');
        response.writeHead(500).end();
      }),
  };
  if (config.mode === 'socket') {
    const { appToken, botToken: token } = config;
    const receiver = new KeptSocketModeReceiver({
      appToken,
      port,
      customRoutes: [calendars],
      clientOptions,
      logger,
      inFlight,
    });
    return {
      slack: { socketMode: true, receiver, token },
      how: `through Socket Mode; http://localhost:${healthPort}/readyz tells how it is`,
      connected: async () => {
        if (!receiver.connected) throw new Error('Socket Mode is not connected');
      },
    };
  }
  const how = `at http://localhost:${port}/slack/events, the Request URL behind your own https address`;
  if (config.mode === 'http') {
    const { signingSecret } = config;
    return { slack: { signingSecret, customRoutes: [calendars], token: config.botToken }, how };
  }
  if (!state.installations) throw new Error('the state was opened without a key');
  const { oauth, digestChanges, maintainers } = config;
  const receiver = createOAuthReceiver({
    ...oauth,
    installationStore: state.installations,
    customRoutes: [calendars],
    digestChanges,
    maintainers,
    clientOptions,
    logger,
    now,
  });
  return { slack: { receiver }, how };
}

/** What the Socket Mode library lets slip must not end the service, which connects again; all else must. */
function survive(log: Logger): void {
  const hear = (error: unknown) => {
    if (!isSocketModeFault(error)) fail(error);
    log.error({ err: error }, 'Socket Mode failed; it goes on');
  };
  process.on('unhandledRejection', hear);
  process.on('uncaughtException', hear);
}

/** Finishes what runs, for ten seconds at most, then ends. */
function stopOnSignal(log: Logger, close: () => Promise<void>): void {
  const stop = (signal: NodeJS.Signals) => {
    log.info({ signal }, 'stopping');
    setTimeout(() => {
      log.error('not everything could be finished within ten seconds');
      process.exit(1);
    }, 10_000).unref();
    close().then(() => process.exit(0), fail);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

/** Ends the program: with a sentence where it is the person who can mend it, else with all that is known. */
function fail(error: unknown): never {
  const expected = [ConfigError, RoadmapDataError, StateError, SlackConnectionError];
  const { code, port, message, stack } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE')
    console.error(`Port ${port} is taken: stop what listens there, or set PORT or HEALTH_PORT.`);
  else if (expected.some((kind) => error instanceof kind)) console.error(message);
  else console.error(stack ?? error);
  process.exit(1);
}

await main().catch(fail);

import { z } from 'zod';
import { type CalendarDay, isCalendarDay, isTimeZone, usualZone } from './dates/calendar.ts';
import { type LogLevel, logLevels } from './log.ts';
import { type DigestChanges, digestChanges } from './slack/conversation/dependencies.ts';
import { readTokenKey } from './state/encryption.ts';

interface CommonConfig {
  port: number;
  /** Of /healthz, /readyz and /metrics. */
  healthPort: number;
  /** The address that people reach the app at. */
  publicUrl?: string;
  logLevel: LogLevel;
  /** The day that answers are relative to; null = the real one, in `timeZone`. */
  today: CalendarDay | null;
  timeZone: string;
  database: { url: string } | { file: string };
  /** Where Slack's Web API is, when it is not Slack's own address. */
  slackApiUrl?: string;
  /** Ids of the workspaces and organisations that are served; null for all. */
  allowedTeams: string[] | null;
  digestChanges: DigestChanges;
  /** Ids of the people and user groups that look after the bot. */
  maintainers: string[];
  questionsPerMinute: number;
  /** A folder of packs, or one pack; without it, those that ship with the program. */
  roadmapDirectory?: string;
}

export type Config = CommonConfig &
  (
    | { mode: 'playground' }
    | { mode: 'socket'; botToken: string; appToken: string }
    | { mode: 'http'; botToken: string; signingSecret: string }
    /** Any number of workspaces, over HTTP; their tokens are stored, encrypted with `tokenKey`. */
    | ({ mode: 'oauth'; signingSecret: string; tokenKey: string } & OAuthConfig)
  );

interface OAuthConfig {
  clientId: string;
  clientSecret: string;
  stateSecret: string;
}

/** The environment is not one that the program can run with; the message says all that is wrong, with its fix. */
export class ConfigError extends Error {
  override name = 'ConfigError';
  readonly problems: string[];

  constructor(problems: string[]) {
    super(`The settings do not fit (see .env.example):\n${problems.map((each) => `- ${each}`).join('\n')}`);
    this.problems = problems;
  }
}

/** An empty value, as a copied `.env.example` leaves it, is no value. */
const setting = (schema: z.ZodType<string> = z.string()) =>
  z.preprocess(
    (value) => (typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined),
    schema.optional(),
  );

const token = (prefix: string, where: string) =>
  setting(z.string().startsWith(prefix, `must start with ${prefix}: copy it from ${where}`));

const port = (example: number) =>
  z
    .string()
    .refine(
      (text) => /^\d{1,5}$/.test(text) && Number(text) < 65_536,
      `must be a port from 0 to 65535, for example ${example}`,
    );

const Environment = z.object({
  NODE_ENV: setting(),
  SLACK_BOT_TOKEN: token('xoxb-', '“OAuth & Permissions” of your app on api.slack.com/apps'),
  SLACK_APP_TOKEN: token(
    'xapp-',
    '“Basic Information”, “App-Level Tokens”, with the scope connections:write',
  ),
  SLACK_SIGNING_SECRET: setting(),
  SLACK_CLIENT_ID: setting(),
  SLACK_CLIENT_SECRET: setting(),
  SLACK_STATE_SECRET: setting(),
  SLACK_TOKEN_KEY: setting(
    z.string().refine(isTokenKey, 'must be 32 bytes in base64 or hex; `openssl rand -base64 32` makes one'),
  ),
  SLACK_API_URL: setting(
    z.url({ protocol: /^https?$/, error: 'must be an address such as https://slack.com/api/' }),
  ),
  PUBLIC_URL: setting(
    z.url({
      protocol: /^https?$/,
      error: 'must be the address that people reach the app at, such as https://esante.example.org',
    }),
  ),
  PORT: setting(port(3000)),
  HEALTH_PORT: setting(port(3001)),
  LOG_LEVEL: setting(z.enum(logLevels, `must be one of ${logLevels.join(', ')}`)),
  ROADMAP_DIR: setting(),
  ROADMAP_TODAY: setting(
    z.string().refine(isCalendarDay, 'must be a day that exists, YYYY-MM-DD, for example 2019-11-25'),
  ),
  TIME_ZONE: setting(z.string().refine(isTimeZone, 'must be an IANA time zone, for example Europe/Paris')),
  DATABASE_URL: setting(
    z.string().regex(/^postgres(ql)?:\/\/./, 'must look like postgres://user:password@host:5432/database'),
  ),
  DATABASE_FILE: setting(),
  ALLOWED_TEAMS: setting(
    z
      .string()
      .regex(
        /^[TE][A-Z0-9]+(\s*,\s*[TE][A-Z0-9]+)*$/,
        'must be ids of workspaces (T…) or organisations (E…) with commas between, for example T012AB3CD,T045EF6GH',
      ),
  ),
  MAINTAINERS: setting(
    z
      .string()
      .regex(
        /^[UWS][A-Z0-9]+(\s*,\s*[UWS][A-Z0-9]+)*$/,
        'must be ids of people (U… or W…) or user groups (S…) with commas between, for example U012AB3CD,S045EF6GH',
      ),
  ),
  DIGEST_CHANGES: setting(z.enum(digestChanges, `must be ${digestChanges.join(' or ')}`)),
  QUESTIONS_PER_MINUTE: setting(
    z.string().regex(/^[1-9]\d{0,3}$/, 'must be a whole number from 1 to 9999, for example 20'),
  ),
});
type Environment = z.infer<typeof Environment>;

/**
 * Reads what the program is told by its environment. Real Slack as soon as one Slack setting is there:
 * several workspaces over HTTP with a client id, one through Socket Mode with an app token, otherwise one over
 * HTTP; the playground where there is none, but never in production. Throws a `ConfigError` with every problem at
 * once.
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const parsed = Environment.safeParse(env);
  const problems = parsed.error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? [];
  // What is malformed is there: it is not reported as missing as well.
  problems.push(...missing(parsed.data ?? (env as Environment)));
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems);
  const settings = parsed.data;
  const {
    SLACK_BOT_TOKEN: botToken,
    SLACK_APP_TOKEN: appToken,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_CLIENT_ID: clientId,
    SLACK_CLIENT_SECRET: clientSecret,
    SLACK_STATE_SECRET: stateSecret,
    SLACK_TOKEN_KEY: tokenKey,
    SLACK_API_URL: slackApiUrl,
  } = settings;
  const common = {
    port: Number(settings.PORT ?? 3000),
    healthPort: Number(settings.HEALTH_PORT ?? 3001),
    ...(settings.PUBLIC_URL && { publicUrl: settings.PUBLIC_URL }),
    today: settings.ROADMAP_TODAY ?? null,
    timeZone: settings.TIME_ZONE ?? usualZone,
    ...(slackApiUrl && { slackApiUrl: slackApiUrl.replace(/\/?$/, '/') }),
    allowedTeams: settings.ALLOWED_TEAMS?.split(/\s*,\s*/) ?? null,
    digestChanges: (settings.DIGEST_CHANGES as DigestChanges | undefined) ?? 'members',
    maintainers: settings.MAINTAINERS?.split(/\s*,\s*/) ?? [],
    questionsPerMinute: Number(settings.QUESTIONS_PER_MINUTE ?? 20),
    ...(settings.ROADMAP_DIR && { roadmapDirectory: settings.ROADMAP_DIR }),
  };
  const logLevel = settings.LOG_LEVEL as LogLevel | undefined;
  const real = { ...common, logLevel: logLevel ?? 'info', database: database(settings, 'var/state.db') };
  if (clientId && clientSecret && stateSecret && tokenKey && signingSecret) {
    return { ...real, mode: 'oauth', clientId, clientSecret, stateSecret, tokenKey, signingSecret };
  }
  if (botToken && appToken) return { ...real, mode: 'socket', botToken, appToken };
  if (botToken && signingSecret) return { ...real, mode: 'http', botToken, signingSecret };
  return {
    ...common,
    mode: 'playground',
    // What the terminal shows is where the page is; every request as a line of JSON would hide it.
    logLevel: logLevel ?? 'warn',
    database: database(settings, ':memory:'),
  };
}

const basicInformation = '“Basic Information” of your app on api.slack.com/apps';
const forSeveral = {
  SLACK_CLIENT_ID: `it is under ${basicInformation}`,
  SLACK_CLIENT_SECRET: `it is under ${basicInformation}`,
  SLACK_STATE_SECRET: 'any long random text; `openssl rand -base64 32` makes one',
  SLACK_TOKEN_KEY: '`openssl rand -base64 32` makes one; keep it, stored tokens cannot be read without it',
};

/** What is not there but must be, and what cannot stand together. */
function missing(settings: Environment): string[] {
  const { NODE_ENV, SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app, SLACK_SIGNING_SECRET: secret } = settings;
  const several = Object.entries(forSeveral) as [keyof typeof forSeveral, string][];
  if (several.some(([name]) => settings[name])) {
    return [
      ...several
        .filter(([name]) => !settings[name])
        .map(([name, fix]) => `${name} is missing for several workspaces: ${fix}`),
      ...(secret
        ? []
        : [`SLACK_SIGNING_SECRET is missing for several workspaces: it is under ${basicInformation}`]),
      ...[bot && 'SLACK_BOT_TOKEN', app && 'SLACK_APP_TOKEN'].flatMap((name) =>
        name
          ? [`${name} is for one workspace and SLACK_CLIENT_ID is for several: leave one of the two empty`]
          : [],
      ),
    ];
  }
  if (!bot && !app && !secret && NODE_ENV !== 'production') return [];
  return [
    ...(bot
      ? []
      : [
          'SLACK_BOT_TOKEN is missing: it starts with xoxb-, see “OAuth & Permissions” of your app on api.slack.com/apps',
        ]),
    ...(app || secret
      ? []
      : [
          `SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) is missing: both are under ${basicInformation}`,
        ]),
  ];
}

function database(
  { DATABASE_URL: url, DATABASE_FILE: file }: Environment,
  otherwise: string,
): CommonConfig['database'] {
  return url ? { url } : { file: file ?? otherwise };
}

function isTokenKey(text: string): boolean {
  try {
    return readTokenKey(text).length > 0;
  } catch {
    return false;
  }
}

/** What of the settings must never be logged, beside Slack's tokens, which the log knows by their looks. */
export function secretsIn(config: Config): string[] {
  if (config.mode === 'playground' || config.mode === 'socket') return [];
  const { signingSecret } = config;
  if (config.mode === 'http') return [signingSecret];
  return [signingSecret, config.clientSecret, config.stateSecret, config.tokenKey];
}

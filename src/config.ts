import { z } from 'zod';
import { type LogLevel, logLevels } from './log.ts';
import { type CalendarDay, isCalendarDay } from './roadmap/calendar.ts';

interface CommonConfig {
  port: number;
  logLevel: LogLevel;
  /** The day that answers are relative to; null = the real one, in `timeZone`. */
  today: CalendarDay | null;
  timeZone: string;
  database: { url: string } | { file: string };
  /** Where Slack's Web API is, when it is not Slack's own address. */
  slackApiUrl?: string;
}

export type Config = CommonConfig &
  (
    | { mode: 'playground' }
    | { mode: 'socket'; botToken: string; appToken: string }
    | { mode: 'http'; botToken: string; signingSecret: string }
  );

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

const Environment = z.object({
  NODE_ENV: setting(),
  SLACK_BOT_TOKEN: token('xoxb-', '“OAuth & Permissions” of your app on api.slack.com/apps'),
  SLACK_APP_TOKEN: token(
    'xapp-',
    '“Basic Information”, “App-Level Tokens”, with the scope connections:write',
  ),
  SLACK_SIGNING_SECRET: setting(),
  SLACK_API_URL: setting(
    z.url({ protocol: /^https?$/, error: 'must be an address such as https://slack.com/api/' }),
  ),
  PORT: setting(
    z
      .string()
      .refine(
        (text) => /^\d{1,5}$/.test(text) && Number(text) < 65_536,
        'must be a port from 0 to 65535, for example 3000',
      ),
  ),
  LOG_LEVEL: setting(z.enum(logLevels, `must be one of ${logLevels.join(', ')}`)),
  ROADMAP_TODAY: setting(
    z.string().refine(isCalendarDay, 'must be a day that exists, YYYY-MM-DD, for example 2019-11-25'),
  ),
  TIME_ZONE: setting(z.string().refine(isTimeZone, 'must be an IANA time zone, for example Europe/Paris')),
  DATABASE_URL: setting(
    z.string().regex(/^postgres(ql)?:\/\/./, 'must look like postgres://user:password@host:5432/database'),
  ),
  DATABASE_FILE: setting(),
});
type Environment = z.infer<typeof Environment>;

/**
 * Reads what the program is told by its environment. Real Slack as soon as one Slack setting is there: Socket
 * Mode with an app token, otherwise HTTP; the playground where there is none, but never in production. Throws a
 * `ConfigError` with every problem at once.
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
    SLACK_API_URL: slackApiUrl,
  } = settings;
  const common = {
    port: Number(settings.PORT ?? 3000),
    today: settings.ROADMAP_TODAY ?? null,
    timeZone: settings.TIME_ZONE ?? 'Europe/Paris',
    ...(slackApiUrl && { slackApiUrl: slackApiUrl.replace(/\/?$/, '/') }),
  };
  const logLevel = settings.LOG_LEVEL as LogLevel | undefined;
  const real = { ...common, logLevel: logLevel ?? 'info', database: database(settings, 'var/state.db') };
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

function missing({
  NODE_ENV,
  SLACK_BOT_TOKEN: bot,
  SLACK_APP_TOKEN: app,
  SLACK_SIGNING_SECRET: secret,
}: Environment): string[] {
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
          'SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) is missing: both are under “Basic Information” of your app on api.slack.com/apps',
        ]),
  ];
}

function database(
  { DATABASE_URL: url, DATABASE_FILE: file }: Environment,
  otherwise: string,
): CommonConfig['database'] {
  return url ? { url } : { file: file ?? otherwise };
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

import { z } from 'zod';
import { isCalendarDay, isTimeZone, usualZone } from './dates/calendar.ts';
import { logLevels } from './log.ts';
import { digestChanges } from './slack/conversation/dependencies.ts';
import { isTokenKey } from './state/encryption.ts';

export type Config = ReturnType<typeof readConfig>;

/** The environment is not one that the program can run with; the message says all that is wrong, with its fix. */
export class ConfigError extends Error {
  override name = 'ConfigError';

  constructor(problems: string[]) {
    super(`The settings do not fit (see .env.example):\n${problems.map((each) => `- ${each}`).join('\n')}`);
  }
}

const basicInformation = '“Basic Information” of your app on api.slack.com/apps';
const permissions = '“OAuth & Permissions” of your app on api.slack.com/apps';

const token = (prefix: string, where: string) =>
  z.string().startsWith(prefix, `must start with ${prefix}: copy it from ${where}`);

const wholeNumber = (min: number, max: number, error: string) =>
  z.coerce.number(error).refine((n) => Number.isInteger(n) && n >= min && n <= max, error);

const port = (example: number) =>
  wholeNumber(0, 65_535, `must be a port from 0 to 65535, for example ${example}`);

const address = (such: string) => z.url({ protocol: /^https?$/, error: `must be ${such}` });

/** Ids with commas between. `letters`: those that one may begin with. */
const ids = (letters: string, such: string, example: string) =>
  z
    .string()
    .regex(
      new RegExp(`^[${letters}][A-Z0-9]+(\\s*,\\s*[${letters}][A-Z0-9]+)*$`),
      `must be ids of ${such} with commas between, for example ${example}`,
    )
    .transform((text) => text.split(/\s*,\s*/));

/** What may be set, and how each must look. */
export const Environment = z
  .object({
    NODE_ENV: z.string(),
    SLACK_BOT_TOKEN: token('xoxb-', permissions),
    SLACK_APP_TOKEN: token(
      'xapp-',
      '“Basic Information”, “App-Level Tokens”, with the scope connections:write',
    ),
    SLACK_SIGNING_SECRET: z.string(),
    SLACK_CLIENT_ID: z.string(),
    SLACK_CLIENT_SECRET: z.string(),
    SLACK_STATE_SECRET: z.string(),
    SLACK_TOKEN_KEY: z
      .string()
      .refine(isTokenKey, 'must be 32 bytes in base64 or hex; `openssl rand -base64 32` makes one'),
    SLACK_API_URL: address('an address such as https://slack.com/api/'),
    PUBLIC_URL: address('the address that people reach the app at, such as https://esante.example.org'),
    PORT: port(3000),
    HEALTH_PORT: port(3001),
    LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`),
    ROADMAP_DIR: z.string(),
    ROADMAP_TODAY: z
      .string()
      .refine(isCalendarDay, 'must be a day that exists, YYYY-MM-DD, for example 2019-11-25'),
    TIME_ZONE: z.string().refine(isTimeZone, 'must be an IANA time zone, for example Europe/Paris'),
    DATABASE_URL: z.url({
      protocol: /^postgres(ql)?$/,
      error: 'must look like postgres://user:password@host:5432/database',
    }),
    DATABASE_FILE: z.string(),
    ALLOWED_TEAMS: ids('TE', 'workspaces (T…) or organisations (E…)', 'T012AB3CD,T045EF6GH'),
    MAINTAINERS: ids('UWS', 'people (U… or W…) or user groups (S…)', 'U012AB3CD,S045EF6GH'),
    DIGEST_CHANGES: z.enum(digestChanges, `must be ${digestChanges.join(' or ')}`),
    QUESTIONS_PER_MINUTE: wholeNumber(1, 9999, 'must be a whole number from 1 to 9999, for example 20'),
  })
  .partial();
type Environment = z.infer<typeof Environment>;

/**
 * What the environment says: several workspaces over HTTP with a client id, one through Socket Mode with an app token,
 * else one over HTTP; without Slack settings the playground, but never in production. Throws a `ConfigError` with every
 * problem.
 */
export function readConfig(env: Record<string, string | undefined>) {
  // An empty value, as a copied `.env.example` leaves it, is no value.
  const given = Object.fromEntries(
    Object.entries(env).map(([name, value]) => [name, value?.trim() || undefined]),
  );
  const { data: settings, error } = Environment.safeParse(given);
  const problems = error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? [];
  // What is malformed is there: it is not reported as missing as well.
  problems.push(...missing(settings ?? given));
  if (!settings || problems.length > 0) throw new ConfigError(problems);
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_CLIENT_ID: clientId } = settings;
  const { SLACK_SIGNING_SECRET: signingSecret, SLACK_CLIENT_SECRET: clientSecret } = settings;
  const { SLACK_STATE_SECRET: stateSecret, SLACK_TOKEN_KEY: tokenKey } = settings;
  const isPlayground = !botToken && !clientId;
  const common = {
    port: settings.PORT ?? 3000,
    /** Of /healthz, /readyz and /metrics. */
    healthPort: settings.HEALTH_PORT ?? 3001,
    publicUrl: settings.PUBLIC_URL,
    // What the terminal shows of the playground is where the page is; every request as a line of JSON would hide it.
    logLevel: settings.LOG_LEVEL ?? (isPlayground ? 'warn' : 'info'),
    /** What must never be logged, beside Slack's tokens, which the log knows by their looks. */
    secrets: [signingSecret, clientSecret, stateSecret, tokenKey].filter((each) => each !== undefined),
    /** The day that answers are relative to; null = the real one, in `timeZone`. */
    today: settings.ROADMAP_TODAY ?? null,
    timeZone: settings.TIME_ZONE ?? usualZone,
    database: settings.DATABASE_URL
      ? { url: settings.DATABASE_URL }
      : { file: settings.DATABASE_FILE ?? (isPlayground ? ':memory:' : 'var/state.db') },
    /** Where Slack's Web API is, when it is not Slack's own address. */
    slackApiUrl: settings.SLACK_API_URL?.replace(/\/?$/, '/'),
    /** Ids of the workspaces and organisations that are served; null for all. */
    allowedTeams: settings.ALLOWED_TEAMS ?? null,
    digestChanges: settings.DIGEST_CHANGES ?? 'members',
    /** Ids of the people and user groups that look after the bot. */
    maintainers: settings.MAINTAINERS ?? [],
    questionsPerMinute: settings.QUESTIONS_PER_MINUTE ?? 20,
    /** A folder of packs, or one pack; without it, those that ship with the program. */
    roadmapDirectory: settings.ROADMAP_DIR,
  };
  if (clientId && clientSecret && stateSecret && tokenKey && signingSecret) {
    // Any number of workspaces, over HTTP; their tokens are stored, encrypted with `tokenKey`.
    const oauth = { clientId, clientSecret, stateSecret, signingSecret };
    return { ...common, mode: 'oauth' as const, oauth, tokenKey };
  }
  if (botToken && appToken) return { ...common, mode: 'socket' as const, botToken, appToken };
  if (botToken && signingSecret) return { ...common, mode: 'http' as const, botToken, signingSecret };
  return { ...common, mode: 'playground' as const };
}

const underBasics = `it is under ${basicInformation}`;

/** What must be there, and where it is or how it is made. */
const needed = {
  several: {
    SLACK_CLIENT_ID: underBasics,
    SLACK_CLIENT_SECRET: underBasics,
    SLACK_STATE_SECRET: 'any long random text; `openssl rand -base64 32` makes one',
    SLACK_TOKEN_KEY: '`openssl rand -base64 32` makes one; keep it, stored tokens cannot be read without it',
  },
  one: {
    SLACK_BOT_TOKEN: `it starts with xoxb-, see ${permissions}`,
    'SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP)': `both are under ${basicInformation}`,
  },
};

/** What is not there but must be, and what cannot stand together. */
function missing(settings: Partial<Record<keyof Environment, unknown>>): string[] {
  const given = Object.keys(settings).filter((name) => settings[name as keyof Environment]);
  const lacking = (names: object, why: string): string[] =>
    Object.entries(names)
      .filter(([name]) => !given.some((one) => name.split(' ').includes(one)))
      .map(([name, fix]) => `${name} is missing${why}: ${fix}`);
  if (given.some((name) => Object.hasOwn(needed.several, name))) {
    const tooMany = given.filter((name) => name === 'SLACK_BOT_TOKEN' || name === 'SLACK_APP_TOKEN');
    return [
      ...lacking({ ...needed.several, SLACK_SIGNING_SECRET: underBasics }, ' for several workspaces'),
      ...tooMany.map(
        (name) =>
          `${name} is for one workspace and SLACK_CLIENT_ID is for several: leave one of the two empty`,
      ),
    ];
  }
  const lacks = lacking(needed.one, '');
  // The playground needs neither.
  return lacks.length === 2 && settings.NODE_ENV !== 'production' ? [] : lacks;
}

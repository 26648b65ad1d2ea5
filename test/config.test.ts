import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ConfigError, Environment, readConfig } from '../src/config.ts';

const socket = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };
const http = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'secret' };
const several = {
  SLACK_CLIENT_ID: '1.2',
  SLACK_CLIENT_SECRET: 'client secret',
  SLACK_STATE_SECRET: 'state secret',
  SLACK_TOKEN_KEY: '00'.repeat(32),
  SLACK_SIGNING_SECRET: 'secret',
};

function problemsOf(env: Record<string, string>): string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split('\n- ').slice(1);
    throw error;
  }
  return [];
}

describe('readConfig', () => {
  it('is the playground where nothing is set', () => {
    expect(readConfig({})).toEqual({
      mode: 'playground',
      port: 3000,
      healthPort: 3001,
      today: null,
      timeZone: 'Europe/Paris',
      logLevel: 'warn',
      secrets: [],
      database: { file: ':memory:' },
      allowedTeams: null,
      digestChanges: 'members',
      maintainers: [],
      questionsPerMinute: 20,
    });
  });

  it('is Socket Mode with an app token, also beside a signing secret', () => {
    expect(readConfig(socket)).toMatchObject({ mode: 'socket', botToken: 'xoxb-1', appToken: 'xapp-1' });
    expect(readConfig({ ...socket, ...http }).mode).toBe('socket');
  });

  it('is HTTP with a signing secret', () => {
    expect(readConfig(http)).toEqual({
      mode: 'http',
      botToken: 'xoxb-1',
      signingSecret: 'secret',
      port: 3000,
      healthPort: 3001,
      today: null,
      timeZone: 'Europe/Paris',
      logLevel: 'info',
      secrets: ['secret'],
      database: { file: 'var/state.db' },
      allowedTeams: null,
      digestChanges: 'members',
      maintainers: [],
      questionsPerMinute: 20,
    });
  });

  it('is several workspaces with a client id', () => {
    expect(readConfig(several)).toMatchObject({
      mode: 'oauth',
      tokenKey: '00'.repeat(32),
      oauth: {
        clientId: '1.2',
        clientSecret: 'client secret',
        stateSecret: 'state secret',
        signingSecret: 'secret',
      },
    });
  });

  it('tells all that several workspaces lack, and what they cannot stand beside', () => {
    expect(problemsOf({ SLACK_CLIENT_ID: '1.2' })).toEqual([
      expect.stringContaining('SLACK_CLIENT_SECRET is missing'),
      expect.stringContaining('SLACK_STATE_SECRET is missing'),
      expect.stringContaining('SLACK_TOKEN_KEY is missing'),
      expect.stringContaining('SLACK_SIGNING_SECRET is missing'),
    ]);
    expect(problemsOf({ ...several, ...socket })).toEqual([
      expect.stringContaining('SLACK_BOT_TOKEN is for one workspace'),
      expect.stringContaining('SLACK_APP_TOKEN is for one workspace'),
    ]);
  });

  it('reads everything else', () => {
    const env = {
      ...http,
      PORT: '8080',
      LOG_LEVEL: 'debug',
      ROADMAP_TODAY: '2019-11-25',
      TIME_ZONE: 'Pacific/Auckland',
      DATABASE_URL: 'postgres://u:p@db:5432/esante',
      DATABASE_FILE: 'other.db',
      SLACK_API_URL: 'https://slack-gov.com/api',
      ALLOWED_TEAMS: 'T1, T2,E3',
      MAINTAINERS: 'U1, S2,W3',
      DIGEST_CHANGES: 'admins',
      QUESTIONS_PER_MINUTE: '5',
    };
    expect(readConfig(env)).toMatchObject({
      port: 8080,
      logLevel: 'debug',
      today: '2019-11-25',
      timeZone: 'Pacific/Auckland',
      database: { url: 'postgres://u:p@db:5432/esante' },
      slackApiUrl: 'https://slack-gov.com/api/',
      allowedTeams: ['T1', 'T2', 'E3'],
      maintainers: ['U1', 'S2', 'W3'],
      digestChanges: 'admins',
      questionsPerMinute: 5,
    });
    expect(readConfig({ DATABASE_FILE: 'other.db' }).database).toEqual({ file: 'other.db' });
  });

  it('takes an empty value for none, as a copy of .env.example has them', () => {
    const names =
      readFileSync(new URL('../.env.example', import.meta.url), 'utf8').match(/^[A-Z_]+(?==$)/gm) ?? [];
    expect(names.length).toBeGreaterThan(10);
    expect(readConfig(Object.fromEntries(names.map((name) => [name, ''])))).toEqual(readConfig({}));
  });

  it('never runs the playground in production', () => {
    expect(problemsOf({ NODE_ENV: 'production' })).toEqual([
      expect.stringContaining('SLACK_BOT_TOKEN is missing'),
      expect.stringContaining('SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) is missing'),
    ]);
    expect(readConfig({ NODE_ENV: 'production', ...http }).mode).toBe('http');
  });

  it.each([
    [
      { SLACK_BOT_TOKEN: 'xoxb-1' },
      'SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) is missing',
    ],
    [{ SLACK_APP_TOKEN: 'xapp-1' }, 'SLACK_BOT_TOKEN is missing'],
    [{ SLACK_SIGNING_SECRET: 's' }, 'SLACK_BOT_TOKEN is missing'],
    [{ ...http, SLACK_BOT_TOKEN: 'xapp-1' }, 'SLACK_BOT_TOKEN must start with xoxb-'],
    [{ ...socket, SLACK_APP_TOKEN: 'xoxb-1' }, 'SLACK_APP_TOKEN must start with xapp-'],
    [{ PORT: 'many' }, 'PORT must be a port'],
    [{ PORT: '65536' }, 'PORT must be a port'],
    [{ HEALTH_PORT: 'x' }, 'HEALTH_PORT must be a port'],
    [{ PORT: '-1' }, 'PORT must be a port'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of'],
    [{ ROADMAP_TODAY: '2020-02-30' }, 'ROADMAP_TODAY must be a day that exists'],
    [{ ROADMAP_TODAY: 'tomorrow' }, 'ROADMAP_TODAY must be a day that exists'],
    [{ TIME_ZONE: 'Paris' }, 'TIME_ZONE must be an IANA time zone'],
    [{ DATABASE_URL: 'mysql://db' }, 'DATABASE_URL must look like postgres://'],
    [{ SLACK_API_URL: 'slack' }, 'SLACK_API_URL must be an address'],
    [{ ...several, SLACK_TOKEN_KEY: 'short' }, 'SLACK_TOKEN_KEY must be 32 bytes'],
    [{ ALLOWED_TEAMS: 'acme' }, 'ALLOWED_TEAMS must be ids of workspaces'],
    [{ ALLOWED_TEAMS: 'T1,,T2' }, 'ALLOWED_TEAMS must be ids of workspaces'],
    [{ DIGEST_CHANGES: 'everyone' }, 'DIGEST_CHANGES must be members or admins'],
    [{ QUESTIONS_PER_MINUTE: '0' }, 'QUESTIONS_PER_MINUTE must be a whole number'],
  ])('%j has one problem, with its fix', (env, problem) => {
    expect(problemsOf(env)).toEqual([expect.stringContaining(problem)]);
  });

  it('tells all problems at once, and shows no value of a token', () => {
    const env = {
      SLACK_APP_TOKEN: 'secret-1',
      SLACK_BOT_TOKEN: 'secret-2',
      PORT: 'x',
      ROADMAP_TODAY: 'y',
      LOG_LEVEL: 'z',
    };
    const problems = problemsOf(env);
    expect(problems).toHaveLength(5);
    expect(problems.join()).not.toContain('secret-');
  });
});

describe('.env.example and docs/operations.md', () => {
  const text = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');

  it('labels every variable that is read, and none that is not', () => {
    const labelled = [...text.matchAll(/^# (?:Required|Optional)[^\n]*\n([A-Z_]+)=$/gm)].map(
      ([, name]) => name,
    );
    expect(labelled.sort()).toEqual(Object.keys(Environment.shape).sort());
  });

  it('tells the same in the guide, in the same order', () => {
    const guide = readFileSync(new URL('../docs/operations.md', import.meta.url), 'utf8');
    const rows = [...guide.matchAll(/^\| `([A-Z_]+)` +\| (.*?) +\|$/gm)].map(([, name, says]) => [
      name,
      says,
    ]);
    const labelled = [...text.matchAll(/^# ([^\n]*)\n([A-Z_]+)=$/gm)].map(([, says, name]) => [name, says]);
    expect(rows).toEqual(labelled);
  });
});

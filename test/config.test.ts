import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../src/config.ts';

const socket = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };
const http = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'secret' };

function problemsOf(env: Record<string, string>): string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('readConfig', () => {
  it('is the playground where nothing is set', () => {
    expect(readConfig({})).toEqual({
      mode: 'playground',
      port: 3000,
      today: null,
      timeZone: 'Europe/Paris',
      logLevel: 'warn',
      database: { file: ':memory:' },
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
      today: null,
      timeZone: 'Europe/Paris',
      logLevel: 'info',
      database: { file: 'var/state.db' },
    });
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
    };
    expect(readConfig(env)).toMatchObject({
      port: 8080,
      logLevel: 'debug',
      today: '2019-11-25',
      timeZone: 'Pacific/Auckland',
      database: { url: 'postgres://u:p@db:5432/esante' },
      slackApiUrl: 'https://slack-gov.com/api/',
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
    [{ PORT: '-1' }, 'PORT must be a port'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of'],
    [{ ROADMAP_TODAY: '2020-02-30' }, 'ROADMAP_TODAY must be a day that exists'],
    [{ ROADMAP_TODAY: 'tomorrow' }, 'ROADMAP_TODAY must be a day that exists'],
    [{ TIME_ZONE: 'Paris' }, 'TIME_ZONE must be an IANA time zone'],
    [{ DATABASE_URL: 'mysql://db' }, 'DATABASE_URL must look like postgres://'],
    [{ SLACK_API_URL: 'slack' }, 'SLACK_API_URL must be an address'],
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

describe('.env.example', () => {
  const text = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
  const source = readFileSync(new URL('../src/config.ts', import.meta.url), 'utf8');

  it('labels every variable that is read, and none that is not', () => {
    const labelled = [...text.matchAll(/^# (?:Required|Optional)[^\n]*\n([A-Z_]+)=$/gm)].map(
      ([, name]) => name,
    );
    const declared = [...source.matchAll(/^ {2}([A-Z_]+): (?:setting|token)\(/gm)].map(([, name]) => name);
    expect(labelled.sort()).toEqual(declared.sort());
  });
});

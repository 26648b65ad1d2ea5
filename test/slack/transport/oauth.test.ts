import { createHmac } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createApp } from '../../../src/app.ts';
import { createLog } from '../../../src/log.ts';
import { boltLogger } from '../../../src/slack/transport/bolt-logger.ts';
import { keptInstallations } from '../../../src/slack/transport/installations.ts';
import { botScopes, createOAuthReceiver } from '../../../src/slack/transport/oauth.ts';
import type { Installed } from '../../../src/state/installations.ts';
import type { State } from '../../../src/state/open-state.ts';
import { openState } from '../../../src/state/open-state.ts';
import { settingsOf } from '../../digest/roadmaps.ts';
import { botToken, type FakeSlack, installCode, startFakeSlack, team } from '../../support/fake-slack.ts';
import { onlyPack, roadmap } from '../../support/roadmap.ts';
import { waitFor } from '../../support/wait-for.ts';

const signingSecret = 'a signing secret';

describe('several workspaces', () => {
  let slack: FakeSlack;
  let state: State;
  let base: string;
  let stop: () => Promise<unknown>;
  const logged: string[] = [];

  beforeAll(async () => {
    slack = await startFakeSlack(() => new Date());
    state = await openState({ file: ':memory:', tokenKey: '11'.repeat(32) });
    if (!state.installations) throw new Error('no installations');
    state.installations = keptInstallations(state.installations, null, () => new Date());
    const secrets = ['client-secret', 'state-secret'];
    const log = createLog('debug', { write: (line) => void logged.push(line) }, secrets);
    const clientOptions = { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } };
    const now = () => new Date();
    const receiver = createOAuthReceiver({
      signingSecret,
      clientId: '1.2',
      clientSecret: 'client-secret',
      stateSecret: 'state-secret',
      installationStore: state.installations,
      digestChanges: 'members',
      maintainers: [],
      clientOptions,
      logger: boltLogger(log),
      now,
    });
    const app = createApp({
      packs: onlyPack(roadmap),
      state,
      log,
      now,
      today: () => '2020-05-01',
      slack: { receiver, clientOptions },
    });
    const server = await app.start({ port: 0, host: '127.0.0.1' });
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    stop = () => app.stop();
  });
  afterAll(async () => {
    await stop();
    await slack.close();
    await state.close();
  });

  async function send(body: string, contentType: string): Promise<string> {
    const timestamp = Math.floor(Date.now() / 1000);
    const signature = createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
    const response = await fetch(`${base}/slack/events`, {
      method: 'POST',
      headers: {
        'content-type': contentType,
        'x-slack-request-timestamp': String(timestamp),
        'x-slack-signature': `v0=${signature}`,
      },
      body,
    });
    expect(response.status).toBe(200);
    return response.text();
  }
  const command = (more: Record<string, string> = {}) =>
    send(
      new URLSearchParams({
        command: '/esante',
        text: 'action 15',
        team_id: team.id,
        channel_id: 'C0MEMBER',
        user_id: 'U0PERSON',
        ...more,
      }).toString(),
      'application/x-www-form-urlencoded',
    );
  let events = 0;
  const event = (fields: object) =>
    send(
      JSON.stringify({
        type: 'event_callback',
        team_id: team.id,
        api_app_id: 'A0FAKE',
        event_id: `Ev${++events}`,
        event: { ts: `${events}.1`, event_ts: `${events}.1`, ...fields },
      }),
      'application/json',
    );

  async function install(code: string): Promise<{ status: number; page: string }> {
    const page = await fetch(`${base}/slack/install`);
    const link = /https:\/\/slack\.com\/oauth\/v2\/authorize\?[^"]*/.exec(await page.text())?.[0] ?? '';
    const asked = new URL(link.replaceAll('&amp;', '&')).searchParams;
    expect(asked.get('scope')).toBe(botScopes.join(','));
    const back = await fetch(`${base}/slack/oauth_redirect?code=${code}&state=${asked.get('state')}`, {
      headers: { cookie: page.headers.get('set-cookie')?.split(';')[0] ?? '' },
    });
    return { status: back.status, page: await back.text() };
  }

  it('tells a person whose workspace has not installed the app', async () => {
    expect(await command()).toContain('The app is not installed in your workspace');
  });

  it('installs nothing without the right code, and shows no secret', async () => {
    const { status, page } = await install('wrong');
    expect(status).toBe(500);
    expect(page).toContain('Something Went Wrong');
    expect(`${page}${logged.join('')}`).not.toMatch(/client-secret|state-secret/);
    expect(await command()).toContain('The app is not installed in your workspace');
  });

  it('answers once it is installed', async () => {
    expect((await install(installCode)).status).toBe(200);
    expect(await command()).toContain('Espace Numérique de Santé');
    const before = slack.calls.length;
    await event({ type: 'app_mention', user: 'U0PERSON', channel: 'C0MEMBER', text: 'action 15' });
    await waitFor(() => expect(slack.calls.slice(before).at(-1)?.method).toBe('chat.postMessage'));
  });

  it('keeps the installation when a person takes back their own token', async () => {
    await event({ type: 'tokens_revoked', tokens: { oauth: ['U0PERSON'], bot: [] } });
    expect(await command()).toContain('Espace Numérique de Santé');
  });

  it.each([
    ['the app is removed', { type: 'app_uninstalled' }],
    ['its token is revoked', { type: 'tokens_revoked', tokens: { bot: ['U0BOT'] } }],
  ])('forgets the tokens when %s', async (_, gone) => {
    await install(installCode);
    await event(gone);
    await waitFor(async () => expect(await command()).toContain('The app is not installed'));
  });

  it('deletes what it keeps of a workspace that removes it, in whichever order Slack tells', async () => {
    await install(installCode);
    const settings = settingsOf({ team: team.id, channel: 'C0MEMBER' });
    for (const first of ['app_uninstalled', 'tokens_revoked']) {
      await state.digests.save(settings, new Date());
      await event({ type: first, tokens: { bot: ['U0BOT'] } });
      await event({
        type: first === 'app_uninstalled' ? 'tokens_revoked' : 'app_uninstalled',
        tokens: { bot: ['U0BOT'] },
      });
      await waitFor(async () => expect(await state.digests.inTeam(team.id)).toEqual([]));
    }
  });

  it('deletes the same of the workspaces that an organisation takes it from', async () => {
    await install(installCode);
    const settings = settingsOf({ team: team.id, channel: 'C0MEMBER' });
    await state.digests.save(settings, new Date());
    await state.digests.save({ ...settings, team: 'T0KEPT' }, new Date());
    await event({ type: 'team_access_revoked', team_ids: [team.id] });
    await waitFor(async () => expect(await state.digests.inTeam(team.id)).toEqual([]));
    expect(await command()).toContain('The app is not installed');
    expect(await state.digests.inTeam('T0KEPT')).toHaveLength(1);
  });

  it('serves the workspaces of an organisation, and knows whose they are', async () => {
    await state.installations?.storeInstallation({
      team: undefined,
      enterprise: { id: 'E0FAKE' },
      isEnterpriseInstall: true,
      bot: { token: botToken, id: 'B0FAKE', userId: 'U0BOT', scopes: [] },
    } as Installed);
    const ofOrganisation = { enterprise_id: 'E0FAKE', is_enterprise_install: 'true', team_id: 'T0OTHER' };
    expect(await command(ofOrganisation)).toContain('Espace Numérique de Santé');
    expect(await state.workspaces.organisationOf('T0OTHER')).toBe('E0FAKE');
  });

  it('apologises where the database does not answer, instead of silence', async () => {
    const fetching = vi
      .spyOn(state.installations as NonNullable<State['installations']>, 'fetchInstallation')
      .mockRejectedValue(new Error('connection refused'));
    expect(await command()).toContain('Sorry');
    fetching.mockRestore();
  });

  it('logs no token', () => {
    expect(logged.join('')).not.toContain('xoxb-');
  });
});

import { webApi } from '@slack/bolt';
import { expect, onTestFinished, test } from 'vitest';
import { SlackConnectionError, signIn } from '../../../src/slack/transport/sign-in.ts';
import { botToken, startFakeSlack } from '../../support/fake-slack.ts';
import { freePort } from '../../support/free-port.ts';

async function signedIn(allowedTeams: readonly string[] | null, token = botToken) {
  const slack = await startFakeSlack(() => new Date());
  onTestFinished(() => slack.close());
  return signIn(new webApi.WebClient(token, { slackApiUrl: slack.apiUrl }), allowedTeams);
}

test('tells the workspace and the name of the bot', async () => {
  expect(await signedIn(null)).toMatchObject({ team: 'Fake', team_id: 'T0FAKE', user: 'esante' });
  expect(await signedIn(['T0FAKE'])).toMatchObject({ team: 'Fake' });
});

test('says that the workspace is not allowed', async () => {
  const refused = signedIn(['T0OTHER']);
  await expect(refused).rejects.toThrow(SlackConnectionError);
  await expect(refused).rejects.toThrow('Fake (T0FAKE), which ALLOWED_TEAMS does not name');
});

test('says that Slack refuses the token', async () => {
  const refused = signedIn(null, 'xoxb-wrong');
  await expect(refused).rejects.toThrow(SlackConnectionError);
  await expect(refused).rejects.toThrow('Slack refuses SLACK_BOT_TOKEN (invalid_auth)');
});

test('does not blame the token where Slack itself fails', async () => {
  const slack = await startFakeSlack(() => new Date());
  onTestFinished(() => slack.close());
  slack.failNext('auth.test', { error: 'internal_error' });
  const refused = signIn(new webApi.WebClient(botToken, { slackApiUrl: slack.apiUrl }), null);
  await expect(refused).rejects.toThrow('Slack cannot be reached');
});

test('says that Slack cannot be reached, and where it was looked for', async () => {
  const slackApiUrl = `http://127.0.0.1:${await freePort()}/api/`;
  const client = new webApi.WebClient(botToken, { slackApiUrl, retryConfig: { retries: 0 } });
  const refused = signIn(client, null);
  await expect(refused).rejects.toThrow(SlackConnectionError);
  await expect(refused).rejects.toThrow(`Slack cannot be reached at ${slackApiUrl}`);
});

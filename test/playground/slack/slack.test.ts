import { webApi } from '@slack/bolt';
import { beforeEach, expect, test } from 'vitest';
import {
  directMessage,
  seed,
  app as slackApp,
  channel as theChannel,
  you,
} from '../../../src/playground/scene.ts';
import { createSlack, type Slack } from '../../../src/playground/slack/slack.ts';

/** Slack's own client against the playground's Slack. */
const { token } = slackApp;
const base = 'https://slack.invalid';
const channel = theChannel.id;
let time: number;
let slack: Slack;
let workspace: Slack['workspace'];
let client: webApi.WebClient;
let changes: number;

const connect = (token: string) =>
  new webApi.WebClient(token, {
    slackApiUrl: `${base}/api/`,
    fetch: slack.fetch,
    retryConfig: { retries: 0 },
  });
const section = { type: 'section', text: { type: 'mrkdwn', text: '*oui*' } };
const title = { type: 'plain_text' as const, text: 'Action 15' };
const modal = { type: 'modal' as const, title, blocks: [section] };

beforeEach(() => {
  time = Date.parse('2020-05-01T12:00:00Z');
  changes = 0;
  slack = createSlack({
    seed,
    now: () => new Date(time),
    base,
    onChange: () => {
      changes += 1;
    },
  });
  workspace = slack.workspace;
  client = connect(token);
});

test('knows the app by its token and refuses any other', async () => {
  expect(await client.auth.test()).toMatchObject({ user_id: slackApp.bot.user, bot_id: slackApp.bot.id });
  await expect(connect('xoxb-forged').auth.test()).rejects.toThrow('invalid_auth');
});

test('shows what the app posts and changes', async () => {
  const { ts = '' } = await client.chat.postMessage({ channel, text: 'un', blocks: [section] });
  expect(workspace.messages()).toEqual([
    { channel, ts, from: 'bot', text: 'un', ephemeral: false, blocks: [{ block_id: 'block-0', ...section }] },
  ]);
  await client.chat.postMessage({ channel, text: 'réponse', thread_ts: ts });
  expect(workspace.messages()[1]).toMatchObject({ text: 'réponse', thread: ts });
  await client.chat.update({ channel, ts, text: 'deux' });
  expect(workspace.find(channel, ts)).toEqual({ channel, ts, from: 'bot', text: 'deux', ephemeral: false });
  expect(changes).toBe(3);
});

test('refuses what Slack refuses: channels, blocks, messages of others', async () => {
  await expect(client.chat.postMessage({ channel: 'C0NONE', text: 'x' })).rejects.toThrow(
    'channel_not_found',
  );
  const blocks = [{ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }];
  await expect(client.chat.postMessage({ channel, text: 'x', blocks })).rejects.toThrow('invalid_blocks');
  const { ts } = workspace.post({ channel, text: 'moi', from: 'you' });
  await expect(client.chat.update({ channel, ts, text: 'x' })).rejects.toThrow('message_not_found');
  expect(changes).toBe(1);
});

test('shows the Home that the app publishes, also when it is updated', async () => {
  const { view } = await client.views.publish({ user_id: you.id, view: { type: 'home', blocks: [section] } });
  expect(workspace.home()).toMatchObject({ id: view?.id, blocks: [{ block_id: 'block-0', ...section }] });
  const divider = { type: 'divider' };
  await client.views.update({ view_id: view?.id ?? '', view: { type: 'home', blocks: [divider] } });
  expect(workspace.home()).toMatchObject({ id: view?.id, blocks: [divider] });
  expect(workspace.topModal()).toBeUndefined();
});

test('shows a file that the app uploads, in the thread where it belongs', async () => {
  const { ts = '' } = await client.chat.postMessage({ channel, text: 'un' });
  const content = Buffer.from([137, 80, 78, 71, 0, 255]);
  const upload = async (bytes: Buffer) => {
    const about = { filename: 'frise.png', length: content.length, alt_txt: 'des barres' };
    const { file_id, upload_url } = (await client.apiCall(
      'files.getUploadURLExternal',
      about,
    )) as webApi.FilesGetUploadURLExternalResponse;
    const sent = await slack.fetch(String(upload_url), { method: 'POST', body: new Uint8Array(bytes) });
    return { id: String(file_id), status: sent.status };
  };
  expect(await upload(Buffer.from('short'))).toMatchObject({ status: 400 });
  const { id, status } = await upload(content);
  expect(status).toBe(200);
  const shared = { channel_id: channel, thread_ts: ts, files: [{ id, title: 'Frise' }], blocks: [section] };
  await client.apiCall('files.completeUploadExternal', shared);
  expect(workspace.messages()[1]).toMatchObject({
    thread: ts,
    blocks: [section],
    files: [{ id, name: 'frise.png', title: 'Frise', type: 'image/png', alt: 'des barres' }],
  });
  expect(slack.files).toMatchObject([{ id, type: 'image/png', name: 'frise.png', content }]);
  await expect(client.apiCall('files.completeUploadExternal', shared)).rejects.toThrow('file_not_found');
});

test('tells the channels that a person is in', async () => {
  const joined = async (user: string) =>
    (await client.users.conversations({ user })).channels?.map(({ id }) => id);
  expect(await joined(you.id)).toEqual([channel]);
  expect(await joined('U0NOBODY')).toEqual([]);
});

test('opens a modal for a trigger, once and soon, and redraws it', async () => {
  const trigger_id = workspace.newTrigger();
  const opened = await client.views.open({ trigger_id, view: modal });
  expect(workspace.topModal()).toMatchObject({ title, blocks: [{ block_id: 'block-0', type: 'section' }] });
  await expect(client.views.open({ trigger_id, view: modal })).rejects.toThrow('invalid_trigger_id');
  const late = workspace.newTrigger();
  time += 3001;
  await expect(client.views.open({ trigger_id: late, view: modal })).rejects.toThrow('expired_trigger_id');
  const redrawn = { ...modal, blocks: [{ type: 'divider' }] };
  await client.views.update({ view_id: opened.view?.id ?? '', view: redrawn });
  expect(workspace.topModal()?.blocks).toEqual([{ type: 'divider', block_id: 'block-0' }]);
  await expect(client.views.update({ view_id: 'V0NONE', view: redrawn })).rejects.toThrow('not_found');
});

test('answers the calls of an agent, and refuses unknown ones', async () => {
  const thread = { channel_id: directMessage.id, thread_ts: '1.2' };
  await client.assistant.threads.setStatus({ ...thread, status: 'cherche…' });
  const prompts = [{ title: 'Action 15', message: 'action 15' }];
  await client.apiCall('assistant.threads.setSuggestedPrompts', { channel_id: directMessage.id, prompts });
  expect(workspace.agent()).toEqual({ status: 'cherche…', prompts });
  await client.chat.postMessage({ channel: directMessage.id, text: 'trouvé' });
  expect(workspace.agent()).toEqual({ status: '', prompts });
  await expect(client.apiCall('no.such.method')).rejects.toThrow('unknown_method');
});

const respond = async (url: string, body: object) =>
  (await slack.fetch(url, { method: 'POST', body: JSON.stringify(body) })).status;

test('takes five responses to a response URL within half an hour, as Slack does', async () => {
  const url = slack.responses.open({ channel });
  expect(await respond(url, { text: 'à vous' })).toBe(200);
  expect(await respond(url, { text: 'à tous', response_type: 'in_channel' })).toBe(200);
  expect(workspace.messages()).toMatchObject([
    { text: 'à vous', ephemeral: true },
    { text: 'à tous', ephemeral: false },
  ]);
  expect(await respond(url, { text: '' })).toBe(400);
  for (let use = 4; use <= 5; use++) expect(await respond(url, { text: 'encore' })).toBe(200);
  expect(await respond(url, { text: 'trop' })).toBe(404);
  expect(await respond(`${base}/response/unknown`, {})).toBe(404);
  const late = slack.responses.open({ channel });
  time += 30 * 60_000 + 1;
  expect(await respond(late, { text: 'tard' })).toBe(404);
  expect(workspace.messages()).toHaveLength(4);
});

test.for(['ephemeral', 'in_channel'])(
  'replaces or deletes the original of a response: %s',
  async (response_type) => {
    await respond(slack.responses.open({ channel }), { text: 'avant', response_type });
    const [original] = workspace.messages();
    if (!original) throw new Error('nothing was posted');
    const url = slack.responses.open({ channel, original });
    await respond(url, { text: 'après', replace_original: true });
    expect(workspace.messages()).toEqual([{ ...original, text: 'après' }]);
    await respond(url, { text: 'partagé', delete_original: true, response_type: 'in_channel' });
    expect(workspace.messages()).toMatchObject([{ text: 'partagé', ephemeral: false }]);
  },
);

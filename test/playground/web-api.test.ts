import { webApi as slack } from '@slack/bolt';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFeed } from '../../src/playground/feed.ts';
import { createFiles } from '../../src/playground/files.ts';
import { createHome } from '../../src/playground/home.ts';
import { createModals } from '../../src/playground/modals.ts';
import type { Happening } from '../../src/playground/protocol.ts';
import { createResponses } from '../../src/playground/responses.ts';
import { createSteps, type Steps } from '../../src/playground/steps.ts';
import { serveWebApi } from '../../src/playground/web-api.ts';
import { openWorkspace, type Workspace } from '../../src/playground/workspace.ts';

/** Slack's own client against the playground's Web API. */
let workspace: Workspace;
let feed: ReturnType<typeof createFeed>;
const files = createFiles();
let home: ReturnType<typeof createHome>;
let modals: ReturnType<typeof createModals>;
let responses: ReturnType<typeof createResponses>;
let steps: Steps;
let server: Awaited<ReturnType<typeof serveWebApi>>;
let client: slack.WebClient;
let happened: Happening[];

const connect = (token: string) =>
  new slack.WebClient(token, { slackApiUrl: `${server.url}/api/`, retryConfig: { retries: 0 } });
const section = { type: 'section', text: { type: 'mrkdwn', text: '*oui*' } };

beforeEach(async () => {
  workspace = await openWorkspace();
  feed = createFeed();
  home = createHome(feed);
  modals = createModals(feed);
  responses = createResponses(workspace, feed);
  steps = createSteps(workspace, feed);
  server = await serveWebApi({ workspace, files, feed, home, modals, responses, steps }, () => {});
  client = connect(workspace.botToken);
  happened = [];
  feed.follow((happening) => happened.push(happening));
});
afterEach(async () => {
  await server.close();
  await workspace.close();
});

test('knows the app by its token and refuses any other', async () => {
  expect(await client.auth.test()).toMatchObject({ user_id: workspace.bot.user, bot_id: workspace.bot.id });
  await expect(connect('xoxb-forged').auth.test()).rejects.toThrow('invalid_auth');
});

test('shows what the app posts, changes and deletes', async () => {
  const channel = workspace.channel.id;
  const { ts = '' } = await client.chat.postMessage({ channel, text: 'un', blocks: [section] });
  expect(feed.messages()).toEqual([
    { channel, ts, from: 'bot', text: 'un', ephemeral: false, blocks: [{ block_id: 'block-0', ...section }] },
  ]);
  await client.chat.postMessage({ channel, text: 'réponse', thread_ts: ts });
  expect(feed.messages()[1]).toMatchObject({ text: 'réponse', thread: ts });
  await client.chat.update({ channel, ts, text: 'deux' });
  expect(feed.find(channel, ts)).toEqual({ channel, ts, from: 'bot', text: 'deux', ephemeral: false });
  await client.chat.delete({ channel, ts });
  expect(feed.find(channel, ts)).toBeUndefined();
});

test('shows the Home that the app publishes, also when it is updated', async () => {
  const { you } = workspace;
  const { view } = await client.views.publish({ user_id: you.id, view: { type: 'home', blocks: [section] } });
  expect(home.view()).toMatchObject({ id: view?.id, blocks: [{ block_id: 'block-0', ...section }] });
  await client.views.update({ view_id: view?.id ?? '', view: { type: 'home', blocks: [] } });
  expect(home.view()).toMatchObject({ id: view?.id, blocks: [] });
  expect(modals.top()).toBeUndefined();
});

test('shows a file that the app uploads, in the thread where it belongs', async () => {
  const channel = workspace.channel.id;
  const { ts = '' } = await client.chat.postMessage({ channel, text: 'un' });
  const content = Buffer.from([137, 80, 78, 71, 0, 255]);
  const upload = { channel_id: channel, thread_ts: ts, file: content, filename: 'frise.png', title: 'Frise' };
  await client.filesUploadV2({ ...upload, alt_text: 'des barres', blocks: [section] });
  const shown = feed.messages()[1];
  expect(shown).toMatchObject({
    thread: ts,
    blocks: [section],
    files: [{ name: 'frise.png', title: 'Frise', picture: true, alt: 'des barres' }],
  });
  const kept = files.find(shown?.files?.[0]?.id ?? '');
  expect(kept).toMatchObject({ type: 'image/png', name: 'frise.png' });
  expect(kept?.content.equals(content)).toBe(true);
});

test('tells the channels that a person is in', async () => {
  const joined = async (user: string) =>
    (await client.users.conversations({ user })).channels?.map(({ id }) => id);
  expect(await joined(workspace.you.id)).toContain(workspace.channel.id);
  expect(await joined('U0NOBODY')).toEqual([]);
});

test('shows an ephemeral message as such', async () => {
  const channel = workspace.channel.id;
  await client.chat.postEphemeral({ channel, user: workspace.you.id, text: 'pour vous' });
  expect(feed.messages()).toMatchObject([{ channel, text: 'pour vous', ephemeral: true }]);
});

test('opens a modal for a trigger, once, and redraws it', async () => {
  const { trigger_id } = await workspace.call('bot', 'views.generateTriggerId', {
    user_id: workspace.you.id,
  });
  const title = { type: 'plain_text' as const, text: 'Action 15' };
  const view = { type: 'modal' as const, title, blocks: [section] };
  const opened = await client.views.open({ trigger_id: String(trigger_id), view });
  expect(modals.top()).toMatchObject({ title, blocks: [{ block_id: 'block-0', type: 'section' }] });
  await expect(client.views.open({ trigger_id: String(trigger_id), view })).rejects.toThrow(
    'exchanged_trigger_id',
  );
  await client.views.update({ view_id: opened.view?.id ?? '', view: { ...view, blocks: [] } });
  expect(modals.top()?.blocks).toEqual([]);
});

test('answers the calls of an agent that the emulator lacks, and refuses unknown ones', async () => {
  const thread = { channel_id: workspace.directMessage.id, thread_ts: '1.2' };
  await client.assistant.threads.setStatus({ ...thread, status: 'cherche…' });
  const prompts: [{ title: string; message: string }] = [{ title: 'Action 15', message: 'action 15' }];
  await client.assistant.threads.setSuggestedPrompts({ ...thread, prompts });
  expect(happened).toEqual([
    { type: 'status', channel: thread.channel_id, thread: '1.2', text: 'cherche…' },
    { type: 'prompts', channel: thread.channel_id, prompts },
  ]);
  await expect(client.apiCall('no.such.method')).rejects.toThrow('unknown_method');
});

test('takes five responses to a response URL, as Slack does', async () => {
  const url = server.url + responses.open({ channel: workspace.channel.id });
  const respond = (body: object) => fetch(url, { method: 'POST', body: JSON.stringify(body) });
  expect((await respond({ text: 'à vous' })).status).toBe(200);
  expect((await respond({ text: 'à tous', response_type: 'in_channel' })).status).toBe(200);
  expect(feed.messages()).toMatchObject([
    { text: 'à vous', ephemeral: true },
    { text: 'à tous', ephemeral: false },
  ]);
  for (let use = 3; use <= 5; use++) expect((await respond({ text: 'encore' })).status).toBe(200);
  expect((await respond({ text: 'trop' })).status).toBe(404);
  expect((await fetch(`${server.url}/response/unknown`, { method: 'POST', body: '{}' })).status).toBe(404);
  expect(feed.messages()).toHaveLength(5);
});

test.for([true, false])(
  'replaces or deletes the original of a response, ephemeral: %s',
  async (ephemeral) => {
    const channel = workspace.channel.id;
    await responses.act({ channel }, { text: 'avant', ...(!ephemeral && { response_type: 'in_channel' }) });
    const [original] = feed.messages();
    if (!original) throw new Error('nothing was posted');
    await responses.act({ channel, original }, { text: 'après', replace_original: true });
    expect(feed.messages()).toEqual([{ ...original, text: 'après' }]);
    await responses.act(
      { channel, original },
      { text: 'partagé', delete_original: true, response_type: 'in_channel' },
    );
    expect(feed.messages()).toMatchObject([{ text: 'partagé', ephemeral: false }]);
  },
);

test('ends a workflow step once', async () => {
  const fields = { question: '', number: '15', language: '' };
  const { function_execution_id } = steps.start(fields, '1.0');
  const done = { function_execution_id: String(function_execution_id), outputs: { found: false } };
  expect(await client.functions.completeSuccess(done)).toEqual(expect.objectContaining({ ok: true }));
  expect(happened).toEqual([{ type: 'step ended', outputs: { found: false } }]);
  await expect(client.functions.completeSuccess(done)).rejects.toThrow('not_in_a_running_state');
});

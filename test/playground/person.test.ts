import { beforeEach, expect, test, vi } from 'vitest';
import { createPerson, type Deliver } from '../../src/playground/person.ts';
import { ActError } from '../../src/playground/protocol.ts';
import { app, directMessage, seed, channel as theChannel, you } from '../../src/playground/scene.ts';
import { createSlack, type Slack } from '../../src/playground/slack/slack.ts';
import type { Block, View } from '../../src/playground/slack/workspace.ts';

/** What a person does, as the app would receive it; the app's acknowledgement is `answer`. */
let slack: Slack;
let workspace: Slack['workspace'];
let act: ReturnType<typeof createPerson>;
let answer: unknown;
const deliver = vi.fn<Deliver>(async () => answer);

beforeEach(() => {
  vi.clearAllMocks();
  answer = undefined;
  slack = createSlack({ seed, now: () => new Date(), base: 'https://slack.invalid' });
  workspace = slack.workspace;
  act = createPerson(slack, deliver);
});

/** Why an act came to nothing. */
const problemOf = (done: Promise<unknown>) =>
  done.then(
    () => null,
    (error: unknown) => (error instanceof ActError ? error.problem : error),
  );
const channel = () => theChannel.id;

const title = { type: 'plain_text', text: 'Réglages' };
const openModal = (view: Partial<View>): View =>
  workspace.open({ type: 'modal', title, blocks: [], ...view }, 'alone');

const dayInput: Block = {
  type: 'input',
  block_id: 'day',
  label: { type: 'plain_text', text: 'Jour' },
  element: {
    type: 'static_select',
    action_id: 'pick',
    options: [
      { text: { type: 'plain_text', text: 'Lundi' }, value: '1' },
      { text: { type: 'plain_text', text: 'Mardi' }, value: '2' },
    ],
  },
};

test('a slash command reaches the app with its text, and stays between the person and the app', async () => {
  await act({ type: 'say', channel: channel(), text: '/esante  search a < b & @esante' });
  expect(deliver).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({
      command: '/esante',
      text: `search a &lt; b &amp; <@${app.bot.user}>`,
      channel_id: channel(),
      channel_name: 'esante',
      response_url: expect.stringMatching(/^https:\/\/slack\.invalid\/response\/./),
      trigger_id: expect.stringMatching(/./),
    }),
  );
  expect(workspace.messages()).toMatchObject([{ from: 'you', ephemeral: true }]);
});

test.for([
  [
    { text: 'voici', response_type: 'in_channel' },
    { text: 'voici', ephemeral: false },
  ],
  [{ text: 'voici' }, { text: 'voici', ephemeral: true }],
  ['voici', { text: 'voici', ephemeral: true }],
] as const)('an acknowledgement may hold the answer itself: %s', async ([body, message]) => {
  answer = body;
  await act({ type: 'say', channel: channel(), text: '/esante help' });
  expect(workspace.messages()[1]).toMatchObject({ from: 'bot', ...message });
});

test('a mention is an event with the bot’s id and Slack’s escapes, in a thread or not', async () => {
  await act({
    type: 'say',
    channel: channel(),
    text: '@Esante a & <!channel>, a@esante.fr, @esantes',
  });
  const text = `<@${app.bot.user}> a &amp; &lt;!channel&gt;, a@esante.fr, @esantes`;
  const [message] = workspace.messages();
  expect(message).toMatchObject({ from: 'you', text, ephemeral: false });
  expect(deliver).toHaveBeenLastCalledWith(
    expect.objectContaining({
      type: 'event_callback',
      event: expect.objectContaining({ type: 'app_mention', text, ts: message?.ts, user: you.id }),
    }),
  );
  await act({
    type: 'say',
    channel: channel(),
    text: '@esante et la biologie ?',
    thread: message?.ts,
  });
  expect(deliver).toHaveBeenLastCalledWith(
    expect.objectContaining({ event: expect.objectContaining({ thread_ts: message?.ts }) }),
  );
  expect(workspace.messages()[1]).toMatchObject({ thread: message?.ts });
});

test('a direct message is an event of its own kind; opening the conversation too', async () => {
  const direct = directMessage.id;
  await act({ type: 'open', channel: direct });
  expect(deliver).toHaveBeenLastCalledWith(
    expect.objectContaining({ event: expect.objectContaining({ type: 'app_home_opened', tab: 'messages' }) }),
  );
  await act({ type: 'say', channel: direct, text: 'prochaines échéances' });
  expect(deliver).toHaveBeenLastCalledWith(
    expect.objectContaining({ event: expect.objectContaining({ type: 'message', channel_type: 'im' }) }),
  );
  await act({ type: 'open', channel: channel() });
  expect(deliver).toHaveBeenCalledTimes(2);
});

test('opening the Home is an event; a click in it names the Home and no message', async () => {
  const direct = directMessage.id;
  await act({ type: 'open', channel: direct, tab: 'home' });
  expect(deliver).toHaveBeenLastCalledWith(
    expect.objectContaining({ event: expect.objectContaining({ type: 'app_home_opened', tab: 'home' }) }),
  );
  const button = {
    type: 'button',
    action_id: 'new',
    text: { type: 'plain_text', text: 'Nouveau' },
    value: 'v',
  };
  const home = workspace.publish({
    type: 'home',
    blocks: [{ type: 'actions', block_id: 'row', elements: [button] }],
  });
  const used = { type: 'button', block_id: 'row', action_id: 'new', value: 'v' };
  await act({ type: 'choose', home: true, action: used, values: {} });
  expect(deliver).toHaveBeenLastCalledWith(
    expect.objectContaining({
      type: 'block_actions',
      container: { type: 'view', view_id: home.id },
      view: expect.objectContaining({ id: home.id, type: 'home' }),
      actions: [expect.objectContaining({ action_id: 'new', value: 'v' })],
    }),
  );
  expect(deliver.mock.lastCall?.[0]).not.toHaveProperty('message');
});

test('what the app would never hear is explained, and not sent', async () => {
  const say = (text: string, thread?: string) =>
    problemOf(act({ type: 'say', channel: channel(), text, ...(thread && { thread }) }));
  expect(await say('bonjour à tous')).toEqual({ problem: 'unheard' });
  expect(await say('/unknown 15')).toEqual({ problem: 'no such command', detail: '/unknown' });
  expect(await say('/esante action 15', '1.2')).toEqual({ problem: 'command in thread', detail: '/esante' });
  expect(deliver).not.toHaveBeenCalled();
  expect(deliver).not.toHaveBeenCalled();
});

test('a message that Slack refuses in an acknowledgement is a problem that the page can tell', async () => {
  answer = { text: 'x'.repeat(4001) };
  const done = act({ type: 'say', channel: channel(), text: '/esante action 15' });
  expect(await problemOf(done)).toEqual({ problem: 'failed', detail: 'msg_too_long' });
});

test('an app that does not answer is a problem that the page can tell', async () => {
  const problem = { problem: 'failed', detail: '500' } as const;
  deliver.mockRejectedValueOnce(new ActError(problem));
  const done = act({ type: 'say', channel: channel(), text: '/esante action 15' });
  expect(await problemOf(done)).toEqual(problem);
});

test('a click carries its message, or only its place where one person sees it', async () => {
  const button = { type: 'button', action_id: 'next', value: '16', text: { type: 'plain_text', text: '→' } };
  const posted = { channel: channel(), from: 'bot', text: 'Action 15' } as const;
  const message = { channel: channel(), ts: '5.1' };
  const blocks = [{ type: 'actions', block_id: 'nav', elements: [button] }];
  const used = { type: 'button', block_id: 'nav', action_id: 'next', value: '16' };
  const click = { type: 'choose' as const, message, action: used, values: {} };

  workspace.post({ ...posted, blocks }, '5.1');
  await act(click);
  expect(deliver).toHaveBeenLastCalledWith(
    expect.objectContaining({
      type: 'block_actions',
      container: expect.objectContaining({ message_ts: '5.1', is_ephemeral: false }),
      message: expect.objectContaining({ text: 'Action 15', blocks }),
      actions: [expect.objectContaining({ type: 'button', action_id: 'next', block_id: 'nav', value: '16' })],
    }),
  );
  workspace.post({ ...posted, blocks, ephemeral: true }, '5.1');
  await act(click);
  const payload = deliver.mock.lastCall?.[0];
  expect(payload).toMatchObject({ container: { message_ts: '5.1', is_ephemeral: true } });
  expect(payload).not.toHaveProperty('message');
  const gone = { channel: channel(), ts: '9.9' };
  await expect(act({ ...click, message: gone })).rejects.toThrow('is gone');
});

test('a modal is submitted with its inputs; errors keep it open', async () => {
  const view = openModal({ blocks: [dayInput], submit: { text: 'OK' } });
  answer = { response_action: 'errors', errors: { day: 'Choisissez un jour.' } };
  const nothing = { day: { pick: { type: 'static_select', selected_option: null } } };
  expect(await act({ type: 'submit', values: nothing })).toEqual({ errors: { day: 'Choisissez un jour.' } });
  expect(workspace.topModal()?.id).toBe(view.id);

  answer = undefined;
  const values = { day: { pick: { type: 'static_select', selected_option: { text: title, value: '2' } } } };
  await act({ type: 'submit', values });
  const payload = deliver.mock.lastCall?.[0] as { view: { state: object } };
  expect(payload.view.state).toEqual({ values });
  expect(workspace.topModal()).toBeUndefined();
});

test('an answer to a submission may redraw the modal, as long as Slack takes it', async () => {
  openModal({ blocks: [dayInput] });
  const next = (title: string) => ({
    type: 'modal',
    title: { type: 'plain_text', text: title },
    blocks: [{ type: 'divider' }],
  });
  const submit = () => act({ type: 'submit', values: {} });
  answer = { response_action: 'update', view: next('Deux') };
  await submit();
  expect(workspace.topModal()?.title?.text).toBe('Deux');
  answer = { response_action: 'update', view: next('x'.repeat(25)) };
  expect(await problemOf(submit())).toMatchObject({ problem: 'failed' });
  answer = { response_action: 'dance' };
  expect(await problemOf(submit())).toEqual({ problem: 'failed', detail: 'response_action dance' });
  expect(workspace.topModal()?.title?.text).toBe('Deux');
});

test('a modal that is closed shows the one below it', async () => {
  const below = openModal({ blocks: [] });
  workspace.open({ type: 'modal', title, blocks: [] }, 'on top');
  await act({ type: 'close' });
  expect(workspace.topModal()?.id).toBe(below.id);
  await act({ type: 'close' });
  expect(workspace.topModal()).toBeUndefined();
  expect(deliver).not.toHaveBeenCalled();
});

test('a file that is given in a window is with Slack, for the app alone', async () => {
  const element = { type: 'file_input', action_id: 'value' };
  const file: Block = {
    type: 'input',
    block_id: 'file',
    label: { type: 'plain_text', text: 'Plan' },
    element,
  };
  openModal({ callback_id: 'import-plan', blocks: [file], submit: title });
  const data = `data:text/csv;base64,${Buffer.from('Action;Lead').toString('base64')}`;
  await act({
    type: 'submit',
    values: { file: { value: { type: 'file_input', files: [{ name: 'plan.csv', data }] } } },
  });
  const [{ view }] = deliver.mock.calls[0] as unknown as [
    {
      view: {
        state: { values: { file: { value: { files: { name: string; url_private_download: string }[] } } } };
      };
    },
  ];
  const [given] = view.state.values.file.value.files;
  expect(given?.name).toBe('plan.csv');
  const url = given?.url_private_download ?? '';
  const read = await slack.fetch(url, { headers: { authorization: `Bearer ${app.token}` } });
  expect(await read.text()).toBe('Action;Lead');
  expect((await slack.fetch(url)).headers.get('content-type')).toBe('text/html');
});

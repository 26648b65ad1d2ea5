import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createFeed } from '../../src/playground/feed.ts';
import { createHome } from '../../src/playground/home.ts';
import { createModals } from '../../src/playground/modals.ts';
import { createPerson } from '../../src/playground/person.ts';
import type { Block, Happening, View } from '../../src/playground/protocol.ts';
import { createResponses } from '../../src/playground/responses.ts';
import type { Delivery, SignedRequests } from '../../src/playground/signed-requests.ts';
import { createSteps } from '../../src/playground/steps.ts';
import { openWorkspace, type Workspace } from '../../src/playground/workspace.ts';

/** What a person does, as the app would receive it; the app's acknowledgement is `answer`. */
let workspace: Workspace;
let feed: ReturnType<typeof createFeed>;
let home: ReturnType<typeof createHome>;
let modals: ReturnType<typeof createModals>;
let person: ReturnType<typeof createPerson>;
let happened: Happening[];
let answer: Delivery;
const requests = {
  event: vi.fn<SignedRequests['event']>(async () => answer),
  command: vi.fn<SignedRequests['command']>(async () => answer),
  interaction: vi.fn<SignedRequests['interaction']>(async () => answer),
};

beforeEach(async () => {
  vi.clearAllMocks();
  answer = { body: '' };
  workspace = await openWorkspace();
  feed = createFeed();
  home = createHome(feed);
  modals = createModals(feed);
  happened = [];
  feed.follow((happening) => happened.push(happening));
  person = createPerson({
    workspace,
    feed,
    home,
    modals,
    responses: createResponses(workspace, feed),
    requests,
    steps: createSteps(workspace, feed),
    responseBase: 'http://127.0.0.1:9',
    commands: ['/esante'],
    now: () => new Date(),
  });
});
afterEach(() => workspace.close());

const lastProblem = () => happened.findLast(({ type }) => type === 'problem');
const channel = () => workspace.channel.id;

async function openModal(view: Partial<View>): Promise<View> {
  const { trigger_id } = await workspace.call('bot', 'views.generateTriggerId', {
    user_id: workspace.you.id,
  });
  const title = { type: 'plain_text', text: 'Réglages' };
  const opened = await workspace.call('bot', 'views.open', {
    trigger_id,
    view: { type: 'modal', title, ...view },
  });
  modals.open(opened.view as View);
  return opened.view as View;
}

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
  await person.act({ type: 'say', channel: channel(), text: '/esante  search a < b & @esante' });
  expect(requests.command).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({
      command: '/esante',
      text: `search a &lt; b &amp; <@${workspace.bot.user}>`,
      channel_id: channel(),
      channel_name: 'esante',
      response_url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:9\/response\/./),
      trigger_id: expect.stringMatching(/./),
    }),
  );
  expect(feed.messages()).toMatchObject([{ from: 'you', ephemeral: true }]);
});

test.for([
  ['{"text":"voici","response_type":"in_channel"}', { text: 'voici', ephemeral: false }],
  ['{"text":"voici"}', { text: 'voici', ephemeral: true }],
  ['voici', { text: 'voici', ephemeral: true }],
] as const)('an acknowledgement may hold the answer itself: %s', async ([body, message]) => {
  answer = { body };
  await person.act({ type: 'say', channel: channel(), text: '/esante help' });
  expect(feed.messages()[1]).toMatchObject({ from: 'bot', ...message });
});

test('a mention is an event with the bot’s id and Slack’s escapes, in a thread or not', async () => {
  await person.act({
    type: 'say',
    channel: channel(),
    text: '@Esante a & <!channel>, a@esante.fr, @esantes',
  });
  const text = `<@${workspace.bot.user}> a &amp; &lt;!channel&gt;, a@esante.fr, @esantes`;
  const [message] = feed.messages();
  expect(message).toMatchObject({ from: 'you', text, ephemeral: false });
  expect(requests.event).toHaveBeenLastCalledWith(
    expect.objectContaining({
      type: 'event_callback',
      event: expect.objectContaining({ type: 'app_mention', text, ts: message?.ts, user: workspace.you.id }),
    }),
  );
  await person.act({
    type: 'say',
    channel: channel(),
    text: '@esante et la biologie ?',
    thread: message?.ts,
  });
  expect(requests.event).toHaveBeenLastCalledWith(
    expect.objectContaining({ event: expect.objectContaining({ thread_ts: message?.ts }) }),
  );
  expect(feed.messages()[1]).toMatchObject({ thread: message?.ts });
});

test('a direct message is an event of its own kind; opening the conversation too', async () => {
  const direct = workspace.directMessage.id;
  await person.act({ type: 'open', channel: direct });
  expect(requests.event).toHaveBeenLastCalledWith(
    expect.objectContaining({ event: expect.objectContaining({ type: 'app_home_opened', tab: 'messages' }) }),
  );
  await person.act({ type: 'say', channel: direct, text: 'prochaines échéances' });
  expect(requests.event).toHaveBeenLastCalledWith(
    expect.objectContaining({ event: expect.objectContaining({ type: 'message', channel_type: 'im' }) }),
  );
  await person.act({ type: 'open', channel: channel() });
  expect(requests.event).toHaveBeenCalledTimes(2);
});

test('opening the Home is an event; a click in it names the Home and no message', async () => {
  const direct = workspace.directMessage.id;
  await person.act({ type: 'open', channel: direct, tab: 'home' });
  expect(requests.event).toHaveBeenLastCalledWith(
    expect.objectContaining({ event: expect.objectContaining({ type: 'app_home_opened', tab: 'home' }) }),
  );
  const button = {
    type: 'button',
    action_id: 'new',
    text: { type: 'plain_text', text: 'Nouveau' },
    value: 'v',
  };
  home.show({ id: 'V1', type: 'home', blocks: [{ type: 'actions', block_id: 'row', elements: [button] }] });
  await person.act({ type: 'choose', home: true, block: 'row', action: 'new', input: '', inputs: {} });
  expect(requests.interaction).toHaveBeenLastCalledWith(
    expect.objectContaining({
      type: 'block_actions',
      container: { type: 'view', view_id: 'V1' },
      view: expect.objectContaining({ id: 'V1', type: 'home' }),
      actions: [expect.objectContaining({ action_id: 'new', value: 'v' })],
    }),
  );
  expect(requests.interaction.mock.lastCall?.[0]).not.toHaveProperty('message');
});

test('what the app would never hear is explained, and not sent', async () => {
  await person.act({ type: 'say', channel: channel(), text: 'bonjour à tous' });
  expect(lastProblem()).toMatchObject({ problem: 'unheard' });
  await person.act({ type: 'say', channel: channel(), text: '/unknown 15' });
  expect(lastProblem()).toMatchObject({ problem: 'no such command', detail: '/unknown' });
  await person.act({ type: 'say', channel: channel(), text: '/esante action 15', thread: '1.2' });
  expect(lastProblem()).toMatchObject({ problem: 'command in thread', detail: '/esante' });
  expect(requests.event).not.toHaveBeenCalled();
  expect(requests.command).not.toHaveBeenCalled();
});

test('an app that does not answer is a problem that the page can tell', async () => {
  answer = { problem: 'failed', detail: '500' };
  await person.act({ type: 'say', channel: channel(), text: '/esante action 15' });
  expect(lastProblem()).toEqual({ type: 'problem', channel: channel(), problem: 'failed', detail: '500' });
});

test('a click carries its message, or only its place where one person sees it', async () => {
  const button = { type: 'button', action_id: 'next', value: '16', text: { type: 'plain_text', text: '→' } };
  const message = { channel: channel(), ts: '5.1', from: 'bot', text: 'Action 15' } as const;
  const blocks = [{ type: 'actions', block_id: 'nav', elements: [button] }];
  const click = { type: 'choose' as const, message, block: 'nav', action: 'next', input: '', inputs: {} };

  feed.show({ ...message, blocks, ephemeral: false });
  await person.act(click);
  expect(requests.interaction).toHaveBeenLastCalledWith(
    expect.objectContaining({
      type: 'block_actions',
      container: expect.objectContaining({ message_ts: '5.1', is_ephemeral: false }),
      message: expect.objectContaining({ text: 'Action 15', blocks }),
      actions: [expect.objectContaining({ type: 'button', action_id: 'next', block_id: 'nav', value: '16' })],
    }),
  );
  feed.show({ ...message, blocks, ephemeral: true });
  await person.act(click);
  const payload = requests.interaction.mock.lastCall?.[0];
  expect(payload).toMatchObject({ container: { message_ts: '5.1', is_ephemeral: true } });
  expect(payload).not.toHaveProperty('message');
  const gone = { channel: channel(), ts: '9.9' };
  await expect(person.act({ ...click, message: gone })).rejects.toThrow('is gone');
  await expect(person.act({ ...click, action: 'other' })).rejects.toThrow('no element other in block nav');
});

test('a modal is submitted with its inputs; errors keep it open', async () => {
  const view = await openModal({ blocks: [dayInput], submit: { text: 'OK' } });
  answer = { body: '{"response_action":"errors","errors":{"day":"Choisissez un jour."}}' };
  await person.act({ type: 'submit', inputs: { day: { pick: '' } } });
  expect(happened.at(-1)).toMatchObject({ type: 'modal', errors: { day: 'Choisissez un jour.' } });
  expect(modals.top()?.id).toBe(view.id);

  answer = { body: '' };
  await person.act({ type: 'submit', inputs: { day: { pick: '2' } } });
  const payload = requests.interaction.mock.lastCall?.[0] as { view: { state: object } };
  expect(payload.view.state).toEqual({
    values: {
      day: { pick: { type: 'static_select', selected_option: { text: expect.anything(), value: '2' } } },
    },
  });
  expect(happened.at(-1)).toEqual({ type: 'modal', view: null });
});

test('an answer to a submission may redraw the modal, put another upon it, or close all', async () => {
  await openModal({ blocks: [dayInput] });
  const next = (title: string) => ({ type: 'modal', title: { type: 'plain_text', text: title }, blocks: [] });
  answer = { body: JSON.stringify({ response_action: 'update', view: next('Deux') }) };
  await person.act({ type: 'submit', inputs: {} });
  expect(modals.top()?.title?.text).toBe('Deux');
  answer = { body: JSON.stringify({ response_action: 'push', view: next('Trois') }) };
  await person.act({ type: 'submit', inputs: {} });
  expect(modals.top()?.title?.text).toBe('Trois');
  await person.act({ type: 'close' });
  expect(modals.top()?.title?.text).toBe('Deux');
  answer = { body: '{"response_action":"clear"}' };
  await person.act({ type: 'submit', inputs: {} });
  expect(modals.top()).toBeUndefined();
});

test('closing a modal tells the app only if it asked', async () => {
  await openModal({ blocks: [] });
  await person.act({ type: 'close' });
  expect(requests.interaction).not.toHaveBeenCalled();
  await openModal({ blocks: [], notify_on_close: true });
  await person.act({ type: 'close' });
  expect(requests.interaction).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ type: 'view_closed' }),
  );
});

test('an edited message reaches the app as Slack reports it, and is shown as edited', async () => {
  const { directMessage, you, bot } = workspace;
  await person.act({ type: 'say', channel: directMessage.id, text: 'action 15' });
  const [said] = feed.messages();
  const ts = said?.ts ?? '';
  await person.act({ type: 'edit', channel: directMessage.id, ts, text: 'action <16>' });
  expect(requests.event.mock.lastCall?.[0]).toMatchObject({
    event: {
      type: 'message',
      subtype: 'message_changed',
      channel: directMessage.id,
      channel_type: 'im',
      message: { user: you.id, ts, text: 'action &lt;16&gt;', edited: { user: you.id } },
      previous_message: { text: 'action 15', ts },
    },
  });
  expect(feed.find(directMessage.id, ts)).toMatchObject({ edited: true, text: 'action &lt;16&gt;' });
  await person.act({ type: 'say', channel: channel(), text: '@esante action 15' });
  const mention = feed.messages().at(-1)?.ts ?? '';
  await person.act({ type: 'edit', channel: channel(), ts: mention, text: '@esante action 16' });
  expect(requests.event.mock.lastCall?.[0]).toMatchObject({
    event: { type: 'app_mention', ts: mention, text: `<@${bot.user}> action 16`, edited: { user: you.id } },
  });
  await expect(person.act({ type: 'edit', channel: channel(), ts: '1.1', text: 'x' })).rejects.toThrow(
    'no message',
  );
});

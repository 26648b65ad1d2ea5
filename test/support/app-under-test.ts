import { createHmac } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect } from 'vitest';
import { createApp } from '../../src/app.ts';
import { createLog } from '../../src/log.ts';
import type { Packs } from '../../src/roadmap/packs.ts';
import type { Roadmap } from '../../src/roadmap/roadmap.ts';
import type { Message } from '../../src/slack/blocks/message.ts';
import type { DigestChanges } from '../../src/slack/conversation/dependencies.ts';
import type { ServiceOptions } from '../../src/slack/transport/serve-requests.ts';
import { openState } from '../../src/state/open-state.ts';
import type { Pictures } from '../../src/timeline/picture.ts';
import { roadmap as ownRoadmap } from '../support/roadmap.ts';
import { bot, botToken, type Call, startFakeSlack, team } from './fake-slack.ts';
import { onlyPack } from './roadmap.ts';
import { waitFor } from './wait-for.ts';

const signingSecret = 'a signing secret';
export const person = 'U0PERSON';

export interface Sent {
  status: number;
  body: string;
}

export interface RequestOptions {
  contentType?: string;
  /** Seconds that the clock of the sender is behind. */
  late?: number;
  secret?: string;
  /** How often Slack has sent the same before. */
  retry?: number;
}

/** A message as the person sees it, and what a click on one of its buttons needs. */
export type Shown = Message & Pick<Call, 'method' | 'args'>;

/** Drawing takes a second, and is tested by itself. */
const noPictures: Pictures = {
  draw: () => ({ before: 0, picture: Promise.resolve(Buffer.from('a picture')) }),
  close: async () => {},
};

/**
 * The real app over HTTP, in front of the fake Slack, with a real store in memory: what a person does goes in as
 * the signed request that Slack would send for it.
 */
export async function startAppUnderTest({
  today = '2020-05-01',
  roadmap = ownRoadmap,
  service = {},
  pictures = noPictures,
  publicUrl,
  digestChanges = 'members',
  maintainers = [],
  packs = onlyPack(roadmap),
}: {
  today?: string | (() => string);
  roadmap?: Roadmap;
  service?: ServiceOptions;
  pictures?: Pictures;
  publicUrl?: () => string;
  digestChanges?: DigestChanges;
  maintainers?: string[];
  packs?: Packs;
} = {}) {
  const now = () => new Date();
  const slack = await startFakeSlack(now);
  const state = await openState({ file: ':memory:' });
  const logged: string[] = [];
  const log = createLog('debug', { write: (line) => void logged.push(line) });
  const app = createApp({
    packs,
    state,
    log,
    now,
    today: () => (typeof today === 'string' ? today : today()),
    service,
    pictures,
    ...(publicUrl && { publicUrl }),
    digestChanges,
    maintainers,
    slack: { token: botToken, signingSecret, clientOptions: { slackApiUrl: slack.apiUrl } },
  });
  const server = await app.start({ port: 0, host: '127.0.0.1' });
  // Bolt asks at once who it is: what comes after that is what the app says.
  await waitFor(() => expect(slack.calls.splice(0)).toHaveLength(1));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/slack/events`;

  /** A request as it is written here, which `fetch` would tidy up; without a body, its end never comes. */
  const raw = (path: string, headers: Record<string, string>, body?: string): Promise<Sent> =>
    new Promise((resolve, reject) => {
      const sending = httpRequest({ port, path, method: 'POST', headers }, async (response) => {
        resolve({ status: response.statusCode ?? 0, body: await text(response) });
        sending.destroy();
      });
      sending.on('error', reject);
      if (body === undefined) sending.flushHeaders();
      else sending.end(body);
    });

  async function request(body: string, options: RequestOptions = {}): Promise<Sent> {
    const { contentType = 'application/json', late = 0, secret = signingSecret, retry } = options;
    const timestamp = Math.floor(now().getTime() / 1000) - late;
    const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': contentType,
        'x-slack-request-timestamp': String(timestamp),
        'x-slack-signature': `v0=${signature}`,
        ...(retry !== undefined && {
          'x-slack-retry-num': String(retry),
          'x-slack-retry-reason': 'http_timeout',
        }),
      },
      body,
    });
    return { status: response.status, body: await response.text() };
  }

  const form = (fields: Record<string, string>): Promise<Sent> =>
    request(new URLSearchParams(fields).toString(), { contentType: 'application/x-www-form-urlencoded' });

  /** Does something and waits for as many calls as come of it; returns the last one. */
  async function result(doing: () => Promise<unknown>, calls = 1): Promise<Shown> {
    const before = slack.calls.length;
    await doing();
    await waitFor(() => {
      if (slack.calls.length < before + calls) throw new Error(`nothing came of it: ${logged.join('')}`);
    });
    const call = slack.calls.at(-1) as Call;
    return { ...(call.args as unknown as Message), method: call.method, args: call.args };
  }

  let events = 0;
  const event = (
    fields: Record<string, unknown>,
    envelope: Record<string, unknown> = {},
    options: RequestOptions = {},
  ): Promise<Sent> =>
    request(
      JSON.stringify({
        type: 'event_callback',
        team_id: team.id,
        api_app_id: 'A0FAKE',
        event_id: `Ev${++events}`,
        event: {
          user: person,
          ts: `${1000 + events}.000100`,
          event_ts: `${1000 + events}.000100`,
          ...fields,
        },
        ...envelope,
      }),
      options,
    );

  async function command(typed: string, channel = 'C0MEMBER'): Promise<Sent> {
    const sent = await form({
      command: '/esante',
      text: typed,
      team_id: team.id,
      channel_id: channel,
      user_id: person,
      trigger_id: slack.newTrigger(),
      response_url: slack.newResponseUrl(),
    });
    if (sent.status === 200 && sent.body !== '') slack.acknowledged(JSON.parse(sent.body));
    return sent;
  }

  interface Where {
    channel?: string;
    ephemeral?: boolean;
    thread?: string;
    messageTs?: string;
  }

  const interaction = (
    action: Record<string, unknown>,
    { channel = 'C0MEMBER', ephemeral = true, thread, messageTs = '5.000100' }: Where = {},
    more: Record<string, unknown> = {},
  ) =>
    form({
      payload: JSON.stringify({
        type: 'block_actions',
        team: { id: team.id },
        user: { id: person, team_id: team.id },
        channel: { id: channel },
        container: {
          type: 'message',
          message_ts: messageTs,
          channel_id: channel,
          is_ephemeral: ephemeral,
          ...(thread && { thread_ts: thread }),
        },
        trigger_id: slack.newTrigger(),
        response_url: slack.newResponseUrl(),
        actions: [{ type: 'button', block_id: 'b', action_ts: '1.1', ...action }],
        ...more,
      }),
    });

  const inView = (action: object, view: object) =>
    interaction({ ...action }, undefined, {
      container: { type: 'view', view_id: 'V2' },
      channel: undefined,
      response_url: undefined,
      view: { ...view, id: 'V2' },
    });

  return {
    slack,
    state,
    logged,
    port,
    request,
    raw,
    form,
    result,
    event,
    command,
    interaction,
    mention: (words: string, fields: Record<string, unknown> = {}) =>
      event({ type: 'app_mention', channel: 'C0MEMBER', text: `<@${bot.user}> ${words}`, ...fields }),
    direct: (words: string, fields: Record<string, unknown> = {}) =>
      event({ type: 'message', channel_type: 'im', channel: 'D0DIRECT', text: words, ...fields }),
    click: (message: Message, label: string | RegExp, where?: Where) =>
      interaction({ ...findButton(message, label) }, where),
    /** 👍 or 👎 below an answer. */
    rate: (message: Message, verdict: 'positive_button' | 'negative_button', where?: Where) => {
      const [buttons = {}] = smallButtonsOf(message, 'feedback_buttons');
      const { value } = buttons[verdict] as { value: string };
      return interaction({ type: 'feedback_buttons', action_id: buttons.action_id, value }, where);
    },
    /** A message that the person changed. */
    edit: (
      channel: string,
      { ts, text, ...fields }: { ts: string; text: string } & Record<string, unknown>,
    ) =>
      event({
        type: 'message',
        subtype: 'message_changed',
        channel_type: 'im',
        hidden: true,
        user: undefined,
        channel,
        message: {
          type: 'message',
          user: person,
          ts,
          text,
          edited: { user: person, ts: `${Number(ts) + 60}.000000` },
          ...fields,
        },
        previous_message: { type: 'message', user: person, ts },
      }),
    /** The global shortcut, or the one of a message. */
    shortcut: (callbackId: string, message?: { text: string; ts: string; thread_ts?: string }) =>
      form({
        payload: JSON.stringify({
          type: message ? 'message_action' : 'shortcut',
          callback_id: callbackId,
          team: { id: team.id, domain: 'fake' },
          user: { id: person, team_id: team.id },
          trigger_id: slack.newTrigger(),
          action_ts: '1.1',
          ...(message && {
            message: { type: 'message', user: 'U0OTHER', ...message },
            message_ts: message.ts,
            channel: { id: 'C0MEMBER', name: 'member' },
            response_url: slack.newResponseUrl(),
          }),
        }),
      }),
    /** A letter typed in a menu of a window; what it then offers is the body. */
    suggest: (view: Record<string, unknown>, actionId: string, typed: string) =>
      form({
        payload: JSON.stringify({
          type: 'block_suggestion',
          team: { id: team.id, domain: 'fake' },
          user: { id: person, team_id: team.id },
          container: { type: 'view', view_id: 'V1' },
          view: { ...view, id: 'V1' },
          action_id: actionId,
          block_id: actionId,
          value: typed,
        }),
      }),
    /** What a person does in a window: a click on a button, or a choice. */
    inWindow: (view: Record<string, unknown>, action: Record<string, unknown>) =>
      interaction(
        action,
        {},
        {
          container: { type: 'view', view_id: 'V1' },
          channel: undefined,
          response_url: undefined,
          view: { ...view, id: 'V1', type: 'modal' },
        },
      ),
    /** A click in the App Home, which stands in no channel. */
    clickHome: (view: Pick<Message, 'blocks'>, label: string | RegExp) =>
      inView(findButton(view, label), { ...view, type: 'home' }),
    /** Any element of the App Home or of a window that is used. */
    inView,
    /** Sends a window; what the app acknowledges it with is the body. */
    submit: (view: Record<string, unknown>, values: Record<string, unknown>) =>
      form({
        payload: JSON.stringify({
          type: 'view_submission',
          team: { id: team.id },
          user: { id: person, team_id: team.id },
          view: { ...view, id: 'V1', hash: '1.abc', state: { values } },
          trigger_id: slack.newTrigger(),
        }),
      }),
    async close() {
      await app.stop();
      await slack.close();
      await state.close();
    },
  };
}

export type AppUnderTest = Awaited<ReturnType<typeof startAppUnderTest>>;

interface Button {
  action_id: string;
  value: string;
  text: { text: string };
}

export function buttonsOf({ blocks }: Pick<Message, 'blocks'>): Button[] {
  return blocks.flatMap((block) => {
    const { elements = [], accessory } = block as { elements?: object[]; accessory?: object };
    const inCards = elements.flatMap((each) => (each as { actions?: object[] }).actions ?? []);
    return [...elements, ...inCards, ...(accessory ? [accessory] : [])].filter(
      (each) => (each as { type?: string }).type === 'button',
    ) as Button[];
  });
}

/** The elements of one type in the rows of small buttons. */
export function smallButtonsOf(
  { blocks }: Pick<Message, 'blocks'>,
  type: 'feedback_buttons' | 'icon_button',
): Record<string, unknown>[] {
  const rows = blocks.filter((block) => block.type === 'context_actions');
  return rows
    .flatMap(({ elements }) => elements as unknown as Record<string, unknown>[])
    .filter((each) => each.type === type);
}

/** The options of the menus of a message, as what a choice of one reports. */
function optionsOf({ blocks }: Pick<Message, 'blocks'>): Button[] {
  interface Menu {
    type: string;
    action_id: string;
    options?: { text: { text: string }; value: string }[];
  }
  const menus = (blocks as unknown as { elements?: Menu[] }[]).flatMap(({ elements = [] }) => elements);
  return menus
    .filter(({ type }) => type === 'overflow' || type === 'static_select')
    .flatMap(({ type, action_id, options = [] }) =>
      options.map((option) => ({
        type,
        action_id,
        selected_option: option,
        text: option.text,
        value: option.value,
      })),
    );
}

/** A button, or the option of a menu, by its label. */
export function findButton(message: Pick<Message, 'blocks'>, label: string | RegExp): Button {
  const found = [...buttonsOf(message), ...optionsOf(message)].find(({ text }) => {
    const said = text.text.replaceAll('\u00a0', ' ');
    // "Action 13" finds "Action 13 · e-prescription".
    return typeof label === 'string'
      ? said === label.replaceAll('\u00a0', ' ') || said.startsWith(`${label} · `)
      : label.test(said);
  });
  if (!found)
    throw new Error(
      `no button ${label} among ${buttonsOf(message)
        .map((b) => b.text.text)
        .join(', ')}`,
    );
  return found;
}

/** All that a message shows, in the order in which it is read. */
export function readAloud({ blocks }: Pick<Message, 'blocks'>): string {
  const words = (value: unknown): string[] => {
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) =>
      key === 'text' && typeof inner === 'string' ? [inner] : words(inner),
    );
  };
  return words(blocks).join('\n');
}

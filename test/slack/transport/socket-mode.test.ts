import { SocketModeReceiver } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createApp } from '../../../src/app.ts';
import { createLog } from '../../../src/log.ts';
import { boltLogger } from '../../../src/slack/transport/bolt-logger.ts';
import type { InFlight } from '../../../src/slack/transport/in-flight.ts';
import { isSocketModeFault, KeptSocketModeReceiver } from '../../../src/slack/transport/socket-mode.ts';
import type { State } from '../../../src/state/open-state.ts';
import { openState } from '../../../src/state/open-state.ts';
import { botToken, type FakeSlack, startFakeSlack } from '../../support/fake-slack.ts';
import { type FakeSocketMode, startFakeSocketMode } from '../../support/fake-socket-mode.ts';
import { onlyPack, roadmap } from '../../support/roadmap.ts';
import { waitFor } from '../../support/wait-for.ts';

const command = {
  command: '/esante',
  text: 'action 15',
  team_id: 'T0FAKE',
  channel_id: 'C0MEMBER',
  user_id: 'U0PERSON',
  response_url: 'http://127.0.0.1:9/unused',
};

describe('Socket Mode', () => {
  let slack: FakeSlack;
  let socket: FakeSocketMode;
  let state: State;
  let receiver: KeptSocketModeReceiver;
  let stop: () => Promise<unknown>;
  const logged: string[] = [];
  const inFlight: InFlight = new Set();

  beforeEach(async () => {
    slack = await startFakeSlack(() => new Date());
    socket = await startFakeSocketMode(slack.apiUrl);
    state = await openState({ file: ':memory:' });
    const log = createLog('debug', { write: (line) => void logged.push(line) });
    const clientOptions = { slackApiUrl: socket.apiUrl };
    receiver = new KeptSocketModeReceiver({
      appToken: 'xapp-1-fake',
      port: 0,
      customRoutes: [],
      clientOptions,
      logger: boltLogger(log),
      inFlight,
    });
    const app = createApp({
      packs: onlyPack(roadmap),
      state,
      log,
      now: () => new Date(),
      today: () => '2020-05-01',
      slack: {
        socketMode: true,
        receiver,
        token: botToken,
        botId: 'B0FAKE',
        botUserId: 'U0BOT',
        clientOptions,
      },
      service: { inFlight },
    });
    await app.start();
    stop = vi.fn(() => app.stop());
  });
  afterEach(async () => {
    if (vi.mocked(stop).mock.calls.length === 0) await stop();
    await socket.close();
    await slack.close();
    await state.close();
  });

  const answered = (envelope: string) =>
    waitFor(() => {
      const ack = socket.acks.find((each) => each.envelope_id === envelope);
      expect(ack).toBeDefined();
      return ack;
    });

  it('answers a command through the socket', async () => {
    expect(receiver.connected).toBe(true);
    const ack = await answered(socket.deliver('slash_commands', command));
    expect(JSON.stringify(ack?.payload)).toContain('Espace Numérique de Santé');
  });

  it.each([
    ['the line breaks', () => socket.cut()],
    [
      'Slack asks for a new connection',
      () => socket.send({ type: 'disconnect', reason: 'refresh_requested' }),
    ],
  ])('connects again at once when %s', async (_, lose) => {
    lose();
    // Seldom for longer than some milliseconds.
    await vi.waitFor(() => expect(receiver.connected).toBe(false), { interval: 1, timeout: 30_000 });
    await waitFor(() => expect(receiver.connected).toBe(true));
    expect(socket.opened()).toBe(2);
    await answered(socket.deliver('slash_commands', command));
  });

  it('goes on trying while Slack gives no connection, unlike the library', async () => {
    socket.refusals.push({ status: 503, error: 'unavailable' }, { status: 200, error: 'invalid_auth' });
    socket.cut();
    await waitFor(() => expect(socket.opened()).toBe(2));
    expect(receiver.connected).toBe(false);
    await waitFor(() => expect(receiver.connected).toBe(true));
    expect(socket.opened()).toBe(4);
    await answered(socket.deliver('slash_commands', command));
    expect(logged.join('')).toContain('Socket Mode cannot connect, and tries again in 2 s');
  });

  it('tries less and less often while each connection is taken away at once', async () => {
    const from = logged.length;
    socket.troubles.push('brief', 'brief', 'brief');
    socket.cut();
    await waitFor(() => expect(logged.slice(from).join('')).toContain('connecting in 2 s'));
    // The first, the one that replaced it at once, and one after a second.
    expect(socket.opened()).toBe(3);
  });

  it('finishes what runs before it says goodbye, and takes nothing new meanwhile', async () => {
    const { promise, resolve: over } = Promise.withResolvers<void>();
    inFlight.add(promise.then(() => inFlight.clear()));
    const stopped = stop();
    const ignored = socket.deliver('slash_commands', command);
    socket.send({ type: 'hello' });
    expect(receiver.connected).toBe(true);
    over();
    await stopped;
    expect(receiver.connected).toBe(false);
    expect(socket.acks.map((ack) => ack.envelope_id)).not.toContain(ignored);
    expect(socket.opened()).toBe(1);
  });

  it('stops although its goodbye is not answered', async () => {
    socket.ignoreGoodbyes();
    await stop();
    expect(receiver.connected).toBe(false);
  });
});

describe('a start of Socket Mode that fails', () => {
  it.each([
    ['Slack refuses the token', { error: 'invalid_auth' }, 'Slack refuses SLACK_APP_TOKEN (invalid_auth)'],
    ['Slack fails', { error: 'internal_error' }, 'Slack gives no connection for Socket Mode'],
    ['Slack answers 503', { status: 503 }, 'Slack gives no connection for Socket Mode'],
    ['Slack answers 429', { status: 429 }, 'Slack gives no connection for Socket Mode'],
    ['the connection is refused', { trouble: 'refused' }, 'the connection was refused or closed'],
    ['the connection is taken away at once', { trouble: 'brief' }, null],
    ['no greeting comes', { trouble: 'silent' }, 'Slack did not say hello within 0.5 s'],
  ] as const)('ends with a sentence where %s', async (_, fault, sentence) => {
    const slack = await startFakeSlack(() => new Date());
    const socket = await startFakeSocketMode(slack.apiUrl);
    onTestFinished(async () => {
      await socket.close();
      await slack.close();
    });
    if ('trouble' in fault) socket.troubles.push(fault.trouble);
    else socket.refusals.push({ status: 200, error: 'unavailable', ...fault });
    const receiver = new KeptSocketModeReceiver({
      appToken: 'xapp-1-fake',
      port: 0,
      customRoutes: [],
      clientOptions: { slackApiUrl: socket.apiUrl },
      logger: boltLogger(createLog('silent')),
      helloWithin: 500,
    });
    const started = receiver.start().then(
      () => null,
      (error: unknown) => error,
    );
    const error = await started;
    if (sentence === null) expect(error).toBeNull();
    else
      expect(error).toMatchObject({
        name: 'SlackConnectionError',
        message: expect.stringContaining(sentence),
      });
    await receiver.stop();
  });
});

describe('isSocketModeFault', () => {
  it('knows an error from within the library', () => {
    let fault: unknown;
    try {
      new SocketModeReceiver({ appToken: '' });
    } catch (error) {
      fault = error;
    }
    expect(fault).toBeInstanceOf(Error);
    expect(isSocketModeFault(fault)).toBe(true);
  });

  it.each([new Error('ours'), 'a text', undefined])('knows that %s is none', (error) => {
    expect(isSocketModeFault(error)).toBe(false);
  });
});

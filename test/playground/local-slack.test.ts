import { randomUUID } from 'node:crypto';
import net from 'node:net';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startLocalSlack } from '../../src/playground/local-slack.ts';
import type { Happening, Ran } from '../../src/playground/protocol.ts';
import { directMessage, channel as theChannel } from '../../src/playground/scene.ts';
import { signedRequests } from '../../src/playground/signed-requests.ts';
import type { Message } from '../../src/playground/slack/shown.ts';
import { onlyPack } from '../../src/roadmap/packs.ts';
import { command } from '../../src/slack/conversation/commands.ts';
import { openState } from '../../src/state/open-state.ts';
import type { State } from '../../src/state/state.ts';
import { roadmap } from '../support/roadmap.ts';

/** The real app, over HTTP with signed requests, in front of the playground's own Slack. */
const now = () => new Date();
let today: string;
let state: State;
let slack: Awaited<ReturnType<typeof startLocalSlack>>;
/** Calls `hear` with what happens from now on, until it returns true. */
function follow(hear: (happening: Happening) => boolean): void {
  const listener = (happening: Happening) => {
    if (hear(happening)) slack.feed.off('happening', listener);
  };
  slack.feed.on('happening', listener);
}
/** The next that happens of a kind. */
const heard = <Type extends Happening['type']>(type: Type) =>
  new Promise<Extract<Happening, { type: Type }>>((resolve) => {
    follow((happening) => {
      if (happening.type === type) resolve(happening as Extract<Happening, { type: Type }>);
      return happening.type === type;
    });
  });
const listen = vi.spyOn(net.Server.prototype, 'listen');

beforeEach(async () => {
  listen.mockClear();
  today = '2020-05-01';
  state = await openState({ file: ':memory:' });
  const log = pino({ level: 'silent' });
  slack = await startLocalSlack({ packs: onlyPack(roadmap), state, log, now, today: () => today });
});
afterEach(async () => {
  await slack.close();
  await state.close();
});

/** What the person sees of the app after doing something: the next message that it posts or redraws. */
async function afterwards(act: Promise<void>): Promise<Message> {
  const answer = new Promise<Message>((resolve) => {
    follow((happening) => {
      const isAnswer = happening.type === 'message' && happening.message.from === 'bot';
      if (isAnswer) resolve(happening.message);
      return isAnswer;
    });
  });
  await act;
  return answer;
}

const channel = () => theChannel.id;
const say = (text: string, where = channel()) =>
  afterwards(slack.person.act({ type: 'say', channel: where, text }));
const wordsOf = (message: Message) => JSON.stringify(message.blocks);

/** Clicks the button whose label holds some words. */
function click(message: Message, label: string): Promise<void> {
  const { channel, ts, blocks = [] } = message;
  for (const block of blocks) {
    const elements = (block.elements ?? []) as {
      action_id: string;
      text?: { text?: string };
      options?: { text: { text: string }; value: string }[];
    }[];
    for (const { action_id: action, text, options = [] } of elements) {
      const option = options.find((each) => each.text.text.includes(label));
      if (!option && !text?.text?.replaceAll('\u00a0', ' ').includes(label)) continue;
      const place = { block: block.block_id ?? '', action };
      const input = option?.value ?? '';
      return slack.person.act({ type: 'choose', message: { channel, ts }, ...place, input, inputs: {} });
    }
  }
  throw new Error(`There is no button “${label}” in ${wordsOf(message)}`);
}

test('a slash command is answered to the person alone', async () => {
  const card = await say('/esante action 15');
  expect(card).toMatchObject({ channel: channel(), ephemeral: true });
  expect(wordsOf(card)).toContain('Espace Numérique de Santé');
  expect(wordsOf(card)).toContain('janvier 2022');
});

test('a mention is answered in its thread, with both deadlines quoted', async () => {
  const answer = await say('@esante when does e-prescription biologie start');
  const [question] = slack.slack.workspace.messages();
  expect(answer).toMatchObject({ ephemeral: false, thread: question?.ts });
  expect(wordsOf(answer)).toMatch(
    /e-prescription de biologie et des actes infirmiers.*2020.*généralisation.*2021/,
  );
});

test('a direct message is answered there', async () => {
  const direct = directMessage.id;
  today = '2019-11-25';
  const answer = await say('prochaines échéances', direct);
  expect(answer).toMatchObject({ channel: direct, ephemeral: false });
  expect(answer.text).toMatch(/2019|2020/);
});

test('the day decides where a deadline stands', async () => {
  expect(wordsOf(await say('/esante action 15'))).toMatch(/janvier 2022\*.{1,3}à venir/);
  today = '2022-02-01';
  expect(wordsOf(await say('/esante action 15'))).toMatch(/janvier 2022\*.{1,3}passée/);
});

test('a click turns the card, opens a modal, or shares the answer', async () => {
  const card = await say('/esante action 15');
  const next = await afterwards(click(card, 'Action 16'));
  expect(next).toMatchObject({ ts: card.ts, ephemeral: true });
  expect(wordsOf(next)).toContain('bouquet de services numériques');

  const opened = heard('modal').then(({ view }) => view);
  await click(next, 'Lire la suite');
  expect(await opened).toMatchObject({ title: { text: 'Action 16' } });

  const shared = await afterwards(click(next, 'Partager'));
  expect(shared).toMatchObject({ ephemeral: false, channel: channel() });
});

test('the weekly digest of a day is posted once, through the ledger', async () => {
  const ran = async (day: string) => {
    const told = heard('ran');
    await slack.run(day, 'en');
    return (await told).results.map(({ outcome }: Ran) => outcome);
  };
  expect(await ran('2019-11-25')).toEqual(['sent']);
  expect(await ran('2019-11-25')).toEqual(['already']);
  expect(await ran('2019-12-02')).toEqual(['sent']);
  const [first, second] = slack.slack.workspace.messages();
  expect(slack.slack.workspace.messages()).toHaveLength(2);
  expect(first?.text).toContain('as of 25 November 2019');
  expect(second?.text).toContain('Moved since 25 November 2019');
  expect(await slack.ledger()).toMatchObject([
    { due: '2019-12-02T08:00:00.000Z', state: 'sent', day: '2019-12-02', message: { ts: second?.ts } },
    { due: '2019-11-25T08:00:00.000Z', state: 'sent', day: '2019-11-25', message: { ts: first?.ts } },
  ]);
  // After the last date it says so once and pauses itself; a day with dates ahead wakes it.
  expect(await ran('2025-01-06')).toEqual(['sent']);
  expect(await ran('2025-01-13')).toEqual(['skipped']);
  expect(await ran('2020-01-06')).toEqual(['sent']);
  await say('/esante digest off');
  expect(await ran('2020-01-13')).toEqual(['off']);
});

test('a forged signature is refused with 401', async () => {
  const forged = signedRequests({ url: slack.appUrl, secret: randomUUID(), now });
  expect(await forged.command({ command, text: 'action 15', channel_id: channel() })).toEqual({
    problem: 'refused',
  });
});

test('everything listens on the loopback interface only', () => {
  const addresses = listen.mock.contexts.map((server) => (server as net.Server).address() as net.AddressInfo);
  // The page comes on top: the app's calls of Slack take no port.
  expect(addresses).toHaveLength(1);
  for (const { address } of addresses) expect(['127.0.0.1', '::1']).toContain(address);
});

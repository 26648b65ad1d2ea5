import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { promptsIn } from '../../../src/phrases/examples.ts';
import { type AppUnderTest, readAloud, startAppUnderTest } from '../../support/app-under-test.ts';
import { bot } from '../../support/fake-slack.ts';
import { roadmap } from '../../support/roadmap.ts';
import { waitFor } from '../../support/wait-for.ts';

describe('messages to the app', () => {
  let app: AppUnderTest;
  beforeAll(async () => {
    app = await startAppUnderTest();
  });
  afterAll(() => app.close());

  /** Sends something that must bring nothing, then a question, and looks at all that came. */
  async function callsAfter(ignored: () => Promise<unknown>) {
    const before = app.slack.calls.length;
    await ignored();
    await app.result(() => app.direct('action 26'));
    return app.slack.calls.slice(before).map(({ args }) => String(args.text));
  }

  it('answers a mention in the thread that it starts', async () => {
    const shown = await app.result(() => app.mention('action 15', { ts: '50.1' }));
    expect(shown.method).toBe('chat.postMessage');
    expect(shown.args).toMatchObject({ channel: 'C0MEMBER', thread_ts: '50.1', unfurl_links: 'false' });
    expect(readAloud(shown)).toContain('Action 15');
    expect(readAloud(shown)).not.toContain('Question\u00a0:');
    expect(readAloud(shown)).not.toContain('Partager');
  });

  it('answers a mention within a thread there', async () => {
    const shown = await app.result(() => app.mention('action 15', { ts: '51.2', thread_ts: '51.1' }));
    expect(shown.args.thread_ts).toBe('51.1');
  });

  it('answers a direct message in the thread that it starts', async () => {
    const shown = await app.result(() => app.direct('qui pilote l’action 12 ?', { ts: '49.1' }));
    expect(shown.args).toMatchObject({ channel: 'D0DIRECT', thread_ts: '49.1' });
    expect(shown.args.reply_broadcast).toBeUndefined();
    expect(readAloud(shown)).toContain('L’ANS pilote');
  });

  it('answers a direct message within a thread there', async () => {
    const shown = await app.result(() => app.direct('action 2', { thread_ts: '52.1' }));
    expect(shown.args.thread_ts).toBe('52.1');
  });

  it('helps when it is mentioned without a word', async () => {
    expect(readAloud(await app.result(() => app.mention('')))).toContain('`/esante action N`');
  });

  it('reads subcommands without the slash', async () => {
    expect(readAloud(await app.result(() => app.direct('about')))).toContain('26 actions');
  });

  it('understands what a follow-up refers to, in a direct message', async () => {
    await app.result(() => app.direct('action 15', { channel: 'D0DIRECT' }));
    expect(readAloud(await app.result(() => app.direct('who owns it?')))).toContain('strategic lead');
  });

  it('understands a follow-up in the thread of a mention, and takes none over to another thread', async () => {
    await app.result(() => app.mention('action 23', { ts: '60.1' }));
    const there = await app.result(() => app.mention('who owns it?', { ts: '60.2', thread_ts: '60.1' }));
    expect(readAloud(there)).toContain('Action 23, Lab e-santé, sits within the DNS');
    const elsewhere = await app.result(() => app.mention('who owns it?', { ts: '61.1' }));
    expect(readAloud(elsewhere)).not.toContain('Action 23, Lab e-santé, sits within the DNS');
  });

  it('takes what a click showed for "it", in a direct message', async () => {
    const list = await app.result(() => app.direct('deadlines 2021'));
    await app.result(() => app.click(list, 'Action 13', { channel: 'D0DIRECT', ephemeral: false }));
    expect(readAloud(await app.result(() => app.direct('who owns it?')))).toContain('ction 13');
  });

  it('answers an event that is delivered twice once', async () => {
    const fields = { ts: '70.1', event_ts: '70.1' };
    const first = await app.result(() => app.direct('action 3', fields));
    expect(readAloud(first)).toContain('Action 3');
    expect(await callsAfter(() => app.direct('action 3', fields))).toHaveLength(1);
  });

  it('answers once what Slack sends again because the answer was slow', async () => {
    const question = {
      channel: 'C0MEMBER',
      type: 'app_mention',
      text: `<@${bot.user}> action 3`,
      ts: '72.1',
    };
    const envelope = { event_id: 'Ev72' };
    const release = app.slack.hold('chat.postMessage');
    const before = app.slack.calls.length;
    expect((await app.event(question, envelope)).status).toBe(200);
    for (const retry of [1, 2, 3]) {
      expect((await app.event(question, envelope, { retry })).status).toBe(200);
    }
    release();
    await app.result(() => app.direct('action 26'), 2);
    const said = app.slack.calls.slice(before).map(({ args }) => [args.channel, args.thread_ts]);
    expect(said.sort()).toEqual([
      ['C0MEMBER', '72.1'],
      ['D0DIRECT', expect.any(String)],
    ]);
  });

  it('answers what Slack sends again because the process died before it answered', async () => {
    // As good as dead: it reads, and never goes on.
    vi.spyOn(app.state, 'recallTurn').mockReturnValueOnce(new Promise(() => {}));
    const fields = { ts: '73.1', event_ts: '73.1' };
    await app.direct('action 3', fields);
    expect(readAloud(await app.result(() => app.direct('action 3', fields)))).toContain('Action 3');
    expect(await callsAfter(() => app.direct('action 3', fields))).toHaveLength(1);
  });

  it('answers once what arrives as a mention and as a direct message', async () => {
    const fields = { channel: 'D0DIRECT', ts: '71.1' };
    await app.result(() => app.mention('action 4', fields));
    expect(await callsAfter(() => app.direct(`<@${bot.user}> action 4`, fields))).toHaveLength(1);
  });

  it.each([
    ['a bot', { bot_id: 'B0OTHER' }],
    ['itself', { user: bot.user, bot_id: bot.id }],
    ['an edit', { subtype: 'message_changed', hidden: true }],
    ['a message that was edited', { edited: { user: 'U0PERSON', ts: '1.1' } }],
    ['somebody who joined', { subtype: 'channel_join' }],
    ['nobody', { user: undefined }],
    ['a channel', { channel_type: 'channel', channel: 'C0MEMBER' }],
  ])('does not answer %s', async (_, fields) => {
    expect(await callsAfter(() => app.direct('action 5', fields))).toHaveLength(1);
  });

  it('does not answer a bot that mentions it', async () => {
    expect(await callsAfter(() => app.mention('action 5', { bot_id: 'B0OTHER' }))).toHaveLength(1);
  });

  it.each(['<!channel> action 15', '<@U0OTHER> &lt;!here&gt; action 15', '<https://a.b|x> action 15'])(
    'pings nobody for %j',
    async (text) => {
      const shown = await app.result(() => app.mention(text));
      expect(JSON.stringify([shown.text, readAloud(shown)])).not.toMatch(/<[!@#h]/);
    },
  );

  it('shows prompts to whoever opens the conversation, outside any thread, in their language', async () => {
    const opened = { type: 'app_home_opened', channel: 'D0DIRECT', tab: 'messages' };
    const open = (user: string) => app.result(() => app.event({ ...opened, user }));
    const shown = await open('U0NEW');
    expect(shown.method).toBe('assistant.threads.setSuggestedPrompts');
    expect(shown.args).toMatchObject({ channel_id: 'D0DIRECT', prompts: promptsIn(null, roadmap) });
    await app.result(() => app.direct('which deadlines are next', { user: 'U0NEW' }));
    // The language is noted after the answer.
    await waitFor(async () => {
      expect((await open('U0NEW')).args).toMatchObject({ prompts: promptsIn('en', roadmap) });
    });
    await app.state.people.change('T0FAKE', 'U0NEW', { language: 'fr' });
    expect((await open('U0NEW')).args).toMatchObject({ prompts: promptsIn('fr', roadmap) });
  });

  it('says that it is at work in a direct message, in its thread, before it answers', async () => {
    const before = app.slack.statuses.length;
    await app.result(() => app.direct('when does it start', { ts: '80.1' }));
    await waitFor(() => expect(app.slack.statuses.length).toBeGreaterThan(before));
    expect(app.slack.statuses[before]?.args).toMatchObject({
      channel_id: 'D0DIRECT',
      thread_ts: '80.1',
      status: 'is searching the roadmap…',
    });
    app.slack.failNext('assistant.threads.setStatus', { error: 'missing_scope' });
    expect(readAloud(await app.result(() => app.direct('action 15')))).toContain('Action 15');
  });

  it('answers although that cannot be shown yet, and takes back what comes too late', async () => {
    const statuses = () => app.slack.statuses.filter(({ args }) => args.thread_ts === '81.1');
    const release = app.slack.hold('assistant.threads.setStatus');
    const shown = await app.result(() => app.direct('when does it start', { ts: '81.1' }));
    expect(shown.method).toBe('chat.postMessage');
    expect(statuses()).toEqual([]);
    release();
    await waitFor(() => expect(statuses()).toHaveLength(2));
    expect(statuses()[1]?.args.status).toBe('');
  });
});

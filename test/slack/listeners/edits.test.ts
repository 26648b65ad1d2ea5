import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type AppUnderTest,
  readAloud,
  smallButtonsOf,
  startAppUnderTest,
} from '../../support/app-under-test.ts';
import { bot } from '../../support/fake-slack.ts';

/** A message of today, as Slack's timestamps say it. */
const nowTs = (seconds: number) => `${Math.floor(Date.now() / 1000) - 3600 + seconds}.000100`;

describe('a message that is edited', () => {
  let app: AppUnderTest;
  beforeAll(async () => {
    app = await startAppUnderTest();
  });
  afterAll(() => app.close());
  const callsAfter = async (ignored: () => Promise<unknown>) => {
    const before = app.slack.calls.length;
    await ignored();
    await app.result(() => app.direct('action 26'));
    return app.slack.calls.slice(before).map(({ method }) => method);
  };

  it('has its answer corrected, as of the same day and after the same answer before', async () => {
    await app.result(() => app.direct('action 15', { ts: '10.1' }));
    const first = await app.result(() => app.direct('who owns it', { ts: '10.2', thread_ts: '10.1' }));
    const answered = app.slack.calls.at(-1)?.reply as { ts?: string };
    await expect.poll(() => app.state.replies.find('T0FAKE:D0DIRECT:10.2')).not.toBeNull();
    expect(readAloud(first)).toContain('ction 15');
    const thread = { ts: '10.2', thread_ts: '10.1' };
    const corrected = await app.result(() => app.edit('D0DIRECT', { ...thread, text: 'when does it start' }));
    expect(corrected.method).toBe('chat.update');
    expect(corrected.args).toMatchObject({ channel: 'D0DIRECT', ts: answered.ts });
    expect(readAloud(corrected)).toContain('Action 15');
    // The same edit once more, and an edit that Slack made itself.
    expect(await callsAfter(() => app.edit('D0DIRECT', { ...thread, text: 'when does it start' }))).toEqual([
      'chat.postMessage',
    ]);
  });

  it('has its answer corrected while Slack has yet to take back that the app is at work', async () => {
    const release = app.slack.hold('assistant.threads.setStatus');
    await app.result(() => app.direct('action 15', { ts: '12.1' }));
    await expect.poll(() => app.state.replies.find('T0FAKE:D0DIRECT:12.1')).not.toBeNull();
    const edited = { ts: '12.1', text: 'action 16' };
    const corrected = await app.result(() => app.edit('D0DIRECT', edited));
    release();
    expect(corrected.method).toBe('chat.update');
    expect(readAloud(corrected)).toContain('Action 16');
  });

  it('is left alone where its answer is not known, or somebody else wrote it', async () => {
    expect(await callsAfter(() => app.edit('D0DIRECT', { ts: '11.1', text: 'action 2' }))).toHaveLength(1);
    await app.result(() => app.direct('action 3', { ts: '11.2' }));
    const byBot = { ts: '11.2', text: 'action 4', user: bot.user, bot_id: bot.id };
    expect(await callsAfter(() => app.edit('D0DIRECT', byBot))).toHaveLength(1);
  });

  it('has its answer corrected in a channel too, when Slack reports the mention again', async () => {
    const ts = nowTs(1);
    await app.result(() => app.mention('action 3', { ts }));
    const edited = { user: 'U0PERSON', ts: nowTs(60) };
    const corrected = await app.result(() => app.mention('action 4', { ts, edited }));
    expect(corrected.method).toBe('chat.update');
    expect(readAloud(corrected)).toContain('Action 4');
  });

  it('is answered where the mention came with the edit, unless it is older than a day', async () => {
    const edited = { user: 'U0PERSON', ts: nowTs(60) };
    const late = await app.result(() => app.mention('action 5', { ts: nowTs(2), edited }));
    expect(late.method).toBe('chat.postMessage');
    expect(await callsAfter(() => app.mention('action 5', { ts: '12.1', edited }))).toHaveLength(1);
  });
});

describe('an answer that was shared', () => {
  let app: AppUnderTest;
  beforeAll(async () => {
    app = await startAppUnderTest();
  });
  afterAll(() => app.close());

  it('can be taken back by whoever shared it, and by nobody else', async () => {
    const copy = await app.result(() => app.command('action 15'));
    await app.result(() => app.click(copy, /Partager/), 2);
    const shared = app.slack.calls.at(-2)?.args as { blocks: never[]; text: string };
    const [remove = {}] = smallButtonsOf(shared, 'icon_button');
    expect(remove).toMatchObject({
      visible_to_user_ids: ['U0PERSON'],
      accessibility_label: expect.any(String),
    });
    const where = { ephemeral: false };
    const refused = await app.result(() =>
      app.interaction({ ...remove, type: 'icon_button' }, where, {
        user: { id: 'U0OTHER', team_id: 'T0FAKE' },
      }),
    );
    expect(refused.args).toMatchObject({ response_type: 'ephemeral' });
    expect(readAloud(refused)).toContain('Seule la personne');
    const gone = await app.result(() => app.interaction({ ...remove, type: 'icon_button' }, where));
    expect(gone.args).toMatchObject({ delete_original: true });
  });
});

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type AppUnderTest, findButton, readAloud, startAppUnderTest } from '../../support/app-under-test.ts';
import { waitFor } from '../../support/wait-for.ts';

describe('what goes wrong', () => {
  let app: AppUnderTest;
  beforeAll(async () => {
    app = await startAppUnderTest();
  });
  afterAll(() => app.close());

  const errors = () =>
    app.logged.filter((line) => JSON.parse(line).level >= 50).map((line) => JSON.parse(line));
  const referenceIn = (words: string) => words.match(/`([0-9a-f]{8})`/)?.[1];

  it('apologises in both languages with the reference that the log has', async () => {
    app.slack.failNext('chat.postMessage', { error: 'internal_error' });
    const shown = await app.result(() => app.direct('action 15'), 2);
    const words = readAloud(shown);
    expect(words).toContain('Désolé');
    expect(words).toContain('Sorry');
    expect(words).not.toContain('internal_error');
    const reference = referenceIn(words);
    expect(reference).toBeDefined();
    expect(errors().at(-1)).toMatchObject({
      reference,
      err: { message: expect.stringContaining('internal_error') },
    });
  });

  it('apologises to the asker of a command', async () => {
    const broken = await startAppUnderTest({
      today: () => {
        throw new Error('no clock');
      },
    });
    const shown = await broken.result(() => broken.command('action 15'));
    expect(shown.args.response_type).toBe('ephemeral');
    const logged = broken.logged.map((line) => JSON.parse(line)).filter(({ level }) => level === 50);
    expect(referenceIn(readAloud(shown))).toBe(logged.at(-1).reference);
    await broken.close();
  });

  it('apologises in the thread of a mention', async () => {
    app.slack.failNext('chat.postMessage', { error: 'internal_error' });
    const shown = await app.result(() => app.mention('action 15', { ts: '9.1' }), 2);
    expect(shown.args.thread_ts).toBe('9.1');
    expect(readAloud(shown)).toContain('Désolé');
  });

  it('sends a message once more, without newer blocks, where Slack refuses those', async () => {
    const before = app.slack.calls.length;
    app.slack.failNext('chat.postMessage', { error: 'invalid_blocks' });
    const shown = await app.result(() => app.mention('échéances 2021'), 2);
    expect(shown.method).toBe('chat.postMessage');
    expect(shown.blocks.map(({ type }) => type)).not.toContain('context_actions');
    expect(findButton(shown, 'CSV')).toBeDefined();
    expect(app.slack.calls.slice(before).filter((call) => call.reply.ok)).toHaveLength(1);
  });

  it('sends nothing again where nobody knows whether it was posted', async () => {
    const list = await app.result(() => app.command('échéances 2020'));
    const before = app.slack.calls.length;
    app.slack.failNext('response', { status: 500 });
    const shown = await app.result(() => app.click(list, 'Page suivante ▶'), 2);
    expect(readAloud(shown)).toContain('quelque chose s’est mal passé');
    expect(app.slack.calls).toHaveLength(before + 2);
  });

  it('apologises when a window does not open', async () => {
    const card = await app.result(() => app.command('action 15'));
    app.slack.failNext('views.open', { error: 'expired_trigger_id' });
    const shown = await app.result(() => app.click(card, 'Lire la suite'), 2);
    expect(shown.method).toBe('response');
    expect(readAloud(shown)).toContain('Désolé');
  });

  it('apologises when the store fails', async () => {
    const claim = vi.spyOn(app.state, 'claimEvent').mockRejectedValueOnce(new Error('database is locked'));
    const shown = await app.result(() => app.direct('action 15'));
    expect(readAloud(shown)).toContain('Désolé');
    expect(claim).toHaveBeenCalled();
  });

  it('logs what cannot even be apologised for, and goes on', async () => {
    const shown = app.result(() => app.mention('action 15', { channel: 'C0OUTSIDE' }), 2);
    await expect(shown).resolves.toBeDefined();
    await waitFor(() => expect(errors().at(-1)?.msg).toBe('the apology could not be delivered'));
    expect(errors().at(-1).err.message).toContain('not_in_channel');
    expect(readAloud(await app.result(() => app.direct('action 15')))).toContain('Action 15');
  });

  it('does not ask Slack twice: a lost reply may have been a message', async () => {
    const before = app.slack.calls.length;
    app.slack.failNext('chat.postMessage', { status: 503 });
    await app.result(() => app.direct('action 7'), 2);
    const texts = app.slack.calls.slice(before).map(({ args }) => String(args.text));
    expect(texts.filter((text) => text.includes('apCV'))).toHaveLength(1);
  });

  it('keeps prompts that Slack refuses to itself', async () => {
    app.slack.failNext('assistant.threads.setSuggestedPrompts', { error: 'missing_scope' });
    await app.result(() => app.event({ type: 'app_home_opened', channel: 'D0DIRECT', tab: 'messages' }));
    await waitFor(() => expect(errors().at(-1)?.err.message).toContain('missing_scope'));
  });

  it('never logs a token', () => {
    expect(app.logged.join('')).not.toContain('xoxb-');
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ServedRequest } from '../../../src/slack/conversation/current-request.ts';
import { type AppUnderTest, readAloud, startAppUnderTest } from '../../support/app-under-test.ts';
import { team } from '../../support/fake-slack.ts';
import { waitFor } from '../../support/wait-for.ts';

describe('every request', () => {
  let app: AppUnderTest;
  const begun: ServedRequest[] = [];
  const over: ServedRequest[] = [];
  const watch = (request: ServedRequest) => {
    begun.push(request);
    return () => void over.push(request);
  };
  const last = () => waitFor(() => expect(over).toHaveLength(begun.length)).then(() => over.at(-1));
  beforeAll(async () => {
    app = await startAppUnderTest({ service: { watch } });
  });
  afterAll(() => app.close());

  it.each([
    ['a command', 'command', () => app.command('action 15')],
    ['a mention', 'mention', () => app.mention('action 15')],
    ['a direct message', 'direct', () => app.direct('action 15')],
  ])('is watched, with what became of it: %s', async (_, surface, ask) => {
    await app.result(ask);
    expect(await last()).toMatchObject({ surface, answer: 'action' });
  });

  it('is watched as a click, too', async () => {
    const list = await app.result(() => app.command('échéances 2021'));
    await app.result(() => app.click(list, /Action 13/));
    expect(await last()).toMatchObject({ surface: 'button', answer: 'action' });
  });

  it('has a reference that every line of the log carries, and the apology too', async () => {
    app.slack.failNext('chat.postMessage', { error: 'internal_error' });
    const from = app.logged.length;
    const shown = await app.result(() => app.direct('action 15'), 2);
    const request = await last();
    expect(request).toMatchObject({ surface: 'direct', failed: true });
    expect(readAloud(shown)).toContain(`\`${request?.reference}\``);
    const lines = app.logged.slice(from).map((line) => JSON.parse(line));
    const question = lines.find((line) => line.question === 'action 15');
    const failure = lines.find((line) => line.msg === 'a request failed');
    expect([question?.reference, failure?.reference]).toEqual([request?.reference, request?.reference]);
  });

  it('keeps the words of a question below the level info', async () => {
    await app.result(() => app.direct('une question très privée'));
    const told = app.logged.map((line) => JSON.parse(line)).filter(({ level }) => level >= 30);
    expect(JSON.stringify(told)).not.toContain('privée');
  });
});

describe('a person who asks too fast', () => {
  let app: AppUnderTest;
  beforeAll(async () => {
    app = await startAppUnderTest({ service: { questionsPerMinute: 1 } });
  });
  afterAll(() => app.close());

  it('is told politely, to each command, with its acknowledgement', async () => {
    await app.result(() => app.command('action 15'));
    for (let count = 0; count < 2; count += 1) {
      const shown = await app.result(() => app.command('action 15'));
      expect(shown).toMatchObject({ method: 'acknowledgement', args: { response_type: 'ephemeral' } });
      expect(readAloud(shown)).toContain('Attendez une minute');
      expect(readAloud(shown)).toContain('Wait a minute');
    }
  });

  it('is suggested nothing more for a while, after ten letters a question', async () => {
    const view = { type: 'modal', private_metadata: '{}' };
    const suggested = [];
    for (let letter = 0; letter < 11; letter += 1)
      suggested.push((await app.suggest(view, 'find-pick', 'carnet')).body);
    expect(suggested.map((body) => body === '')).toEqual([...Array(10).fill(false), true]);
  });

  it('is told once in a conversation, in its thread', async () => {
    const asks = { user: 'U0SECOND', ts: '77.1' };
    await app.result(() => app.mention('action 15', asks));
    const shown = await app.result(() => app.mention('action 16', { ...asks, ts: '77.2' }));
    expect(shown).toMatchObject({ method: 'chat.postMessage', args: { thread_ts: '77.2' } });
    expect(readAloud(shown)).toContain('Attendez une minute');
    const before = app.slack.calls.length;
    expect((await app.mention('action 17', { ...asks, ts: '77.3' })).status).toBe(200);
    // Somebody else is answered, and nothing came in between.
    await app.result(() => app.direct('action 15', { user: 'U0THIRD' }));
    expect(app.slack.calls).toHaveLength(before + 1);
  });
});

describe('a workspace that is not allowed', () => {
  let app: AppUnderTest;
  beforeAll(async () => {
    app = await startAppUnderTest({ service: { allowedTeams: ['T0OTHER'] } });
  });
  afterAll(() => app.close());

  it.each([
    ['a command', () => app.command('action 15')],
    ['a mention', () => app.mention('action 15')],
    ['a click', () => app.interaction({ action_id: 'ask:0', value: '{}' })],
  ])('gets a clear sentence and no answer: %s', async (_, ask) => {
    const shown = await app.result(ask);
    expect(readAloud(shown)).toContain('This app is not open to your workspace');
    expect(readAloud(shown)).not.toContain('Action 15');
  });

  it('is served where its organisation is allowed', async () => {
    const grid = await startAppUnderTest({ service: { allowedTeams: ['E0GRID'] } });
    const shown = await grid.result(() =>
      grid.event(
        { type: 'message', channel_type: 'im', channel: 'D0DIRECT', text: 'action 15' },
        { enterprise_id: 'E0GRID', team_id: team.id },
      ),
    );
    expect(readAloud(shown)).toContain('Action 15');
    await grid.close();
  });
});

describe('more requests at once than the app can do', () => {
  let app: AppUnderTest;
  beforeAll(async () => {
    app = await startAppUnderTest({ service: { mostAtOnce: 2 } });
  });
  afterAll(() => app.close());

  it('get a clear sentence, and an answer again when the others are done', async () => {
    const release = app.slack.hold('chat.postMessage');
    for (const ts of ['90.1', '90.2']) await app.direct('action 15', { ts });
    const shown = await app.result(() => app.command('action 15'));
    expect(shown.method).toBe('acknowledgement');
    expect(readAloud(shown)).toContain('Il y a trop de demandes en ce moment');
    expect(readAloud(shown)).toContain('Too many requests');
    await app.result(async () => release(), 2);
    await waitFor(async () =>
      expect(readAloud(await app.result(() => app.command('action 15')))).toContain('Action 15'),
    );
  });
});

describe('a database that does not answer', () => {
  it('delays no answer: it does without what is kept, and says so', async () => {
    const app = await startAppUnderTest();
    const never = () => new Promise<never>(() => {});
    Object.assign(app.state.people, { usualLanguage: never, find: never });
    Object.assign(app.state.updates, { count: never });
    const shown = await app.result(() => app.command('action 15'));
    expect(readAloud(shown)).toContain('Action 15');
    expect(readAloud(shown)).toContain('this answer does without');
    // Its words tell the language: nothing that is kept is missing.
    const unknown = await app.result(() => app.command('quel est le budget ?'));
    expect(readAloud(unknown)).toContain('seulement comptée');
    expect(readAloud(unknown)).not.toContain('does without');
    await app.close();
  });
});

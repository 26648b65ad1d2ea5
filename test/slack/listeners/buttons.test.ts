import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type AppUnderTest,
  buttonsOf,
  findButton,
  readAloud,
  startAppUnderTest,
} from '../../support/app-under-test.ts';

const inChannel = { ephemeral: false, thread: '5.1' };
const inDirect = { channel: 'D0DIRECT', ephemeral: false };

describe('buttons', () => {
  let app: AppUnderTest;
  beforeAll(async () => {
    app = await startAppUnderTest({ today: '2020-05-01' });
    // A text that tells no language is answered in French, whatever was typed before.
    await app.state.people.change('T0FAKE', 'U0PERSON', { language: 'fr' });
  });
  afterAll(() => app.close());
  const ask = (text: string) => app.result(() => app.command(text));

  it('turn to the next and the previous page in place, in the same language', async () => {
    const list = await ask('deadlines 2020');
    const next = await app.result(() => app.click(list, 'Next page ▶'));
    expect(next.args).toMatchObject({ replace_original: true });
    expect(readAloud(next)).toContain('Page 2 of');
    const back = await app.result(() => app.click(next, '◀ Previous page'));
    expect(readAloud(back)).toContain('Page 1 of');
  });

  it('turn in place in a direct message', async () => {
    const list = await app.result(() => app.direct('échéances 2020'));
    expect((await app.result(() => app.click(list, 'Page suivante ▶', inDirect))).args.replace_original).toBe(
      true,
    );
  });

  it('leave what others read in a channel: the clicker gets a copy, in the same thread, to share', async () => {
    const list = await app.result(() => app.mention('échéances 2020'));
    const copy = await app.result(() => app.click(list, 'Page suivante ▶', inChannel));
    expect(copy.args).toMatchObject({
      response_type: 'ephemeral',
      replace_original: false,
      thread_ts: '5.1',
    });
    expect(findButton(copy, /Partager/)).toBeDefined();
  });

  it('open an action of a list below the list', async () => {
    const list = await ask('deadlines 2021');
    const card = await app.result(() => app.click(list, 'Action 13'));
    expect(card.args).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(readAloud(card)).toContain('Development of e-prescription');
  });

  it('open an action of a list below it in a direct message, for all who are there', async () => {
    const list = await app.result(() => app.direct('deadlines 2021'));
    const card = await app.result(() => app.click(list, 'Action 13', inDirect));
    expect(card.args).toMatchObject({ response_type: 'in_channel', replace_original: false });
  });

  it('page through a whole list, without a gap and without an item twice', async () => {
    let page = await ask('deadlines 2020');
    const seen: string[] = [];
    for (;;) {
      seen.push(
        ...readAloud(page)
          .split('\n')
          .filter((line) => line.startsWith('• ')),
      );
      const next = buttonsOf(page).find(({ text }) => text.text === 'Next page ▶');
      if (!next) break;
      const before = page;
      page = await app.result(() => app.click(before, 'Next page ▶'));
    }
    expect(seen).toHaveLength(21);
    expect(new Set(seen).size).toBe(21);
    expect(readAloud(page)).toContain('Page 3 of 3: 17 to 21 of 21');
    const back = await app.result(() => app.click(page, '◀ Previous page'));
    expect(readAloud(back)).toContain('Page 2 of 3');
  });

  it('keep the day of the first answer', async () => {
    const card = await ask('action 15');
    const value = JSON.parse(findButton(card, 'Lire la suite').value);
    expect(value).toEqual({ text: 'action 15', today: '2020-05-01', language: 'fr' });
    const earlier = JSON.stringify({ ...value, today: '2019-01-01' });
    const shown = await app.result(() => app.interaction({ action_id: 'turn:0', value: earlier }));
    expect(readAloud(shown)).toContain('situation au 1er janvier 2019');
  });

  it('open the full text in a window, quoted to its last sentence', async () => {
    const card = await ask('action 15');
    const opened = await app.result(() => app.click(card, 'Lire la suite'));
    expect(opened.method).toBe('views.open');
    expect(app.slack.calls.at(-1)?.reply.ok).toBe(true);
    const words = readAloud(opened.args.view as never);
    expect(words).toContain('sa conception et sa mise en œuvre seront assurées par une équipe mixte dédiée');
    expect(words).toContain('Ouverture de la plateforme\u00a0: *janvier 2022*');
    expect(words).toContain('lignes 689–711');
  });

  it('open the words that an answer cites among their neighbours', async () => {
    const told = await ask('qui pilote le DMP ?');
    const opened = await app.result(() => app.click(told, 'Voir dans le texte'));
    expect(app.slack.calls.at(-1)?.reply.ok).toBe(true);
    const words = readAloud(opened.args.view as never);
    expect(words).toContain('Orientation 1\u00a0: Renforcer la gouvernance');
    expect(words).toContain('Elle assurera un pilotage resserré');
    expect(words).toContain('lignes 111–119');
    expect(JSON.stringify(opened.args.view)).toMatch(
      /"text":"Le pilotage de l’ensemble [^"]+","style":\{"bold":true\}/,
    );
  });

  it('explain in a window why it is this answer', async () => {
    const card = await ask('messagerie sécurisée');
    const opened = await app.result(() => app.click(card, 'Pourquoi cette réponse\u00a0?'));
    expect(opened.method).toBe('views.open');
    const words = readAloud(opened.args.view as never);
    expect(words).toContain('Question\u00a0: «\u00a0messagerie sécurisée\u00a0»');
    expect(words).toMatch(/«\s?messagerie/);
  });

  it.each([26, 1, 8, 13])('open the full text of action %i within the limits', async (number) => {
    const card = await ask(`action ${number}`);
    await app.result(() => app.click(card, 'Lire la suite'));
    expect(app.slack.calls.at(-1)?.reply.ok).toBe(true);
  });

  it.each([
    ['no JSON', 'action 15'],
    ['another shape', '{"question":"action 15"}'],
    ['a day that is none', '{"text":"action 15","today":"2020-02-31"}'],
    ['nothing', undefined],
  ])('say that they are too old when they carry %s', async (_, value) => {
    for (const does of ['ask', 'turn', 'read-more', 'in-text', 'why', 'share']) {
      const shown = await app.result(() => app.interaction({ action_id: `${does}:0`, value }));
      expect(readAloud(shown)).toContain('Posez la question à nouveau.');
      expect(readAloud(shown)).toContain('Please ask again.');
    }
  });

  it.each<Record<string, unknown>>([
    { action_id: 'gone:0', value: 'x' },
    // Ids of ours, written otherwise than today.
    { action_id: 'ask', value: 'x' },
    { action_id: 'home-day', value: 'x' },
    { action_id: 'find-pick:0', value: 'x' },
    { type: 'overflow', action_id: 'more:menu', selected_option: { value: 'gone x' } },
    { type: 'overflow', action_id: 'more:menu', selected_option: {} },
  ])('say that they are too old when nothing hears %j', async (action) => {
    const shown = await app.result(() => app.interaction(action));
    expect(readAloud(shown)).toContain('Please ask again.');
  });

  it('of an older version are in windows and menus too: none is left without an answer', async () => {
    const sent = await app.submit({ type: 'modal', callback_id: 'gone', private_metadata: '' }, {});
    expect([sent.status, sent.body]).toEqual([200, expect.stringContaining('Please ask again.')]);
    const { status, body } = await app.suggest({ private_metadata: '' }, 'gone', 'dmp');
    expect([status, JSON.parse(body)]).toEqual([200, { options: [] }]);
  });
});

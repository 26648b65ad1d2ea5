import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../src/answer/answer-question.ts';
import { refuseMessage, refuseView } from '../../../src/playground/slack/block-rules.ts';
import { answerMessage } from '../../../src/slack/blocks/answer.ts';
import {
  type AppUnderTest,
  buttonsOf,
  person,
  readAloud,
  startAppUnderTest,
} from '../../support/app-under-test.ts';
import { team } from '../../support/fake-slack.ts';
import { roadmap } from '../../support/roadmap.ts';
import { updateOf } from '../../tracking/updates.ts';
import { seen } from '../digest/digest-desk.ts';

const typed = (value: string | null) => ({ value: { type: 'plain_text_input', value } });
const chosen = (value: string) => ({ value: { type: 'static_select', selected_option: { value } } });
const filled = {
  deadline: chosen('13.5'),
  state: chosen('done'),
  date: typed('mars 2022'),
  note: typed(null),
  evidence: typed('https://example.org/rapport'),
};

let app: AppUnderTest;
let today = '2022-04-01';
beforeEach(async () => {
  today = '2022-04-01';
  app = await startAppUnderTest({ today: () => today, maintainers: [person] });
});
afterEach(() => app.close());

const window = async (words = 'maj 13') => {
  const { method, content } = await seen(app, () => app.command(words));
  expect(method).toBe('views.open');
  return content;
};
const report = async (over: Record<string, unknown> = {}) =>
  JSON.parse((await app.submit(await window(), { ...filled, ...over })).body);
const asked = async (words: string) => {
  const shown = await app.result(() => app.command(words));
  return { ...shown, words: readAloud(shown) };
};

describe('/esante update', () => {
  it('opens a window with the deadlines of the action, for whoever looks after the app', async () => {
    const opened = await window('update 13.4');
    expect(refuseView(opened)).toBeNull();
    expect(JSON.stringify(opened)).toContain(
      '"initial_option":{"text":{"type":"plain_text","text":"2021 · Expé',
    );
    for (const words of ['mettre à jour 13', 'maj action 13', 'Update 13']) await window(words);
  });

  it('tells what is wrong before there is a window', async () => {
    expect((await seen(app, () => app.command('maj 27'))).words).toContain('Les actions vont de 1 à 26');
    const none = roadmap.actions.find(({ deadlines }) => deadlines.length === 0)?.number;
    if (none) expect((await seen(app, () => app.command(`maj ${none}`))).words).toContain('pas d’échéance');
    expect((await asked('update')).words).toContain('/esante update N');
    expect((await asked('maj du DMP ?')).words).toContain('DMP');
    const mentioned = await app.result(() => app.mention('update 13'));
    expect(readAloud(mentioned)).toContain('/esante update 13');
  });

  it('is for nobody else, in the window as little as before it', async () => {
    const opened = await window();
    await app.close();
    app = await startAppUnderTest({ today: '2022-04-01', maintainers: ['U0OTHER'] });
    expect((await seen(app, () => app.command('maj 13'))).words).toContain('réservé');
    const { body } = await app.submit(opened, filled);
    expect(readAloud(JSON.parse(body).view)).toContain('réservé');
    expect(await app.state.updates.of(team.id)).toEqual([]);
  });

  it('stores what is filled in, with who and when, and shows it beside the roadmap', async () => {
    const { response_action, view } = await report();
    expect(response_action).toBe('update');
    expect(refuseView(view)).toBeNull();
    const shown = readAloud(view);
    expect(shown).toContain('Feuille de route\u00a0: *2021*');
    expect(shown).toContain(
      `Signalé par <@${person}> le 1er avril 2022\u00a0: faite, mars 2022 · preuve\u00a0: <https://example.org/rapport>`,
    );
    expect(await app.state.updates.of(team.id)).toMatchObject([
      { team: team.id, roadmap: 'esante-2019', deadline: '13.5', by: person, day: '2022-04-01' },
    ]);
  });

  it('counts a window that is sent twice once', async () => {
    const opened = await window();
    await app.submit(opened, filled);
    await app.submit(opened, { ...filled, state: chosen('dropped') });
    expect(await app.state.updates.of(team.id)).toMatchObject([{ state: 'done' }]);
  });

  it.each(['2014-03-31', '2052-04-02', '9999-12-31'])(
    'takes no date that is beyond all reason: %s',
    async (date) => {
      const wrong = await report({ state: chosen('late'), date: typed(date) });
      expect(wrong).toMatchObject({
        errors: { date: expect.stringMatching(/entre le 1er avril 2014 et le 1er avril 2052/) },
      });
    },
  );

  it('says what is wrong, field by field, and stores nothing', async () => {
    const wrong = await report({
      date: typed('bientôt'),
      evidence: typed('javascript:alert(1)'),
    });
    expect(wrong).toMatchObject({
      response_action: 'errors',
      errors: {
        date: expect.stringContaining('15 mars 2022'),
        evidence: expect.stringContaining('https://'),
      },
    });
    expect(await report({ date: typed('2030') })).toMatchObject({
      errors: { date: expect.stringContaining('à venir') },
    });
    expect(await app.state.updates.of(team.id)).toEqual([]);
  });

  it('apologises in the window where the store fails', async () => {
    const opened = await window();
    await app.state.close();
    const { body } = await app.submit(opened, filled);
    expect(readAloud(JSON.parse(body).view)).toContain('Désolé');
  });
});

describe('answers', () => {
  it('tell reports beside the roadmap, at once and after every click', async () => {
    const before = await asked('action 13');
    await report();
    const after = await asked('action 13');
    expect(before.words).not.toContain('Signalé');
    expect(after.words).toContain(`→ Signalé par <@${person}> le 1er avril 2022\u00a0: faite, mars 2022`);
    expect(after.words).toContain('*2021* – passée');
    // The button below the older answer shares that answer, not another one.
    const shared = await app.result(() => app.click(before, 'Partager dans le canal'), 2);
    expect(JSON.stringify(shared)).not.toContain('Signalé');
    const list = await asked('what is late?');
    expect(list.words).toContain('late: reported late, or past');
    await report({ deadline: chosen('13.4'), state: chosen('dropped'), date: typed(null) });
    const next = await app.result(() => app.click(list, 'Next page ▶'));
    const fresh = await asked('what is late?');
    expect(readAloud(next)).toContain('42 deadlines late');
    expect(fresh.words).toContain('41 deadlines late');
  });

  it('are as of their day: what is reported later is not told', async () => {
    await report();
    today = '2022-03-31';
    expect((await asked('action 13')).words).not.toContain('Signalé');
    expect((await asked('historique 13')).words).toContain('Rien n’a été signalé');
  });

  it('of another workspace know nothing of it', async () => {
    await app.state.updates.add(updateOf({ team: 'T0OTHER' }));
    expect((await asked('action 13')).words).not.toContain('Signalé');
  });

  it('go on from the roadmap alone where the store fails', async () => {
    await report();
    await app.state.close();
    expect((await asked('action 13')).words).toContain('e-prescription');
  });

  it('keep to Slack’s limits and escape what people wrote, however much it is', () => {
    const nasty = '<!channel> *x* & <@U1> '.repeat(30).slice(0, 500).trim();
    const updates = roadmap.actions
      .flatMap(({ deadlines }) => deadlines)
      .map(({ id }) =>
        updateOf({
          id: `u${id}`,
          deadline: id,
          state: 'late',
          note: nasty,
          by: '<!here>',
          evidence: `https://example.org/${'a|b>'.repeat(100)}`,
        }),
      );
    for (const question of ['action 13', 'when is action 13 due?', 'what is late?', 'action 6 vs 13']) {
      const answer = answerQuestion(question, { roadmap, today, updates });
      const ask = { text: question, today, updates: updates.length };
      const message = answerMessage(answer, { roadmap, ask, toAsker: true });
      expect(refuseMessage(message)).toBeNull();
      expect(JSON.stringify(message.blocks)).not.toMatch(/<!|<@U1>/);
    }
  });
});

describe('/esante history', () => {
  it('tells who reported what and when, the latest first', async () => {
    await report({ state: chosen('late'), date: typed('2023'), note: typed('Éditeurs pas prêts') });
    today = '2023-05-01';
    await report({ date: typed('T1 2023') });
    const { words } = await asked('historique 13');
    expect(words).toContain('2 signalements');
    expect(words.indexOf('faite, ')).toBeLessThan(words.indexOf('en retard, '));
    expect((await asked('history 13')).words).toContain('2 reports');
    expect(words).toContain('faite, 1er trimestre 2023');
    expect(words).toContain('en retard, nouvelle date\u00a0: 2023 · «\u00a0Éditeurs pas prêts\u00a0»');
    expect(words).toContain('feuille de route\u00a0: *2021*');
    expect(buttonsOf(await asked('history 13')).map(({ text }) => text.text)).toContain('Action 13');
  });

  it('of nothing, and of no action, is said', async () => {
    expect((await asked('history 13')).words).toContain('Nothing was reported');
    expect((await asked('historique 99')).words).toContain('Les actions vont de 1 à 26');
    expect((await asked('historique')).words).toContain('/esante historique N');
  });
});

describe('/esante status', () => {
  it('is one line for each orientation, from reports and from dates', async () => {
    const before = await asked('status');
    expect(before.words).toContain(
      '3. Speed up the roll-out of the core digital services* – 10 past, 3 with the period open, 1 ahead',
    );
    await report();
    const { words } = await asked('état');
    expect(words).toContain('Situation au 1er avril 2022');
    expect(words).toMatch(/3\. .*– 9 passées, 3 avec période en cours, 1 à venir, 1 signalée/);
    expect((await asked('status of action 6')).words).toContain('Action 6');
  });

  it('can be shared', async () => {
    expect(buttonsOf(await asked('état')).map(({ text }) => text.text)).toEqual([
      'Qu’est-ce qui est en retard\u00a0?',
      'Partager dans le canal',
    ]);
  });
});

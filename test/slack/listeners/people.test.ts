import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type AppUnderTest,
  findButton,
  person,
  readAloud,
  type Shown,
  startAppUnderTest,
} from '../../support/app-under-test.ts';
import { team } from '../../support/fake-slack.ts';

let app: AppUnderTest;
beforeEach(async () => {
  app = await startAppUnderTest({ maintainers: [person] });
});
afterEach(() => app.close());
const type = (words: string, channel?: string) => app.result(() => app.command(words, channel));
const inDirect = { channel: 'D0DIRECT', ephemeral: false, thread: '5.1' };

describe('the language', () => {
  it('is that of the words, then that of the person, then that of the channel', async () => {
    expect(readAloud(await type('action 15'))).toContain('Pilotage');
    expect(readAloud(await type('language en channel'))).toContain('Noted for this channel');
    expect(readAloud(await type('action 15'))).toContain('Owners');
    expect(readAloud(await type('action 15', 'C0OTHER'))).toContain('Pilotage');
    expect(readAloud(await type('langue fr'))).toContain('C’est noté');
    expect(readAloud(await type('action 15'))).toContain('Pilotage');
    expect(readAloud(await type('who owns action 15'))).toContain('The DNS has the strategic lead');
    const auto = await type('langue auto');
    expect(readAloud(auto)).toContain('Ce canal\u00a0: anglais');
    expect(readAloud(await type('action 15'))).toContain('Owners');
    // Buttons of the reply choose as well.
    await app.result(() => app.click(auto, 'Français'));
    expect((await app.state.people.find(team.id, person)).language).toBe('fr');
  });

  it('can be chosen in a direct message; the choice goes into the buttons of an answer', async () => {
    expect(readAloud(await app.result(() => app.direct('language en')))).toContain('Noted');
    const card = await app.result(() => app.direct('action 15'));
    expect(readAloud(card)).toContain('Owners');
    const why = JSON.parse(findButton(card, 'Why this answer?').value);
    expect(why).toMatchObject({ text: 'action 15', usual: 'en' });
    expect(readAloud(await app.result(() => app.mention('')))).toContain('Ask the roadmap');
  });

  it('of a channel is not chosen by somebody of another workspace, or of one that Slack does not tell', async () => {
    const choose = (fields: object, envelope = {}) => {
      const event = { type: 'app_mention', channel: 'C0MEMBER', text: '<@U0BOT> language en channel' };
      return app.result(() => app.event({ ...event, ...fields }, envelope));
    };
    const chosen = () => app.state.channelLanguages.find(team.id, 'C0MEMBER');
    const shared = { is_ext_shared_channel: true };
    for (const fields of [{ team: 'T0OTHER' }, { user_team: 'T0OTHER' }, {}]) {
      expect(readAloud(await choose(fields, shared))).toContain('Only people of the workspace');
      expect(await chosen()).toBeNull();
    }
    await choose({ team: team.id }, shared);
    expect(await chosen()).toBe('en');
  });

  it('says what to type where a choice is none', async () => {
    expect(readAloud(await type('language deutsch'))).toContain('/esante language fr');
  });

  it('is French where the choice cannot be read', async () => {
    await app.state.close();
    expect(readAloud(await type('action 15'))).toContain('Pilotage');
    app.state = { ...app.state, close: async () => {} };
  });
});

describe('a question without an answer', () => {
  const question = 'quel est le prix du pain';

  it('is only counted, until the asker passes it on', async () => {
    const shown = await type(question);
    expect(readAloud(shown)).toContain('seulement comptée');
    await expect.poll(() => app.state.questions.asked(team.id)).toMatchObject([{ times: 1, question: null }]);
    for (const _ of [1, 2]) {
      const told = await app.result(() => app.click(shown, 'Transmettre la question'));
      expect(readAloud(told)).toContain('Merci');
    }
    expect(await app.state.questions.asked(team.id)).toMatchObject([{ times: 1, question }]);
    await app.state.questions.forget(team.id, person);
    expect(await app.state.questions.asked(team.id)).toMatchObject([{ times: 1, question: null }]);
  });

  it('is not counted where there is an answer, nor for a click', async () => {
    const list = await type('échéances 2021');
    await app.result(() => app.click(list, 'Action 13'));
    expect(await app.state.questions.asked(team.id)).toEqual([]);
  });
});

describe('/esante gaps', () => {
  const keep = (question: string, day: string, nearest: number | null = null) =>
    app.state.questions.keep(
      { team: team.id, user: person, question, language: 'fr', nearest, pack: null },
      new Date(day),
    );

  it('groups what was asked, most asked first, with the nearest action of today', async () => {
    await keep('Quel budget pour la messagerie ?', '2026-11-20T10:00:00Z', 12);
    await keep('le budget de la messagerie', '2026-11-22T10:00:00Z', 12);
    await keep('prix du pain', '2026-11-23T10:00:00Z');
    await keep('<!channel> & co', '2026-11-19T10:00:00Z');
    await app.state.questions.count(
      { team: team.id, language: 'fr', nearest: 15, pack: null },
      new Date('2026-11-20'),
    );
    const shown = await type('gaps');
    expect(shown.args).toMatchObject({ response_type: 'ephemeral' });
    const words = readAloud(shown);
    expect(words).toContain('5 questions without an answer within a year, 4 of them');
    expect(words.indexOf('le budget de la messagerie')).toBeLessThan(words.indexOf('prix du pain'));
    expect(words).toContain(
      '*2 ×* le budget de la messagerie – last on 22 November 2026 – nearest: Action 12',
    );
    expect(words).toMatch(/1 ×\* _text not kept_ – nearest: Action 15/);
    expect(words).not.toContain('<!channel>');
  });

  it('comes whole as a table, to whoever may read it', async () => {
    for (const [
      index,
      subject,
    ] of 'pain lait oeufs beurre sel sucre farine eau miel vin thé riz orge ail noix cidre'
      .split(' ')
      .entries()) {
      await keep(`prix ${subject}`, `2026-11-${index + 10}T10:00:00Z`, 13);
    }
    const shown = await type('lacunes');
    expect(readAloud(shown)).toContain('… et 1 de plus');
    const told = await app.result(() => app.click(shown, 'CSV'), 4);
    expect(told.text).toContain('messages directs');
    const file = app.slack.files.at(-1);
    expect(file).toMatchObject({ channel: 'D0DIRECT', name: 'lacunes-2020-05-01.csv' });
    const lines = String(file?.content).trim().split('\r\n');
    expect(lines).toHaveLength(17);
    expect(lines).toContain('prix pain;1;2026-11-10;Action 13;Accélérer le virage numérique');
  });

  it('is for those who look after the bot, and never for a whole channel', async () => {
    await keep('prix du pain', '2026-11-23T10:00:00Z');
    const public_ = await app.result(() => app.mention('gaps'));
    expect(readAloud(public_)).not.toContain('pain');
    expect(readAloud(public_)).toContain('/esante gaps');
    const other = await app.result(() => app.direct('gaps', { user: 'U0OTHER' }));
    expect(readAloud(other)).toContain('people who look after');
    expect(readAloud(await app.result(() => app.direct('gaps')))).toContain('pain');
  });
});

describe('feedback', () => {
  const values = (value: string) => ({ comment: { value: { type: 'plain_text_input', value } } });
  const open = async (card: Shown) => {
    const opened = await app.result(() => app.rate(card, 'negative_button', inDirect));
    expect(opened.method).toBe('views.open');
    expect(app.slack.calls.at(-1)?.reply.ok).toBe(true);
    return opened.args.view as Record<string, unknown>;
  };

  it('thanks for 👍, only the one who gave it', async () => {
    const card = await app.result(() => app.direct('action 15'));
    const thanks = await app.result(() => app.rate(card, 'positive_button', inDirect));
    expect(thanks.args).toMatchObject({ response_type: 'ephemeral', thread_ts: '5.1' });
    expect(await app.state.feedback.count(team.id)).toEqual({ helpful: 1, unhelpful: 0 });
  });

  it('asks after 👎 what was wrong, says who reads it, and keeps it', async () => {
    const card = await app.result(() => app.direct('action 15'));
    const view = await open(card);
    expect(await app.state.feedback.count(team.id)).toEqual({ helpful: 0, unhelpful: 1 });
    expect(readAloud(view as never)).toContain('qui gère l’application lira votre question et ce mot');
    expect(await app.state.feedback.comments(team.id, 9)).toEqual([]);
    const sent = JSON.parse((await app.submit(view, values('mauvaise date'))).body);
    expect(readAloud(sent.view)).toContain('transmis');
    expect(await app.state.feedback.comments(team.id, 9)).toMatchObject([
      { question: 'action 15', comment: 'mauvaise date' },
    ]);
    expect(readAloud(await type('gaps'))).toContain('“mauvaise date” – about “action 15”');
  });

  it('takes a window without a text for a verdict', async () => {
    const view = await open(await app.result(() => app.direct('who owns action 15')));
    const sent = JSON.parse((await app.submit(view, values('  '))).body);
    expect(readAloud(sent.view)).toContain('Thank you, noted.');
  });
});

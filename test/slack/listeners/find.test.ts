import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Options, refuseView } from '../../../src/playground/slack/block-rules.ts';
import { type AppUnderTest, findButton, readAloud, startAppUnderTest } from '../../support/app-under-test.ts';
import type { Call } from '../../support/fake-slack.ts';

type View = Record<string, unknown> & { blocks: []; title: { text: string }; private_metadata: string };
interface Groups {
  option_groups: { label: { text: string }; options: { text: { text: string }; value: string }[] }[];
}

describe('the window that finds', () => {
  let app: AppUnderTest;
  beforeAll(async () => {
    app = await startAppUnderTest({ today: '2020-05-01' });
  });
  afterAll(() => app.close());

  const viewOf = (call: Pick<Call, 'args'>) => call.args.view as View;
  const open = async () => viewOf(await app.result(() => app.shortcut('find')));
  const openAbout = async (text: string, more = {}) =>
    viewOf(await app.result(() => app.shortcut('ask-about', { text, ts: '5.5', ...more })));
  const pick = async (view: View, value: string) =>
    viewOf(
      await app.result(() =>
        app.inWindow(view, {
          type: 'external_select',
          action_id: 'find-pick',
          block_id: 'find-pick',
          selected_option: { value },
        }),
      ),
    );
  const click = async (view: View, label: string | RegExp) =>
    app.result(() => app.inWindow(view, { ...findButton(view, label) }));
  async function suggestions(view: View, typed: string): Promise<Groups['option_groups']> {
    const { body } = await app.suggest(view, 'find-pick', typed);
    expect(() => Options.parse(JSON.parse(body))).not.toThrow();
    return (JSON.parse(body) as Partial<Groups>).option_groups ?? [];
  }
  const ask = async (view: View, value: string) => {
    const { body } = await app.submit(view, { 'find-question': { 'find-question': { value } } });
    return JSON.parse(body) as { response_action: string; view: View; errors: Record<string, string> };
  };

  it('opens from the global shortcut', async () => {
    const view = await open();
    expect(app.slack.calls.at(-1)).toMatchObject({ method: 'views.open', reply: { ok: true } });
    expect(readAloud(view)).toContain('Une action ou une échéance');
  });

  it('offers every action, and the next deadlines, before anything is typed', async () => {
    const [actions, deadlines] = await suggestions(await open(), '');
    expect(actions?.options).toHaveLength(26);
    expect(deadlines?.label.text).toBe('Échéances');
    expect(deadlines?.options[0]?.text.text).toBe('24 · juin 2020 · Lancement de l’appel à candidatures');
  });

  it('offers actions and deadlines, best first, while one types', async () => {
    const groups = await suggestions(await open(), 'mesagerie secur');
    expect(groups[0]).toMatchObject({ label: { text: 'Actions' }, options: [{ value: '12' }] });
    expect(await suggestions(await open(), 'zzzzzz')).toEqual([]);
  });

  it('shows what is chosen in the same window, and goes on from there', async () => {
    const first = await open();
    const card = await pick(first, '15');
    expect(app.slack.calls.at(-1)).toMatchObject({ method: 'views.update', args: { view_id: 'V1' } });
    expect(readAloud(card)).toContain('assurance maladie');
    const whole = await click(card, 'Lire la suite');
    expect(whole.method).toBe('views.push');
    const why = await click(card, 'Pourquoi cette réponse\u00a0?');
    expect(why.method).toBe('views.push');
    expect(readAloud(await pick(card, '16'))).toContain('Action 16');
  });

  it('is in English for whoever reads English', async () => {
    const english = await openAbout('who owns action 15?');
    expect(readAloud(await pick(english, '15'))).toContain('Owners');
    expect((await suggestions(english, 'jan 2022'))[0]?.options[0]?.text.text).toContain('January 2022');
  });

  it('shows when a chosen deadline is due', async () => {
    const view = await pick(await open(), '15.2');
    expect(readAloud(view)).toContain('Ouverture de la plateforme\u00a0: *janvier 2022* – à venir');
    expect(readAloud(view)).not.toContain('Premières preuves');
  });

  it('answers a question in the window, and wants one', async () => {
    const view = await open();
    const none = await ask(view, '   ');
    expect(none).toMatchObject({ response_action: 'errors' });
    expect(none.errors['find-question']).toContain('Écrivez une question');
    const answered = await ask(view, 'who leads secure messaging?');
    expect(answered.response_action).toBe('update');
    expect(refuseView(answered.view)).toBeNull();
    expect(JSON.stringify(answered.view)).toContain('"initial_value":"who leads secure messaging?"');
    expect(readAloud((await ask(answered.view, 'action 15')).view)).toContain('Action 15');
    expect(readAloud(answered.view)).toContain('ANS');
  });

  it.each([
    'all deadlines',
    'action 15 vs 16',
    'weather in Paris',
    'list 3',
    'help',
    'définir INS',
    '<!channel> 15',
  ])('holds the answer to %j', async (question) => {
    const { view } = await ask(await open(), question);
    expect(refuseView(view)).toBeNull();
  });

  it('opens from a message, with its text as the question, in its language', async () => {
    const view = await openAbout('<@U0BOT> who owns &lt;e-prescription&gt;?');
    expect(JSON.stringify(view)).toContain('"initial_value":"who owns <e-prescription>?"');
    expect(readAloud(view)).toContain('Or a question');
    expect(refuseView(await openAbout('x'.repeat(12_000)))).toBeNull();
    expect(refuseView(await openAbout(''))).toBeNull();
  });

  it('says so where what is chosen or clicked is gone', async () => {
    const view = await open();
    expect(readAloud(await pick(view, '99'))).toContain('trop ancien');
    expect(readAloud(await pick({ ...view, private_metadata: '{}' }, '15'))).toContain('trop ancien');
  });
});

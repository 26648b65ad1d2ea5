import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type AppUnderTest,
  buttonsOf,
  findButton,
  person,
  readAloud,
  startAppUnderTest,
} from '../../support/app-under-test.ts';
import { team } from '../../support/fake-slack.ts';
import { roadmap } from '../../support/roadmap.ts';

type View = { blocks: never[]; private_metadata: string };

let app: AppUnderTest;
beforeEach(async () => {
  app = await startAppUnderTest({ today: '2020-05-01' });
});
afterEach(() => app.close());

/** Does something and returns the view that comes of it, with its words. */
async function seen(doing: () => Promise<unknown>, calls = 1) {
  const { method, args } = await app.result(doing, calls);
  expect(app.slack.calls.at(-1)?.reply).toMatchObject({ ok: true });
  const view = args.view as View;
  return { method, args, view, words: view ? readAloud(view) : '' };
}
const openHome = () => seen(() => app.event({ type: 'app_home_opened', tab: 'home', channel: 'D0DIRECT' }));
const use = (view: View, action: object) => seen(() => app.inView(action, { ...view, type: 'home' }));

describe('the App Home', () => {
  it('shows the search, what is next, the orientations, the settings and how things stand', async () => {
    const { view, words, method } = await openHome();
    expect(method).toBe('views.publish');
    expect(words).toContain('Situation au 1er mai 2020');
    expect(words).toContain('*juin 2020*');
    for (const { title } of roadmap.orientations) expect(words).toContain(title);
    expect(words).toContain('publiée en avril 2019');
    expect(words).toContain('26 actions, 59 échéances');
    expect(words).toContain('seulement comptées');
    expect(JSON.stringify(view)).toContain('"trigger_actions_on":["on_enter_pressed"]');
  });

  it('of a finished roadmap leads with that, what has no end and what was reported', async () => {
    const home = await openHome();
    const picked = { type: 'datepicker', action_id: 'home:day:0', selected_date: '2026-11-29' };
    const { view, words } = await use(home.view, picked);
    expect(words).toContain('*Toutes les échéances datées sont passées');
    expect(words).toContain('*7 appli carte Vitale (apCV)* – Généralisation');
    expect(words).toContain('Rien n’a encore été signalé.');
    const labels = buttonsOf(view).map(({ text }) => text.text);
    expect(labels).toContain('Voir au 1er avril 2019');
    expect(labels).toContain('Ce qui a été signalé');
  });

  it('lists the actions of an orientation in a window', async () => {
    const { view } = await openHome();
    const list = await seen(() => app.clickHome(view, 'Orientation 2'));
    expect(list.method).toBe('views.open');
    for (const { title } of roadmap.actions.filter(({ orientation }) => orientation === 2)) {
      expect(list.words).toContain(title);
    }
  });

  it('is relative to the day that is picked, and so is what is asked there', async () => {
    const home = await openHome();
    const picked = { type: 'datepicker', action_id: 'home:day:0', selected_date: '2021-06-15' };
    const later = await use(home.view, picked);
    expect(later.words).toContain('Situation au 15 juin 2021');
    const search = { type: 'plain_text_input', action_id: 'home-search', value: 'action 15' };
    expect((await use(later.view, search)).words).toContain('situation au 15 juin 2021');
    const used = await seen(() => app.clickHome(later.view, 'Effacer ce qui est gardé'));
    expect(used.words).toContain('15 juin 2021');
    expect((await openHome()).words).toContain('1er mai 2020');
  });

  it('answers a search in a window, typing mistakes or not, whose buttons turn it and open others', async () => {
    const { view } = await openHome();
    const search = (value: string | null) =>
      use(view, { type: 'plain_text_input', action_id: 'home-search', value });
    const answer = await search('mesagerie securisee');
    expect(answer.method).toBe('views.open');
    expect(answer.words).toContain('MSSanté');
    expect(buttonsOf(answer.view).map(({ text }) => text.text)).not.toContain('Partager dans le canal');
    const card = await search('action 15');
    const modal = { ...card.view, type: 'modal' };
    const press = (label: string) => seen(() => app.inView(findButton(card.view, label), modal));
    expect(await press('Lire la suite')).toMatchObject({ method: 'views.push' });
    expect(await press('Pourquoi cette réponse ?')).toMatchObject({ method: 'views.push' });
    const list = await search('échéances 2020');
    const turned = () =>
      app.inView(findButton(list.view, 'Page suivante ▶'), { ...list.view, type: 'modal' });
    expect(await seen(turned)).toMatchObject({ method: 'views.update' });
    expect((await search(null)).words).toContain('/esante');
    const none = await search('le prix du pain');
    expect(none.words).toContain('seulement comptée');
    await expect.poll(() => app.state.questions.asked(team.id)).toMatchObject([{ times: 1 }]);
  });

  it('opens an action in a window', async () => {
    const { view } = await openHome();
    const card = await seen(() => app.clickHome(view, 'Action 24'));
    expect(card.method).toBe('views.open');
    expect(card.words).toContain('Action 24');
  });

  it('stores the language, and erases the words of questions that were passed on', async () => {
    const { view } = await openHome();
    const choose = (value: string) => ({
      type: 'static_select',
      action_id: 'home:language:0',
      selected_option: { value },
    });
    const english = await use(view, choose('en'));
    expect(english.words).toContain('Noted.');
    expect(english.words).toContain('Next deadlines');
    expect(await app.state.people.find(team.id, person)).toMatchObject({ language: 'en' });
    const refused = await app.result(() => app.command('the price of bread'));
    await app.result(() => app.click(refused, 'Pass the question on'));
    const asked = () => app.state.questions.asked(team.id);
    await expect.poll(asked).toMatchObject([{ question: expect.any(String) }]);
    const erased = await seen(() => app.clickHome(english.view, 'Erase what is kept'));
    expect(erased.words).toContain('Erased');
    expect(await asked()).toMatchObject([{ question: null }]);
    await use(view, choose('auto'));
    expect(await app.state.people.find(team.id, person)).toMatchObject({ language: null });
  });

  it('sends nobody a message', async () => {
    await openHome();
    await app.result(() => app.direct('action 26'));
    expect(app.slack.calls.map(({ method }) => method)).toEqual(['views.publish', 'chat.postMessage']);
  });
});

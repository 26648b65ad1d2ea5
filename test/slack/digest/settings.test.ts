import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { refuseView } from '../../../src/playground/slack/block-rules.ts';
import { settingsModal } from '../../../src/slack/blocks/digest-settings.ts';
import { roadmap, settingsOf } from '../../digest/roadmaps.ts';
import {
  type AppUnderTest,
  buttonsOf,
  person,
  readAloud,
  startAppUnderTest,
} from '../../support/app-under-test.ts';
import { team } from '../../support/fake-slack.ts';
import { seen } from './digest-desk.ts';

const typed = (value: string | null) => ({ value: { type: 'plain_text_input', value } });
const chosen = (value: string) => ({ value: { type: 'static_select', selected_option: { value } } });
const several = (...values: string[]) => ({
  value: { selected_options: values.map((value) => ({ value })) },
});
const time = (value: string | null) => ({ value: { type: 'timepicker', selected_time: value } });

/** A window that is filled in well. */
const filled = {
  weekday: chosen('thursday'),
  time: time('07:45'),
  zone: typed('America/Guadeloupe'),
  language: chosen('en'),
  horizon: typed('56'),
  orientations: several('1', '3'),
  actions: typed('4, 15-17'),
  owners: several('DNS'),
};

let app: AppUnderTest;
beforeEach(async () => {
  app = await startAppUnderTest({ today: '2019-11-25' });
});
afterEach(() => app.close());

const stored = async (channel = 'C0MEMBER') =>
  (await app.state.digests.inChannel(team.id, channel)).map(({ settings }) => settings);

describe('the settings window', () => {
  const open = async () => {
    await seen(app, () => app.command('digest on lundi 9h30'));
    const { method, content } = await seen(app, () => app.command('digest settings'));
    expect(method).toBe('views.open');
    return content;
  };

  it('opens as the digest is set', async () => {
    const window = JSON.stringify(await open());
    for (const expected of [
      '"initial_time":"09:30"',
      '"initial_value":"28"',
      'Europe/Paris',
      'lundi',
      'DNS',
    ]) {
      expect(window).toContain(expected);
    }
  });

  it('is answered in time although the database is not', async () => {
    const window = await open();
    vi.spyOn(app.state.digests, 'find').mockReturnValue(new Promise(() => {}));
    const { body } = await app.submit(window, filled);
    expect(JSON.parse(body)).toMatchObject({ response_action: 'update' });
    expect(body).toContain('Désolé');
  });

  it('stores what is filled in, and shows it', async () => {
    const { body } = await app.submit(await open(), filled);
    const answer = JSON.parse(body);
    expect(answer).toMatchObject({ response_action: 'update', view: { type: 'modal' } });
    expect(refuseView(answer.view)).toBeNull();
    expect(readAloud(answer.view)).toContain('chaque jeudi à 07:45 (America/Guadeloupe)');
    expect(await stored()).toMatchObject([
      {
        weekday: 'thursday',
        time: '07:45',
        zone: 'America/Guadeloupe',
        language: 'en',
        horizon: 56,
        filters: { orientations: [1, 3], actions: [4, 15, 16, 17], owners: ['DNS'] },
        state: { name: 'on' },
        creator: person,
      },
    ]);
  });

  it('says what is wrong, field by field, and keeps the digest as it was', async () => {
    const window = await open();
    const wrong = async (over: Record<string, unknown>) => {
      const { body } = await app.submit(window, { ...filled, ...over });
      const { response_action, errors } = JSON.parse(body);
      expect(response_action).toBe('errors');
      return errors;
    };
    expect(await wrong({ zone: typed('Paris'), horizon: typed('999'), actions: typed('4, quinze') })).toEqual(
      {
        zone: expect.stringContaining('Europe/Paris'),
        horizon: expect.stringContaining('de 7 à 366'),
        actions: expect.stringContaining('4, 15-17'),
      },
    );
    expect(await wrong({ actions: typed('99') })).toEqual({ actions: expect.stringContaining('99') });
    expect(await wrong({ time: time(null) })).toEqual({ time: expect.stringContaining('09:30') });
    expect(await wrong({ horizon: typed(null) })).toHaveProperty('horizon');
    expect(await wrong({ zone: typed(null) })).toHaveProperty('zone');
    expect(await stored()).toMatchObject([{ weekday: 'monday', horizon: 28 }]);
  });

  it('wakes a digest that had no date ahead, once its filters have one', async () => {
    const window = await open();
    const [settings] = await stored();
    if (settings) await app.state.digests.stop(settings.id, { name: 'finished', since: '2019-11-01' });
    await app.submit(window, { ...filled, orientations: several(), actions: typed(null), owners: several() });
    expect(await stored()).toMatchObject([{ state: { name: 'on' } }]);
  });

  it('apologises in the window where the store fails', async () => {
    const window = await open();
    await app.state.close();
    const { body } = await app.submit(window, filled);
    expect(readAloud(JSON.parse(body).view)).toContain('Désolé');
  });

  it('has room for a roadmap of any length', () => {
    const many = {
      ...roadmap,
      actions: Array.from({ length: 300 }, (_, index) => ({
        ...roadmap.actions[0],
        number: index + 1,
        owners: [
          {
            name: `Pilote ${index} ${'x'.repeat(index)}`,
            role: 'lead',
            quote: { text: '', lines: { from: 1, to: 1 } },
          },
        ],
      })),
    } as typeof roadmap;
    const settings = settingsOf({
      filters: { orientations: [9], actions: [1], owners: ['Pilote 1 x', 'Nobody'] },
    });
    expect(refuseView(settingsModal({ language: 'fr', digest: 'D1' }, settings, many))).toBeNull();
  });
});

describe('the App Home', () => {
  const openHome = () =>
    seen(app, () => app.event({ type: 'app_home_opened', tab: 'home', channel: 'D0DIRECT' }));
  const newWindow = async () => {
    const home = await openHome();
    const { content } = await seen(app, () => app.clickHome(home.content, 'Nouveau point'));
    return content;
  };
  const inChannel = (id: string | null) => ({ channel: { value: { selected_conversation: id } } });

  it('shows how to ask, and that there is no digest yet', async () => {
    const home = await openHome();
    expect(home.args.user_id).toBe(person);
    expect(home.words).toContain('aucun point');
    expect(home.words).toContain('/esante aide');
    await app.state.people.change(team.id, person, { language: 'en' });
    expect((await openHome()).words).toContain('You have set up no digest yet');
  });

  it('makes a digest for a channel that the person is in, and shows it', async () => {
    const window = await newWindow();
    const { words } = await seen(app, () => app.submit(window, { ...filled, ...inChannel('C0MEMBER') }));
    expect(words).toContain('*<#C0MEMBER>* · chaque jeudi à 07:45');
    // Sent twice, it is one digest.
    await app.submit(window, { ...filled, ...inChannel('C0MEMBER') });
    expect(await stored()).toMatchObject([{ weekday: 'thursday', creator: person }]);
  });

  it('does not for a channel that has one of that roadmap already', async () => {
    await seen(app, () => app.command('digest on lundi 9h30'));
    const { body } = await app.submit(await newWindow(), { ...filled, ...inChannel('C0MEMBER') });
    expect(JSON.parse(body)).toMatchObject({ errors: { channel: expect.stringContaining('déjà un point') } });
    expect(await stored()).toMatchObject([{ weekday: 'monday' }]);
  });

  it('does not for a channel that Slack does not confirm, or for none', async () => {
    const window = await newWindow();
    const submit = async (channel: string | null) =>
      JSON.parse((await app.submit(window, { ...filled, ...inChannel(channel) })).body);
    expect(await submit('C0SECOND')).toMatchObject({
      response_action: 'errors',
      errors: { channel: expect.stringContaining('membres') },
    });
    expect(await submit(null)).toMatchObject({ errors: { channel: 'Choisissez un canal.' } });
    app.slack.failNext('users.conversations', { error: 'missing_scope' });
    expect(await submit('C0MEMBER')).toMatchObject({ response_action: 'errors' });
    expect(await stored('C0SECOND')).toEqual([]);
  });

  it('changes what is clicked, and is drawn anew', async () => {
    await seen(app, () => app.command('digest on lundi 9h30'));
    const home = await openHome();
    const paused = await seen(app, () => app.clickHome(home.content, /Pause/));
    expect(paused.method).toBe('views.publish');
    expect(paused.words).toContain('Ce point est en pause');
    expect(paused.words.match(/chaque lundi/g)).toHaveLength(1);
    const edit = await seen(app, () => app.clickHome(home.content, 'Modifier'));
    expect(edit.method).toBe('views.open');
    const off = await seen(app, () => app.clickHome(paused.content, 'Arrêter'));
    expect(buttonsOf(off.content).map(({ text }) => text.text)).toContain('Supprimer');
    expect(await stored()).toMatchObject([{ state: { name: 'off' } }]);
  });

  it('lets who made a digest stop it from outside its channel, but not change it', async () => {
    const made = settingsOf({ team: team.id, channel: 'C0SECOND', creator: person });
    await app.state.digests.save(made, new Date());
    const home = await openHome();
    expect((await seen(app, () => app.clickHome(home.content, 'Modifier'))).words).toContain(
      'Seuls les membres',
    );
    await seen(app, () => app.clickHome(home.content, 'Arrêter'));
    expect(await stored('C0SECOND')).toMatchObject([{ state: { name: 'off' } }]);
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fr } from '../../../src/phrases/fr/index.ts';
import { type AppUnderTest, buttonsOf, person, startAppUnderTest } from '../../support/app-under-test.ts';
import { team } from '../../support/fake-slack.ts';
import { onlyPack, roadmap } from '../../support/roadmap.ts';
import { seen } from './digest-desk.ts';

const ahead = { start: '2030-01-01', end: '2030-12-31' };

describe('/esante digest', () => {
  let app: AppUnderTest;
  let today: string;
  beforeEach(async () => {
    today = '2019-11-25';
    app = await startAppUnderTest({ today: () => today });
  });
  afterEach(() => app.close());

  const type = (words: string, channel?: string) => seen(app, () => app.command(`digest ${words}`, channel));
  const stored = async () =>
    (await app.state.digests.inChannel(team.id, 'C0MEMBER')).map(({ settings }) => settings);

  it('sets a digest for the channel, in the language of the words', async () => {
    const french = await type('on lundi 9h30');
    expect(french.args).toMatchObject({ response_type: 'ephemeral' });
    expect(french.words).toContain('paraîtra dans ce canal');
    expect(french.words).toContain('chaque lundi à 09:30 (Europe/Paris)');
    expect(french.words).not.toContain('invite');
    expect(await stored()).toMatchObject([
      { weekday: 'monday', time: '09:30', language: 'fr', creator: person, state: { name: 'on' } },
    ]);
  });

  it('offers at most four things to do with a new one, and with one that has nothing to say', async () => {
    expect(buttonsOf((await type('on lundi 9h30')).content).length).toBeLessThanOrEqual(4);
    today = '2026-11-30';
    await seen(app, () => app.command('digest off'));
    expect(buttonsOf((await type('on')).content).length).toBeLessThanOrEqual(4);
  });

  it('shows four in sight beside several roadmaps with dates ahead, and the others behind them', async () => {
    const [main, ...others] = ['main', 'one', 'two', 'three'].map((id) => ({
      ...roadmap,
      pack: { ...roadmap.pack, id, default: id === 'main' },
      title: `Plan ${id}`,
      actions: roadmap.actions.map((action) => ({
        ...action,
        deadlines: action.deadlines.map((each) => (id === 'main' ? each : { ...each, ...ahead })),
      })),
    }));
    if (!main) throw new Error('no roadmap');
    const all = [main, ...others];
    const find = (id?: string) => all.find(({ pack }) => pack.id === (id ?? 'main')) ?? null;
    const app = await startAppUnderTest({ today: '2026-11-30', packs: { ...onlyPack(main), all, find } });
    const { content } = await seen(app, () => app.command('digest on'));
    expect(buttonsOf(content).map(({ text }) => text.text)).toEqual([
      'Point sur Plan one',
      'Point sur Plan two',
      'Voir au 1er avril 2019',
      'Modifier',
    ]);
    const off = await seen(app, () => app.click(content, 'Arrêter'));
    expect(off.words).toContain(fr.slack.digest.change.off);
    await app.close();
  });

  it('speaks the language that a person chose, where no word tells and the channel has no digest', async () => {
    await app.command('language en');
    expect((await type('preview')).words).toContain('Deadlines as of 25 November 2019');
  });

  it('understands English, and answers in it', async () => {
    expect((await type('on tuesday 4pm')).words).toContain('every Tuesday at 16:00');
    expect(await stored()).toMatchObject([{ weekday: 'tuesday', time: '16:00', language: 'en' }]);
    // No word tells: the language of the channel's digest.
    expect((await type('status')).words).toContain('The digests of this channel');
  });

  it('changes the one digest that there is', async () => {
    await type('on lundi 9h30');
    const changed = await type('on mardi');
    expect(changed.words).toContain('chaque mardi à 09:30');
    expect(await stored()).toHaveLength(1);
  });

  it('says that the app is not in the channel', async () => {
    expect((await type('on lundi', 'C0OUTSIDE')).words).toContain('/invite @esante');
    expect((await type('on lundi', 'C0UNKNOWN')).words).toContain('/invite @esante');
  });

  it('promises none in a conversation of two people, however it is asked for', async () => {
    const { elsewhere } = fr.slack.digest;
    expect((await type('on lundi 9h30', 'D0DIRECT')).words).toContain(elsewhere);
    const none = await type('status', 'D0DIRECT');
    expect(none.words).toContain(elsewhere);
    // What is offered there is not refused.
    expect(buttonsOf(none.content).map(({ text }) => text.text)).toEqual([fr.slack.digest.button.preview]);
    // A button of an older message.
    const request = { action_id: 'digest:0', type: 'button', value: '{"does":"on","language":"fr"}' };
    const clicked = await seen(app, () => app.interaction(request, { channel: 'D0DIRECT' }));
    expect(clicked.words).toContain(elsewhere);
    expect(await app.state.digests.inTeam(team.id)).toEqual([]);
  });

  it('turns off, on, pauses and resumes', async () => {
    await type('on lundi 9h30');
    expect((await type('pause 4 semaines')).words).toContain('en pause jusqu’au');
    expect(await stored()).toMatchObject([{ state: { name: 'paused' } }]);
    expect((await type('resume')).words).toContain('Ce point reprend');
    expect((await type('off')).words).toContain('arrêté');
    expect(await stored()).toMatchObject([{ state: { name: 'off' } }]);
    expect((await type('off')).words).toContain('Rien à changer');
    await type('on');
    expect(await stored()).toMatchObject([{ state: { name: 'on' }, time: '09:30' }]);
  });

  it('offers buttons that do the same, and redraws the message in its place', async () => {
    await type('on lundi 9h30');
    const status = await type('status');
    expect(buttonsOf(status.content).map(({ text }) => text.text)).toEqual([
      'Modifier',
      'Pause de 4 semaines',
      'Arrêter',
    ]);
    const off = await seen(app, () => app.click(status.content, 'Arrêter'));
    expect(off.args).toMatchObject({ replace_original: true });
    expect(off.words).toContain('arrêté');
    await seen(app, () => app.click(off.content, 'Supprimer'));
    expect(await stored()).toEqual([]);
    expect((await seen(app, () => app.click(off.content, 'Reprendre'))).words).toContain('n’existe plus');
  });

  it('shows the digest of any day, to the asker alone, with the words of the text', async () => {
    const shown = await type('preview au 2019-11-25');
    expect(shown.args).toMatchObject({ response_type: 'ephemeral' });
    expect(shown.posted).toEqual([]);
    expect(shown.words).toContain('Aperçu au 25 novembre 2019');
    expect(shown.words).toContain('*décembre 2019*');
    expect(shown.content.text).toContain('décembre 2019');
    const all = await seen(app, () => app.click(shown.content, 'Tout voir'));
    expect(all.method).toBe('views.open');
    expect(all.words).toContain('Échéances au 25 novembre 2019');
    expect(all.words).toContain('*Action 26*');
    expect(shown.words).not.toContain('*Action 26*');
    expect((await type('preview as of 2019-11-25')).words).toContain('Preview as of 25 November 2019');
    expect(await stored()).toEqual([]);
  });

  it('shows the digest of the day that the app is set to', async () => {
    expect((await type('preview')).words).toContain('au 25 novembre 2019');
    today = '2020-06-01';
    expect((await type('aperçu')).words).toContain('au 1er juin 2020');
  });

  it('posts at once when asked to, once a minute, for everybody to read', async () => {
    await type('on lundi 9h30');
    const { words, posted } = await type('maintenant');
    expect(words).toContain('Le point est envoyé');
    expect(posted).toMatchObject([{ channel: 'C0MEMBER', unfurl_links: 'false' }]);
    expect(JSON.stringify(posted)).toContain('25 novembre 2019');
    const [delivery] = await app.state.deliveries.recent(1);
    expect(delivery).toMatchObject({ state: 'sent', day: '2019-11-25' });
    const status = await type('status');
    expect(status.words).toContain('dernier envoi le');
  });

  it('says why it could not be posted', async () => {
    await type('on lundi 9h30');
    app.slack.failNext('chat.postMessage', { error: 'service_unavailable' });
    expect((await type('now')).words).toContain('service_unavailable');
    await app.state.digests.remove((await stored())[0]?.id ?? '');
    const outside = await type('on lundi 9h30', 'C0OUTSIDE');
    expect(outside.words).toContain('invite');
    const gone = await type('now', 'C0OUTSIDE');
    expect(gone.words).toContain('not_in_channel');
    // And its creator is told that it stopped.
    expect(gone.posted.at(-1)).toMatchObject({ channel: person });
    expect(JSON.stringify(gone.posted.at(-1))).toContain('<#C0OUTSIDE>');
    expect((await type('status', 'C0OUTSIDE')).words).toContain('Slack refuse ce canal');
  });

  it('pauses itself after the last date, visibly, and resumes only when one is ahead', async () => {
    today = '2025-01-06';
    expect((await type('on lundi 9h30')).words).toContain('ce point n’aura rien à dire');
    const { posted } = await type('now');
    expect(JSON.stringify(posted)).toContain('Toutes les échéances datées sont passées');
    expect((await type('status')).words).toContain('en pause depuis le 6 janvier 2025');
    const still = await type('resume');
    expect(still.words).toContain('Ce point reste en pause');
    const earlier = await seen(app, () => app.click(still.content, 'Voir au 1er avril 2019'));
    expect(earlier.words).toContain('Échéances au 1er avril 2019');
    expect(await stored()).toMatchObject([{ state: { name: 'finished' } }]);
    today = '2019-11-25';
    expect((await type('resume')).words).toContain('Ce point reprend');
  });

  it('says what is wrong with a command and what to type instead', async () => {
    expect((await type('')).words).toContain('Il manque une commande');
    expect((await type('on lundi 25h')).words).toContain('n’est pas une heure');
    expect((await type('preview as of <b>')).words).toContain('&lt;b&gt;');
    expect((await type('status')).words).toContain('Ce canal n’a pas de point');
    expect(buttonsOf((await type('statut')).content).map(({ text }) => text.text)).toEqual([
      'Activer le lundi à 09:00',
      'Aperçu',
    ]);
  });

  it('lets nobody of another workspace change it, and says so', async () => {
    await type('on lundi 9h30');
    const off = buttonsOf((await type('status')).content).find(({ text }) => text.text === 'Arrêter');
    const stranger = { user: { id: 'U0OTHER', team_id: 'T0OTHER' } };
    const { words } = await seen(app, () => app.interaction({ ...off }, {}, stranger));
    expect(words).toContain(fr.access.digest.stranger);
    expect(await stored()).toMatchObject([{ state: { name: 'on' } }]);
  });

  it('lets nobody change it where only admins may, and they are none', async () => {
    const strict = await startAppUnderTest({ today, digestChanges: 'admins' });
    const { words } = await seen(strict, () => strict.command('digest on lundi 9h30'));
    expect(words).toContain(fr.access.digest['not-admin']);
    expect(await strict.state.digests.inTeam(team.id)).toEqual([]);
    expect((await seen(strict, () => strict.command('digest preview'))).words).toContain('25 novembre 2019');
    await strict.close();
  });

  it('points to the command where it is asked for in a message', async () => {
    const shown = await app.result(() => app.direct('digest on lundi'));
    expect(shown.text).toContain('/esante digest');
    const question = await app.result(() => app.direct('digest de l’action 15'));
    expect(question.text).not.toContain('/esante digest');
  });

  it('apologises where the store fails', async () => {
    await app.state.close();
    const { words } = await type('status');
    expect(words).toContain('Désolé');
  });
});

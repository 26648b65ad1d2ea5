import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type AppUnderTest,
  buttonsOf,
  findButton,
  person,
  readAloud,
  startAppUnderTest,
} from '../../support/app-under-test.ts';

describe('/esante', () => {
  let app: AppUnderTest;
  beforeAll(async () => {
    app = await startAppUnderTest();
    // A text that tells no language is answered in French, whatever was typed before.
    await app.state.people.change('T0FAKE', 'U0PERSON', { language: 'fr' });
  });
  afterAll(() => app.close());
  const ask = (text: string) => app.result(() => app.command(text));

  it('answers the asker alone, with the card of the action', async () => {
    const shown = await ask('action 15');
    expect(shown.method).toBe('acknowledgement');
    expect(shown.args).toMatchObject({ response_type: 'ephemeral' });
    const words = readAloud(shown);
    for (const expected of [
      'Action 15',
      'Lancement du développement de « l’Espace Numérique de Santé',
      'Orientation 4',
      '*DNS* (pilotage stratégique)',
      '*assurance maladie* (pilotage opérationnel)',
      'Premières preuves de concept («\u00a0POC\u00a0»)\u00a0: *2020* – période en cours (année seule)',
      'Ouverture de la plateforme\u00a0: *janvier 2022* – à venir',
      'situation au 1er mai 2020',
      'Mesure emblématique de la nouvelle loi Santé',
      'lignes 689–711',
    ]) {
      expect(words).toContain(expected);
    }
    expect(buttonsOf(shown).map(({ text }) => text.text)).toEqual([
      'Lire la suite',
      'Ajouter au calendrier',
      'Partager dans le canal',
      'Pourquoi cette réponse\u00a0?',
    ]);
  });

  it('answers with the acknowledgement, and calls nobody', async () => {
    await ask('action 15');
    const before = app.slack.calls.length;
    expect((await app.command('action 16')).status).toBe(200);
    expect(app.slack.calls.slice(before).map(({ method }) => method)).toEqual(['acknowledgement']);
  });

  it('shows the French and our English side by side', async () => {
    const words = readAloud(await ask('when does e-prescription biologie start'));
    expect(words).toContain('actes infirmiers: *2020* – period open');
    expect(words).toContain('_Trial of e-prescription of laboratory tests and nursing care: 2020_');
    expect(words).toContain('*2021* – ahead');
  });

  it('says that the roadmap names no one, with the words on who steers', async () => {
    const words = readAloud(await ask('who owns action 4'));
    expect(words).toContain(
      'names no one to lead action 4, identification of professionals; the DNS oversees the whole',
    );
    expect(words).toContain('Le pilotage de l’ensemble des chantiers');
  });

  it('shares in the channel, once, names who did, and takes the copy away', async () => {
    const shown = await ask('action 15');
    const before = app.slack.calls.length;
    await app.result(() => app.click(shown, 'Partager dans le canal', { messageTs: '7.7' }), 2);
    const [posted, removed] = app.slack.calls.slice(before);
    expect(posted?.args).toMatchObject({ response_type: 'in_channel', replace_original: false });
    expect(JSON.stringify(posted?.args.blocks)).toContain(
      `Partagé par <@${person}>\u00a0: «\u00a0action 15\u00a0»`,
    );
    expect(JSON.stringify(posted?.args.blocks)).not.toContain('Partager dans le canal');
    expect(removed?.args).toEqual({ delete_original: true });

    const told = await app.result(() => app.click(shown, 'Partager dans le canal', { messageTs: '7.7' }));
    expect(told.text).toContain('déjà partagée');
    expect(app.slack.calls.filter(({ args }) => args.response_type === 'in_channel')).toHaveLength(1);
  });

  it('offers to run what a typo meant, or to ask it as it stands', async () => {
    const shown = await ask('actoin 15');
    expect(shown.text).toContain('«\u00a0actoin\u00a0» n’est pas une commande');
    const card = await app.result(() => app.click(shown, '/esante action 15'));
    expect(readAloud(card)).toContain('Action 15');
    expect(findButton(shown, 'Poser la question telle quelle').value).toContain('actoin 15');
  });

  it.each(['', '   '])('shows how to use it after %j', async (text) => {
    const shown = await ask(text);
    expect(readAloud(shown)).toContain('`/esante action N`');
    expect(findButton(shown, 'In English')).toBeDefined();
  });

  it('shows what is missing', async () => {
    expect(readAloud(await ask('define'))).toContain('Something is missing: `/esante define TERM`');
  });

  it('helps in both languages', async () => {
    const help = await ask('help');
    expect(readAloud(help)).toContain('`/esante deadlines [period]` – deadlines');
    const aide = await app.result(() => app.click(help, 'En français'));
    expect(aide.args).toMatchObject({ replace_original: true });
    expect(readAloud(aide)).toContain('`/esante échéances [période]`');
  });

  it.each([
    ['deadlines', '59 deadlines'],
    ['échéances', '59 échéances'],
    ['list', '26 actions'],
    ['liste 3', '4 actions'],
    ['owner DNS', '7 actions'],
    ['define INS', 'identifiant national de santé'],
    ['search secure messaging', 'MSSanté'],
    ['pilote 15', 'assurance maladie'],
  ])('%s: %s', async (typed, expected) => {
    expect(readAloud(await ask(typed))).toContain(expected);
  });

  it('tells what it is about', async () => {
    expect(readAloud(await ask('about'))).toContain('5 orientations, 26 actions, 59 deadlines');
  });

  it.each([
    ['10,000 characters', 'messagerie '.repeat(910)],
    ['emoji alone', '😀🎉👩‍⚕️'],
    ['control characters', 'action\u0000 15\u0007'],
    ['action 0', 'action 0'],
    ['action 27', 'action 27'],
    ['action -1', 'action -1'],
    ['a number in words', 'action quinze'],
    ['an unknown term', 'define flurbizon'],
    ['half a character', 'action \ud83d'],
    ['markup', '*_~`>```<https://a.b|c>'],
  ])('answers %s', async (_, text) => {
    const { args, method } = await ask(text);
    expect(method).toBe('acknowledgement');
    expect(app.slack.calls.at(-1)?.reply).toEqual({ ok: true });
    expect(args.text).not.toBe('');
  });

  it('says so when it has read only the start of a long text', async () => {
    const words = readAloud(await ask('messagerie '.repeat(600)));
    expect(words).toContain('premiers caractères sont lus');
  });

  it.each([
    '<!channel> action 15',
    '<@U0OTHER> action 15',
    '&lt;!here&gt; action 15',
    'action 15 <!subteam^S1|x>',
  ])('pings nobody for %j', async (text) => {
    const shown = await ask(text);
    expect(JSON.stringify([shown.text, readAloud(shown)])).not.toMatch(/<[!@#]/);
    const shared = await app.result(() => app.click(shown, /^(Share|Partager)/, { messageTs: text }), 2);
    expect(shared.args).toEqual({ delete_original: true });
    const posted = app.slack.calls.at(-2)?.args as { text: string; blocks: [] };
    const pings = `${posted.text}${readAloud(posted)}`.match(/<[!@#][^>]*>/g);
    expect(pings).toEqual([`<@${person}>`]);
  });

  it('logs the question at debug level only', () => {
    const lines = app.logged.filter((line) => line.includes('action 15'));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(JSON.parse(line).level).toBe(20);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type AppUnderTest,
  buttonsOf,
  person,
  readAloud,
  startAppUnderTest,
} from '../../support/app-under-test.ts';

describe('files', () => {
  let app: AppUnderTest;
  /** How many pictures come before the next one; null where too many wait. */
  let before: number | null = 0;
  const pictures = {
    draw: () => (before === null ? null : { before, picture: Promise.resolve(Buffer.from('a picture')) }),
    close: async () => {},
  };
  beforeAll(async () => {
    app = await startAppUnderTest({ pictures });
  });
  afterAll(() => app.close());

  const ask = (text: string, channel?: string) => app.result(() => app.command(text, channel));
  const lastFile = () => app.slack.files.at(-1);

  it('shows the dates of a timeline to the asker alone, and ways to get the picture', async () => {
    const shown = await ask('frise DNS');
    expect(shown.args.response_type).toBe('ephemeral');
    expect(readAloud(shown)).toContain('7 actions que pilote la DNS');
    expect(readAloud(shown)).toContain('• *15 Espace Numérique de Santé (ENS)*\u00a0: 2020, janvier 2022');
    expect(buttonsOf(shown).map(({ text }) => text.text)).toEqual([
      'Publier l’image ici',
      'Me l’envoyer en direct',
      'Toutes les dates en liste',
    ]);
  });

  it('posts the picture in the channel, once, with who asked and the same dates', async () => {
    const shown = await ask('timeline 3');
    const click = () => app.click(shown, 'Post the picture here', { messageTs: '70.1' });
    await app.result(click, 2);
    expect((await app.result(click)).text).toContain('already posted here');
    expect(app.slack.files).toHaveLength(1);
    expect(lastFile()).toMatchObject({
      name: 'timeline-2020-05-01.png',
      channel: 'C0MEMBER',
      alt: expect.stringContaining('orientation 3'),
    });
    expect(JSON.stringify(lastFile()?.blocks)).toContain(`Shared by <@${person}>`);
    expect(JSON.stringify(lastFile()?.blocks)).toContain('13 e-prescription');
  });

  it('says what to do where the app is not in the channel', async () => {
    const files = app.slack.files.length;
    const shown = await ask('frise DNS', 'C0OUTSIDE');
    const told = await app.result(
      () => app.click(shown, 'Publier l’image ici', { channel: 'C0OUTSIDE', messageTs: '71.1' }),
      3,
    );
    expect(told.text).toContain('/invite @esante');
    expect(app.slack.files).toHaveLength(files);
  });

  it('sends it to the direct message, and says so', async () => {
    const shown = await ask('frise DNS', 'C0OUTSIDE');
    const told = await app.result(
      () => app.click(shown, 'Me l’envoyer en direct', { channel: 'C0OUTSIDE' }),
      4,
    );
    expect(lastFile()?.channel).toBe('D0DIRECT');
    expect(told.text).toBe('Le fichier est dans vos messages directs avec moi.');
  });

  it.each([
    ['frise de la DNS', 'frise-2020-05-01.png'],
    ['peux-tu dessiner un diagramme de Gantt de l’action 13\u00a0?', 'frise-2020-05-01.png'],
    ['can you draw a timeline of orientation 3', 'timeline-2020-05-01.png'],
  ])('puts the picture into the thread of a mention: %s', async (words, name) => {
    const ts = `${80 + app.slack.files.length}.1`;
    await app.result(() => app.mention(words, { ts }), 3);
    expect(lastFile()).toMatchObject({ name, channel: 'C0MEMBER', thread: ts });
  });

  it('says how many pictures come before, and what to do where too many wait', async () => {
    const shown = await ask('frise DNS');
    before = 3;
    const calls = app.slack.calls.length;
    await app.result(() => app.click(shown, 'Me l’envoyer en direct'), 5);
    const told = app.slack.calls.slice(calls).map(({ args }) => args.text);
    expect(told).toContain('Je dessine\u00a0: 3 images passent avant la vôtre.');
    expect(lastFile()?.channel).toBe('D0DIRECT');
    before = null;
    const files = app.slack.files.length;
    const refused = await app.result(() => app.click(shown, 'Me l’envoyer en direct'), 2);
    expect(refused.text).toContain('Redemandez la vôtre dans une minute');
    expect(app.slack.files).toHaveLength(files);
    before = 0;
  });

  it('describe the picture of the whole roadmap in as many letters as Slack takes', async () => {
    const shown = await ask('frise');
    await app.result(() => app.click(shown, 'Me l’envoyer en direct'), 4);
    expect(lastFile()?.alt).toMatch(/^59 échéances\. .*…$/);
    expect(lastFile()?.alt?.length).toBeLessThanOrEqual(1000);
  });

  it('answers in words alone where it may not upload, and says why', async () => {
    app.slack.failNext('files.getUploadURLExternal', { error: 'missing_scope' });
    const calls = app.slack.calls.length;
    const told = await app.result(() => app.direct('frise DNS'), 3);
    expect(told.text).toContain('files:write');
    expect(readAloud(app.slack.calls[calls]?.args as never)).toContain('15 Espace Numérique de Santé (ENS)');
  });

  it('come as a table from any list, all its pages, to whoever clicked', async () => {
    const list = await ask('deadlines 2020');
    const told = await app.result(() => app.click(list, 'CSV'), 4);
    expect(told.text).toBe('The file is in our direct messages.');
    const file = app.slack.files.at(-1);
    expect(file).toMatchObject({ channel: 'D0DIRECT', name: 'list-2020-05-01.csv' });
    expect(String(file?.content).trim().split('\r\n')).toHaveLength(22);
    expect(readAloud(app.slack.calls.at(-4)?.args as never)).toContain('The table (CSV) is below');
  });

  it('refuses in words where there is nothing to draw', async () => {
    expect(readAloud(await ask('frise flurbizon'))).toContain('n’en parle pas');
  });

  it.each(['timeline', 'frise', 'timeline 2019-2020'])('fits all dates into a message: %s', async (text) => {
    const shown = await ask(text);
    expect(app.slack.calls.at(-1)?.reply).toEqual({ ok: true });
    expect(readAloud(shown)).toContain('• *1 ');
    expect(readAloud(shown)).not.toContain('Shortened');
  });
});

import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppUnderTest, readAloud, startAppUnderTest } from '../../support/app-under-test.ts';

describe('calendars', () => {
  let app: AppUnderTest;
  beforeAll(async () => {
    app = await startAppUnderTest({
      publicUrl: () => 'https://esante.example.org',
      maintainers: ['U0ADMIN'],
    });
  });
  afterAll(() => app.close());

  const ask = (text: string) => app.result(() => app.command(text));
  const eventsIn = (content: Buffer | undefined) =>
    new ICAL.Component(ICAL.parse(String(content))).getAllSubcomponents('vevent').length;

  it('are told to the asker: what is in the file, what is not, and where to subscribe', async () => {
    const words = readAloud(await ask('calendrier DNS'));
    expect(words).toContain('avec 9 échéances');
    expect(words).toContain(
      'Sans date dans le texte, donc absent du calendrier\u00a0: Action 2, Périodicité',
    );
    expect(readAloud(await ask('calendar DNS'))).toContain('not in the calendar: Action 2, Frequency.');
    expect(words).toMatch(/`https:\/\/esante\.example\.org\/calendar\/[\w-]{32}\.ics\?q=DNS&amp;lang=fr`/);
  });

  it('come as a file to the direct message, also from a card', async () => {
    const card = await ask('action 15');
    const told = await app.result(() => app.click(card, 'Ajouter au calendrier'), 4);
    expect(told.text).toBe('Le fichier est dans vos messages directs avec moi.');
    expect(app.slack.files.at(-1)).toMatchObject({ channel: 'D0DIRECT', name: 'calendrier-2020-05-01.ics' });
    expect(eventsIn(app.slack.files.at(-1)?.content)).toBe(2);
  });

  it('keep their address from a channel', async () => {
    const shown = await app.result(() => app.mention('calendar 2021', { ts: '90.1' }), 3);
    expect(shown.method).toBe('files.completeUploadExternal');
    expect(eventsIn(app.slack.files.at(-1)?.content)).toBe(8);
    const message = app.slack.calls.at(-3)?.args as never;
    expect(readAloud(message)).toContain('/esante calendar');
    expect(readAloud(message)).not.toContain('https://');
  });

  it('have nothing to give where nothing is dated or found', async () => {
    expect(readAloud(await ask('calendrier flurbizon'))).toContain('n’en parle pas');
    const words = readAloud(await app.result(() => app.direct('calendrier de l’INS ?')));
    expect(words).toContain('Publication du référentiel INS');
  });

  it('change their address for maintainers only', async () => {
    const before = await app.state.feeds.secretOf('T0FAKE');
    await ask('calendar renew');
    expect(await app.state.feeds.secretOf('T0FAKE')).toBe(before);
  });
});

import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, parse } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { serveFeed } from '../../../src/calendar/feed.ts';
import { importRoadmap } from '../../../src/import/import-roadmap.ts';
import { readFile } from '../../../src/import/read-file.ts';
import { writePack } from '../../../src/import/write-pack.ts';
import { promptsIn } from '../../../src/phrases/examples.ts';
import { shippedPack } from '../../../src/roadmap/load.ts';
import { loadPacks, type Packs } from '../../../src/roadmap/packs.ts';
import type { Roadmap } from '../../../src/roadmap/roadmap.ts';
import { findFields, shortcuts } from '../../../src/slack/blocks/find.ts';
import { homeSearchId } from '../../../src/slack/blocks/home.ts';
import { runStep, type StepInputs } from '../../../src/slack/conversation/workflow-step.ts';
import {
  type AppUnderTest,
  findButton,
  person,
  readAloud,
  startAppUnderTest,
} from '../../support/app-under-test.ts';
import { team } from '../../support/fake-slack.ts';

describe('several roadmaps', () => {
  const folder = mkdtempSync(join(tmpdir(), 'packs-'));
  let packs: Packs;
  let app: AppUnderTest;
  beforeAll(async () => {
    cpSync(shippedPack, join(folder, 'esante-2019'), { recursive: true });
    for (const name of ['tidewater.md', 'plan-regional.docx']) {
      const file = join(import.meta.dirname, '../../fixtures', name);
      writePack(join(folder, parse(name).name), importRoadmap(file, await readFile(file)));
    }
    packs = loadPacks(folder);
    app = await startAppUnderTest({
      packs,
      roadmap: packs.main,
      maintainers: [person],
      today: '2026-06-10',
      publicUrl: () => 'https://bot.example',
    });
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true });
  });
  beforeEach(() => app.state.channelPacks.choose(team.id, 'C0MEMBER', null));
  const ask = (text: string, channel?: string) => app.result(() => app.command(text, channel));
  const packIn = (message: Parameters<typeof findButton>[0], label: string | RegExp) =>
    JSON.parse(findButton(message, label).value.replace('turn ', '')).pack;

  it('answers one question from the roadmap that it names, buttons too', async () => {
    const shown = await ask('in tidewater objective 2.1');
    expect(readAloud(shown)).toContain('Objective 2.1');
    expect(readAloud(shown)).toContain('Source: “Tidewater product roadmap”, March 2026');
    expect(packIn(shown, 'Read more')).toBe('tidewater');
    const list = await ask('in tidewater list 2');
    const card = await app.result(() => app.click(list, /Objective 2\.2/));
    expect(readAloud(card)).toContain('Tug and pilot booking');
    expect(packIn(card, 'Read more')).toBe('tidewater');
    expect(readAloud(await ask('action 2'))).toContain('Conseil du numérique en santé');
  });

  it.each([
    ['tidewater', 'objective 2.1', '2.1', '9.9'],
    ['plan-regional', 'mesure 3', '3', '99'],
  ])('calls the actions of %s what its text calls them', async (id, named, number, none) => {
    const asked = [
      [
        named,
        `${named} vs ${number === '3' ? '4' : '2.2'}`,
        `who owns ${number}?`,
        `qui pilote ${number}\u00a0?`,
      ],
      [
        `when is ${named}?`,
        `le budget de ${number} ?`,
        `${named.split(' ')[0]} ${none}`,
        'deadlines',
        'liste',
      ],
      [
        'status',
        'état',
        `history ${number}`,
        `historique ${number}`,
        'about',
        'à propos',
        'calendrier',
        'timeline',
      ],
      ['something that no roadmap says', 'la recette des crêpes', 'help', 'aide', 'owner', 'maj'],
    ].flat();
    for (const words of asked) {
      const { blocks, text } = (await ask(`in ${id} ${words}`)).args;
      const said = `${text} ${JSON.stringify(blocks)}`
        // What is typed for it everywhere, and what Slack calls buttons.
        .replace(/\/esante action|"action_id"|"actions"/g, '')
        .replace(/"value":(?:"(?:[^"\\]|\\.)*"|\d+)/g, '');
      expect(said.match(/.{20}\b(?:actions?|[1-9]00\d{4})\b.{20}/i), words).toBeNull();
    }
  });

  it('takes "in" and a word that is no roadmap as a question', async () => {
    expect(readAloud(await ask('in 2021 what is due?'))).toContain('Extension au secteur médico-social');
  });

  it('keeps a follow-up with the roadmap of the answer before', async () => {
    await app.result(() => app.direct('dans tidewater objective 2.2', { ts: '50.1' }));
    const shown = await app.result(() => app.direct('who owns it?', { ts: '51.1' }));
    expect(readAloud(shown)).toContain('Booking squad');
  });

  it('lets a channel choose one, and only that channel', async () => {
    // The word is one of both languages: the one that was last used tells.
    await ask('échéances 2021');
    const listed = await ask('packs');
    expect(readAloud(listed)).toContain('`tidewater` – «\u00a0Tidewater product roadmap\u00a0», mars 2026');
    const chosen = await app.result(() => app.click(listed, 'Choisir tidewater ici'));
    expect(readAloud(chosen)).toContain('Ce canal interroge désormais `tidewater`');
    const due = readAloud(await ask('what is due in 2026?'));
    expect(due).toContain('Satellite positions');
    // Which roadmap it is stands below lists too.
    expect(due).toContain('Tidewater product roadmap');
    expect(readAloud(await ask('what is due in 2026?', 'C0OTHER'))).not.toContain('Satellite');
    expect(readAloud(await ask('in esante-2019 action 4'))).toContain('identification');
    expect(readAloud(await ask('packs use nothing'))).toContain('There is no roadmap “nothing”');
    const nasty = await app.result(() => app.mention('packs use &lt;!channel&gt;'));
    expect(JSON.stringify(nasty.args)).not.toContain('<!channel>');
    expect(readAloud(await ask('packs use esante-2019'))).toContain('back to `esante-2019`');
    expect(readAloud(await ask('action 4'))).toContain('identification');
  });

  it('names the roadmap in the empty window that finds', async () => {
    const { args } = await app.result(() => app.shortcut(shortcuts.find.callbackId));
    expect(readAloud(args.view as never)).toContain('Accélérer le virage numérique');
  });

  it('runs the step for workflows on the roadmap of its input; one that is not served makes it fail', () => {
    const run = (inputs: StepInputs) =>
      runStep({ language: 'en', ...inputs }, { packs, today: '2026-06-10' });
    expect(run({ question: 'objective 2.1', roadmap: 'Tidewater' })).toMatchObject({
      outputs: { found: true, name: 'Objective 2.1', title: 'Berth planning in one view' },
    });
    expect(run({ number: '2.2', roadmap: 'tidewater' })).toMatchObject({
      outputs: { name: 'Objective 2.2' },
    });
    expect(run({ number: 4 })).toMatchObject({ outputs: { name: 'Action 4' } });
    expect(run({ number: 4, roadmap: 'nothing' })).toEqual({
      error: expect.stringMatching(/no roadmap “nothing”.*esante-2019.*tidewater/),
    });
  });

  it('tells which roadmap each question without an answer was about', async () => {
    for (const words of [
      'the price of bread',
      'in tidewater the price of bread',
      'in tidewater phone number of 2.1',
    ]) {
      const shown = await ask(words);
      await app.result(() => app.click(shown, /Pass|Transmettre/));
    }
    const gaps = readAloud(await ask('gaps'));
    expect(gaps).toMatch(/1 ×\* the price of bread – .* – Accélérer le virage numérique/);
    expect(gaps).toMatch(/1 ×\* the price of bread – .* – Tidewater product roadmap/);
    expect(gaps).toMatch(/phone number of 2\.1 – .*nearest: Objective 2\.1/);
    const own = readAloud(await ask('in tidewater gaps'));
    expect(own).not.toContain('Accélérer');
  });

  it('tracks the roadmap of the channel, or the one that is named, and no other', async () => {
    await ask('packs use tidewater');
    const report = async (words: string, deadline: string, meanwhile = '') => {
      const { method, args } = await app.result(() => app.command(words));
      expect(method).toBe('views.open');
      const view = args.view as Record<string, unknown>;
      if (meanwhile) await ask(meanwhile);
      const selected = (value: string) => ({ value: { type: 'static_select', selected_option: { value } } });
      await app.submit(view, { deadline: selected(deadline), state: selected('late') });
      return readAloud(view as never);
    };
    const of = (words: string) =>
      packs.find('tidewater')?.actions.find(({ label }) => label === words)?.deadlines[0]?.id ?? '';
    // The window keeps its roadmap when the channel chooses another.
    const shown = await report('update 2.1', of('Objective 2.1'), 'packs use esante-2019');
    expect(shown).toContain('Berth planning in one view');
    expect(shown).toContain('Tidewater product roadmap');
    await report('in tidewater update objective 1.1', of('Objective 1.1'));
    await report('maj 4', '4.1');
    expect(await app.state.updates.of(team.id)).toMatchObject([
      { roadmap: 'tidewater', deadline: of('Objective 2.1') },
      { roadmap: 'tidewater', deadline: of('Objective 1.1') },
      { roadmap: 'esante-2019', deadline: '4.1' },
    ]);
    expect(readAloud(await ask('in tidewater history 2.1'))).toContain(`<@${person}>`);
    expect(readAloud(await ask('in tidewater history 2.2'))).toContain(
      'Nothing was reported for objective 2.2',
    );
    const mentioned = await app.result(() => app.mention('in tidewater update 2.1'));
    expect(readAloud(mentioned)).toContain('/esante in tidewater update 2.1');
  });

  it('tells the address of the calendar of the roadmap of the channel, and serves that', async () => {
    const address = async (channel?: string) => {
      const [found = ''] = readAloud(await ask('calendar', channel)).match(/https:\S+\.ics[^\s>`|]*/) ?? [];
      return new URL(found.replaceAll('&amp;', '&'));
    };
    await ask('packs use tidewater');
    const { pathname, search, searchParams } = await address();
    expect(searchParams.get('in')).toBe('tidewater');
    expect((await address('C0OTHER')).searchParams.has('in')).toBe(false);
    const server = createServer((request, response) => {
      void serveFeed(request, response, { packs, state: app.state, today: () => '2026-06-10' });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}${pathname}`;
    expect(await (await fetch(base + search)).text()).toContain('Satellite positions');
    expect(await (await fetch(base)).text()).not.toContain('Satellite');
    expect((await fetch(`${base}?in=gone`)).status).toBe(404);
    server.close();
  });

  it('finds in the roadmap of the channel of a message, and in another that is named', async () => {
    await ask('packs use tidewater');
    const about = { text: 'when does berth planning start?', ts: '70.1' };
    const opened = await app.result(() => app.shortcut(shortcuts.askAbout.callbackId, about));
    const view = opened.args.view as Record<string, unknown>;
    expect(await app.suggest(view, findFields.pick, 'berth')).toMatchObject({
      body: expect.stringContaining('2.1 · Berth planning in one view'),
    });
    const choose = (value: string) =>
      app.inWindow(view, { type: 'external_select', action_id: findFields.pick, selected_option: { value } });
    const picked = await app.result(() => choose('2001000'));
    const found = picked.args.view as Record<string, unknown>;
    expect(readAloud(found as never)).toContain('Objective 2.1');
    expect(readAloud(found as never)).toContain('Source: “Tidewater product roadmap”');
    const typed = { [findFields.question]: { [findFields.question]: { value: 'in esante-2019 action 4' } } };
    const { body } = await app.submit(view, typed);
    expect(readAloud(JSON.parse(body).view)).toContain('identification');
    expect(JSON.parse(JSON.parse(body).view.private_metadata)).not.toHaveProperty('pack');
  });

  it('says in the App Home which one it shows, and answers there from another that is named', async () => {
    const home = { type: 'app_home_opened', tab: 'home', channel: 'D0DIRECT' };
    const { args } = await app.result(() => app.event(home));
    const view = args.view as never;
    expect(readAloud(view)).toContain('This Home shows “Accélérer le virage numérique”');
    const search = { type: 'plain_text_input', action_id: homeSearchId, value: 'in tidewater objective 2.1' };
    const answered = await app.result(() => app.inView(search, { ...(view as object), type: 'home' }));
    expect(readAloud(answered.args.view as never)).toContain('Berth planning in one view');
  });

  it('begins with questions of the main roadmap, whichever that is', () => {
    const tidewater = packs.find('tidewater') as Roadmap;
    const [first] = promptsIn('en', tidewater);
    expect(first).toMatchObject({ title: expect.stringMatching(/^Objective/) });
  });

  it('opens no window where the channel has a roadmap that is served no more', async () => {
    await app.state.channelPacks.choose(team.id, 'C0MEMBER', 'gone');
    const told = readAloud(await app.result(() => app.command('update 4')));
    expect(told).toContain('The roadmap “gone” is no longer available');
  });

  it('makes a digest of the roadmap of the channel, which keeps it', async () => {
    await ask('packs use tidewater');
    // The app looks up whether it is in the channel, then replies.
    await app.result(() => app.command('digest on monday 9:00'), 2);
    await ask('packs use esante-2019');
    const [stored] = await app.state.digests.inChannel(team.id, 'C0MEMBER');
    expect(stored?.settings.pack).toBe('tidewater');
    const shown = await app.result(() => app.command('digest preview'));
    expect(readAloud(shown)).toContain('Tidewater product roadmap');
    expect(readAloud(shown)).toContain('Merge tool for duplicate berths');
  });

  it('has a digest of each roadmap in a channel, and speaks of the one of the channel’s', async () => {
    await app.result(() => app.command('in esante-2019 digest on monday 9:00'), 2);
    await app.result(() => app.command('in tidewater digest on friday 10:00'), 2);
    await app.result(() => app.command('digest off'));
    const stored = await app.state.digests.inChannel(team.id, 'C0MEMBER');
    expect(stored.map(({ settings: { pack, state } }) => [pack, state.name])).toEqual([
      ['tidewater', 'on'],
      [undefined, 'off'],
    ]);
  });

  it('reads the folder again; what broke stays as it was, and those who look after the bot learn why', async () => {
    writeFileSync(join(folder, 'tidewater/roadmap.json'), '{"actions": 3}');
    const shown = readAloud(await ask('packs reload'));
    expect(shown).toContain('Reloaded: 3 roadmaps are available.');
    expect(shown).toMatch(/The folder `tidewater` is refused: the previous version stays in place/);
    expect(shown).toMatch(/tidewater\/roadmap\.json is not valid/);
    expect(readAloud(await ask('in tidewater objective 2.1'))).toContain('Berth planning');
    rmSync(join(folder, 'tidewater'), { recursive: true });
    const before = await app.result(() => app.command('in tidewater objective 2.1'));
    await ask('packs reload');
    expect(readAloud(await app.result(() => app.click(before, 'Read more')))).toMatch(/bouton|button/);
  });
});

import { shortcuts } from '../../src/slack/blocks/find.ts';
import { launchChromium } from './chromium.ts';
import { type Opening, type OpenPlayground, openPlayground } from './open-playground.ts';

/** Writes the pictures of the documentation, docs/*.png: `node test/browser/screenshots.ts`, or some by their names. */
type Scene = [opening: Opening, pictures: string[], play: (visit: OpenPlayground) => Promise<void>];

const scenes: Scene[] = [
  [
    { height: 800 },
    ['playground', 'digest'],
    async ({ page, ask, button, shoot }) => {
      await ask('@esante when does e-prescription biologie start');
      await shoot('playground');
      await button('25 Nov 2019').click();
      await button('Run the weekly digest now').click();
      await page.getByText('The digest is posted').waitFor();
      await shoot('digest');
    },
  ],
  ...(
    [
      ['digest-week', 740, ['2019-12-02']],
      ['digest-crowded', 820, ['2020-01-06']],
      ['digest-empty', 1130, ['2021-05-10', '2026-11-30']],
    ] as const
  ).map(
    ([picture, height, days]): Scene => [
      { height },
      [picture],
      async ({ ask, shoot }) => {
        for (const day of days) await ask(`/esante digest preview as of ${day}`);
        await shoot(picture);
      },
    ],
  ),
  [
    { height: 1000 },
    ['agent-thread', 'home'],
    async ({ page, openApp, ask, replyInThread, leaveThread, fromBot, shoot }) => {
      await openApp();
      await ask('who owns action 15?');
      await replyInThread('when does it start?');
      await fromBot().nth(1).waitFor();
      await leaveThread();
      await shoot('agent-thread');
      await page.setViewportSize({ width: 1280, height: 1260 });
      await page.getByRole('tab', { name: 'Home' }).click();
      const home = page.getByRole('region');
      await home.getByText('Orientation 5').first().waitFor();
      await shoot('home');
    },
  ],
  [
    { height: 800, locale: 'fr-FR' },
    ['find'],
    async ({ button, ask, dialog, shoot }) => {
      await ask('/esante action 13');
      await button(shortcuts.find.name).click();
      await dialog().getByRole('textbox').first().pressSequentially('mesagerie');
      await dialog().getByRole('button', { name: 'messageries sécurisées' }).first().waitFor();
      await shoot('find');
    },
  ],
  [
    { height: 1000 },
    ['comparison'],
    async ({ ask, shoot }) => {
      await ask('/esante compare action 11 and 12');
      await shoot('comparison');
    },
  ],
  [
    { height: 640 },
    ['calendar'],
    async ({ ask, shoot }) => {
      await ask('/esante calendar DNS');
      await shoot('calendar');
    },
  ],
  ...(
    [
      ['timeline', 'timeline', 1550],
      ['timeline-owner', 'timeline DNS', 900],
    ] as const
  ).map(
    ([picture, words, height]): Scene => [
      { height },
      [picture],
      async ({ page, ask, shoot }) => {
        const told = await ask(`/esante ${words}`);
        await told.getByRole('button', { name: 'Post the picture here' }).click();
        const image = page.locator('figure.file img');
        await image.waitFor();
        await image.evaluate((drawn: { scrollIntoView(block: boolean): void; decode(): Promise<void> }) => {
          drawn.scrollIntoView(true);
          return drawn.decode();
        });
        await shoot(picture);
      },
    ],
  ),
  [{ today: '2021-11-15' }, ['tracking'], whatHappened],
];

async function whatHappened({ ask, send, dialog, shoot }: OpenPlayground): Promise<void> {
  const report = async (deadline: string, told: string, date: string, note = '') => {
    await send(`/esante update ${deadline}`);
    await dialog().getByLabel('State').selectOption({ label: told });
    await dialog()
      .getByLabel(/new date/)
      .fill(date);
    await dialog().getByLabel('Note').fill(note);
    await dialog().getByRole('button', { name: 'Report' }).click();
    await dialog().getByText('Reported:').waitFor();
    await dialog().getByRole('button', { name: 'Close' }).first().click();
  };
  await report('13.1', 'Done', 'March 2020', 'Tried in three departments');
  await report('13.5', 'Late', 'March 2023', 'Vendors are not ready');
  await report('6.1', 'Done', '2020');
  await ask('/esante history 13');
  await shoot('tracking');
}

const wanted = process.argv.slice(2);
const browser = await launchChromium();
for (const [opening, pictures, play] of scenes) {
  if (wanted.length > 0 && !pictures.some((name) => wanted.includes(name))) continue;
  const visit = await openPlayground({ ...opening, browser });
  await play(visit);
  await visit.close();
}
await browser.close();

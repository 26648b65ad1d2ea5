import { expect, test } from 'vitest';
import { usePlayground } from './use-playground.ts';

/** A person gets files from the bot: the page shows the picture and offers the others for download. */
const visit = usePlayground('one for all tests');

test('a timeline is shown in words, then as a picture for the channel', async () => {
  const { page, ask } = visit();
  const answer = await ask('/esante timeline DNS');
  expect(await answer.textContent()).toContain('15 Digital Health Space (ENS): 2020, January 2022');
  await answer.getByRole('button', { name: 'Post the picture here' }).click();
  const picture = page.getByRole('img', { name: /^7 actions led by the DNS/ });
  await picture.waitFor();
  expect(await picture.evaluate((image: { naturalWidth: number }) => image.naturalWidth)).toBeGreaterThan(
    960,
  );
});

test('a calendar is downloaded, and subscribed to', async () => {
  const { page, ask } = visit();
  const answer = await ask('/esante calendar DNS');
  const address = await answer.locator('code').filter({ hasText: '/calendar/' }).textContent();
  const feed = await (await page.request.get(address ?? '')).text();
  expect(feed).toContain('SUMMARY:Action 15 · Opening of the platform');
  await answer.getByRole('button', { name: 'Post the file here' }).click();
  const link = page.getByRole('link', { name: 'Accélérer le virage numérique: DNS' });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toBe('calendar-2020-05-01.ics');
});

test('a mention gets the picture in its thread', async () => {
  const { page, ask } = visit();
  const before = await page.locator('figure.file img').count();
  await ask('@esante dessine la frise de l’orientation 3');
  await page.locator('figure.file img').nth(before).waitFor();
});

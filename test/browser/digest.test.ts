import { expect, test } from 'vitest';
import { usePlayground } from './use-playground.ts';

/** A channel sets its digest in the page, sees it as of a day, and has it posted. */
const visit = usePlayground('new for each test', { today: '2019-11-25' });

test('the digest of a day is shown to the asker alone', async () => {
  const { dialog, ask } = visit();
  const preview = await ask('/esante digest preview au 2019-11-25');
  const words = await preview.textContent();
  expect(words).toContain('Only visible to you');
  expect(words).toContain('au 25 novembre 2019');
  expect(words).toContain('décembre 2019');
  await preview.getByRole('button', { name: 'Tout voir' }).click();
  await dialog().getByText('Action 5').first().waitFor();
});

test('a digest is set, posted, shown and turned off', async () => {
  const { fromBot, ask } = visit();
  expect(await (await ask('/esante digest on lundi 9h30')).textContent()).toContain('chaque lundi à 09:30');
  await ask('/esante digest now', 2);
  const posted = fromBot().filter({ hasText: 'Échéances au' });
  await posted.waitFor();
  expect(await posted.textContent()).not.toContain('Only visible to you');
  const status = await ask('/esante digest status');
  expect(await status.textContent()).toContain('dernier envoi le');
  await status.getByRole('button', { name: 'Arrêter' }).click();
  await status.getByText('Ce point est arrêté').waitFor();
});

test('the weekly digest is run with one button', async () => {
  const { page, fromBot } = visit();
  await page.getByRole('button', { name: 'Run the weekly digest now' }).click();
  await fromBot().filter({ hasText: 'The digest is posted' }).waitFor();
  expect(await fromBot().filter({ hasText: 'as of 25 November 2019' }).count()).toBe(1);
});

test('the Home is opened, and a digest is made and paused there', async () => {
  const { page, field, openApp } = visit();
  await openApp();
  await page.getByRole('tab', { name: 'Home' }).click();
  const home = page.getByRole('region');
  await home.getByText('You have set up no digest yet').waitFor();
  await home.getByRole('button', { name: 'New digest' }).click();
  const window = page.getByRole('dialog');
  await window.getByLabel('Channel').selectOption('#esante');
  await window.getByRole('button', { name: 'Save' }).click();
  await window.getByText('every Monday at 09:00').waitFor();
  await page.keyboard.press('Escape');
  await home.getByText('#esante').waitFor();
  await home.getByRole('button', { name: 'Pause for 4 weeks' }).click();
  await home.getByText('paused until').first().waitFor();
  await page.getByRole('tab', { name: 'Messages' }).click();
  await field().waitFor();
});

test('the settings window says what is wrong, then stores what is right', async () => {
  const { page, send, ask } = visit();
  await ask('/esante digest on lundi 9h30');
  await send('/esante digest settings');
  const window = page.getByRole('dialog');
  await window.getByLabel('Fuseau horaire').fill('Paris');
  await window.getByLabel('Jours à l’avance').fill('1000');
  await window.getByRole('button', { name: 'Enregistrer' }).click();
  await window.getByText('Ce fuseau n’existe pas').waitFor();
  await window.getByText('Donnez un nombre de jours de 7 à 366').waitFor();
  await window.getByLabel('Fuseau horaire').fill('America/Guadeloupe');
  await window.getByLabel('Jours à l’avance').fill('56');
  await window.getByRole('combobox').first().selectOption('jeudi');
  await window.getByRole('button', { name: 'Enregistrer' }).click();
  await window.getByText('chaque jeudi à 09:30 (America/Guadeloupe)').waitFor();
  await page.keyboard.press('Escape');
  expect(await (await ask('/esante digest status')).textContent()).toContain('56 jours');
});

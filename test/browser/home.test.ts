import { expect, test } from 'vitest';
import { usePlayground } from './use-playground.ts';

/** At home in the app: its Home tab, its conversation with feedback, and answers that are put right or taken back. */
const visit = usePlayground('new for each test');

test('the Home searches, lists an orientation, changes its day and keeps the language that is chosen', async () => {
  const { page, fromBot, button, openApp, ask, closeWindows } = visit();
  await button('Français').click();
  await openApp();
  await page.getByRole('tab', { name: 'Accueil' }).click();
  const home = page.getByRole('region');
  await home.getByText('juin 2020').waitFor();
  await home.getByRole('button', { name: 'Orientation 4' }).click();
  const window = page.getByRole('dialog');
  await window.getByText('Espace Numérique de Santé').first().waitFor();
  await closeWindows();

  const search = home.getByLabel('Posez une question');
  await search.fill('mesagerie securisee');
  await search.press('Enter');
  await window.getByText('MSSanté').first().waitFor();
  await window.getByRole('button', { name: 'Pourquoi cette réponse ?' }).click();
  await window.getByText('Question :').waitFor();
  await closeWindows();

  await home.locator('input[type=date]').fill('2021-06-15');
  await home.getByText('situation au 15 juin 2021').waitFor();
  await page.getByRole('tab', { name: 'Messages' }).click();
  await page.getByRole('tab', { name: 'Accueil' }).click();
  await home.getByText('situation au 1er mai 2020').waitFor();

  await home.locator('select').selectOption('en');
  await home.getByText('The orientations and their actions').waitFor();
  await page.getByRole('tab', { name: 'Messages' }).click();
  await ask('action 15');
  expect(await fromBot().last().textContent()).toContain('Owners');
});

test('a direct question has a thread of its own: a follow-up, and feedback', async () => {
  const { page, messages, fromBot, openApp, ask, replyInThread, leaveThread, closeWindows } = visit();
  await openApp();
  await ask('who owns action 15?');
  await replyInThread('when does it start?');
  await fromBot().nth(1).waitFor();
  expect(await fromBot().nth(1).textContent()).toContain('janvier 2022');
  expect(await messages().first().getByRole('article').count()).toBe(3);

  await page.getByRole('button', { name: 'This answer was not helpful: say why' }).last().click();
  const window = page.getByRole('dialog', { name: 'Not helpful?' });
  await window.getByLabel('What was wrong?').fill('the wrong deadline');
  await window.getByRole('button', { name: 'Send' }).click();
  await window.getByText('passed on').waitFor();
  await closeWindows();

  await leaveThread();
  await ask('/esante gaps');
  expect(await fromBot().last().textContent()).toContain('the wrong deadline');
});

test('an answer that was shared can be taken back', async () => {
  const { page, fromBot, button, ask } = visit();
  await ask('/esante action 15');
  await button('Share in channel').click();
  await page.getByText('Shared by').waitFor();
  await button('Remove this answer from the channel').click();
  await page.getByText('Shared by').waitFor({ state: 'hidden' });
  expect(await fromBot().count()).toBe(0);
});

test('a question without an answer can be passed on to those who look after the bot', async () => {
  const { page, fromBot, button, ask } = visit();
  await ask('/esante qui pilote le dossier pharmaceutique ?');
  await button('Transmettre la question').click();
  await page.getByText('est transmise').waitFor();
  await ask('/esante lacunes');
  expect(await fromBot().last().textContent()).toContain('le dossier pharmaceutique');
});

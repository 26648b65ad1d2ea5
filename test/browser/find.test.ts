import { expect, test } from 'vitest';
import { shortcuts } from '../../src/slack/blocks/find.ts';
import { usePlayground } from './use-playground.ts';

/** What is done without a command: shortcuts. */
const visit = usePlayground('one for all tests', { locale: 'fr-FR' });

const close = () => visit().dialog().getByRole('button', { name: 'Fermer' }).first().click();

test('a misspelt word is found while one types, and what is chosen by the keyboard shows', async () => {
  const { page, fromBot, dialog, button } = visit();
  await button(shortcuts.find.name).click();
  const menu = dialog().getByRole('textbox', { name: 'Une action ou une échéance' });
  await menu.pressSequentially('mesagerie secur');
  const suggestion = dialog().getByRole('button', { name: 'messageries sécurisées' }).first();
  await suggestion.waitFor();
  await menu.press('Escape');
  await suggestion.waitFor({ state: 'hidden' });
  await menu.press('End');
  await menu.press('Backspace');
  await suggestion.waitFor();
  await menu.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await menu.press('Enter');
  await dialog().getByText('Action 12').first().waitFor();
  expect(await dialog().textContent()).toContain('ANS');
  expect(await fromBot().count()).toBe(0);
  await close();
});

test('a message is asked about from its own menu', async () => {
  const { page, dialog, send } = visit();
  const words = 'Qui pilote l’espace numérique de santé ?';
  await send(words);
  const message = page.getByRole('article', { name: 'Camille' }).filter({ hasText: words });
  await message.hover();
  await message.getByRole('button', { name: shortcuts.askAbout.name }).click();
  const question = dialog().getByRole('textbox', { name: 'Ou une question' });
  await question.waitFor();
  expect(await question.inputValue()).toBe(words);
  await dialog().getByRole('button', { name: 'Demander' }).click();
  await dialog().getByText('assurance maladie').first().waitFor();
  await close();
});

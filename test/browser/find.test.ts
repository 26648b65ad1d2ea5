import { expect, test } from 'vitest';
import { shortcuts } from '../../src/slack/blocks/find.ts';
import { roadmap } from '../support/roadmap.ts';
import { usePlayground } from './use-playground.ts';

/** What is done without a command: shortcuts, and a table that sorts. */
const visit = usePlayground('one for all tests', { locale: 'fr-FR' });

const close = () => visit().dialog().getByRole('button', { name: 'Fermer' }).first().click();

test('a misspelt word is found while one types, and what is chosen by the keyboard shows', async () => {
  const { fromBot, dialog, button } = visit();
  await button(shortcuts.find.name).click();
  const menu = dialog().getByRole('combobox', { name: 'Une action ou une échéance' });
  await menu.pressSequentially('mesagerie secur');
  const suggestion = dialog().getByRole('option').first();
  await suggestion.filter({ hasText: 'messageries sécurisées' }).waitFor();
  await menu.press('Escape');
  await dialog().getByRole('listbox').waitFor({ state: 'hidden' });
  await menu.press('End');
  await menu.press('Backspace');
  await suggestion.filter({ hasText: 'messageries sécurisées' }).waitFor();
  await menu.press('ArrowUp');
  await menu.press('ArrowDown');
  expect(await menu.getAttribute('aria-activedescendant')).toBe(await suggestion.getAttribute('id'));
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

test('a list is a table that a click on the date sorts by time', async () => {
  const { ask } = visit();
  const table = (await ask('/esante toutes les échéances')).getByRole('table');
  const heads = await table.getByRole('columnheader').allTextContents();
  const dates = () => table.locator(`tbody tr > :nth-child(${heads.indexOf('Date') + 1})`).allTextContents();
  const year = (written: string) => Number(/\d{4}/.exec(written)?.[0]);
  const date = table.getByRole('columnheader', { name: 'Date' });
  await date.getByRole('button').click();
  expect(await date.getAttribute('aria-sort')).toBe('ascending');
  const first = (await dates()).map(year);
  expect(first.length).toBeGreaterThanOrEqual(5);
  expect(first).toEqual(first.toSorted());
  expect(first[0]).toBe(2018);
  await date.getByRole('button').click();
  expect(await date.getAttribute('aria-sort')).toBe('descending');
  // What has no date in the text comes after every date, thus first here; a period stands where it begins.
  const dated = (await dates()).map(year).filter((each) => !Number.isNaN(each));
  const starts = roadmap.actions.flatMap(({ deadlines }) => deadlines.flatMap(({ start }) => start ?? []));
  expect(dated[0]).toBe(year(starts.toSorted().at(-1) ?? ''));
  expect(dated).toEqual(dated.toSorted().reverse());
});

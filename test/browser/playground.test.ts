import { expect, test } from 'vitest';
import { usePlayground } from './use-playground.ts';

/** What a stranger does first: asks in the page, which the real app answers over HTTP. */
const visit = usePlayground('new for each test', { height: 800 });

/** The text of the bot's message when it has come. */
async function answer(): Promise<string> {
  const { fromBot } = visit();
  await fromBot().last().waitFor();
  return (await fromBot().last().textContent()) ?? '';
}

async function setToday(day: string): Promise<void> {
  const today = visit().page.getByLabel('Today is');
  await today.fill(day);
  await today.press('Tab');
}

test('“/esante action 15” shows the action, its deadlines and its owner, in the language of the page, to the person only', async () => {
  const { send } = visit();
  await send('/esante action 15');
  const text = await answer();
  expect(text).toContain('Only visible to you');
  expect(text).toContain('Espace Numérique de Santé');
  expect(text).toContain('Ouverture de la plateforme');
  expect(text).toContain('janvier 2022');
  expect(text).toContain('assurance maladie (operational lead)');
});

test('“when does e-prescription biologie start” quotes the experiment and the generalisation, in a thread', async () => {
  const { messages, send } = visit();
  await send('@esante when does e-prescription biologie start');
  const text = await answer();
  expect(text).toContain('Expérimentation de la e-prescription de biologie');
  expect(text).toContain('2020');
  expect(text).toContain('Début de généralisation de la e-prescription biologie');
  expect(text).toContain('2021');
  expect(text).not.toContain('Only visible to you');
  await expect(messages().first().getByRole('article', { name: 'esante' }).count()).resolves.toBe(1);
});

test('“prochaines échéances” in a direct message is relative to the day of the page', async () => {
  const { openApp, send } = visit();
  await setToday('2019-11-25');
  await openApp();
  await send('prochaines échéances');
  expect(await answer()).toMatch(/fin 2019|décembre 2019/);
});

test('the buttons of an answer turn it, with the focus where it was, and open a modal that Escape closes', async () => {
  const { page, fromBot, send } = visit();
  await send('/esante deadlines 2020');
  const next = page.getByRole('button', { name: 'Next page ▶' });
  await next.click();
  await page.getByText('Page 2 of').first().waitFor();
  expect(await fromBot().count()).toBe(1);
  await page.getByRole('combobox', { name: 'Open an action' }).selectOption('Action 13');
  const card = fromBot().nth(1);
  await card.waitFor();

  const more = card.getByRole('button', { name: 'Read more' });
  await more.click();
  const modal = page.getByRole('dialog', { name: 'Action 13' });
  await modal.waitFor();
  await page.keyboard.press('Escape');
  await modal.waitFor({ state: 'hidden' });
  expect(await page.evaluate('document.activeElement.textContent')).toBe(await more.textContent());

  await card.getByRole('button', { name: 'Share in channel' }).click();
  await page.getByText('Shared by').waitFor();
  expect(await fromBot().last().textContent()).not.toContain('Only visible to you');
});

test('Enter sends, with Shift it goes on in a new line', async () => {
  const { page, field, messages } = visit();
  await field().pressSequentially('@esante who owns');
  await field().press('Shift+Enter');
  await field().pressSequentially('action 15?');
  expect(await field().inputValue()).toBe('@esante who owns\naction 15?');
  await field().press('Enter');
  expect(await field().inputValue()).toBe('');
  expect(await answer()).toContain('strategic lead');
  expect(await messages().first().textContent()).toContain('who ownsaction 15?');
  await page.getByRole('button', { name: 'Français' }).click();
  await page.getByRole('textbox', { name: 'Message à #esante' }).waitFor();
});

test('a thread goes on: its follow-up question is answered in it', async () => {
  const { page, field, messages, fromBot, send, leaveThread } = visit();
  await send('@esante when does e-prescription biologie start');
  await answer();
  await messages().first().hover();
  await page.getByRole('button', { name: 'Reply in thread' }).click();
  expect(await field().inputValue()).toBe('@esante ');
  await field().pressSequentially('who owns it?');
  await field().press('Enter');
  await fromBot().nth(1).waitFor();
  expect(await messages().first().getByRole('article').count()).toBe(3);
  await leaveThread();
  expect(await page.getByText('Replying in the thread').isVisible()).toBe(false);
});

test('what cannot work is explained in a sentence', async () => {
  const { page, send } = visit();
  const alert = page.getByRole('alert');
  await send('bonjour à tous');
  await alert.getByText('mention @esante').waitFor();
  await send('/unknown 15');
  await alert.getByText('/unknown is not a command here').waitFor();
  await send('/esante help');
  await answer();
  expect(await alert.isVisible()).toBe(false);
});

test('a program that stops is noticed, and found again when it is back', async () => {
  const { page, complaints, send, stop, start } = visit();
  const alert = page.getByRole('alert');
  await stop();
  await alert.getByText('lost touch').waitFor();
  await start();
  await alert.waitFor({ state: 'hidden' });
  await send('/esante action 15');
  await answer();
  // The browser itself reports the connection that ended: here it is meant to.
  complaints.length = 0;
});

test('another visit finds the messages and the day, in the language of the reader', async () => {
  const { send, again } = visit();
  await setToday('2020-05-01');
  await send('/esante action 15');
  await answer();
  const french = await again('fr-FR');
  await french.getByRole('log', { name: 'Messages' }).getByText('janvier 2022').first().waitFor();
  expect(await french.getByLabel('Nous sommes le').inputValue()).toBe('2020-05-01');
  expect(await french.getByText('Visible par vous seul').count()).toBe(2);
  expect(await french.title()).toBe('esante · démonstration');
  await french.close();
});

import { expect, test } from 'vitest';
import { usePlayground } from './use-playground.ts';

/** A maintainer reports what happened, and it is seen wherever the deadline is. */
const visit = usePlayground('one for all tests', { today: '2021-11-15', locale: 'fr-FR' });

const answered = async (command: string) => (await (await visit().ask(command)).textContent()) ?? '';

test('an update is seen in the answer, the digest, the timeline and the history', async () => {
  const { dialog, send } = visit();
  await send('/esante maj 13.5');
  const window = dialog();
  await window.getByText('Ce que vous signalez').waitFor();
  await window.getByLabel('État').selectOption({ label: 'En retard' });
  await window.getByLabel(/nouvelle date/).fill('bientôt');
  await window.getByLabel(/Note/).fill('Éditeurs pas prêts');
  await window.getByRole('button', { name: 'Signaler' }).click();
  await window.getByText('n’est pas comprise').waitFor();
  await window.getByLabel(/nouvelle date/).fill('mars 2023');
  await window.getByRole('button', { name: 'Signaler' }).click();
  await window.getByText('en retard, nouvelle date : mars 2023').waitFor();
  await window.getByRole('button', { name: 'Fermer' }).first().click();

  const answer = await answered('/esante action 13');
  expect(answer).toContain('2021 – période en cours');
  expect(answer).toMatch(/Signalé par @?\S+ le 15 novembre 2021\s: en retard, nouvelle date\s: mars 2023/);
  const digest = await answered('/esante digest preview');
  expect(digest).toContain('Signalé depuis');
  expect(digest).toContain('2021 → mars 2023');
  const timeline = await answered('/esante frise action 13');
  expect(timeline).toContain('mars 2023');
  const history = await answered('/esante historique 13');
  expect(history).toContain('Un signalement');
  expect(history).toContain('Éditeurs pas prêts');
  expect(await answered('/esante qu’est-ce qui est en retard ?')).toContain('en retard');
});

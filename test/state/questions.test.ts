import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { openState } from '../../src/state/open-state.ts';
import { newFolder, onEveryDatabase } from './places.ts';

const now = new Date('2026-05-04T07:00:00Z');
const later = new Date('2026-05-04T08:00:00Z');
const asked = {
  team: 'T1',
  user: 'U1',
  language: 'fr',
  nearest: 15,
  pack: null,
  question: 'Quel budget ? <!channel> 🩺',
} as const;

test('of a question that only counts, the day is kept and not the hour', async () => {
  const file = join(await newFolder(), 'state.db');
  const state = await openState({ file });
  await state.questions.count(asked, later);
  await state.close();
  const database = new DatabaseSync(file);
  const rows = database.prepare('select user, question, at from questions').all();
  database.close();
  expect(rows).toEqual([{ user: null, question: null, at: '2026-05-04T00:00:00.000Z' }]);
});

const byTimes = (all: { times: number }[]) => all.toSorted((one, other) => other.times - one.times);

onEveryDatabase('questions', (newPlace) => {
  test('one that may be read is kept whole', async () => {
    const { questions } = await (await newPlace())();
    await questions.keep(asked, now);
    await questions.keep({ ...asked, question: 'Et en 2030 ?', nearest: null }, later);
    await questions.keep({ ...asked, user: 'U2' }, now);
    expect(await questions.asked('T1')).toEqual([
      { question: 'Et en 2030 ?', nearest: null, pack: null, times: 1, last: later },
      { question: asked.question, nearest: 15, pack: null, times: 2, last: now },
    ]);
    expect(await questions.asked('T2')).toEqual([]);
  });

  test('without consent it only counts', async () => {
    const { questions } = await (await newPlace())();
    await questions.count(asked, now);
    await questions.count(asked, later);
    await questions.count({ ...asked, nearest: null }, later);
    const last = new Date('2026-05-04T00:00:00Z');
    expect(byTimes(await questions.asked('T1'))).toEqual([
      { question: null, nearest: 15, pack: null, times: 2, last },
      { question: null, nearest: null, pack: null, times: 1, last },
    ]);
    expect(await questions.asked('T2')).toEqual([]);
  });

  test('one that was counted and is then told counts once', async () => {
    const { questions } = await (await newPlace())();
    await questions.count(asked, now);
    await questions.keep({ ...asked, nearest: 3 }, later);
    await questions.keep(asked, later);
    const { question } = asked;
    const byNearest = (await questions.asked('T1')).toSorted((a, b) => Number(a.nearest) - Number(b.nearest));
    expect(byNearest).toMatchObject([
      { nearest: 3, times: 1, question },
      { nearest: 15, times: 1, question },
    ]);
    // One of two that somebody else asked as well.
    for (const _asker of ['U1', 'U2']) await questions.count({ ...asked, nearest: null }, now);
    await questions.keep({ ...asked, nearest: null }, later);
    expect((await questions.asked('T1')).filter(({ nearest }) => nearest === null)).toMatchObject([
      { times: 1, question },
      { times: 1, question: null },
    ]);
  });

  test('each counts for the roadmap that it was about', async () => {
    const { questions } = await (await newPlace())();
    await questions.count(asked, now);
    await questions.count({ ...asked, pack: 'plan-2030' }, now);
    await questions.keep({ ...asked, pack: 'plan-2030' }, later);
    expect(await questions.asked('T1')).toMatchObject([
      { nearest: 15, pack: 'plan-2030', times: 1, question: asked.question, last: later },
      { nearest: 15, pack: null, times: 1, question: null },
    ]);
  });

  test('its asker can take all words back; they are gone after a year', async () => {
    const state = await (await newPlace())();
    const { questions } = state;
    await questions.keep(asked, now);
    await questions.keep({ ...asked, user: 'U2' }, now);
    await questions.forget('T1', 'U1');
    expect(await questions.asked('T1')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ nearest: 15, times: 1, question: asked.question }),
        expect.objectContaining({ nearest: 15, times: 1, question: null }),
      ]),
    );
    await state.claimEvent('any', new Date('2027-05-05T07:00:00Z'));
    expect(await questions.asked('T1')).toEqual([]);
  });
});

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

onEveryDatabase('questions', (newPlace) => {
  test('one that may be read is kept whole', async () => {
    const { questions } = await (await newPlace())();
    await questions.keep(asked, now);
    await questions.keep({ ...asked, question: 'Et en 2030 ?', nearest: null }, later);
    const readable = await questions.readable('T1', 10);
    expect(readable[0]).toMatchObject({ question: 'Et en 2030 ?', nearest: null });
    expect(readable[1]).toEqual({ ...asked, at: now });
    expect(await questions.readable('T1', 1)).toHaveLength(1);
    expect(await questions.readable('T2', 10)).toEqual([]);
  });

  test('without consent it only counts', async () => {
    const { questions } = await (await newPlace())();
    await questions.count(asked, now);
    await questions.count(asked, later);
    await questions.count({ ...asked, nearest: null }, later);
    expect(await questions.readable('T1', 10)).toEqual([]);
    expect(await questions.totals('T1')).toEqual([
      { nearest: 15, pack: null, total: 2, readable: 0 },
      { nearest: null, pack: null, total: 1, readable: 0 },
    ]);
    expect(await questions.totals('T2')).toEqual([]);
  });

  test('one that was counted and is then told counts once', async () => {
    const { questions } = await (await newPlace())();
    await questions.count(asked, now);
    await questions.keep({ ...asked, nearest: 3 }, later);
    await questions.keep(asked, later);
    expect(await questions.totals('T1')).toMatchObject([
      { nearest: 3, total: 1, readable: 1 },
      { nearest: 15, total: 1, readable: 1 },
    ]);
    // One of two that somebody else asked as well.
    for (const _asker of ['U1', 'U2']) await questions.count({ ...asked, nearest: null }, now);
    await questions.keep({ ...asked, nearest: null }, later);
    const [unclear] = (await questions.totals('T1')).filter(({ nearest }) => nearest === null);
    expect(unclear).toMatchObject({ total: 2, readable: 1 });
  });

  test('each counts for the roadmap that it was about', async () => {
    const { questions } = await (await newPlace())();
    await questions.count(asked, now);
    await questions.count({ ...asked, pack: 'plan-2030' }, now);
    await questions.keep({ ...asked, pack: 'plan-2030' }, later);
    expect(await questions.readable('T1', 10)).toEqual([{ ...asked, pack: 'plan-2030', at: later }]);
    expect(await questions.totals('T1')).toEqual(
      expect.arrayContaining([
        { nearest: 15, pack: null, total: 1, readable: 0 },
        { nearest: 15, pack: 'plan-2030', total: 1, readable: 1 },
      ]),
    );
  });

  test('its asker can take all words back; they are gone after a year', async () => {
    const state = await (await newPlace())();
    const { questions } = state;
    await questions.keep(asked, now);
    await questions.keep({ ...asked, user: 'U2' }, now);
    await questions.forget('T1', 'U1');
    expect(await questions.readable('T1', 10)).toMatchObject([{ user: 'U2' }]);
    expect(await questions.totals('T1')).toMatchObject([{ nearest: 15, total: 2, readable: 1 }]);
    await state.claimEvent('any', new Date('2027-05-05T07:00:00Z'));
    expect(await questions.totals('T1')).toEqual([]);
  });
});

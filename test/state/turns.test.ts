import { expect, test } from 'vitest';
import type { Turn } from '../../src/answer/answer.ts';
import { onEveryDatabase } from './places.ts';

const now = new Date('2026-05-04T07:00:00Z');
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);
const turn: Turn = { kind: 'when', actions: [13], deadlines: ['13.2', '13.3'] };

onEveryDatabase('turns', (newPlace) => {
  test('another replica recalls the last answer of a conversation', async () => {
    const open = await newPlace();
    const [one, other] = [await open(), await open()];
    await one.rememberTurn('T1:C1:1.1', { kind: 'action', actions: [1], deadlines: [] }, now);
    await one.rememberTurn('T1:C1:1.1', turn, hours(1));
    expect(await other.recallTurn('T1:C1:1.1', hours(2))).toEqual(turn);
    expect(await other.recallTurn('T1:C1:2.2', hours(2))).toBeNull();
  });

  test('a conversation is over after a day', async () => {
    const state = await (await newPlace())();
    await state.rememberTurn('T1:C1:1.1', turn, now);
    expect(await state.recallTurn('T1:C1:1.1', hours(24))).toEqual(turn);
    expect(await state.recallTurn('T1:C1:1.1', hours(25))).toBeNull();
  });

  test('what is over is deleted', async () => {
    const state = await (await newPlace())();
    await state.rememberTurn('T1:C1:1.1', turn, now);
    await state.claimEvent('Ev1', hours(25));
    expect(await state.recallTurn('T1:C1:1.1', hours(1))).toBeNull();
  });
});

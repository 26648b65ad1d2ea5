import { expect, test } from 'vitest';
import { onEveryDatabase } from './places.ts';

const at = (time: string) => new Date(`2026-05-${time}Z`);

onEveryDatabase('claimEvent', (newPlace) => {
  test('only the first of many concurrent claims on two replicas wins', async () => {
    const open = await newPlace();
    const replicas = [await open(), await open()];
    const claims = Array.from({ length: 40 }, (_, index) =>
      replicas[index % 2]?.claimEvent('Ev123', at('04T07:00:00')),
    );
    expect((await Promise.all(claims)).filter(Boolean)).toHaveLength(1);
  });

  test('other ids are not concerned', async () => {
    const state = await (await newPlace())();
    expect(await state.claimEvent('Ev1', at('04T07:00:00'))).toBe(true);
    expect(await state.claimEvent('Ev2', at('04T07:00:00'))).toBe(true);
  });

  test('an id is kept for a day and then forgotten', async () => {
    const state = await (await newPlace())();
    await state.claimEvent('Ev1', at('04T07:00:00'));
    expect(await state.claimEvent('Ev1', at('05T06:59:00'))).toBe(false);
    expect(await state.claimEvent('Ev1', at('05T08:00:00'))).toBe(true);
  });

  test('a clock that goes back does not open an id again', async () => {
    const state = await (await newPlace())();
    await state.claimEvent('Ev1', at('04T07:00:00'));
    expect(await state.claimEvent('Ev1', at('01T07:00:00'))).toBe(false);
  });
});

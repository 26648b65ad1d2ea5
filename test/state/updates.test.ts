import { expect, test } from 'vitest';
import { updateOf } from '../tracking/updates.ts';
import { onEveryDatabase } from './places.ts';

onEveryDatabase('updates', (newPlace) => {
  test('are kept in the order in which they came, each once, for their workspace alone', async () => {
    const open = await newPlace();
    const [one, other] = [await open(), await open()];
    const first = updateOf({ id: 'a', note: 'Livré à 3 hôpitaux : « ça marche » 🎉' });
    const second = updateOf({ id: 'b', evidence: 'https://example.org/rapport' });
    expect(await one.updates.of('T1')).toEqual([]);
    expect(await one.updates.add(first)).toBe(true);
    expect(await one.updates.of('T1')).toEqual([first]);
    expect(await other.updates.add(second)).toBe(true);
    expect(await one.updates.add({ ...second, note: 'changed' })).toBe(false);
    const elsewhere = updateOf({ id: 'a', team: 'T2' });
    expect(await one.updates.add(elsewhere)).toBe(true);
    expect(await other.updates.of('T1')).toEqual([first, second]);
    expect(await other.updates.of('T2')).toEqual([elsewhere]);
    expect(await other.updates.of('T1')).toEqual([first, second]);
    expect(await one.updates.of('T3')).toEqual([]);
    await other.updates.add(updateOf({ id: 'a', team: 'T3' }));
    expect(await other.updates.of('T3')).toHaveLength(1);
    expect(await one.updates.of('T3')).toHaveLength(1);
  });

  test('of many replicas at once are all kept, with a number each', async () => {
    const open = await newPlace();
    const replicas = await Promise.all(Array.from({ length: 4 }, () => open()));
    const all = Array.from({ length: 20 }, (_, index) => updateOf({ id: `u${index}` }));
    const added = await Promise.all(all.map((each, index) => replicas[index % 4]?.updates.add(each)));
    expect(added).toEqual(all.map(() => true));
    const kept = (await replicas[0]?.updates.of('T1')) ?? [];
    expect(kept.map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort());
  });

  test('that are not valid are not kept', async () => {
    const { updates } = await (await newPlace())();
    await expect(updates.add({ ...updateOf(), evidence: 'javascript:alert(1)' })).rejects.toThrow('https');
    expect(await updates.of('T1')).toEqual([]);
  });
});

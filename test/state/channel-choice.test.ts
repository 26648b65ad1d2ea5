import { expect, test } from 'vitest';
import { onEveryDatabase } from './places.ts';

onEveryDatabase('the roadmap of a channel', (newPlace) => {
  test('is its own: another channel or workspace keeps what it chose', async () => {
    const open = await newPlace();
    const [{ channelPacks }, other] = [await open(), await open()];
    const places = [
      ['T1', 'C1'],
      ['T1', 'C2'],
      ['T2', 'C1'],
    ] as const;
    for (const [team, channel] of places) await channelPacks.choose(team, channel, `${team}-${channel}`);
    await channelPacks.choose('T1', 'C1', 'another');
    const chosen = () => Promise.all(places.map(([team, channel]) => other.channelPacks.find(team, channel)));
    expect(await chosen()).toEqual(['another', 'T1-C2', 'T2-C1']);
    await channelPacks.choose('T1', 'C1', null);
    expect(await chosen()).toEqual([null, 'T1-C2', 'T2-C1']);
  });
});

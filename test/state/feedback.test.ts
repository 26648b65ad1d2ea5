import { expect, test } from 'vitest';
import { onEveryDatabase } from './places.ts';

const now = new Date('2026-05-04T07:00:00Z');
const message = { team: 'T1', channel: 'C1', message: '1777.001' };

onEveryDatabase('feedback', (newPlace) => {
  test('a user has one verdict on a message: the last', async () => {
    const { feedback } = await (await newPlace())();
    expect(await feedback.count()).toEqual({ helpful: 0, unhelpful: 0 });
    await feedback.give({ ...message, user: 'U1', verdict: 'helpful' }, now);
    await feedback.give({ ...message, user: 'U1', verdict: 'unhelpful' }, now);
    await feedback.give({ ...message, user: 'U2', verdict: 'helpful' }, now);
    await feedback.give({ ...message, message: '1777.002', user: 'U1', verdict: 'helpful' }, now);
    expect(await feedback.count()).toEqual({ helpful: 2, unhelpful: 1 });
  });
});

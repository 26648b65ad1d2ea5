import { expect, test } from 'vitest';
import { onEveryDatabase } from './places.ts';

const now = new Date('2026-05-04T07:00:00Z');
const message = { team: 'T1', channel: 'C1', message: '1777.001' };

onEveryDatabase('feedback', (newPlace) => {
  test('a user has one verdict on a message: the last', async () => {
    const { feedback } = await (await newPlace())();
    expect(await feedback.count('T1')).toEqual({ helpful: 0, unhelpful: 0 });
    await feedback.give({ ...message, user: 'U1', verdict: 'helpful' }, now);
    await feedback.give({ ...message, user: 'U1', verdict: 'unhelpful' }, now);
    await feedback.give({ ...message, user: 'U2', verdict: 'helpful' }, now);
    await feedback.give({ ...message, message: '1777.002', user: 'U1', verdict: 'helpful' }, now);
    expect(await feedback.count('T1')).toEqual({ helpful: 2, unhelpful: 1 });
    expect(await feedback.count('T2')).toEqual({ helpful: 0, unhelpful: 0 });
  });

  test('keeps what was wrong in words, until the person takes it back or a year has passed', async () => {
    const state = await (await newPlace())();
    const { feedback } = state;
    const words = { question: 'action 15', comment: 'Pas la bonne <date>' };
    await feedback.give({ ...message, user: 'U1', verdict: 'unhelpful' }, now);
    expect(await feedback.comments('T1', 5)).toEqual([]);
    await feedback.comment({ ...message, user: 'U1' }, words, now);
    await feedback.comment({ ...message, user: 'U2' }, words, now);
    expect(await feedback.comments('T1', 5)).toEqual([
      { ...words, at: now },
      { ...words, at: now },
    ]);
    await feedback.comment(
      { ...message, user: 'U3' },
      { ...words, comment: 'la dernière' },
      new Date(+now + 1),
    );
    expect(await feedback.comments('T1', 1)).toMatchObject([{ comment: 'la dernière' }]);
    await feedback.forget('T1', 'U3');
    await feedback.forget('T1', 'U1');
    expect(await feedback.comments('T1', 5)).toHaveLength(1);
    await state.claimEvent('any', new Date('2027-05-05T07:00:00Z'));
    expect(await feedback.count('T1')).toEqual({ helpful: 0, unhelpful: 0 });
  });
});

import { expect, test } from 'vitest';
import { onEveryDatabase } from './places.ts';

const now = new Date('2026-05-04T07:00:00Z');
const later = new Date('2026-05-04T08:00:00Z');
const asked = { team: 'T1', user: 'U1', language: 'fr' } as const;

onEveryDatabase('questions', (newPlace) => {
  test('one that may be read is kept whole', async () => {
    const { questions } = await (await newPlace())();
    const first = { ...asked, question: 'Quel budget ? <!channel> 🩺', consent: true };
    const id = await questions.record(first, now);
    await questions.record({ ...first, question: 'Et en 2030 ?' }, later);
    const readable = await questions.readable('T1', 10);
    expect(readable.map(({ question }) => question)).toEqual(['Et en 2030 ?', first.question]);
    expect(readable[1]).toEqual({ ...first, id, at: now });
    expect(await questions.readable('T1', 1)).toHaveLength(1);
    expect(await questions.readable('T2', 10)).toEqual([]);
  });

  test('without consent it only counts', async () => {
    const { questions } = await (await newPlace())();
    await questions.record({ ...asked, question: 'Quel budget ?', consent: false }, now);
    expect(await questions.readable('T1', 10)).toEqual([]);
    expect(await questions.count('T1')).toBe(1);
    expect(await questions.count('T2')).toBe(0);
  });

  test('only the asker can take it back', async () => {
    const { questions } = await (await newPlace())();
    const id = await questions.record({ ...asked, question: 'Quel budget ?', consent: true }, now);
    expect(await questions.withdraw(id, 'U2')).toBe(false);
    expect(await questions.withdraw(id, 'U1')).toBe(true);
    expect(await questions.readable('T1', 10)).toEqual([]);
    expect(await questions.withdraw(id, 'U1')).toBe(false);
  });
});

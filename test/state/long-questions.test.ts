import { expect, test } from 'vitest';
import { keyOfText } from '../../src/state/conversations.ts';
import { onEveryDatabase } from './places.ts';

onEveryDatabase('long questions', (newPlace) => {
  test('are found by their key, in their workspace, for a month since they were asked last', async () => {
    const state = await (await newPlace())();
    const { longQuestions } = state;
    const day = (number: number) => new Date(Date.UTC(2026, 4, number));
    const [text, other] = ['quand ? '.repeat(100), 'qui ? '.repeat(100)];
    await longQuestions.keep('T1', text, day(1));
    await longQuestions.keep('T1', other, day(1));
    await longQuestions.keep('T1', text, day(20));
    expect(await longQuestions.find('T1', keyOfText(text))).toBe(text);
    expect(await longQuestions.find('T1', keyOfText(other))).toBe(other);
    expect(await longQuestions.find('T2', keyOfText(text))).toBeNull();
    await state.claimEvent('any', day(32));
    expect(await longQuestions.find('T1', keyOfText(text))).toBe(text);
    expect(await longQuestions.find('T1', keyOfText(other))).toBeNull();
  });
});

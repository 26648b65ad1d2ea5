import { expect, test } from 'vitest';
import { waitFor } from '../support/wait-for.ts';
import { onEveryDatabase } from './places.ts';

const now = new Date('2026-05-04T07:00:00Z');

onEveryDatabase('people', (newPlace) => {
  test('choose what they choose, and the rest stays', async () => {
    const { people } = await (await newPlace())();
    const nothing = { language: null, spoke: null };
    expect(await people.find('T1', 'U1')).toEqual(nothing);
    await people.change('T1', 'U1', { language: 'en', spoke: 'fr' });
    expect(await people.find('T1', 'U1')).toEqual({ language: 'en', spoke: 'fr' });
    await people.change('T1', 'U1', { language: null });
    expect((await people.find('T1', 'U1')).language).toBeNull();
    expect(await people.find('T2', 'U1')).toEqual(nothing);
  });

  test('are answered in the language they chose, or their channel: at once here, soon on another replica', async () => {
    const open = await newPlace();
    const [{ people: here, channelLanguages }, { people: there }] = [await open(), await open()];
    const both = () => Promise.all([here, there].map((each) => each.usualLanguage('T1', 'U1', 'C1')));
    expect(await both()).toEqual([null, null]);
    await channelLanguages.choose('T1', 'C1', 'en');
    expect(await here.usualLanguage('T1', 'U1', 'C1')).toBe('en');
    await here.change('T1', 'U1', { language: 'fr' });
    expect(await here.usualLanguage('T1', 'U1', 'C1')).toBe('fr');
    await waitFor(async () => expect(await both()).toEqual(['fr', 'fr']));
    await here.change('T1', 'U1', { language: null });
    await channelLanguages.choose('T1', 'C1', null);
    expect(await here.usualLanguage('T1', 'U1', 'C1')).toBeNull();
  });

  test('choose for a channel, and leave it to the messages again', async () => {
    const { channelLanguages } = await (await newPlace())();
    await channelLanguages.choose('T1', 'C1', 'fr');
    await channelLanguages.choose('T1', 'C1', 'en');
    expect(await channelLanguages.find('T1', 'C1')).toBe('en');
    expect(await channelLanguages.find('T2', 'C1')).toBeNull();
    await channelLanguages.choose('T1', 'C1', null);
    expect(await channelLanguages.find('T1', 'C1')).toBeNull();
  });
});

onEveryDatabase('replies', (newPlace) => {
  test('are found by the message, corrected once an edit, and forgotten after a day', async () => {
    const state = await (await newPlace())();
    const { replies } = state;
    await replies.remember('T1:C1:5.1', { answer: '5.2', ask: '{"text":"a"}' }, now);
    expect(await replies.find('T1:C1:5.1')).toEqual({ answer: '5.2', ask: '{"text":"a"}' });
    expect(await replies.find('T1:C1:6.1')).toBeNull();
    expect(await replies.correct('T1:C1:5.1', '1777000002.0', '{"text":"b"}')).toBe(true);
    expect(await replies.correct('T1:C1:5.1', '1777000002.0', '{"text":"b"}')).toBe(false);
    expect(await replies.correct('T1:C1:5.1', '1777000001.0', '{"text":"old"}')).toBe(false);
    expect((await replies.find('T1:C1:5.1'))?.ask).toBe('{"text":"b"}');
    await state.claimEvent('any', new Date('2026-05-05T07:00:01Z'));
    expect(await replies.find('T1:C1:5.1')).toBeNull();
  });
});

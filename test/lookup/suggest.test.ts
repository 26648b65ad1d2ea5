import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepareSuggestions, suggest } from '../../src/lookup/suggest.ts';
import { wordsOf } from '../../src/reading/words.ts';
import { nastyRoadmap } from '../support/nasty.ts';
import { roadmap } from '../support/roadmap.ts';

const most = { actions: 60, deadlines: 20 };
const find = (typed: string, today = '2020-05-01') => {
  const { actions, deadlines } = suggest(typed, { roadmap, today, most });
  return { actions: actions.map(({ number }) => number), deadlines: deadlines.map(({ id }) => id) };
};

describe('suggest', () => {
  it.each([
    ['the start of a word', 'messag', 12],
    ['a slip of the keyboard', 'mesagerie', 12],
    ['words in any order, without accents', 'securisees messageries', 12],
    ['English', 'secure mesaging', 12],
    ['an acronym', 'hop', 19],
    ['a word of its short name', 'dossier', 11],
    ['other words than those of a label', 'carnet de santé', 11],
  ])('finds an action by %s', (_, typed, action) => {
    expect(find(typed).actions[0]).toBe(action);
  });

  it('finds by a word of a title or a name, whole or with a slip in it, the actions that hold it before all others', () => {
    const holding = new Map<string, number[]>();
    for (const { number, title } of roadmap.actions) {
      const { fr = '', en = '' } = roadmap.shortNames.actions[number] ?? {};
      for (const { folded } of wordsOf(`${title} ${fr} ${en}`))
        holding.set(folded, [...(holding.get(folded) ?? []), number]);
    }
    const telling = [...holding].filter(
      ([word, { length }]) => word.length > 8 && !word.includes('-') && length < 4,
    );
    expect(telling.length).toBeGreaterThan(60);
    for (const [word, numbers] of telling) {
      const [before, after] = [word.slice(0, 4), word.slice(4)];
      const slips = [word, before + after.slice(1), before + after[1] + after[0] + after.slice(2)];
      for (const typed of slips) expect(numbers, typed).toContain(find(typed).actions[0]);
    }
    expect(find('mesagerie')).toEqual({ actions: [12], deadlines: ['12.1', '12.2'] });
  });

  it.each([
    ['its date', 'janvier 2022', '15.2'],
    ['its date in English', 'january 2022', '15.2'],
    ['its words', 'ouverture platforme', '15.2'],
    ['its action and a word', '15 ouverture', '15.2'],
  ])('finds a deadline by %s', (_, typed, deadline) => {
    expect(find(typed).deadlines[0]).toBe(deadline);
  });

  it('finds by number: the action itself first, then those that the number may become', () => {
    expect(find('2').actions).toEqual([2, 20, 21, 22, 23, 24, 25, 26]);
    expect(find('Action 15')).toEqual({ actions: [15], deadlines: ['15.1', '15.2'] });
    expect(find('99')).toEqual({ actions: [], deadlines: [] });
  });

  it('finds by a year what is due then', () => {
    const { deadlines } = suggest('2021', {
      roadmap,
      today: '2020-05-01',
      most: { actions: 5, deadlines: 8 },
    });
    expect(deadlines).toHaveLength(8);
    for (const { when } of deadlines) expect(when).toContain('2021');
  });

  it('offers all actions and what comes next before anything is typed', () => {
    const { actions, deadlines } = find('  ');
    expect(actions).toHaveLength(26);
    expect(deadlines.slice(0, 2)).toEqual(['24.1', '22.2']);
  });

  it.each(['zzzzzz', '😀', '"', '*', 'a'.repeat(5000), '\u0000'])('never fails on %.20j', (typed) => {
    expect(() => find(typed)).not.toThrow();
  });
});

it('preparing changes nothing that is found, and stands any roadmap', () => {
  fc.assert(
    fc.property(nastyRoadmap, (any) => {
      const options = { roadmap: any, today: '2020-05-01', most: { actions: 5, deadlines: 5 } };
      const title = any.actions[0]?.title ?? '';
      prepareSuggestions(any);
      const prepared = suggest(title, options);
      expect(suggest(title, { ...options, roadmap: { ...any } })).toEqual(prepared);
    }),
    { numRuns: 20 },
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepareSuggestions, suggest } from '../../src/lookup/suggest.ts';
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
    ['other words than those of a label', 'carnet de santé', 11],
  ])('finds an action by %s', (_, typed, action) => {
    expect(find(typed).actions[0]).toBe(action);
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

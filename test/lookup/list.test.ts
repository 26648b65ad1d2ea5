import { describe, expect, test } from 'vitest';
import { listActions, listDeadlines } from '../../src/lookup/list.ts';
import { indexOf } from '../../src/lookup/roadmap-index.ts';
import { allDeadlines } from '../../src/roadmap/roadmap.ts';
import { type Conditions, noConditions, type OwnerFilter } from '../../src/understanding/query.ts';
import { roadmap, roadmapOf } from '../digest/roadmaps.ts';

const conditions = (over: Partial<Conditions>): Conditions => ({ ...noConditions, ...over });

/** In the order of the text: 1 all of 2020, 2 spring 2020, 3 from 2021 to 2022, 4 from 2020 on, 5 undated, 6 in 2019. */
const dated = roadmapOf([
  { start: '2020-01-01', end: '2020-12-31' },
  { start: '2020-03-01', end: '2020-05-31' },
  { start: '2021-01-01', end: '2022-12-31' },
  { start: '2020-07-01', end: null },
  { start: null, end: null },
  { start: '2019-06-01', end: '2019-12-31' },
]);
const deadlines = (over: Partial<Conditions>, today = '2020-06-15') =>
  listDeadlines(indexOf(dated), allDeadlines(dated), conditions(over), today).map(({ action }) => action);

describe('deadlines', () => {
  test('come by their first day, undated ones last', () => {
    expect(deadlines({})).toEqual([6, 1, 2, 4, 3, 5]);
  });

  test.each([
    ['due', { start: '2020-03-01', end: '2020-07-01' }, [2, 4]],
    ['starts', { start: '2020-03-01', end: '2020-07-01' }, [2, 4]],
    ['ends', { start: '2020-03-01', end: '2020-07-01' }, [2]],
    ['due', { start: '2022-01-01', end: '2022-12-31' }, [3]],
    ['starts', { start: '2022-01-01', end: '2022-12-31' }, []],
    ['ends', { start: '2022-01-01', end: '2022-12-31' }, [3]],
    ['starts', { start: '2020-01-01', end: '2020-01-01' }, [1]],
    ['ends', { start: '2020-01-01', end: '2020-01-01' }, []],
  ] as const)('%s in %o', (relation, period, expected) => {
    expect(deadlines({ period: { ...period, relation } })).toEqual(expected);
  });

  test.each([
    ['next', '2020-06-15', [4]],
    ['next', '2020-07-01', [1, 3]],
    ['next', '2021-01-01', [3]],
    ['next', '2023-01-01', []],
    ['upcoming', '2020-06-15', [4, 3]],
    ['overdue', '2020-06-15', [6, 2]],
    ['under way', '2020-06-15', [1]],
    ['under way', '2020-07-01', [1, 4]],
    ['first', '2020-06-15', [6]],
    ['last', '2020-06-15', [3]],
  ] as const)('%s on %s', (standing, today, expected) => {
    expect(deadlines({ standing }, today)).toEqual(expected);
  });

  test.each([
    ['next', 1, 2, true, '2019-06-01', [6, 1, 2]],
    ['next', 1, 2, false, '2019-06-01', [6, 1]],
    ['first', 2, 2, false, '2019-06-01', [1]],
    ['last', 1, 2, false, '2019-06-01', [1, 3]],
    ['last', 2, 2, false, '2019-06-01', [1]],
  ] as const)(
    '%s from %i to %i, those of the same day too: %s',
    (standing, from, to, same, today, expected) => {
      expect(deadlines({ standing, places: { from, to, same } }, today)).toEqual(expected);
    },
  );

  test('within a period, what is next or ahead is what is not over', () => {
    const period = { start: '2020-01-01', end: '2020-12-31', relation: 'due' } as const;
    expect(deadlines({ period, standing: 'next' })).toEqual([1, 4]);
    expect(deadlines({ period, standing: 'upcoming' })).toEqual([1, 4]);
  });

  test('within a period without an end', () => {
    expect(deadlines({ period: { start: '2020-07-01', end: null, relation: 'starts' } })).toEqual([4, 3]);
    expect(deadlines({ period: { start: null, end: '2019-12-31', relation: 'due' } })).toEqual([6]);
  });

  test.each([
    ['open', [4]],
    ['undated', [5]],
  ] as const)('%s', (exactness, expected) => {
    expect(deadlines({ exactness })).toEqual(expected);
  });

  test('of one kind alone, and of all but one', () => {
    const named = {
      ...dated,
      actions: dated.actions.map((action) => ({
        ...action,
        deadlines: action.deadlines.map((one) =>
          action.number === 3 ? { ...one, label: 'Généralisation' } : one,
        ),
      })),
    };
    const of = (over: Partial<Conditions>) =>
      listDeadlines(indexOf(named), allDeadlines(named), conditions(over), '2020-06-15').map(
        ({ action }) => action,
      );
    expect(of({ kinds: ['rollout'] })).toEqual([3]);
    expect(of({ notKinds: ['rollout'] })).toEqual([6, 1, 2, 4, 5]);
  });
});

/** By number: who owns it, and who is its partner. */
const owned = (() => {
  const quote = { text: 'x', lines: { from: 1, to: 1 } };
  const lead = (...names: string[]) => names.map((name) => ({ name, role: 'lead' as const, quote }));
  const owners = [lead('DNS'), lead('DNS', 'ANS'), [{ name: 'ANS', role: 'host' as const, quote }], []];
  const partners = [['CNAM'], [], ['DNS'], []];
  return {
    ...roadmap,
    actions: roadmap.actions.slice(0, 4).map((action, index) => ({
      ...action,
      orientation: index === 3 ? null : 1 + (index % 2),
      owners: owners[index] ?? [],
      partners: (partners[index] ?? []).map((name) => ({ name, quote })),
    })),
  };
})();
const actions = (over: Partial<Conditions>, among: number[] | null = null) =>
  listActions(owned, conditions(over), among).map(({ number }) => number);
const by = (over: Partial<OwnerFilter>): Partial<Conditions> => ({
  owners: {
    names: [],
    match: 'any',
    not: [],
    alone: false,
    role: null,
    as: 'owner',
    ...over,
  },
});

describe('titles', () => {
  const titles = ['Lancer la messagerie', 'La messagerie publique', 'Publier le rapport', 'Publication'];
  const titled = {
    ...roadmapOf(titles.map(() => ({ start: '2020-01-01', end: '2020-12-31' }))),
    english: {
      ...roadmap.english,
      actions: { 3: 'Publish the report' },
      deadlines: { '2.1': { label: 'Public messaging', when: '2020' } },
    },
  };
  titled.actions = titled.actions.map((action, index) => ({
    ...action,
    title: titles[index] ?? '',
    deadlines: action.deadlines.map((deadline) => ({ ...deadline, label: titles[index] ?? '' })),
  }));
  type Title = NonNullable<Conditions['title']>;

  test.each<[string[], boolean, number[]]>([
    [['messagerie'], false, [1, 2]],
    [['messageries'], false, [1, 2]],
    [['messagerie'], true, [2]],
    [['lancer', 'messagerie'], false, [1]],
    [['lancer', 'rapport'], false, []],
    [['lancer', 'messagerie'], true, [1]],
    [['messagerie', 'publique'], true, [2]],
    [['publique', 'messagerie'], true, []],
    [['publique'], false, [2]],
    [['report'], false, [3]],
    [['publication'], false, [4]],
  ])('with the words %j, at their beginning: %s', (words, begins, expected) => {
    const title: Title = { of: 'actions', words, begins };
    expect(listActions(titled, conditions({ title }), null).map(({ number }) => number)).toEqual(expected);
  });

  test('of deadlines are no titles of actions', () => {
    const of = (words: string[]) => conditions({ title: { of: 'deadlines', words, begins: false } });
    const list = (words: string[]) =>
      listDeadlines(indexOf(titled), allDeadlines(titled), of(words), '2020-06-15').map(
        ({ action }) => action,
      );
    expect(list(['messagerie'])).toEqual([1, 2]);
    expect(list(['messaging'])).toEqual([2]);
    expect(listActions(titled, of(['nothing']), null)).toHaveLength(4);
  });
});

describe('actions', () => {
  test.each<[string, Partial<Conditions>, number[]]>([
    ['all', {}, [1, 2, 3, 4]],
    ['an orientation', { chapters: [1] }, [1, 3]],
    ['an owner', by({ names: ['DNS'] }), [1, 2]],
    ['a partner', by({ names: ['DNS'], as: 'partner' }), [3]],
    ['any of two', by({ names: ['DNS', 'ANS'] }), [1, 2, 3]],
    ['both of two', by({ names: ['DNS', 'ANS'], match: 'all' }), [2]],
    ['one alone', by({ names: ['DNS'], alone: true }), [1]],
    ['one but not another', by({ names: ['DNS'], not: ['ANS'] }), [1]],
    ['all but those of one', by({ not: ['DNS'] }), [3, 4]],
    ['in a role', by({ names: ['ANS'], role: 'host' }), [3]],
    ['any or none', by({}), [1, 2, 3, 4]],
    ['none', { ownerCount: { least: 0, most: 0 } }, [4]],
    ['one at least', { ownerCount: { least: 1, most: 99 } }, [1, 2, 3]],
    ['two at least', { ownerCount: { least: 2, most: 99 } }, [2]],
    ['two deadlines at least', { deadlineCount: { least: 2, most: 9 } }, [1, 2, 3]],
    ['exactly one', { ownerCount: { least: 1, most: 1 } }, [1, 3]],
  ])('%s', (_name, over, expected) => {
    expect(actions(over)).toEqual(expected);
  });

  test('among those that are meant', () => {
    expect(actions(by({ names: ['DNS'] }), [2, 3])).toEqual([2]);
  });
});

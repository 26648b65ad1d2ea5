import { expect, test } from 'vitest';
import { closenessOf } from '../../src/lookup/closeness.ts';
import type { Deadline } from '../../src/roadmap/schema.ts';
import type { Relation } from '../../src/understanding/query.ts';

const december = ['2019-12-01', '2019-12-31'] as const;
const year = ['2019-01-01', '2019-12-31'] as const;

test.each<
  [
    string,
    readonly [string, string | null],
    Deadline['precision'],
    readonly [string, string],
    Relation,
    string,
  ]
>([
  ['the month', december, 'month', december, 'due', 'exact'],
  ['a month of the year', december, 'month', year, 'due', 'exact'],
  ['the end of the year', ['2019-10-01', '2019-12-31'], 'quarter', december, 'due', 'part'],
  ['the month of a day', december, 'month', ['2019-12-01', '2019-12-01'], 'due', 'part'],
  ['its year', year, 'year', december, 'due', 'year'],
  ['years to it', ['2018-01-01', '2019-12-31'], 'range', december, 'ends', 'longer'],
  ['months to it', ['2019-06-01', '2019-12-31'], 'range', december, 'ends', 'exact'],
  ['years from it on', ['2019-01-01', null], 'open', ['2019-01-01', '2019-01-31'], 'starts', 'longer'],
  ['a month on', ['2019-12-01', null], 'open', december, 'starts', 'exact'],
  ['years of which one is asked for', ['2019-01-01', '2022-12-31'], 'range', year, 'starts', 'exact'],
])('%s', (_what, [start, end], precision, [from, to], relation, expected) => {
  const deadline = { start, end, precision } as Deadline;
  expect(closenessOf(deadline, { start: from, end: to, relation })).toBe(expected);
});

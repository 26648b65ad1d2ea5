import { expect, test } from 'vitest';
import { roadmapOf } from '../../../src/import/import-roadmap.ts';
import { inRoadmap, readActionKey } from '../../../src/slack/tracking/action-key.ts';
import { importCase } from '../../import/cases.ts';
import { roadmap } from '../../support/roadmap.ts';

test.each([
  ['13', { number: 13 }],
  ['l’action 13.5', { number: 13, deadline: '13.5' }],
  ['juin 2021', null],
  ['sur le DMP', null],
])('%s: %j', (typed, expected) => {
  const read = readActionKey(typed);
  expect(read && inRoadmap(read, roadmap)).toEqual(expected);
});

test('an action is found by its key, as written or as typed', async () => {
  const roadmap = roadmapOf(await importCase('17-codes.md'));
  const keyed = roadmap.actions.find(({ key }) => key !== undefined);
  for (const typed of [keyed?.key ?? '', keyed?.key?.toLowerCase() ?? '']) {
    const read = readActionKey(typed);
    expect(read && inRoadmap(read, roadmap)).toEqual({ number: keyed?.number });
  }
});

import { expect, test } from 'vitest';
import { cases, departures, expectedOf, importCase } from './cases.ts';

test.each(cases)('%s is read as a person reads it, and passes the check of packs', async (name) => {
  expect(departures(await importCase(name), expectedOf(name))).toEqual([]);
});

import { expect, test } from 'vitest';
import { understand } from '../../src/understanding/understand.ts';
import { roadmap } from '../support/roadmap.ts';

test.each<[string, string[][], string | null]>([
  ['e-CPS ou appli carte Vitale', [['ecps', 'appli carte vitale']], null],
  ['HOP’EN, e-parcours et la certification', [['hopen', 'eparcours', 'certification']], null],
  ['la MSSanté, utile aux médecins', [], null],
  ['difference between the INS and the apCV', [['ins', 'apcv']], 'apart'],
  ['e-prescription: is biology before physio?', [['biology', 'physio']], 'by-date'],
  ['deadlines before 2021', [], null],
  ['after the trial, when is it generalised?', [], 'by-date'],
])('%s: what stands side by side', (question, sides, compares) => {
  const query = understand(question, { roadmap, today: '2020-05-01' });
  expect(query.sides.map((run) => run.map((words) => words.map(({ word }) => word).join(' ')))).toEqual(
    sides,
  );
  expect(query.compares).toBe(compares);
});

test.each<[string, string[]]>([
  ['which begins first and which finishes last, HOP’EN or e-parcours?', ['starts-first', 'ends-last']],
  ['quelles dates de fin pour HOP’EN et e-parcours : laquelle en premier ?', ['ends-first']],
  ['le DMP dure-t-il plus longtemps que la MSSanté ?', ['longest']],
  ['does the ENS last longer than the bundle?', ['longest']],
  ['les POC de l’ENS viennent-ils avant ceux du bouquet ?', ['first']],
  ['when are the first trials of the e-CPS and the apCV?', []],
])('%s: what is asked of the dates', (question, verdicts) => {
  expect(understand(question, { roadmap, today: '2020-05-01' }).verdicts).toEqual(verdicts);
});

import { expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { roadmapOf } from '../../src/import/import-roadmap.ts';
import { unreadOf } from '../../src/roadmap/roadmap.ts';
import { importCase } from '../import/cases.ts';

const today = '2027-01-15';

test.each([
  ['en', 'what is due in March 2041?', /^No deadline in March 2041 among those that could be read\.$/],
  ['fr', 'échéances en mars 2041', /parmi celles qui ont pu être lues\.$/],
] as const)('nobody says "none" of dates that were not read (%s)', async (language, question, headline) => {
  const roadmap = roadmapOf(await importCase('01-milestone-table.md'));
  expect(unreadOf(roadmap, 'date')).not.toEqual([]);
  expect(answerQuestion(question, { roadmap, today, language }).headline).toMatch(headline);
});

test('of a text that was read whole, "none" is said', async () => {
  const roadmap = roadmapOf(await importCase('14-wells.xlsx'));
  const question = 'what is due in March 2041?';
  expect(answerQuestion(question, { roadmap, today }).headline).toBe('No deadline in March 2041.');
});

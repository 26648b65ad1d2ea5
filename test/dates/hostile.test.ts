import { expect, test } from 'vitest';
import { Matcher } from '../../src/dates/matcher.ts';
import { readDates } from '../../src/dates/read-dates.ts';

/** How often something is looked for at a token; gives up where it does not end. */
function work(text: string): number {
  let steps = 0;
  const { candidates, wordsAt } = Matcher.prototype;
  const count = (): void => {
    steps += 1;
    if (steps > 3_000_000) throw new Error('there is no end to it');
  };
  Matcher.prototype.candidates = function (...given) {
    count();
    return candidates.apply(this, given);
  };
  Matcher.prototype.wordsAt = function (...given) {
    count();
    return wordsAt.apply(this, given);
  };
  try {
    readDates(text, { today: '2020-05-01', use: 'deadline' });
  } finally {
    Object.assign(Matcher.prototype, { candidates, wordsAt });
  }
  return steps;
}

test.each([
  'ﷺ',
  '9',
  'preskkri ',
  'preskkri 1 ',
  'janvjer 1 fevrjer 2 ',
  '2020 ',
  '2020-',
  '1/1/',
  'mars ',
  'mars et ',
  'fin de ',
  'de ',
  'd’ici à ',
  'entre ',
  'entre mars et ',
  'avant fin ',
  'fin ',
  'next ',
  '3 ',
  '(2020 ',
  'Q1 (',
  'Q1, ',
  'in the next 3 ',
  'premier ',
  'as of ',
  'lundi 3 au ',
  '3 et ',
  '3, ',
  'premier deux mois de ',
  'fin 2020 début ',
  '(Q1 (',
  'depuis mars et ',
  'now to ',
  'janv, ',
])('the work on %j repeated grows with its length alone', (piece) => {
  const [once = 0, twice] = [200, 400].map((times) => work(piece.repeat(times)));
  expect(twice).toBeLessThan(2.5 * once + 2000);
});

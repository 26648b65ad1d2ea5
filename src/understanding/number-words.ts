const units =
  'zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf';
const english =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';

const values = new Map<string, number>([['une', 1]]);
for (const words of [units, english]) {
  for (const [value, word] of words.split(' ').entries()) values.set(word, value);
}
for (const [tens, value, joinOne] of [
  ['vingt', 20, 'vingt et un'],
  ['trente', 30, 'trente et un'],
  ['twenty', 20, null],
  ['thirty', 30, null],
] as const) {
  values.set(tens, value);
  if (joinOne) values.set(joinOne, value + 1);
  for (const [unit, word] of (joinOne ? units : english).split(' ').slice(0, 10).entries()) {
    if (unit > 0) values.set(`${tens} ${word}`, value + unit).set(`${tens}-${word}`, value + unit);
  }
}

/** Number words from 0 to 39 as a regular expression, longest first ("vingt et un" before "vingt"). */
export const NUMBER_WORD: string = [...values.keys()].sort((a, b) => b.length - a.length).join('|');

/** The value of a folded French or English number word from 0 to 39; null for any other word. */
export function readNumberWord(word: string): number | null {
  return values.get(word.replace(/^vingt-et-un$/, 'vingt et un')) ?? null;
}

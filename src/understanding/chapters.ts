import { oncePer } from '../roadmap/once.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { chapterWords } from './grammar.ts';
import { isNumberSign, type NumberList, numberAt, numbersAt } from './numbers.ts';
import { wordsWithin } from './phrase-finder.ts';
import { freeTokens, has, type Reading, take } from './slots.ts';
import { asTyped, type Token, wordsOf } from './tokens.ts';

export interface ChaptersNamed {
  chapters: number[];
  /** Numbers that the roadmap does not have, as typed. */
  missing: string[];
  /** Places of the words of titles that name them. */
  places: number[];
}

/**
 * The chapters that a question names: by number or place ("orientation 3", "3e axe", "the last chapter"), all but some
 * ("hors orientation 5"), or by words of their titles beside a word for a chapter ("le volet sécurité").
 */
export function readChapters(reading: Reading, roadmap: Roadmap): ChaptersNamed {
  const tokens = freeTokens(reading);
  const all = roadmap.orientations.map(({ number }) => number);
  const named: ChaptersNamed = { chapters: [], missing: [], places: [] };
  const except: number[] = [];
  const signs = chapterWords.find(tokens);
  const signTokens = new Set([...wordsWithin(signs)].map((at) => tokens[at]));
  const isSign = (token: Token): boolean => isNumberSign(token) || signTokens.has(token);
  const add = (list: NumberList, from: number, to: number): void => {
    for (const value of list.values) {
      const number = value < 0 ? all.at(value) : all.find((each) => each === value);
      if (number === undefined)
        named.missing.push(asTyped(reading.folded, tokens[list.from]!.from, tokens[list.to - 1]!.to));
      else
        (reading.negated.has(list.from) || reading.negated.has(from) ? except : named.chapters).push(number);
    }
    take(reading, { from, to }, 'chapter');
  };
  for (const { from, to } of signs) {
    if (reading.slots[from]) continue;
    const after = numbersAt(tokens, to, isSign);
    if (after && after.from <= to + 1 && after.values.every((value) => value < 100)) {
      add(after, from, after.to);
      continue;
    }
    // "The third and fourth axes", "la 4e orientation".
    for (let at = Math.max(0, from - 4); at < from; at += 1) {
      const before = numbersAt(tokens, at, () => false);
      if (before?.from === at && before.to === from && numberAt(tokens, at)?.ordinal) {
        add(before, at, to);
        break;
      }
    }
  }
  if (named.chapters.length === 0 && except.length > 0) named.chapters = [...all];
  named.chapters = [...new Set(named.chapters)].filter((number) => !except.includes(number));
  const isOfTitles = has(reading, 'in-title') || has(reading, 'title-begins');
  if (named.chapters.length + named.missing.length === 0 && !isOfTitles)
    byTitle(reading, roadmap, signs.length > 0, named);
  const { all: words } = titlesOf(roadmap);
  const isOf = ({ stems }: Token): boolean =>
    named.chapters.some(
      (chapter) => words.get(chapter)?.has(`fr:${stems.fr}`) || words.get(chapter)?.has(`en:${stems.en}`),
    );
  if (named.chapters.length < all.length)
    named.places = reading.tokens.flatMap((token, at) => (isOf(token) ? [at] : []));
  return named;
}

/** Words of titles: one is enough beside a word for a chapter, two of one title without. */
function byTitle(reading: Reading, roadmap: Roadmap, signed: boolean, named: ChaptersNamed): void {
  const { own, inActions } = titlesOf(roadmap);
  const places = new Map<number, number[]>();
  const last = Math.max(...reading.asking);
  for (const [at, { stems, stop, clause }] of reading.tokens.entries()) {
    if (stop || reading.slots[at] || clause > last) continue;
    for (const number of new Set([
      ...(own.get(`fr:${stems.fr}`) ?? []),
      ...(own.get(`en:${stems.en}`) ?? []),
    ]))
      places.set(number, [...(places.get(number) ?? []), at]);
  }
  const cues = wordsWithin(reading.cues);
  const others = (found: readonly number[]): number =>
    reading.tokens.filter(
      ({ stop, clause }, at) =>
        !stop && !reading.slots[at] && !cues.has(at) && reading.asking.has(clause) && !found.includes(at),
    ).length;
  // "Actions de gouvernance": a word of no action's title, and nothing else.
  const nouns = wordsWithin(reading.cues.filter(({ value }) => value === 'actions' || value === 'deadlines'));
  const best = Math.max(0, ...[...places.values()].map((found) => found.length));
  for (const [number, found] of places) {
    // Words of actions' titles too, but nothing else is said.
    const said = found.some((at) => !inActions.has(reading.tokens[at]!.stems.fr)) || others(found) === 0;
    const isOnly =
      nouns.size > 0 &&
      others(found) === 0 &&
      found.every((at) => !inActions.has(reading.tokens[at]!.stems.fr) && !nouns.has(at));
    if (found.length === best && (signed || best > 2 || (best === 2 && said) || isOnly)) {
      named.chapters.push(number);
      named.places.push(...found);
    }
  }
  if (named.chapters.length > (signed ? 2 : 1)) {
    named.chapters = [];
    named.places = [];
  }
}

interface Titles {
  /** Stems of each chapter's title, by language. */
  all: ReadonlyMap<number, ReadonlySet<string>>;
  /** Stems that no other chapter's title has, by language. */
  own: ReadonlyMap<string, number[]>;
  /** French stems of the titles of actions. */
  inActions: ReadonlySet<string>;
}

const titlesOf = oncePer((roadmap: Roadmap): Titles => {
  const holders = new Map<string, number[]>();
  const all = new Map<number, ReadonlySet<string>>();
  for (const { number, title, introductionTitle } of roadmap.orientations) {
    const french = wordsOf(`${title} ${introductionTitle ?? ''}`).filter(({ stop }) => !stop);
    const english = wordsOf(roadmap.english.orientations[number] ?? '').filter(({ stop }) => !stop);
    const stems = [
      ...french.map(({ stems }) => `fr:${stems.fr}`),
      ...english.map(({ stems }) => `en:${stems.en}`),
    ];
    all.set(number, new Set(stems));
    for (const stem of new Set(stems)) holders.set(stem, [...(holders.get(stem) ?? []), number]);
  }
  return {
    all,
    own: new Map([...holders].filter(([, numbers]) => numbers.length === 1)),
    inActions: new Set(
      roadmap.actions.flatMap(({ number, title }) =>
        wordsOf(`${title} ${roadmap.english.actions[number] ?? ''}`).map(({ stems }) => stems.fr),
      ),
    ),
  };
});

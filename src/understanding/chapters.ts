import { oncePer } from '../roadmap/once.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { type NumberList, numberAt, numbersAt } from './numbers.ts';
import { wordsWithin } from './phrase-finder.ts';
import { freeTokens, has, type Reading, take } from './slots.ts';
import { asTyped, isOneOf, type Token, wordsOf } from './tokens.ts';
import { vocabularyOf } from './vocabulary.ts';

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
  const meant = new Set<number>();
  const except = new Set<number>();
  const missing: string[] = [];
  const signs = reading.cues.filter(({ value }) => value === 'chapter');
  const signed = wordsWithin(signs);
  const isSign = (at: number): boolean => isOneOf('number-signs', tokens[at]) || signed.has(at);
  const add = (list: NumberList, from: number, to: number): void => {
    const isDenied = reading.negated.has(list.from) || reading.negated.has(from);
    for (const value of list.values) {
      const number = value < 0 ? all.at(value) : all.find((each) => each === value);
      if (number !== undefined) (isDenied ? except : meant).add(number);
      else missing.push(asTyped(reading.folded, tokens[list.from]!.from, tokens[list.to - 1]!.to));
    }
    take(reading, { from, to }, 'chapter');
  };
  for (const { from, to } of signs) {
    if (reading.slots[from]) continue;
    const before = ordinalsBefore(tokens, from);
    if (before) {
      add(before, before.from, to);
      continue;
    }
    const after = numbersAt(tokens, to, isSign);
    if (after && after.from <= to + 1) add(after, from, after.to);
  }
  const named = meant.size === 0 && except.size > 0 ? new Set(all) : meant;
  const byNumber = named.size + missing.length > 0 || has(reading, 'in-title');
  const chapters = byNumber
    ? [...named].filter((number) => !except.has(number))
    : namedByTitle(reading, roadmap, signs.length > 0);
  const isOf = ({ stems }: Token): boolean =>
    titlesOf(roadmap).some(
      ({ number, words }) => chapters.includes(number) && stems.features.some((one) => words.has(one)),
    );
  const places = reading.tokens.flatMap((token, at) => (isOf(token) ? [at] : []));
  return { chapters, missing, places: chapters.length < all.length ? places : [] };
}

/** So many words before a word for a chapter may be its numbers. */
const MOST_BEFORE = 4;

/** "The third and fourth axes", "la 4e orientation": ordinals right before a place. */
function ordinalsBefore(tokens: readonly Token[], to: number): NumberList | null {
  for (let at = Math.max(0, to - MOST_BEFORE); at < to; at += 1) {
    const list = numberAt(tokens, at)?.ordinal ? numbersAt(tokens, at, () => false) : null;
    if (list?.from === at && list.to === to) return list;
  }
  return null;
}

/**
 * The chapters of whose titles alone a question has most words: one beside a word for a chapter, or else two, if no other
 * word is of an action's title or one of them is in none.
 */
function namedByTitle(
  { tokens, slots, asking, cues }: Reading,
  roadmap: Roadmap,
  isSigned: boolean,
): number[] {
  const last = Math.max(...asking);
  const told = tokens.flatMap((token, at) => {
    if (token.stop || slots[at] || token.clause > last) return [];
    const [only, ...others] = titlesOf(roadmap).filter(({ words }) =>
      token.stems.features.some((stem) => words.has(stem)),
    );
    const isBeside = cues.some(
      ({ value, from, to }) => value === 'chapter' && [from - 1, to, to + 1].includes(at),
    );
    return only && others.length === 0 ? [{ token, chapter: only.number, isBeside }] : [];
  });
  const byChapter = [...Map.groupBy(told, ({ chapter }) => chapter)];
  const most = Math.max(0, ...byChapter.map(([, found]) => found.length));
  const { inTitles } = vocabularyOf(roadmap);
  const cued = wordsWithin(cues);
  const said = tokens.filter(
    ({ stop, clause }, at) => !stop && !slots[at] && !cued.has(at) && asking.has(clause),
  );
  const nouns = new Set(
    cues.flatMap(({ value, from, to }) =>
      value === 'actions' || value === 'deadlines' ? tokens.slice(from, to) : [],
    ),
  );
  // "Quoi de prévu côté sécurité et interop ?": no other word is of an action's title.
  const isAll = (found: typeof told): boolean =>
    said.length <= most && said.every((one) => !inTitles(one) || found.some(({ token }) => token === one));
  const names = (found: typeof told): boolean =>
    isSigned ||
    (most > 1 && (isAll(found) || found.some(({ token }) => !inTitles(token)))) ||
    // "Actions de gouvernance": words of no action's title beside a word for these, and nothing else.
    (nouns.size > 0 &&
      said.length <= most &&
      found.every(({ token }) => !inTitles(token) && !nouns.has(token)));
  // "L’axe sécurité, and the strand on innovation and engagement": one right beside a word for a chapter is enough.
  return byChapter
    .filter(([, found]) => (found.length === most || found.some(({ isBeside }) => isBeside)) && names(found))
    .map(([chapter]) => chapter);
}

/** The words of each chapter's title, in both languages. */
const titlesOf = oncePer(({ orientations, english }: Roadmap) =>
  orientations.map(({ number, title, introductionTitle = '' }) => {
    const words = wordsOf(`${title} ${introductionTitle}`).concat(
      wordsOf(english.orientations[number] ?? ''),
    );
    return {
      number,
      words: new Set(words.filter(({ stop }) => !stop).flatMap(({ stems }) => stems.features)),
    };
  }),
);

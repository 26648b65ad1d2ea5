import { oncePer } from '../roadmap/once.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { saysLittle } from './everyday-words.ts';
import { kinds } from './grammar.ts';
import { type NumberList, numberAt, numbersAt } from './numbers.ts';
import { wordsWithin } from './phrase-finder.ts';
import { cuesOf, freeTokens, has, type Reading, take, typedAt, wordsOfCues } from './slots.ts';
import { isOneOf, type Token, wordsOf } from './tokens.ts';
import { vocabularyOf } from './vocabulary.ts';

/**
 * The chapters that a question names: by number or place ("orientation 3", "3e axe", "the last chapter"), all but some
 * ("hors orientation 5"), or by words of their titles beside a word for a chapter ("le volet sécurité"). `missing`:
 * numbers that the roadmap does not have, as typed; `places`: of the words of titles that name them.
 */
export function readChapters(reading: Reading, roadmap: Roadmap) {
  const tokens = freeTokens(reading);
  const all = roadmap.orientations.map(({ number }) => number);
  const meant = new Set<number>();
  const except = new Set<number>();
  const missing: string[] = [];
  const signed = wordsOfCues(reading, 'chapter');
  const isSign = (at: number): boolean => isOneOf('before-a-number', tokens[at]) || signed.has(at);
  for (const { from, to } of cuesOf(reading, 'chapter')) {
    if (reading.slots[from]) continue;
    const list = ordinalsBefore(tokens, from) ?? numbersAt(tokens, to, isSign);
    if (!list || list.from > to + 1) continue;
    const isDenied = reading.negated.has(list.from) || reading.negated.has(from);
    for (const value of list.values) {
      const number = value < 0 ? all.at(value) : all.find((each) => each === value);
      if (number !== undefined) (isDenied ? except : meant).add(number);
      else missing.push(typedAt(reading, list));
    }
    take(reading, { from: Math.min(from, list.from), to: Math.max(to, list.to) }, 'chapter');
  }
  if (meant.size + except.size + missing.length === 0 && !has(reading, 'in-title')) {
    for (const { chapter, denied } of namedByTitle(reading, roadmap, signed.size > 0))
      (denied ? except : meant).add(chapter);
  }
  const kept = meant.size === 0 && except.size > 0 ? all : [...meant];
  const chapters = kept.filter((number) => !except.has(number));
  if (chapters.length === 0 || chapters.length === all.length) return { chapters, missing, places: [] };
  const places = reading.tokens.flatMap((token, at) =>
    chaptersTitled(token, roadmap).some((number) => chapters.includes(number)) ? [at] : [],
  );
  return { chapters, missing, places };
}

/** So many words before a word for a chapter may be its numbers. */
const MOST_BEFORE = 4;

/** "The third and fourth axes", "la 4e orientation": ordinals right before a place. */
function ordinalsBefore(tokens: readonly Token[], to: number): NumberList | null {
  for (let at = Math.max(0, to - MOST_BEFORE); at < to; at += 1) {
    const list = numberAt(tokens, at)?.ordinal ? numbersAt(tokens, at, () => false) : null;
    if (list?.to === to) return list;
  }
  return null;
}

/**
 * The chapters that words of their titles name: beside a word for a chapter, in a list whose words are all of them
 * ("gouvernance, ce qui est dépassé", "2021 deadlines in security, not in governance"), or two words of which one is in
 * no action's title.
 */
function namedByTitle(
  reading: Reading,
  roadmap: Roadmap,
  isSigned: boolean,
): { chapter: number; denied: boolean }[] {
  const { tokens, slots, asking, cues, negated } = reading;
  const { inTitles, organisations } = vocabularyOf(roadmap);
  const last = Math.max(...asking);
  const told = tokens.flatMap((token, at) => {
    if (token.stop || isOneOf('turns-to', token) || slots[at] || (token.clause > last && !negated.has(at)))
      return [];
    const [chapter, ...others] = chaptersTitled(token, roadmap);
    return chapter !== undefined && others.length === 0
      ? [{ token, at, chapter, denied: negated.has(at) }]
      : [];
  });
  if (told.length === 0) return [];
  const standings = cuesOf(reading, 'overdue', 'upcoming', 'under-way');
  const isTimed = slots.includes('date') || standings.length > 0;
  const nouns = [...standings, ...cuesOf(reading, 'actions', 'deadlines')];
  // "All roll-out milestones", "the national health insurance": what is listed is no word of a title, nor is a body.
  const others = wordsWithin([...nouns, ...kinds.find(tokens), ...organisations.find(tokens)]);
  const ofTitles = told.filter(({ at }) => !others.has(at));
  const byChapter = [...Map.groupBy(ofTitles, ({ chapter }) => chapter)];
  const most = Math.max(0, ...byChapter.map(([, found]) => found.length));
  const cued = wordsWithin(cues);
  const isOfTitles = tokens.every(
    (token, at) =>
      token.stop ||
      slots[at] ||
      cued.has(at) ||
      !asking.has(token.clause) ||
      isOneOf('is-due', token) ||
      isOneOf('turns-to', token) ||
      saysLittle(token.word) ||
      chaptersTitled(token, roadmap).length > 0,
  );
  // "L’axe sécurité, and the strand on innovation and engagement": one right beside a word for a chapter is enough.
  const isBeside = ({ at }: { at: number }): boolean =>
    cuesOf(reading, 'chapter').some(({ from, to }) => [from - 1, to, to + 1].includes(at));
  // "Actions on interoperability" are those whose texts have it; "what is late in security" is of the chapter.
  const isOfList = (token: Token): boolean => isTimed || (nouns.length > 0 && !inTitles(token));
  // "Sauf la gouvernance, qu’est-ce qui tombe en 2021 ?"
  const isLeftOut = (found: typeof told): boolean =>
    (isTimed || nouns.length > 0) && found.every(({ denied }) => denied);
  const names = (found: typeof told): boolean =>
    isLeftOut(found) ||
    (isOfTitles
      ? found.length > 1 || found.some(({ token }) => isOfList(token))
      : found.length > 1 && found.length === most && found.some(({ token }) => !inTitles(token)));
  return byChapter
    .filter(([, found]) => (isSigned ? found.length === most || found.some(isBeside) : names(found)))
    .map(([chapter, found]) => ({ chapter, denied: found.every(({ denied }) => denied) }));
}

/** The chapters that have a word in their titles, in either language. */
const chaptersTitled = ({ stems }: Token, roadmap: Roadmap): number[] => [
  ...new Set(stems.features.flatMap((stem) => titlesOf(roadmap).get(stem) ?? [])),
];

/** The chapters by the stems of their titles' words. */
const titlesOf = oncePer(({ orientations, english, shortNames }: Roadmap) => {
  const found = new Map<string, number[]>();
  for (const { number, title, introductionTitle = '' } of orientations) {
    const also = shortNames.orientations?.[number]?.also ?? [];
    const words = [title, introductionTitle, english.orientations[number] ?? '', ...also].flatMap(wordsOf);
    const stems = new Set(words.filter(({ stop }) => !stop).flatMap((word) => word.stems.features));
    for (const stem of stems) found.set(stem, [...(found.get(stem) ?? []), number]);
  }
  return found;
});

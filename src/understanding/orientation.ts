import type { Roadmap } from '../roadmap/roadmap.ts';
import { has, listsActions, listsDeadlines, sectionWord } from './cues.ts';
import { readNumberWord } from './number-words.ts';
import { readTokens, type Token } from './tokens.ts';
import { fold } from './words.ts';

const SECTION =
  '(?:orientations?|axes?|piliers?|pillars?|chapitres?|chapters?|sections?|parties?|parts?|themes?|strands?|volets?|priorit(?:y|ies|es?))';
const numbered = new RegExp(`\\b${SECTION} ?(?:n[°o]?\\.? ?|numero |number |#)?(\\d|[a-z]+)\\b`);
const ordinal = new RegExp(
  `\\b(premiere?|first|1(?:er|ere|st)|deuxieme|seconde?|2(?:e|eme|nd)|troisieme|third|3(?:e|eme|rd)|quatrieme|fourth|4(?:e|eme|th)|cinquieme|fifth|5(?:e|eme|th)|derniere?|last|final) ${SECTION}\\b`,
);
const ordinals = [
  /^(?:premier|first|1)/,
  /^(?:deux|second|2)/,
  /^(?:trois|third|3)/,
  /^(?:quat|four|4)/,
  /^(?:cinq|fif|5)/,
];

/**
 * The orientation that a folded question names: by number ("orientation 5", "le dernier axe") or, where a
 * list, a period or a section is asked for, by words of its title that no other title has.
 */
export function readOrientation(
  folded: string,
  tokens: readonly Token[],
  roadmap: Roadmap,
  dated: boolean,
): number | null {
  const exists = (number: number): boolean => roadmap.orientations.some((one) => one.number === number);
  const written = numbered.exec(folded)?.[1];
  if (written) {
    const number = readNumberWord(written) ?? Number(written);
    if (exists(number)) return number;
  }
  const place = ordinal.exec(folded)?.[1];
  if (place) {
    if (/^(?:derni|last|final)/.test(place)) return roadmap.orientations.at(-1)?.number ?? null;
    const number = ordinals.findIndex((pattern) => pattern.test(place)) + 1;
    if (exists(number)) return number;
  }
  const section =
    has(sectionWord, folded) &&
    !/\b(?:orientations|axes|chapitres|chapters|sections|themes|thematiques|piliers|pillars)\b/.test(folded);
  const lists =
    dated ||
    has(listsActions, folded) ||
    has(listsDeadlines, folded) ||
    /\b(?:parmi|among|laquelle)\b/.test(folded);
  if (!section && !lists) return null;
  return byTitle(tokens, roadmap, section ? 1 : 2);
}

const titles = new WeakMap<Roadmap, Map<number, Set<string>>>();

/** Stems of the titles' words; those that several titles share tell nothing. */
function titleStems(roadmap: Roadmap): Map<number, Set<string>> {
  let known = titles.get(roadmap);
  if (!known) {
    known = new Map();
    for (const { number, title, introductionTitle } of roadmap.orientations) {
      const french = readTokens(fold(`${title} ${introductionTitle ?? ''}`)).map(
        ({ stems }) => `f:${stems.fr}`,
      );
      const english = readTokens(fold(roadmap.english.orientations[number] ?? '')).map(
        ({ stems }) => `e:${stems.en}`,
      );
      known.set(number, new Set([...french, ...english]));
    }
    const all = [...known.values()].flatMap((stems) => [...stems]);
    for (const stems of known.values()) {
      for (const stem of stems) if (all.filter((other) => other === stem).length > 1) stems.delete(stem);
    }
    titles.set(roadmap, known);
  }
  return known;
}

function byTitle(tokens: readonly Token[], roadmap: Roadmap, least: number): number | null {
  let best: { number: number; words: number } | null = null;
  for (const [number, stems] of titleStems(roadmap)) {
    const words = tokens.filter((t) => stems.has(`f:${t.stems.fr}`) || stems.has(`e:${t.stems.en}`)).length;
    if (words >= least && words > (best?.words ?? 0)) best = { number, words };
  }
  return best?.number ?? null;
}

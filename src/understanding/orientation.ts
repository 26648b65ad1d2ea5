import type { Roadmap } from '../roadmap/roadmap.ts';
import { has, listsActions, listsDeadlines, sectionWord } from './cues.ts';
import { NUMBER_WORD, readNumberWord } from './number-words.ts';
import { readTokens, type Token } from './tokens.ts';
import { fold } from './words.ts';

const SECTION =
  '(?:orientations?|axes?|piliers?|pillars?|chapitres?|chapters?|sections?|parties?|parts?|themes?|strands?|volets?|priorit(?:y|ies|es?))';
const SIGN = '(?:n[°o]?\\.? ?|numeros? |numbers? |#)?';
/** "une" and "one" count only right after the word for an orientation. */
const NUMBER = `(?:\\d|(?!une? |one )(?:${NUMBER_WORD}))(?![a-z0-9]| (?:actions?|echeances?|deadlines?|mois|months?|ans|years?|jours|days|first|last|premier|dernier))`;
const AND = '(?:,|et|and|&|ou|or|\\+|puis|then)';
const TO = "(?:a|to|au|-|through|jusqu'a)";
const numbered = new RegExp(
  `\\b${SECTION} ?${SIGN}((?:\\d|${NUMBER_WORD})(?![a-z0-9])(?: ?(?:${AND}|${TO}) ?(?:${AND} )?(?:de |of )?(?:l'|la |le |the )?(?:${SECTION} ?)?${SIGN}${NUMBER})*)`,
  'g',
);
const ORDINAL =
  '(premieres?|premiers?|first|1(?:er|ere|re|st)|deuxieme|seconde?|2(?:e|de|eme|nd)|troisieme|third|3(?:e|eme|rd)|quatrieme|fourth|4(?:e|eme|th)|cinquieme|fifth|5(?:e|eme|th)|dernieres?|derniers?|last|final)';
const ordinal = new RegExp(
  `\\b${ORDINAL}(?: ?(?:,|et|and|&|ou|or) ?(?:de |of )?(?:l'|la |le |the )?${ORDINAL})?(?: ?(?:,|et|and|&|ou|or) ?(?:de |of )?(?:la |le |the )?${ORDINAL})? ${SECTION}\\b`,
  'g',
);
/** "the first two orientations", "les trois dernières". */
const firstOrLast = new RegExp(
  `\\b(?:(first|last|final) (\\d|${NUMBER_WORD})|(\\d|${NUMBER_WORD}) (premier|dernier|first|last)(?:e?s)?|(premier|dernier)e?s (\\d|${NUMBER_WORD})) ${SECTION}\\b`,
);
const EXCEPT =
  "(?:hors|sauf|except(?:e|ing|ed)?(?: for)?|excluding|exclude[ds]?|outside(?: of)?|en dehors d[eu]|other than|autres? que|a part|apart from|not(?: in| from| of| under)?|pas(?: dans| de)?|non|but not|without|sans)\\s*(?:(?:de|dans|in|of)\\s)?(?:l'|la |le |les |the )?";
const excepted = new RegExp(`\\b${EXCEPT}$`);
/** "every orientation except the fifth". */
const exceptOrdinal = new RegExp(
  `\\b${SECTION}\\b[^.?!;]{0,20} ${EXCEPT}(?:${ORDINAL}|(\\d|${NUMBER_WORD}))(?![a-z0-9])`,
);
const ordinals = [
  /^(?:premier|first|1)/,
  /^(?:deux|second|2)/,
  /^(?:trois|third|3)/,
  /^(?:quat|four|4)/,
  /^(?:cinq|fif|5)/,
];

const readNumber = (written: string): number => readNumberWord(written) ?? Number(written);

/** "Of both orientations", "in the orientation on platforms and in the governance one". */
const several = new RegExp(
  `\\b(?:both|two|three|deux|trois) ${SECTION}\\b|\\b${SECTION}\\b.*\\b(?:and|et)\\b.*\\b(?:one|celles?)\\b`,
);

/** What is known of a question when its orientations are looked for. */
export interface OrientationFacts {
  /** The folded question, with what it says that it does not mean. */
  whole: string;
  /** Without that. */
  text: string;
  tokens: readonly Token[];
  /** The words left beside those that ask for a list, and owners. */
  topic: readonly Token[];
  /** A period is named, or a place relative to today ("overdue"). */
  dated: boolean;
  placed: boolean;
}

/**
 * The orientations that a question is narrowed to: by number ("orientations 1 et 2", "le dernier axe", "hors
 * orientation 5") or, where a list, a period or a section is asked for, by words of its title that no other
 * title has. Empty when it names none.
 */
export function readOrientations(facts: OrientationFacts, roadmap: Roadmap): number[] {
  const all = roadmap.orientations.map(({ number }) => number);
  const named = byNumber(facts.whole, all);
  if (named) return named;
  const { text } = facts;
  const plural =
    /\b(?:orientations|axes|chapitres|chapters|sections|themes|thematiques|piliers|pillars)\b/.test(text);
  const lists = facts.dated || has(listsActions, text) || has(listsDeadlines, text);
  const section = has(sectionWord, text) && !plural;
  if (plural) {
    const found = byTitle(facts.tokens, roadmap, 1);
    if (found.length > 1) return found.sort((one, other) => one - other);
  }
  if (section || lists || /\b(?:parmi|among|laquelle)\b/.test(text)) {
    const found = byTitle(facts.tokens, roadmap, section || several.test(text) ? 1 : 2).filter(
      (number) => section || !namesAction(facts.topic, number, roadmap),
    );
    if (found.length > 0) return several.test(text) ? found : found.slice(0, 1);
  }
  return lists || facts.placed ? bySubject(facts, roadmap) : [];
}

/** Those named by number or place, or all but those excepted; null when none is. */
function byNumber(folded: string, all: readonly number[]): number[] | null {
  const named: number[] = [];
  const except: number[] = [];
  const take = (numbers: readonly number[], at: number): void => {
    (excepted.test(folded.slice(0, at)) ? except : named).push(...numbers);
  };
  const run = firstOrLast.exec(folded);
  if (run) {
    const count = readNumber(run[2] ?? run[3] ?? run[6] ?? '');
    const last = /^(?:derni|last|final)/.test(run[1] ?? run[4] ?? run[5] ?? '');
    take(last ? all.slice(-count) : all.slice(0, count), run.index);
  }
  for (const match of folded.matchAll(numbered)) take(readList(match[1] ?? ''), match.index);
  for (const [match, ...places] of run ? [] : folded.matchAll(ordinal)) {
    take(
      places.flatMap((place) => byPlace(place, all)),
      folded.indexOf(match),
    );
  }
  const exception = exceptOrdinal.exec(folded);
  if (exception) {
    except.push(...(exception[1] ? byPlace(exception[1], all) : [readNumber(exception[2] ?? '')]));
  }
  const chosen = named.some((number) => all.includes(number)) ? named : except.length > 0 ? all : [];
  const left = all.filter((number) => chosen.includes(number) && !except.includes(number));
  return left.length > 0 && left.length < all.length ? left : null;
}

const byPlace = (place: string | undefined, all: readonly number[]): number[] => {
  if (!place) return [];
  const at = /^(?:derni|last|final)/.test(place)
    ? all.length - 1
    : ordinals.findIndex((pattern) => pattern.test(place));
  return all.slice(at, at + 1);
};

const part = new RegExp(
  `(?:(${TO}) ?)?(?:${AND} )?(?:de |of )?(?:l'|la |le |the )?(?:${SECTION} ?)?${SIGN}(\\d|${NUMBER_WORD})(?![a-z0-9])`,
  'g',
);

/** "1, 2 et 4", "1 à 3". */
function readList(list: string): number[] {
  const numbers: number[] = [];
  for (const [, to, written = ''] of list.matchAll(part)) {
    const number = readNumber(written);
    for (let between = (numbers.at(-1) ?? number) + 1; to && between < number; between += 1) {
      numbers.push(between);
    }
    numbers.push(number);
  }
  return numbers;
}

interface TitleWords {
  /** Stems of the titles' words; `own` are those that no other title has. */
  all: ReadonlySet<string>;
  own: ReadonlySet<string>;
}

interface Titles {
  orientations: ReadonlyMap<number, TitleWords>;
  /** Of the actions: what is said of one of them need not mean its orientation. */
  actions: ReadonlySet<string>;
}

const titles = new WeakMap<Roadmap, Titles>();

const stemsOf = (french: string, english: string): string[] => [
  ...readTokens(fold(french)).map(({ stems }) => `f:${stems.fr}`),
  ...readTokens(fold(english)).map(({ stems }) => `e:${stems.en}`),
];

function titlesOf(roadmap: Roadmap): Titles {
  let known = titles.get(roadmap);
  if (!known) {
    const words = roadmap.orientations.map(({ number, title, introductionTitle }) => ({
      number,
      all: new Set(
        stemsOf(`${title} ${introductionTitle ?? ''}`, roadmap.english.orientations[number] ?? ''),
      ),
    }));
    const isShared = (stem: string): boolean => words.filter(({ all }) => all.has(stem)).length > 1;
    known = {
      orientations: new Map(
        words.map(({ number, all }) => [
          number,
          { all, own: new Set([...all].filter((stem) => !isShared(stem))) },
        ]),
      ),
      actions: new Set(
        roadmap.actions.flatMap(({ number, title }) => stemsOf(title, roadmap.english.actions[number] ?? '')),
      ),
    };
    titles.set(roadmap, known);
  }
  return known;
}

const isIn = ({ stems }: Token, known: ReadonlySet<string>): boolean =>
  known.has(`f:${stems.fr}`) || known.has(`e:${stems.en}`);

/** Those of whose title the question has at least so many words, the best first. */
const byTitle = (tokens: readonly Token[], roadmap: Roadmap, least: number): number[] =>
  [...titlesOf(roadmap).orientations]
    .map(([number, { own }]) => ({ number, words: tokens.filter((token) => isIn(token, own)).length }))
    .filter(({ words }) => words >= least)
    .sort((one, other) => other.words - one.words)
    .map(({ number }) => number);

/** Whether some of the words are of no orientation's title, but of an action's. */
function namesAction(topic: readonly Token[], number: number, roadmap: Roadmap): boolean {
  const { orientations, actions } = titlesOf(roadmap);
  const own = orientations.get(number)?.all ?? new Set();
  return topic.some((token) => !isIn(token, own) && isIn(token, actions));
}

/** "On the governance side": what follows is the name of a part. */
const asPart = /\b(?:cote|volet|partie|rubrique|sous|heading|under|side|part|bloc|block)\b/;

/**
 * Where nothing but words of titles is left of a question, one of them is enough: if it says that it names a
 * part of the roadmap, or if no action's title has it.
 */
function bySubject(facts: OrientationFacts, roadmap: Roadmap): number[] {
  const { text } = facts;
  const topic = facts.topic.filter(({ word }) => !asPart.test(word));
  const { orientations, actions } = titlesOf(roadmap);
  const known = [...orientations].map(([number, words]) => ({ number, ...words }));
  if (topic.length === 0 || !topic.every((token) => known.some(({ all }) => isIn(token, all)))) return [];
  const named = asPart.test(text) || has(sectionWord, text);
  return known
    .filter(({ own }) => {
      const words = topic.filter((token) => isIn(token, own));
      return words.length > 1 || (words[0] && (named || !isIn(words[0], actions)));
    })
    .map(({ number }) => number);
}

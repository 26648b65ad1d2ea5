import type { Term } from '../roadmap/lexicon.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { abbreviations, fillers } from './chat-words.ts';
import { isEverydayForm, isEverydayWord } from './everyday-words.ts';
import { outsideOf } from './outside.ts';
import { PhraseFinder, type Phrases, phraseKeys } from './phrase-finder.ts';
import { Spelling } from './spelling.ts';
import { isStopWord, type ReadText, textReader } from './tokens.ts';
import { fold } from './words.ts';

/** What people ask of any roadmap and few hold; `dated`: its words may stand for something that has a date. */
export interface OutsideAttribute {
  id: string;
  dated: boolean;
}

/** A subject that the roadmap does not treat, with the actions nearest to it. */
export interface OutsideTopic {
  id: string;
  near: number[];
  /** The roadmap does treat it, and gives no date for it. */
  undated?: boolean;
}

/** What a roadmap's words mean, for reading a question. */
export interface Vocabulary {
  read: ReadText;
  /** Those of everyday typing and of the roadmap's subject, written out. */
  abbreviations: ReadonlyMap<string, string>;
  /** Every word that counts, of the text and of the lexicon. */
  words: () => Set<string>;
  spelling: Spelling;
  /** Groups of words that mean the same; found as features. */
  concepts: PhraseFinder<string>;
  /** How people name the actions, by their places. */
  actions: PhraseFinder<number>;
  terms: PhraseFinder<Term>;
  unexplained: PhraseFinder<{ term: string; actions: number[] }>;
  /** By the name that owners and partners have. */
  organisations: PhraseFinder<string>;
  orientations: PhraseFinder<number>;
  attributes: PhraseFinder<OutsideAttribute>;
  outside: PhraseFinder<OutsideTopic>;
  /** For whom actions are, by the id of the audience. */
  audiences: PhraseFinder<string>;
  /** Acronyms of the text that are everyday words in small letters, such as HAS and SI. */
  stopAcronyms: readonly string[];
}

const built = new WeakMap<Roadmap, Vocabulary>();

export function vocabularyOf(roadmap: Roadmap): Vocabulary {
  let vocabulary = built.get(roadmap);
  if (!vocabulary) {
    vocabulary = build(roadmap);
    built.set(roadmap, vocabulary);
  }
  return vocabulary;
}

function build(roadmap: Roadmap): Vocabulary {
  const { lexicon } = roadmap;
  const short = abbreviationsOf(roadmap);
  const read = textReader(short);
  const lists = phraseLists(roadmap);
  /** `exactWords`: a list of everyday words. */
  const finder = <T>(phrases: readonly Phrases<T>[], exactWords = false): PhraseFinder<T> =>
    new PhraseFinder(
      phrases.map(({ value }) => value),
      phraseKeys(phrases, read, { exactWords }),
    );
  const beyond = once(() => outsideLists(roadmap));
  const attributes = once(() => finder(beyond().attributes, true));
  const outside = once(() => finder(beyond().outside, true));
  const words = once(() => wordsOf(textsOf(roadmap), read));
  const foreign = once(() => wordsOf(expressionsOf(beyond()), read));
  const known = (word: string): boolean =>
    isEverydayWord(word) ||
    isEverydayForm(word) ||
    short.has(word) ||
    fillers.has(word) ||
    words().has(word) ||
    foreign().has(word);
  return {
    read,
    abbreviations: short,
    words: () => new Set([...words(), ...foreign()]),
    spelling: new Spelling(() => [...words(), ...fillers], known),
    concepts: finder(lists.concepts),
    actions: finder(lists.actions),
    terms: finder(lists.terms),
    unexplained: finder(lists.unexplained),
    organisations: finder(lists.organisations),
    orientations: finder(lists.orientations),
    get attributes() {
      return attributes();
    },
    get outside() {
      return outside();
    },
    audiences: finder(lists.audiences, true),
    stopAcronyms: [...lexicon.terms, ...lexicon.unexplained]
      .filter(({ term }) => /^[A-Z]{2,}$/.test(term) && isStopWord(fold(term)))
      .map(({ term }) => fold(term)),
  };
}

const abbreviationsOf = ({ lexicon }: Roadmap): ReadonlyMap<string, string> =>
  new Map([...abbreviations, ...Object.entries(lexicon.abbreviations)]);

function phraseLists(roadmap: Roadmap) {
  const { lexicon, english } = roadmap;
  const listed = new Set(lexicon.organisations.map(({ name }) => name));
  return {
    concepts: lexicon.concepts.map(({ id, fr, en }) => ({ value: `c:${id}`, fr, en })),
    actions: roadmap.actions.map(({ number }, place) => ({
      value: place,
      fr: lexicon.actions[number]?.fr ?? [],
      en: lexicon.actions[number]?.en ?? [],
    })),
    terms: lexicon.terms.map((term) => named([term.term, ...term.aliases], term)),
    unexplained: lexicon.unexplained.map((term) => named([term.term, ...(term.aliases ?? [])], term)),
    organisations: [
      ...lexicon.organisations.map(({ name, sameAs, fr, en }) => ({
        value: sameAs ?? name,
        fr: [name, ...fr],
        en: [name, ...en],
      })),
      ...[...bodiesOf(roadmap)].filter((name) => !listed.has(name)).map((name) => named([name], name)),
    ],
    orientations: roadmap.orientations.map(({ number, title, introductionTitle }) => ({
      value: number,
      fr: [title, introductionTitle ?? title],
      en: [english.orientations[number] ?? ''],
    })),
    audiences: lexicon.audiences.map(({ id, fr, en }) => ({ value: id, fr, en })),
  } satisfies Record<string, Phrases<unknown>[]>;
}

type OutsideLists = { attributes: Phrases<OutsideAttribute>[]; outside: Phrases<OutsideTopic>[] };

function outsideLists(roadmap: Roadmap): OutsideLists {
  const { attributes, topics } = outsideOf(roadmap);
  return {
    attributes: attributes.map(({ id, dated, fr, en }) => ({ value: { id, dated: dated === true }, fr, en })),
    outside: topics.map(({ id, near, undated, fr, en }) => ({
      value: { id, near, ...(undated && { undated }) },
      fr,
      en,
    })),
  };
}

const expressionsOf = (lists: OutsideLists): string[] =>
  [...lists.attributes, ...lists.outside].flatMap(({ fr, en }) => [...fr, ...en]);

/** The same names in both languages. */
const named = <T>(names: string[], value: T): Phrases<T> => ({ value, fr: names, en: names });

function wordsOf(texts: readonly string[], read: ReadText): Set<string> {
  const words = new Set<string>();
  for (const text of texts) for (const { word } of read(text)) words.add(word);
  return words;
}

/** Whoever the facts name. */
const bodiesOf = ({ actions, steering }: Roadmap): Set<string> =>
  new Set([
    ...actions.flatMap(({ owners, partners }) => [...owners, ...partners].map(({ name }) => name)),
    ...(steering ? [steering.name] : []),
  ]);

const bilingual = (groups: { fr: string[]; en: string[] }[]): string[] =>
  groups.flatMap(({ fr, en }) => [...fr, ...en]);

/** Works something out when it is first asked for. */
function once<T>(work: () => T): () => T {
  let result: { value: T } | undefined;
  return () => {
    result ??= { value: work() };
    return result.value;
  };
}

/** Every text that a question may quote or paraphrase. */
function textsOf({ title, actions, orientations, english, lexicon }: Roadmap): string[] {
  return [
    title,
    ...orientations.flatMap((orientation) => [
      orientation.title,
      ...orientation.introduction.map((q) => q.text),
    ]),
    ...actions.flatMap((action) => [
      action.title,
      ...action.body.map(({ text }) => text),
      ...action.deadlines.map(({ label }) => label),
      ...[...action.owners, ...action.partners].map(({ name }) => name),
    ]),
    ...Object.values(english.actions),
    ...Object.values(english.orientations),
    ...Object.values(english.deadlines).map(({ label }) => label),
    ...bilingual(Object.values(lexicon.actions)),
    ...bilingual(Object.values(lexicon.deadlines)),
    ...bilingual(lexicon.concepts),
    ...bilingual(lexicon.organisations),
    ...bilingual(lexicon.audiences),
    ...lexicon.terms.flatMap(({ term, aliases }) => [term, ...aliases]),
    ...lexicon.unexplained.flatMap(({ term, aliases }) => [term, ...(aliases ?? [])]),
  ];
}

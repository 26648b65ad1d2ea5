import type { Term } from '../roadmap/lexicon.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { abbreviations, fillers } from './chat-words.ts';
import { isEverydayWord } from './everyday-words.ts';
import { outsideOf } from './outside.ts';
import { PhraseFinder } from './phrase-finder.ts';
import { Spelling } from './spelling.ts';
import { isStopWord, type ReadText, textReader } from './tokens.ts';
import { fold } from './words.ts';

/** What a roadmap's words mean, for reading a question. */
export interface Vocabulary {
  read: ReadText;
  /** Every word that counts, of the text and of the lexicon. */
  words: () => Set<string>;
  spelling: Spelling;
  terms: PhraseFinder<Term>;
  unexplained: PhraseFinder<{ term: string; actions: number[] }>;
  /** By the name that owners and partners have. */
  organisations: PhraseFinder<string>;
  orientations: PhraseFinder<number>;
  attributes: PhraseFinder<{ id: string; dated: boolean }>;
  outside: PhraseFinder<{ id: string; near: number[] }>;
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
  const read = textReader();
  const terms = new PhraseFinder<Term>(read);
  for (const term of lexicon.terms) for (const name of [term.term, ...term.aliases]) both(terms, name, term);
  const unexplained = new PhraseFinder<{ term: string; actions: number[] }>(read);
  for (const term of lexicon.unexplained) {
    for (const name of [term.term, ...(term.aliases ?? [])]) both(unexplained, name, term);
  }
  const organisations = new PhraseFinder<string>(read);
  for (const organisation of lexicon.organisations) {
    const name = organisation.sameAs ?? organisation.name;
    both(organisations, organisation.name, name);
    organisations.addAll(organisation, name);
  }
  const listed = new Set(lexicon.organisations.map(({ name }) => name));
  for (const name of bodiesOf(roadmap)) if (!listed.has(name)) both(organisations, name, name);
  const orientations = new PhraseFinder<number>(read);
  for (const orientation of roadmap.orientations) {
    for (const title of [orientation.title, orientation.introductionTitle ?? orientation.title]) {
      orientations.add(title, 'fr', orientation.number);
    }
    orientations.add(roadmap.english.orientations[orientation.number] ?? '', 'en', orientation.number);
  }
  const beyond = once(() => outsideOf(roadmap));
  const attributes = once(() => {
    const finder = new PhraseFinder<{ id: string; dated: boolean }>(read, { exactWords: true });
    for (const attribute of beyond().attributes) {
      finder.addAll(attribute, { id: attribute.id, dated: attribute.dated === true });
    }
    return finder;
  });
  const outside = once(() => {
    const finder = new PhraseFinder<{ id: string; near: number[] }>(read, { exactWords: true });
    for (const topic of beyond().topics) finder.addAll(topic, topic);
    return finder;
  });
  const wordsOf = (texts: string[]): Set<string> => {
    const words = new Set<string>();
    for (const text of texts) for (const { word } of read(text)) words.add(word);
    return words;
  };
  const foreign = once(() => wordsOf(bilingual([...beyond().attributes, ...beyond().topics])));
  const words = once(() => wordsOf(textsOf(roadmap)));
  const audiences = new PhraseFinder<string>(read, { exactWords: true });
  for (const audience of lexicon.audiences) audiences.addAll(audience, audience.id);
  const known = (word: string): boolean =>
    isEverydayWord(word) ||
    abbreviations.has(word) ||
    fillers.has(word) ||
    words().has(word) ||
    foreign().has(word);
  return {
    read,
    words: () => new Set([...words(), ...foreign()]),
    spelling: new Spelling(() => [...words(), ...fillers], known),
    terms,
    unexplained,
    organisations,
    orientations,
    get attributes() {
      return attributes();
    },
    get outside() {
      return outside();
    },
    audiences,
    stopAcronyms: [...lexicon.terms, ...lexicon.unexplained]
      .filter(({ term }) => /^[A-Z]{2,}$/.test(term) && isStopWord(fold(term)))
      .map(({ term }) => fold(term)),
  };
}

const both = <T>(finder: PhraseFinder<T>, name: string, value: T) =>
  finder.addAll({ fr: [name], en: [name] }, value);

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

import type { Term } from '../roadmap/lexicon.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { abbreviations, fillers } from './chat-words.ts';
import { isEverydayWord } from './everyday-words.ts';
import { PhraseFinder } from './phrase-finder.ts';
import { Spelling } from './spelling.ts';
import { isStopWord, type ReadText, textReader } from './tokens.ts';
import { fold } from './words.ts';

/** What a roadmap's words mean, for reading a question. */
export interface Vocabulary {
  read: ReadText;
  spelling: Spelling;
  terms: PhraseFinder<Term>;
  unexplained: PhraseFinder<{ term: string; actions: number[] }>;
  /** By the name that owners and partners have. */
  organisations: PhraseFinder<string>;
  orientations: PhraseFinder<number>;
  attributes: PhraseFinder<{ id: string; dated: boolean }>;
  outside: PhraseFinder<{ id: string; near: number[] }>;
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
  const attributes = new PhraseFinder<{ id: string; dated: boolean }>(read, { exactWords: true });
  for (const attribute of lexicon.outside.attributes) {
    attributes.addAll(attribute, { id: attribute.id, dated: attribute.dated === true });
  }
  const outside = new PhraseFinder<{ id: string; near: number[] }>(read, { exactWords: true });
  for (const topic of lexicon.outside.topics) outside.addAll(topic, topic);
  const words = new Set(textsOf(roadmap).flatMap((text) => read(text).map(({ word }) => word)));
  const foreign = new Set(
    [...lexicon.outside.attributes, ...lexicon.outside.topics].flatMap(({ fr, en }) =>
      [...fr, ...en].flatMap((text) => read(text).map(({ word }) => word)),
    ),
  );
  const known = (word: string): boolean =>
    words.has(word) ||
    foreign.has(word) ||
    abbreviations.has(word) ||
    fillers.has(word) ||
    isEverydayWord(word);
  return {
    read,
    spelling: new Spelling(new Set([...words, ...fillers]), known),
    terms,
    unexplained,
    organisations,
    orientations,
    attributes,
    outside,
    stopAcronyms: [...lexicon.terms, ...lexicon.unexplained]
      .filter(({ term }) => /^[A-Z]{2,}$/.test(term) && isStopWord(fold(term)))
      .map(({ term }) => fold(term)),
  };
}

const both = <T>(finder: PhraseFinder<T>, name: string, value: T): void =>
  finder.addAll({ fr: [name], en: [name] }, value);

/** Whoever the facts name. */
const bodiesOf = ({ actions, steering }: Roadmap): Set<string> =>
  new Set([
    ...actions.flatMap(({ owners, partners }) => [...owners, ...partners].map(({ name }) => name)),
    ...(steering ? [steering.name] : []),
  ]);

/** Every text that a question may quote or paraphrase. */
function textsOf({ title, actions, orientations, english, lexicon }: Roadmap): string[] {
  const bilingual = (groups: { fr: string[]; en: string[] }[]): string[] =>
    groups.flatMap(({ fr, en }) => [...fr, ...en]);
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
    ...lexicon.terms.flatMap(({ term, aliases }) => [term, ...aliases]),
    ...lexicon.unexplained.flatMap(({ term, aliases }) => [term, ...(aliases ?? [])]),
  ];
}

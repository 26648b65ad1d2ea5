import propertyTable from '../../data/grammar/properties.json' with { type: 'json' };
import { organisationNamed, type Term } from '../roadmap/lexicon.ts';
import { oncePer } from '../roadmap/once.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { isEverydayForm, isEverydayWord } from './everyday-words.ts';
import { grammarWords } from './grammar.ts';
import { finderOf, PhraseFinder, type Phrases } from './phrase-finder.ts';
import { spellingOf } from './spelling.ts';
import { stemsOf } from './stems.ts';
import { isStopWord, type Token, wordsOf } from './tokens.ts';

/** A property as an answer says that it is not given: "le budget", "de contact"; "budget". */
export const propertyName = (id: string, language: 'fr' | 'en'): string | null =>
  Object.entries(propertyTable).find(([known]) => known === id)?.[1].name[language] ?? null;

/** Unknown words of one text, however long it is: to look one up costs more than all the rest. */
const MOST_LOOKED_UP = 24;

/** What a roadmap's words mean, for reading a question. */
export const vocabularyOf = oncePer((roadmap: Roadmap) => {
  const { title, orientations, actions, steering, english, lexicon } = roadmap;
  const titles = [...actions.map((action) => action.title), ...Object.values(english.actions)];
  const labels = [
    ...actions.flatMap(({ deadlines }) => deadlines.map(({ label }) => label)),
    ...Object.values(english.deadlines).map(({ label }) => label),
  ];
  const terms = lexicon.terms.flatMap(({ term, aliases }) => [term, ...aliases]);
  const grammar = wordsIn(grammarWords);
  // Whatever a question may quote or paraphrase: the roadmap's own texts, our English, and what is known of its words.
  const words = new Set([
    ...wordsIn(textsWithin([title, orientations, actions, english, lexicon])),
    ...grammar,
  ]);
  const stems = stemsIn(words);
  const titleStems = stemsIn(wordsIn(titles));
  const called = wordsIn([...titles, ...labels, ...terms]);
  const names = new Set([...called].filter((word) => !isStopWord(word) && !grammar.has(word)));
  // The first question with an unknown word pays for these, not the start of the program.
  let glued: ReadonlyMap<string, string> | undefined;
  let corrected: ReturnType<typeof spellingOf> | undefined;
  const known = (word: string): boolean =>
    words.has(word) || isStopWord(word) || isEverydayWord(word) || isEverydayForm(word);
  const partners = actions.flatMap((action) => [...action.owners, ...action.partners]);
  const bodies = new Set([...partners, ...(steering ? [steering] : [])].map(({ name }) => name));
  const listed = new Set(lexicon.organisations.map(({ name }) => name));
  return {
    /** What people type for short about its subject, written out. */
    short: new Map(Object.entries(lexicon.abbreviations)),
    /** Puts words of one text right: the known word for one that nobody knows, or null. */
    correcting() {
      const lookedUp = new Map<string, string | null>();
      return (word: string): string | null => {
        if (known(word)) return null;
        glued ??= gluedWords(textsWithin([titles, terms, lexicon.organisations, lexicon.actions]));
        const parts = glued.get(word);
        if (parts !== undefined) return parts;
        const right = lookedUp.get(word);
        if (right !== undefined || lookedUp.size >= MOST_LOOKED_UP) return right ?? null;
        corrected ??= spellingOf(words);
        const found = withoutElision(word, known) ?? corrected(word);
        lookedUp.set(word, found);
        return found;
      };
    },
    /** Two words typed apart that are one of the roadmap's names, such as "ms santé". */
    isOne: (word: string) => names.has(word) && !isEverydayWord(word),
    /** Whether a word is of a title, a label or an expression for one. */
    names: (word: string) => names.has(word),
    /** Whether a word, in any form, is of the roadmap's texts or its lexicon. */
    knows: ({ stems: { features } }: Token) => features.some((stem) => stems.has(stem)),
    /** Whether a title of an action has a word, in either language. */
    inTitles: ({ stems }: Token) => stems.features.some((stem) => titleStems.has(stem)),
    concepts: new PhraseFinder(lexicon.concepts.map(({ id, fr, en }) => ({ value: `c:${id}`, fr, en }))),
    /** Those for whom actions are. */
    audiences: new PhraseFinder(lexicon.audiences.map(({ id, fr, en }) => ({ value: id, fr, en }))),
    terms: new PhraseFinder(lexicon.terms.map((term) => named(namesOfTerm(term, roadmap), term))),
    /** What the text gives no date, by the actions that speak of it. */
    undated: new PhraseFinder(lexicon.undated.map(({ actions, fr, en }) => ({ value: actions, fr, en }))),
    unexplained: new PhraseFinder(
      lexicon.unexplained.map((term) => named([term.term, ...(term.aliases ?? [])], term)),
    ),
    /** By the name that owners and partners have. */
    organisations: new PhraseFinder([
      ...lexicon.organisations.map(({ name, sameAs, fr, en }) => ({
        value: sameAs ?? name,
        fr: [name, ...fr],
        en: [name, ...en],
      })),
      ...[...bodies].filter((name) => !listed.has(name)).map((name) => named([name], name)),
    ]),
    /** What people ask of any action and few texts hold; see `data/grammar/properties.json`. */
    properties: finderOf<string>(propertyTable),
  };
});

/** What a term is called; a person, by the office too. */
export function namesOfTerm({ term, aliases }: Term, { lexicon }: Roadmap): string[] {
  const { office } = organisationNamed(lexicon, term) ?? {};
  if (!office) return [term, ...aliases];
  const { fr = [], en = [] } = organisationNamed(lexicon, office.fr) ?? {};
  return [term, ...aliases, office.fr, office.en, ...fr, ...en];
}

/** The same names in both languages. */
const named = <T>(names: string[], value: T): Phrases<T> => ({ value, fr: names, en: names });

const MOST_GLUED = 5;

/** "Lapcv", "soccupe": an article or a pronoun whose apostrophe was left out; "coleading": a prefix. */
function withoutElision(word: string, known: (word: string) => boolean): string | null {
  const rest = word.replace(/^(?:co|qu|[cdjlmnst])(?=[a-z]{4})/, '');
  return rest !== word && known(rest) ? rest : null;
}

/** "espacenumeriquedesante": words of a name without their spaces, as the name writes them. */
function gluedWords(names: readonly string[]): ReadonlyMap<string, string> {
  const glued = new Map<string, string>();
  for (const name of names) {
    const own = wordsOf(name).map(({ word }) => word);
    for (let from = 0; from < own.length; from += 1) {
      for (let to = from + 2; to <= Math.min(own.length, from + MOST_GLUED); to += 1) {
        const key = own.slice(from, to).join('');
        if (key.length > 5) glued.set(key, own.slice(from, to).join(' '));
      }
    }
  }
  return glued;
}

const wordsIn = (texts: readonly string[]): Set<string> =>
  new Set(texts.flatMap((text) => wordsOf(text).map(({ word }) => word)));

const stemsIn = (words: Iterable<string>): Set<string> =>
  new Set([...words].flatMap((word) => stemsOf(word).features));

const textsWithin = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(textsWithin);

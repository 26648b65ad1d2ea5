import { LRUCache } from 'lru-cache';
import cueTable from '../../data/grammar/cues.json' with { type: 'json' };
import typing from '../../data/grammar/typing.json' with { type: 'json' };
import { oncePer } from '../roadmap/once.ts';
import { quoteFinder, readParagraphs, splitSentences } from '../roadmap/paragraphs.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import type { Action, Deadline, LineRange, Quote } from '../roadmap/schema.ts';
import { unitIn } from '../roadmap/unit.ts';
import { type Kind, kindLabels } from '../understanding/grammar.ts';
import { PhraseFinder } from '../understanding/phrase-finder.ts';
import { type StageName, stagesIn } from '../understanding/stages.ts';
import { type Token, wordsOf } from '../understanding/tokens.ts';
import { vocabularyOf } from '../understanding/vocabulary.ts';

/** Where an action has a word; a word says more in a title than in a text that mentions much else. */
export type Field = 'title' | 'lexicon' | 'deadline' | 'body';
const FIELD_WEIGHT: Readonly<Record<Field, number>> = { title: 1, lexicon: 0.9, deadline: 0.75, body: 0.4 };

export interface Sentence {
  quote: Quote;
  features: ReadonlySet<string>;
  /** These, and those of our English of it. */
  inBoth: ReadonlySet<string>;
}

/** Words of one deadline: its label says more than what else people call it. */
export interface DeadlineWords {
  label: ReadonlySet<string>;
  lexicon: ReadonlySet<string>;
  kinds: ReadonlySet<Kind>;
  /** Kinds that the label names at all. */
  mentioned: ReadonlySet<Kind>;
  /** Of the work, as the label names them. */
  stages: readonly StageName[];
}

export interface RoadmapIndex {
  roadmap: Roadmap;
  /** By feature: how rare it is, and the actions that have it. */
  postings: ReadonlyMap<string, { idf: number; holders: ReadonlyMap<number, Field> }>;
  /** Features of the titles, by action, and of the short names that the pack gives. */
  titles: ReadonlyMap<number, ReadonlySet<string>>;
  shortNames: ReadonlyMap<number, ReadonlySet<string>>;
  deadlines: ReadonlyMap<string, DeadlineWords>;
  sentences: ReadonlyMap<number, readonly Sentence[]>;
  /** Of the text around the actions. */
  around: readonly Sentence[];
  /** What chapters say of an action that they name by its number, most often what it is for. */
  introductions: ReadonlyMap<number, Quote>;
  /** A part of the text in these lines, with its own. */
  quoteWithin: (lines: LineRange, text: string) => Quote;
  /** The same of a sentence, with what its words are known by. */
  sentenceWithin: (lines: LineRange, text: string) => Sentence;
  /** What each word that counts is known by. */
  featuresOf: (text: string) => string[][];
}

/** So many texts are kept with what their words are known by. */
const KEPT = 3000;

/** The index of a roadmap. */
export const indexOf = oncePer(build);

/** What each word is known by: its stem in both languages, and what it means together with its neighbours. */
export function featuresOf(tokens: readonly Token[], roadmap: Roadmap): string[][] {
  const features = tokens.map(({ stems }) => [...stems.features]);
  for (const { value, from, to } of vocabularyOf(roadmap).concepts.find(tokens)) {
    for (let place = from; place < to; place += 1) features[place]?.push(value);
  }
  return features;
}

function build(roadmap: Roadmap): RoadmapIndex {
  const { actions, english, lexicon } = roadmap;
  const featuresIn = (...texts: (string | undefined)[]): ReadonlySet<string> =>
    new Set(
      texts.flatMap((text) =>
        featuresOf(
          wordsOf(text ?? '').filter(({ stop }) => !stop),
          roadmap,
        ).flat(),
      ),
    );
  const quoteWithin = partsIn(roadmap);
  const sentenceWithin = (lines: LineRange, text: string): Sentence => ({
    quote: quoteWithin(lines, text),
    features: featuresIn(text),
    inBoth: featuresIn(text, Object.hasOwn(english.quotes, text) ? english.quotes[text] : undefined),
  });
  // Labels and points are looked at with every question.
  const known = new LRUCache<string, string[][]>({
    max: KEPT,
    memoMethod: (text) =>
      featuresOf(
        wordsOf(text).filter(({ stop }) => !stop),
        roadmap,
      ),
  });
  const holders = new Map<string, Map<number, Field>>();
  const put = (field: Field, features: ReadonlySet<string>, { number }: Action): void => {
    for (const feature of features) {
      const own = holders.get(feature) ?? new Map<number, Field>();
      const before = own.get(number);
      if (!before || FIELD_WEIGHT[before] < FIELD_WEIGHT[field]) own.set(number, field);
      holders.set(feature, own);
    }
  };
  const titles = new Map<number, ReadonlySet<string>>();
  const shortNames = new Map<number, ReadonlySet<string>>();
  const deadlines = new Map<string, DeadlineWords>();
  const sentences = new Map<number, Sentence[]>();
  for (const action of actions) {
    const own = lexicon.actions[action.number];
    titles.set(action.number, featuresIn(action.title, english.actions[action.number]));
    put('title', titles.get(action.number)!, action);
    const { fr, en } = roadmap.shortNames.actions[action.number] ?? {};
    shortNames.set(action.number, featuresIn(fr, en));
    put('lexicon', featuresIn(...(own?.fr ?? []), ...(own?.en ?? [])), action);
    for (const deadline of action.deadlines) {
      const words = deadlineWords(deadline, roadmap, featuresIn);
      deadlines.set(deadline.id, words);
      put('deadline', words.label, action);
    }
    const said = action.body.flatMap(({ text, lines }) =>
      splitSentences(text).map((sentence) => sentenceWithin(lines, sentence)),
    );
    sentences.set(action.number, said);
    for (const { inBoth } of said) put('body', inBoth, action);
  }
  const postings = new Map(
    [...holders].map(([feature, own]) => [feature, { idf: idfOf(own, actions.length), holders: own }]),
  );
  return {
    roadmap,
    postings,
    titles,
    shortNames,
    deadlines,
    sentences,
    around: sentencesAround(roadmap, sentenceWithin),
    introductions: introductionsIn(roadmap, quoteWithin),
    quoteWithin,
    sentenceWithin,
    featuresOf: (text) => known.memo(text),
  };
}

/** Rarer features are worth more, counted by how much they say in each action, as in BM25. */
function idfOf(holders: ReadonlyMap<number, Field>, all: number): number {
  const weights = [...holders.values()].map((field) => FIELD_WEIGHT[field]);
  const frequency = weights.reduce((sum, weight) => sum + weight, 0) / Math.max(...weights);
  return Math.log(1 + (all - frequency + 0.5) / (frequency + 0.5));
}

export const weightIn = (field: Field): number => FIELD_WEIGHT[field];

function deadlineWords(
  { id, label }: Deadline,
  { lexicon, english }: Roadmap,
  featuresIn: (...texts: (string | undefined)[]) => ReadonlySet<string>,
): DeadlineWords {
  const known = lexicon.deadlines[id];
  return {
    label: featuresIn(label, english.deadlines[id]?.label),
    lexicon: featuresIn(...(known?.fr ?? []), ...(known?.en ?? [])),
    kinds: kindsOf(label),
    mentioned: new Set(kindLabels.find(wordsOf(label)).map(({ value }) => value)),
    stages: stagesIn(label),
  };
}

/** What a label says first, and what follows at once: "publication of a decree on trials" is no trial. */
function kindsOf(label: string): ReadonlySet<Kind> {
  const words = wordsOf(label);
  const found = kindLabels.find(words);
  const said = found.filter(
    ({ from }, at) => at === 0 || words.slice(found[at - 1]?.to ?? 0, from).every(({ stop }) => stop),
  );
  return new Set(said.map(({ value }) => value));
}

/** Parts of a paragraph, with their own lines where the text tells them. */
function partsIn({ text: whole }: Roadmap): RoadmapIndex['quoteWithin'] {
  const locate = whole === undefined ? () => null : quoteFinder(whole);
  return ({ from, to }, text) => {
    const own = locate(text, from);
    return { text, lines: own && own.from >= from && own.to <= to ? own : { from, to } };
  };
}

/** Whether a pronoun stands for something; that of "il faut" does not. */
const pronouns = new PhraseFinder(
  [
    { value: true, ...cueTable.pronoun },
    { value: false, fr: typing.impersonal },
  ],
  { exact: true },
);

function sentencesAround(
  { text = '', actions }: Roadmap,
  sentenceWithin: RoadmapIndex['sentenceWithin'],
): Sentence[] {
  const isOfAction = ({ from }: LineRange): boolean =>
    actions.some(({ lines }) => lines.from <= from && from <= lines.to);
  return readParagraphs(text.split('\n').map((line, at) => ({ text: line, at: at + 1 })))
    .filter(({ lines }) => !isOfAction(lines))
    .flatMap(({ text, lines }) => splitSentences(text).map((said) => sentenceWithin(lines, said)));
}

/** "Elle aura pour mission de …" */
export const hasItsSubjectBefore = (text: string): boolean => {
  const opening = pronouns.find(wordsOf(text)).filter(({ from }) => from === 0);
  return opening.length > 0 && opening.every(({ value }) => value);
};

/** Of a paragraph, up to "(action 6)", what stands behind the action that it names before. */
function introductionsIn(
  roadmap: Roadmap,
  quoteWithin: RoadmapIndex['quoteWithin'],
): ReadonlyMap<number, Quote> {
  const { one, mark } = unitIn(roadmap.pack.language, roadmap);
  const naming = new PhraseFinder(
    roadmap.actions.map(({ number }) => ({ value: number, fr: [`${one} ${mark(number)}`] })),
    { exact: true },
  );
  const found = new Map<number, Quote>();
  for (const { text, lines } of roadmap.orientations.flatMap(({ introduction }) => introduction)) {
    let said: string[] = [];
    for (const sentence of splitSentences(text)) {
      said.push(sentence);
      const named = naming.find(wordsOf(sentence));
      for (const { value } of named)
        if (!found.has(value)) found.set(value, quoteWithin(lines, said.join(' ')));
      if (named.length > 0) said = [];
    }
  }
  return found;
}

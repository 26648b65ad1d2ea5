import propertyTable from '../../data/grammar/properties.json' with { type: 'json' };
import weights from '../../data/weights/passages.json' with { type: 'json' };
import { oncePer } from '../roadmap/once.ts';
import { splitSentences } from '../roadmap/paragraphs.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import type { Action, Deadline, Quote } from '../roadmap/schema.ts';
import type { Vectors } from '../roadmap/weights.ts';
import { rarity } from '../understanding/everyday-words.ts';
import { crossed } from '../understanding/features.ts';
import { cues } from '../understanding/grammar.ts';
import { chancesOf } from '../understanding/model.ts';
import { PhraseFinder, type Phrases } from '../understanding/phrase-finder.ts';
import type { Query, Signs } from '../understanding/query.ts';
import { type Token, wordsOf } from '../understanding/tokens.ts';
import { fitsOf } from './nearness.ts';
import { type Ranking, rankActions } from './rank-actions.ts';
import { featuresOf, hasItsSubjectBefore, type RoadmapIndex, type Sentence } from './roadmap-index.ts';
import { COMMON, ownAction } from './theme.ts';
import { awayFrom, isNear } from './told-before.ts';

/** Which sentences of the text answer a question: weighed by what they have of its words, and by what kind each is of. */

/** A sentence of the text, and how likely it answers a question. */
export interface Passage {
  /** With the sentence before, where that has its subject. */
  quote: Quote;
  /** The sentence itself. */
  said: string;
  /** The action that it is of, or is the introduction of; null elsewhere. */
  action: number | null;
  /** From 0 to 1. */
  chance: number;
}

/** A sentence, and what can be told of it before any question. */
interface Marked extends Sentence {
  action: number | null;
  /** "Elle aura pour mission de …": with the sentence before. */
  whole: Quote;
  /** Where it stands, how long it is, and what it speaks of: a figure, a body, a budget, a purpose. */
  marks: readonly string[];
}

const properties: Record<string, { name: object; text?: Words; given?: Words }> = propertyTable;
type Words = Omit<Phrases<string>, 'value'>;

/** Words by which a text speaks of a property, and those by which it gives it: of a budget, "financement" and "euros". */
const propertyWords = new PhraseFinder<string>(
  Object.entries(properties).flatMap(([property, { text, given }]) => [
    { value: property, ...text },
    { value: `${property} given`, ...given },
  ]),
  { exact: true },
);

/** Of the properties that are asked for, those that a text can give: "what fine do they risk?" asks for the fine. */
export function propertiesTold(asked: readonly string[]): readonly string[] {
  const given = asked.filter((property) => properties[property]?.given);
  return given.length > 0 ? given : asked;
}

/** How a text tells of a property, such as a budget. */
export interface PropertyTold {
  property: string;
  /** It gives it, and does not only speak of it. */
  isGiven: boolean;
  /** How often it speaks of it. */
  count: number;
}

/** Null where a text does not even speak of a property. */
export function tellsProperty(text: string, property: string): PropertyTold | null {
  const found = propertyWords.find(wordsOf(text)).map(({ value }) => value);
  const given = `${property} given`;
  const count = found.filter((value) => value === property || value === given).length;
  const isGiven = found.includes(given) || !properties[property]?.given;
  return count === 0 ? null : { property, isGiven, count };
}

/** What a text speaks of: a figure, a body, a budget, a purpose. */
export const marksOf = (words: readonly Token[], text: string, { lexicon }: Roadmap): string[] => [
  ...(/\d/.test(text) ? ['figure'] : []),
  ...(lexicon.organisations.some(({ name }) => text.includes(name)) ? ['body'] : []),
  ...[...cues.find(words), ...propertyWords.find(words)].map(({ value }) => value),
];

/** What is wanted of a text, by the words that ask. */
export const wantedOf = ({ asks, wording, properties, counts, checks }: Query): string[] => [
  `asks ${asks}`,
  ...[...wording.keys()].filter((sign) => sign.startsWith('cue ') || /^\^ \S+$/.test(sign)),
  ...properties.map((property) => `property ${property}`),
  ...(counts ? ['counts'] : []),
  ...(checks ? ['checks'] : []),
];

/** How a sentence ends. */
const ENDS = '.!?…»):';

/**
 * Every sentence of the text, in the order of the actions and then of what is around them; and those that have a
 * feature.
 */
export const textOf = oncePer((index: RoadmapIndex) => {
  const { roadmap, introductions, around } = index;
  // "L’Espace Numérique de Santé est ouvert gratuitement": of the only action whose name it has.
  // "Interopérabilité" alone is no name of anything.
  const named = roadmap.lexicon.terms.filter(({ term }) => term.includes(' ') || term !== term.toLowerCase());
  const terms = Map.groupBy(named, ({ term }) => ownAction(index, term));
  const names = roadmap.actions.map(({ number }) => {
    const called = (terms.get(number) ?? []).map(({ term }) => term);
    const own = [roadmap.shortNames.actions[number]?.fr ?? [], called].flat();
    // By the words themselves: what means nearly the same is no name.
    const words = own.map((name) =>
      index.featuresOf(name).map((word) => word.filter((one) => !one.startsWith('c:'))),
    );
    return { number, words: words.filter(({ length }) => length > 0) };
  });
  const namedIn = ({ inBoth }: Sentence): number[] =>
    names
      .filter(({ words }) => words.some((each) => each.every((own) => own.some((one) => inBoth.has(one)))))
      .map(({ number }) => number);
  const introduced = [...introductions].flatMap(([action, { text }]) =>
    splitSentences(text).map((said) => ({ said, action })),
  );
  const marked = (sentence: Sentence, action: number | null, place: string, before?: Sentence): Marked => {
    const { text } = sentence.quote;
    const words = wordsOf(text);
    const marks = [
      place,
      `long ${Math.min(5, Math.floor(words.length / 12))}`,
      ...marksOf(words, text, roadmap),
    ];
    return {
      ...sentence,
      action,
      marks: [...new Set(marks)],
      whole: withSubject(sentence.quote, before?.quote),
    };
  };
  let before: number | null = null;
  const sentences = [
    ...roadmap.actions.flatMap(({ number, title, lines }) => {
      const features = index.titles.get(number) ?? new Set<string>();
      const titled = { quote: index.quoteWithin(lines, title), features, inBoth: features };
      const own = index.sentences.get(number) ?? [];
      return [
        marked(titled, number, 'title'),
        ...own.map((one, at) => marked(one, number, at === 0 ? 'first' : 'own', own[at - 1])),
      ];
    }),
    // Headings and signatures say nothing.
    ...around.flatMap((one, at) => {
      if (!ENDS.includes(one.quote.text.at(-1) ?? '')) return [];
      const introducing = introduced.find(({ said }) => one.quote.text.endsWith(said))?.action;
      const [only = null, ...others] = namedIn(one);
      // "Il pourra également …": of what the sentence before is of.
      const isOfSame = before !== null && hasItsSubjectBefore(one.quote.text);
      before = introducing ?? (isOfSame ? before : others.length > 0 ? null : only);
      return marked(one, before, introducing === undefined ? 'around' : 'introduction', around[at - 1]);
    }),
  ];
  const holders = new Map<string, Set<Marked>>();
  for (const sentence of sentences)
    for (const one of sentence.inBoth) holders.set(one, (holders.get(one) ?? new Set()).add(sentence));
  return { sentences, holders, places: new Map(sentences.map((one, at) => [one, at])) };
});

function withSubject(quote: Quote, before: Quote | undefined): Quote {
  if (!before || !hasItsSubjectBefore(quote.text)) return quote;
  return { text: `${before.text} ${quote.text}`, lines: { from: before.lines.from, to: quote.lines.to } };
}

/** From this chance on, the sentences of an action are weighed whatever words they have. */
const LIKELY = 0.3;
/** As many sentences are weighed: those that have most of what is asked. */
const MOST = 18;

/** As many are weighed as well that questions with such words were about, and what that is worth beside words. */
const FITTING = 10;
const BY_FIT = 8;

/** A share of something, in fifths. */
export const part = (value: number, of = 1): number => Math.round((5 * value) / of);

/** The sentences that may answer a question, at most so many, and what speaks for and against each. */
export function weighed(
  index: RoadmapIndex,
  query: Query,
  { ranked }: Ranking,
  vectors: Vectors | undefined,
  most = MOST,
): { sentence: Marked; signs: Signs }[] {
  const { sentences, holders, places } = textOf(index);
  const { conditions, terms, topic } = query;
  const said = topic.filter(({ denied, word, acronym }) => !denied && (acronym || rarity(word) > COMMON));
  const words = featuresOf(said, index.roadmap).map((own, at) => {
    const { word = '', asked, cue } = said[at] ?? {};
    const held = new Set(own.flatMap((one) => [...(holders.get(one) ?? [])]));
    const tells = rarity(word) * (asked ? 1 : BESIDE) * (cue ? BESIDE : 1);
    return { own, held, worth: tells * Math.log(1 + sentences.length / Math.max(1, held.size)) };
  });
  // "And why?" goes on from what was told.
  const goesOn = query.lineBefore !== null && query.asksWhat;
  if (words.length + query.properties.length === 0 && !goesOn) return [];
  const chances = new Map(
    conditions.numbers.length > 0
      ? conditions.numbers.map((number) => [number, 1])
      : ranked.map(({ action, chance }) => [action, chance]),
  );
  const chanceOf = ({ action }: Marked): number => chances.get(action ?? Number.NaN) ?? 0;
  const fits = fitsOf(vectors, query, 'sentences', [...sentences.keys()]);
  const byFit = fits.toSorted((one, other) => other - one);
  const least = byFit[FITTING - 1] ?? 1;
  const having = new Set(words.flatMap(({ held }) => [...held]));
  for (const [at, one] of sentences.entries())
    if (chanceOf(one) >= LIKELY || (fits[at] ?? 0) >= least || isNear(one.quote, query)) having.add(one);
  const fitOf = (one: Marked): number => fits[places.get(one) ?? -1] ?? 0;
  const worthOf = (some: typeof words): number => some.reduce((sum, { worth }) => sum + worth, 0);
  const found = [...having]
    .map((sentence) => {
      const title = sentence.action === null ? undefined : index.titles.get(sentence.action);
      const beside = words.filter(({ own }) => !own.some((one) => title?.has(one)));
      const [had, hadBeside] = [words, beside].map((some) => some.filter(({ held }) => held.has(sentence)));
      return { sentence, had: had ?? [], hadBeside: hadBeside ?? [], beside };
    })
    .map((one) => ({ ...one, worth: worthOf(one.had), more: worthOf(one.hadBeside) }))
    .map((one) => ({ ...one, hope: one.worth + chanceOf(one.sentence) + BY_FIT * fitOf(one.sentence) }))
    .toSorted((one, other) => other.hope - one.hope)
    .slice(0, most);
  const best = (of: 'worth' | 'more'): number => Math.max(LEAST_WORTH, ...found.map((one) => one[of]));
  const [bestWorth, bestMore] = [best('worth'), best('more')];
  const names = terms.map(({ term }) => index.featuresOf(term).flat());
  const asked = wantedOf(query);
  return found.map(({ sentence, had, hadBeside, beside, worth, more }) => {
    const fit = vectors && fitOf(sentence);
    const signs = crossed([
      `chance ${part(chanceOf(sentence))}`,
      `covers ${part(worth, Math.max(LEAST_WORTH, worthOf(words)))}`,
      beside.length === 0 ? 'no more' : `more ${part(more, Math.max(LEAST_WORTH, worthOf(beside)))}`,
      `has ${Math.min(4, had.length)}`,
      `lacks ${Math.min(4, words.length - had.length)}`,
      `has more ${Math.min(3, hadBeside.length)}`,
      `of the best ${part(worth, bestWorth)}`,
      `of the most ${part(more, bestMore)}`,
      `named ${names.some((own) => own.some((one) => sentence.inBoth.has(one)))}`,
      ...awayFrom(sentence.quote, query),
      ...(fit === undefined ? [] : [`fits ${part(fit)}`, `place ${Math.min(5, byFit.indexOf(fit))}`]),
    ]);
    for (const mark of sentence.marks) {
      signs.set(mark, 1);
      for (const sign of asked) signs.set(`${sign} > ${mark}`, 1);
    }
    return { sentence, signs };
  });
}

/** What a word says that tells why one asks, or sets a condition. */
const BESIDE = 0.5;
/** Words worth less are none. */
export const LEAST_WORTH = 0.1;

const passagesIn = oncePer((index: RoadmapIndex) =>
  oncePer((query: Query): readonly Passage[] =>
    weighed(index, query, rankActions(index, query), index.roadmap.vectors)
      .map(({ sentence: { quote, whole, action }, signs }) => ({
        quote: whole,
        said: quote.text,
        action,
        chance: chancesOf(weights, signs)[1] ?? 0,
      }))
      .toSorted((one, other) => other.chance - one.chance),
  ),
);

/** The sentences of the text that may answer a question, the likeliest first: weighed once a question. */
export const passagesFor = (index: RoadmapIndex, query: Query): readonly Passage[] =>
  passagesIn(index)(query);

/** A sentence that has every word of what is asked, one of them a rare one: nobody may say that the text lacks it. */
export function sentenceWithAll(index: RoadmapIndex, { topic }: Query): Quote | null {
  const asked = topic.filter(({ asked, cue, denied }) => asked && !cue && !denied);
  const words = featuresOf(asked, index.roadmap);
  const holds = ({ inBoth }: Sentence): boolean => words.every((own) => own.some((one) => inBoth.has(one)));
  const isRare = asked.some(({ word }) => rarity(word) > RARE);
  return isRare ? (textOf(index).sentences.find(holds)?.quote ?? null) : null;
}

/** A word that is rarer says what is asked about. */
const RARE = 0.6;

/** "When can we apply?": the deadlines of a property that is asked for, by their labels. */
export const deadlinesOfProperties = (asked: readonly string[], actions: readonly Action[]): Deadline[] =>
  actions
    .flatMap(({ deadlines }) => deadlines)
    .filter(({ label }) => asked.some((property) => tellsProperty(label, property) !== null));

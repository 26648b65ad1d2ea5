import propertyTable from '../../data/grammar/properties.json' with { type: 'json' };
import { readDates } from '../dates/read-dates.ts';
import { oncePer } from '../roadmap/once.ts';
import { splitSentences } from '../roadmap/paragraphs.ts';
import type { Action, Deadline, Quote } from '../roadmap/schema.ts';
import { isEverydayForm, isEverydayWord, rarity } from '../understanding/everyday-words.ts';
import { PhraseFinder, type Phrases } from '../understanding/phrase-finder.ts';
import type { Query } from '../understanding/query.ts';
import { asTyped, foldInPlace, readTokens } from '../understanding/tokens.ts';
import { without } from './pick-deadlines.ts';
import {
  featuresOf,
  hasItsSubjectBefore,
  type RoadmapIndex,
  type Sentence,
  withSubjects,
} from './roadmap-index.ts';
import { COMMON, namesIn, ownAction } from './theme.ts';

/** What the running text says of an action, beside the facts that are read from it. */

const own = (index: RoadmapIndex, { number }: Action): Quote[] =>
  (index.sentences.get(number) ?? []).map(({ quote }) => quote);

/** What an action is for: what its chapter says of it and no other or, where that does not name it, how its text begins. */
export function purposeOf(index: RoadmapIndex, action: Action): Quote | null {
  const said = index.introductions.get(action.number);
  const isShared = [...index.introductions].some(
    ([number, { text }]) => number !== action.number && text === said?.text,
  );
  return (isShared ? undefined : said) ?? own(index, action)[0] ?? said ?? null;
}

/** The sentences of its chapter's on an action, and those around that have its short name, or a term of its own. */
const namingIn = oncePer((index: RoadmapIndex) =>
  oncePer((action: Action): readonly Sentence[] => {
    const { lexicon, shortNames } = index.roadmap;
    const terms = lexicon.terms.filter(({ term }) => ownAction(index, term) === action.number);
    const names = [shortNames.actions[action.number]?.fr ?? [], terms.map(({ term }) => term)].flat();
    const words = names.map((name) => index.featuresOf(name)).filter(({ length }) => length > 0);
    const naming = index.around.filter(({ inBoth }) =>
      words.some((each) => each.every((own) => own.some((one) => inBoth.has(one)))),
    );
    const { text = '', lines = action.lines } = index.introductions.get(action.number) ?? {};
    return [...splitSentences(text).map((each) => index.sentenceWithin(lines, each)), ...naming];
  }),
);
const aroundOf = (index: RoadmapIndex, action: Action): readonly Sentence[] => namingIn(index)(action);

/** Those, and its own with their subjects. */
const sayingOf = oncePer((index: RoadmapIndex) =>
  oncePer((action: Action): readonly Sentence[] => [
    ...withSubjects(index.sentences.get(action.number) ?? []),
    ...aroundOf(index, action),
  ]),
);

/** What a figure in a sentence is worth to somebody who asks how many. */
const FIGURE = 3;
/** From this share of what is asked beside the name of an action on, a sentence answers it. */
const ANSWERS = 0.5;
/** From this share on, it answers what is not held otherwise. */
const ANSWERS_ALL = 0.8;
/** Fewer letters are what is left of another: "I've". */
const LEAST_LETTERS = 4;
/** So many letters tell a sentence by its beginning, however it is cut. */
const BEGINNING = 20;
/** A more frequent word is none to say that a text lacks. */
const TELLING = 0.6;

/** What the text says of what is asked of an action beside its name. */
export interface SaidOfIt {
  /** The sentence that says most of it; null where none says any. */
  quote: Quote | null;
  /** It has most of these words: it answers, and does not only speak of the action. */
  answers: boolean;
  /** It has nearly all of them. */
  answersAll: boolean;
  /** How much a part of a text, or of our English of it, says of them. */
  worthOf: (text: string) => number;
  /** A word that is asked of the action that is named, and that no text of it has, as typed. */
  unsaid: string | null;
  /** The same, be it an everyday word: of a verb that asks who does it, another may say as much. */
  lacking: string | null;
}

const saidIn = oncePer((index: RoadmapIndex) =>
  oncePer((query: Query) => oncePer((action: Action) => lookFor(index, query, action))),
);

/**
 * Looks for what is asked of an action in its sentences, in its chapter's and, where these name it, in those around: once
 * for each question, of which several parts of an answer may want it.
 */
export const saidOf = (index: RoadmapIndex, query: Query, action: Action): SaidOfIt =>
  saidIn(index)(query)(action);

function lookFor(index: RoadmapIndex, query: Query, action: Action): SaidOfIt {
  const { postings, roadmap } = index;
  const names = index.shortNames.get(action.number)?.size ? index.shortNames : index.titles;
  const said = query.topic.filter(({ denied }) => !denied);
  const apart = without(names, index, action, said);
  const sentences = sayingOf(index)(action);
  const beside = apart.filter(({ asked, cue, word }) => asked && !cue && rarity(word) > COMMON);
  const isIn = (own: readonly string[]): boolean =>
    sentences.some(({ inBoth }) => own.some((one) => inBoth.has(one)));
  const ofBeside = featuresOf(beside, roadmap);
  const isAskedOf = ofBeside.some(isIn);
  const [topic, features] = isAskedOf ? [beside, ofBeside] : [said, featuresOf(said, roadmap)];
  const words = topic.map((token, at) => {
    const own = features[at] ?? [];
    const worth = Math.max(0, ...own.map((one) => postings.get(one)?.idf ?? 0));
    return {
      ...token,
      own,
      worth:
        rarity(token.word) * (worth || (isEverydayWord(token.word) ? 0 : Math.log(roadmap.actions.length))),
      isInText: isIn(own),
      isHeld: own.some((one) => postings.get(one)?.holders.has(action.number)),
    };
  });
  const worthAmong = (held: ReadonlySet<string>): number =>
    words.reduce((sum, { own, worth }) => sum + (own.some((one) => held.has(one)) ? worth : 0), 0);
  // The figure of "hospitals 3.0" is no number of them.
  const hasFigure = (text: string): boolean =>
    /\d/.test(query.topic.reduce((rest, { typed }) => rest.replaceAll(typed, ''), text));
  const [best] = sentences
    .map(({ quote, inBoth }) => ({ quote, worth: worthAmong(inBoth) }))
    .filter(({ worth }) => worth > 0)
    .map(({ quote, worth }) => ({
      quote,
      worth: worth + (query.counts && hasFigure(quote.text) ? FIGURE : 0),
    }))
    .toSorted((one, other) => other.worth - one.worth);
  // What the action is called beside its text is no word to look for in it.
  const all = words.reduce((sum, { worth, isInText, isHeld }) => sum + (isHeld && !isInText ? 0 : worth), 0);
  const named = namesIn(index, query.terms);
  const lacking = words
    .filter(
      ({ word, own, asked, cue, isInText, isHeld }) =>
        (apart.length < said.length || query.conditions.numbers.length > 0) &&
        asked &&
        !cue &&
        word.length >= LEAST_LETTERS &&
        rarity(word) > TELLING &&
        !isInText &&
        !isHeld &&
        !own.some((one) => named.has(one)),
    )
    .toSorted((one, other) => rarity(other.word) - rarity(one.word));
  const unsaid = lacking.find(({ word }) => !isEverydayWord(word) && !isEverydayForm(word));
  const [end = '', ...before] = splitSentences(best?.quote.text ?? '').toReversed();
  const last = [end, roadmap.english.quotes[end] ?? end];
  const isOfTwo = before.length > 0 && hasItsSubjectBefore(end);
  // "How many hospitals?" is told by a figure.
  const isOfKind = !query.counts || hasFigure(best?.quote.text ?? '');
  const isSaid = (share: number): boolean =>
    isAskedOf && isOfKind && best !== undefined && best.worth >= all * share;
  return {
    quote: best?.quote ?? null,
    answers: isSaid(ANSWERS),
    answersAll: unsaid === undefined && isSaid(ANSWERS_ALL),
    // Of two sentences, the second is there for what it says.
    worthOf: (part) =>
      best && isOfTwo && last.some((each) => each.startsWith(part.slice(0, BEGINNING)))
        ? best.worth
        : worthAmong(new Set(index.featuresOf(part).flat())),
    unsaid: unsaid?.typed ?? null,
    lacking: lacking[0]?.typed ?? null,
  };
}

const properties: Record<string, { name: object; text?: Words; given?: Words }> = propertyTable;
type Words = Omit<Phrases<string>, 'value'>;

/** Words by which a text speaks of a property, and those by which it gives it: of a budget, "financement" and "euros". */
const mentions = new PhraseFinder(
  Object.entries(properties).flatMap(([property, { text, given }]) => [
    { value: { property, gives: false }, ...text },
    { value: { property, gives: true }, ...given },
  ]),
  { exact: true },
);

/** As many sentences as are told of a property. */
const MOST_SAID = 2;

/** What a text says of a property, best first; `point`: the best from the part on that speaks most of it, and in few words. */
export interface PropertySaid {
  property: string;
  /** It gives it, and does not only speak of it. */
  given: boolean;
  quotes: Quote[];
  points: string[];
  /** How much of the first of these says so. */
  least: number;
}

/** What the text says of a property of an action: in its sentences, in its chapter's, in the labels of its deadlines. */
export function propertySaid(
  index: RoadmapIndex,
  asked: readonly string[],
  action: Action,
): PropertySaid | null {
  if (asked.length === 0) return null;
  const texts = [
    ...own(index, action),
    ...aroundOf(index, action).map(({ quote }) => quote),
    ...action.deadlines.map(({ label, lines }) => ({ text: label, lines })),
  ];
  // "What fine do they risk?" What a text can give is asked for by a word that says little else.
  for (const property of asked.toSorted((one, other) => rank(one) - rank(other))) {
    const told = [...new Map(texts.map((quote) => [quote.text, quote])).values()]
      .map((quote) => ({ quote, ...mentionsOf(property, quote.text) }))
      .filter(({ count }) => count > 0)
      .toSorted((one, other) => Number(other.gives) - Number(one.gives) || other.count - one.count);
    const [best] = told;
    if (best) {
      const given = best.gives || !properties[property]?.given;
      const quotes = told.slice(0, MOST_SAID).map(({ quote }) => quote);
      // The text names a body in the very words that speak of it.
      const named = action.partners
        .map((partner) => partner.quote.text)
        .find((words) => best.quote.text.includes(words) && mentionsOf(property, words).count > 0);
      return {
        property,
        given,
        quotes,
        points: [best.point, ...(named === undefined ? [] : [`… ${named}`])],
        least: best.least,
      };
    }
  }
  return null;
}

/** "When can we apply?": the deadlines of a property that is asked for, by their labels. */
export const deadlinesOfProperties = (
  properties: readonly string[],
  actions: readonly Action[],
): Deadline[] =>
  actions
    .flatMap(({ deadlines }) => deadlines)
    .filter(({ label }) => properties.some((property) => mentionsOf(property, label).count > 0));

const rank = (property: string): number => (properties[property]?.given ? 0 : 1);

/** How often a text speaks of a property, whether it gives it, and the text from the part on that speaks most of it. */
function mentionsOf(
  property: string,
  text: string,
): { count: number; gives: boolean; point: string; least: number } {
  const folded = foldInPlace(text);
  const tokens = readTokens(folded);
  const found = mentions.find(tokens).filter(({ value }) => value.property === property);
  const parts = Map.groupBy(found, ({ from }) => tokens[from]?.clause);
  const [[part, [first] = []] = []] = [...parts].toSorted(([, one], [, other]) => other.length - one.length);
  const from = tokens.find(({ clause }) => clause === part);
  const isLater = from && from !== tokens[0];
  const point = isLater ? `… ${asTyped(folded, from.from, folded.text.length)}` : text;
  const least = (tokens[(first?.to ?? 1) - 1]?.to ?? 0) - (isLater ? from.from : 0);
  return { count: found.length, gives: found.some(({ value }) => value.gives), point, least };
}

/** No day is needed: what is relative to one is no date of a plan. */
const ANY_DAY = '2000-01-01';

/** A date of the running text, as written. */
interface DateSaid {
  words: string;
  end: string | null;
  quote: Quote;
}

const datesIn = oncePer((index: RoadmapIndex) => {
  const { language, datedNames } = index.roadmap.pack;
  return oncePer((action: Action): DateSaid[] =>
    own(index, action).flatMap((quote) =>
      readDates(quote.text, { today: ANY_DAY, use: 'deadline', language })
        .readings.filter(
          ({ words, start, end, relative }) =>
            start !== null &&
            !relative &&
            !datedNames.some((name) => name.includes(words)) &&
            !action.deadlines.some((one) => one.start === start || (end !== null && one.end === end)),
        )
        .map(({ words, end }) => ({ words, end, quote })),
    ),
  );
});

/** Dates of the running text that no deadline of the action has: "entre 2019 et 2022". */
export const datesBeside = (index: RoadmapIndex, action: Action): DateSaid[] => datesIn(index)(action);

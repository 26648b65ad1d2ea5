import propertyTable from '../../data/grammar/properties.json' with { type: 'json' };
import { readDates } from '../dates/read-dates.ts';
import { splitSentences } from '../roadmap/paragraphs.ts';
import type { Action, Quote } from '../roadmap/schema.ts';
import { PhraseFinder, type Phrases } from '../understanding/phrase-finder.ts';
import type { Query } from '../understanding/query.ts';
import { asTyped, foldInPlace, readTokens } from '../understanding/tokens.ts';
import { featuresOf, type RoadmapIndex } from './roadmap-index.ts';

/** What the running text says of an action, beside the facts that are read from it. */

const own = (index: RoadmapIndex, { number }: Action): Quote[] =>
  (index.sentences.get(number) ?? []).map(({ quote }) => quote);

/** What an action is for: what its chapter says of it or, where that does not name it, how its text begins. */
export const purposeOf = (index: RoadmapIndex, action: Action): Quote | null =>
  index.introductions.get(action.number) ?? own(index, action)[0] ?? null;

/** What a figure in a sentence is worth to somebody who asks how many. */
const FIGURE = 3;

/** The sentence of an action that says most of what was asked, such as the figure; null where none says any of it. */
export function bestSentence(index: RoadmapIndex, query: Query, action: Action): Quote | null {
  const features = featuresOf(query.topic, index.roadmap);
  let best: { quote: Quote; worth: number } | null = null;
  for (const { quote, features: held } of index.sentences.get(action.number) ?? []) {
    let worth = 0;
    for (const one of features)
      worth += Math.max(0, ...one.map((each) => (held.has(each) ? (index.postings.get(each)?.idf ?? 0) : 0)));
    if (worth > 0 && query.counts && /\d/.test(quote.text)) worth += FIGURE;
    if (worth > (best?.worth ?? 0)) best = { quote, worth };
  }
  return best?.quote ?? null;
}

/** By which words a text speaks of a property, and by which it tells it: of a budget, "financement" and "euros". */
const table: Record<
  string,
  { name: object } & { [of in 'text' | 'given']?: Omit<Phrases<string>, 'value'> }
> = propertyTable;
const finderOf = (of: 'text' | 'given'): PhraseFinder<string> =>
  new PhraseFinder(
    Object.entries(table).map(([value, property]) => ({ value, ...property[of] })),
    { exact: true },
  );
const speaking = finderOf('text');
const giving = finderOf('given');

/** As many sentences as are told of a property. */
const MOST_SAID = 2;

/** What a text says of a property. */
export interface PropertySaid {
  property: string;
  /** It tells it, and does not only speak of it. */
  given: boolean;
  /** Best first. */
  quotes: Quote[];
  /** The best from the words on that speak most of it. */
  point: string;
}

/** What the text says of a property of an action: in its sentences, in its chapter's, in the labels of its deadlines. */
export function propertySaid(
  index: RoadmapIndex,
  properties: readonly string[],
  action: Action,
): PropertySaid | null {
  const { text = '', lines = action.lines } = index.introductions.get(action.number) ?? {};
  const sentences = [...own(index, action), ...splitSentences(text).map((each) => ({ text: each, lines }))];
  const labels = action.deadlines.map(({ label, lines }) => ({ text: label, lines }));
  for (const property of properties) {
    const [found = [], ofLabels = []] = [sentences, labels].map((texts) =>
      texts
        .map((quote) => ({ quote, ...mentionsOf(property, quote.text) }))
        .filter(({ spoken }) => spoken > 0)
        .toSorted((one, other) => other.given - one.given || other.spoken - one.spoken),
    );
    const told = found.length > 0 ? found : ofLabels;
    const [best] = told;
    if (!best) continue;
    return {
      property,
      given: best.given > 0 || !table[property]?.given,
      quotes: told.slice(0, MOST_SAID).map(({ quote }) => quote),
      point: best.point,
    };
  }
  return null;
}

/** How often a text speaks of a property and tells it, and the text from the part on that does so most. */
function mentionsOf(property: string, text: string): { spoken: number; given: number; point: string } {
  const folded = foldInPlace(text);
  const tokens = readTokens(folded);
  const [spoken = [], given = []] = [speaking, giving].map((finder) =>
    finder.find(tokens).filter(({ value }) => value === property),
  );
  const parts = Map.groupBy([...spoken, ...given], ({ from }) => tokens[from]?.clause ?? 0);
  const [[part] = [0]] = [...parts].toSorted(([, one], [, other]) => other.length - one.length);
  const from = tokens.find(({ clause }) => clause === part)?.from ?? 0;
  const point = asTyped(folded, from, folded.text.length);
  return {
    spoken: spoken.length,
    given: given.length,
    point: point.length < text.length - 2 ? `… ${point}` : text,
  };
}

/** No day is needed: what is relative to one is no date of a plan. */
const ANY_DAY = '2000-01-01';

/** Dates of the running text that no deadline of the action has, as written: "entre 2019 et 2022". */
export function datesBeside(
  index: RoadmapIndex,
  action: Action,
): { words: string; end: string | null; quote: Quote }[] {
  const { language, datedNames } = index.roadmap.pack;
  return own(index, action).flatMap((quote) =>
    readDates(quote.text, { today: ANY_DAY, use: 'deadline', language })
      .readings.filter(
        ({ words, start, end, relative }) =>
          start !== null &&
          !relative &&
          !datedNames.some((name) => name.includes(words)) &&
          !action.deadlines.some((one) => one.start === start || (end !== null && one.end === end)),
      )
      .map(({ words, end }) => ({ words, end, quote })),
  );
}

import propertyTable from '../../data/grammar/properties.json' with { type: 'json' };
import { readDates } from '../dates/read-dates.ts';
import { oncePer } from '../roadmap/once.ts';
import { splitSentences } from '../roadmap/paragraphs.ts';
import type { Action, Quote } from '../roadmap/schema.ts';
import { PhraseFinder, type Phrases } from '../understanding/phrase-finder.ts';
import type { Query } from '../understanding/query.ts';
import { asTyped, foldInPlace, readTokens } from '../understanding/tokens.ts';
import { featuresOf, type RoadmapIndex } from './roadmap-index.ts';

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
  const { text = '', lines = action.lines } = index.introductions.get(action.number) ?? {};
  const texts = [
    ...own(index, action),
    ...splitSentences(text).map((each) => index.quoteWithin(lines, each)),
    ...action.deadlines.map(({ label, lines }) => ({ text: label, lines })),
  ];
  for (const property of asked) {
    const told = texts
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

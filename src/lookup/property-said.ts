import propertyTable from '../../data/grammar/properties.json' with { type: 'json' };
import type { Action, Deadline, Quote } from '../roadmap/schema.ts';
import { PhraseFinder, type Phrases } from '../understanding/phrase-finder.ts';
import { asTyped, foldInPlace, readTokens } from '../understanding/tokens.ts';
import type { RoadmapIndex } from './roadmap-index.ts';
import { aroundOf, own } from './said.ts';

/** What the running text says of a property that is asked of an action, such as its budget. */

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

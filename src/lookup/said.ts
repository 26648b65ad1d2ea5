import { readDates } from '../dates/read-dates.ts';
import type { Term } from '../roadmap/lexicon.ts';
import { oncePer } from '../roadmap/once.ts';
import { type Point, pointsOf } from '../roadmap/points.ts';
import type { Action, Quote } from '../roadmap/schema.ts';
import { isEverydayForm, isEverydayWord, rarity } from '../understanding/everyday-words.ts';
import type { Query } from '../understanding/query.ts';
import { type Passage, type PropertyTold, passagesFor, propertiesTold, tellsProperty } from './passages.ts';
import { without } from './pick-deadlines.ts';
import { pointsAsked } from './points.ts';
import { featuresOf, type RoadmapIndex } from './roadmap-index.ts';
import { COMMON, namesIn } from './theme.ts';
import { worthFor, worthOf } from './worth.ts';

/** What the running text says of an action, beside the facts that are read from it. */

export const own = (index: RoadmapIndex, { number }: Action): Quote[] =>
  (index.sentences.get(number) ?? []).map(({ quote }) => quote);

/**
 * What an action is for: the sentence that our short purpose is of or else the title that it is of; what its chapter says
 * of it and no other, which tells more of a `thing` that it is about; or how its text begins.
 */
export function purposeOf(index: RoadmapIndex, action: Action, thing?: Term): Quote | null {
  const said = index.introductions.get(action.number);
  const isShared = [...index.introductions].some(
    ([number, { text }]) => number !== action.number && text === said?.text,
  );
  const purpose = index.roadmap.shortNames.purposes?.[action.number];
  const sentences = own(index, action);
  const saysIt = ({ text }: Quote): boolean => purpose !== undefined && text.includes(purpose);
  const isSaid = [...(said ? [said] : []), ...sentences].find(saysIt);
  const titled = [index.quoteWithin(action.lines, action.title)].find(saysIt);
  const introduced = isShared ? undefined : said;
  const others = thing ? [introduced, titled] : [titled, introduced];
  return [isSaid, ...others, sentences[0], said].find((one) => one !== undefined) ?? null;
}

/** From this chance on, a sentence is what there is to say of what is asked. */
const SAYS = 0.1;
/** From this chance on, another says more of it. */
const SAYS_MORE = 0.15;
/** From this chance on, it speaks of what is asked. */
const SPEAKS = 0.2;
/** From this chance on, it answers, and does not only speak of the action. */
const ANSWERS = 0.7;
/** What it is worth that a part tells of a property that is asked for. */
const OF_A_PROPERTY = 5;
/** Fewer letters are what is left of another: "I've". */
const LEAST_LETTERS = 4;
/** A more frequent word is none to say that a text lacks. */
const TELLING = 0.6;

/** What the text says of what is asked of an action beside its name. */
export interface SaidOfIt {
  /** Anything is asked beside the name. */
  asksMore: boolean;
  /** The sentence that says most of it, and one that says more of it. */
  quotes: Quote[];
  /** The first of these without what it goes on from. */
  best: string | null;
  /** Where nothing answers, the first is what the text says. */
  says: boolean;
  /** It speaks of what is asked. */
  speaks: boolean;
  /** It surely answers it. */
  answers: boolean;
  /** How it tells of a property that is asked for. */
  tells: PropertyTold | null;
  /** How much of what is asked its first sentence has. */
  worth: number;
  /** How much a part of a text, or of our English of it, has of what is asked. */
  worthOf: (text: string) => number;
  /** The same of whatever the question says beside the name, also of why one asks. */
  worthOfAny: (text: string) => number;
  /** How likely each point of a sentence is asked for, beside the others of the sentence. */
  asked: (sentence: string) => ReadonlyMap<string, number>;
  /** A word is asked of the action that is named, and no text of it has it. */
  lacksWord: boolean;
}

const saidIn = oncePer((index: RoadmapIndex) =>
  oncePer((query: Query) => oncePer((action: Action) => lookFor(index, query, action))),
);

/** Looks for what is asked of an action in its sentences and in those that name it, once for each question. */
export const saidOf = (index: RoadmapIndex, query: Query, action: Action): SaidOfIt =>
  saidIn(index)(query)(action);

/** What is asked, as far as it tells which part of a quotation says it: see `SaidOfIt`. */
export const excerptFor = (index: RoadmapIndex, query: Query): Pick<SaidOfIt, 'worthOf' | 'asked'> => ({
  worthOf: worthFor(index, query),
  asked: (sentence) => pointsAsked(index, query, sentence),
});

/** The same where nothing is asked but what an action is for: the part that our short purpose is of. */
export function purposeIn({ roadmap }: RoadmapIndex, { number }: Action): Partial<Pick<SaidOfIt, 'asked'>> {
  const purpose = roadmap.shortNames.purposes?.[number];
  if (purpose === undefined) return {};
  const isOfIt = ({ text }: Point): boolean => text.includes(purpose);
  return {
    asked: (sentence) =>
      new Map(
        pointsOf(roadmap, sentence)
          .filter(isOfIt)
          .map(({ text }) => [text, 1]),
      ),
  };
}

function lookFor(index: RoadmapIndex, query: Query, action: Action): SaidOfIt {
  const names = index.shortNames.get(action.number)?.size ? index.shortNames : index.titles;
  const said = query.topic.filter(({ denied }) => !denied);
  const apart = without(names, index, action, said);
  const telling = apart.filter(({ word }) => rarity(word) > COMMON);
  const asks = telling.filter(({ says }) => says);
  const rare = asks.length > 0 ? asks : telling;
  const features = featuresOf(rare, index.roadmap);
  const worthIn = worthOf(index, rare);
  // A question about a date is answered by none; what the text says of it has its words.
  const isOfDate = query.asks === 'when';
  const inBoth = ({ said: words, quote }: Passage): string =>
    `${words} ${index.roadmap.english.quotes[quote.text] ?? ''}`;
  const passages = passagesFor(index, query)
    .filter((one) => one.action === action.number)
    .map((one) => ({ ...one, worth: isOfDate ? worthIn(inBoth(one)) : one.chance }))
    .toSorted((one, other) => other.worth - one.worth);
  // What gives a property that is asked for goes before what only speaks of it.
  const asked = query.wording.has('cue for-whom') ? ['audience'] : propertiesTold(query.properties);
  const speaking = asked
    .flatMap((property) =>
      passages.flatMap((passage) => {
        const told = tellsProperty(passage.said, property);
        return told ? [{ passage, told }] : [];
      }),
    )
    .toSorted(
      (one, other) =>
        Number(other.told.isGiven) - Number(one.told.isGiven) ||
        other.told.count - one.told.count ||
        one.passage.quote.lines.from - other.passage.quote.lines.from,
    );
  // What tells it goes before what answers less than surely.
  const [first] = passages;
  const speaks = (first?.chance ?? 0) < ANSWERS ? speaking.map(({ passage }) => passage) : [];
  const [best, ...others] = [...speaks, ...passages];
  const more = others.find(
    ({ chance, quote: { text } }) => chance >= SAYS_MORE && !best?.quote.text.includes(text),
  );
  const namesIt = apart.length < said.length || query.conditions.numbers.length > 0;
  const named = namesIn(index, query.terms);
  const isHeld = (own: readonly string[]): boolean =>
    own.some((one) => index.postings.get(one)?.holders.has(action.number) || named.has(one));
  const isSaid = (chance: number): boolean => best !== undefined && best.chance >= chance;
  return {
    asksMore: asks.length > 0,
    quotes: best ? (more ? joined(best.quote, more.quote, own(index, action)) : [best.quote]) : [],
    best: best?.said ?? null,
    says: speaking.length > 0 || isSaid(SAYS) || (isOfDate && (best?.worth ?? 0) > 0),
    speaks: isSaid(SPEAKS),
    answers: isSaid(ANSWERS),
    tells: speaking[0]?.told ?? null,
    worth: best ? worthIn(inBoth(best)) : 0,
    worthOf: (text) =>
      worthIn(text) +
      OF_A_PROPERTY * (speaking[0] ? (tellsProperty(text, speaking[0].told.property)?.count ?? 0) : 0),
    worthOfAny: worthOf(
      index,
      telling.filter(({ cue }) => !cue),
    ),
    // Of what is asked by its name alone no point is asked for: the main one tells it.
    asked: (sentence) => (asks.length > 0 ? pointsAsked(index, query, sentence) : new Map()),
    lacksWord:
      namesIt &&
      rare.some(
        ({ word, asked, cue, from }, at) =>
          asked &&
          !cue &&
          !query.dates.places.includes(from) &&
          word.length >= LEAST_LETTERS &&
          rarity(word) > TELLING &&
          !isHeld(features[at] ?? []) &&
          !isEverydayWord(word) &&
          !isEverydayForm(word),
      ),
  };
}

/** Two sentences, or one quotation where the second goes on from the first, or holds it. */
function joined(best: Quote, more: Quote, own: readonly Quote[]): Quote[] {
  if (more.text.includes(best.text)) return [more];
  if (best.text.includes(more.text)) return [best];
  const [first, second] = [best, more].toSorted((one, other) => one.lines.from - other.lines.from);
  const at = own.findIndex(({ text }) => first?.text.endsWith(text));
  if (!first || !second || at < 0 || own[at + 1]?.text !== second.text) return [best, more];
  return [{ text: `${first.text} ${second.text}`, lines: { from: first.lines.from, to: second.lines.to } }];
}

/** No day is needed: what is relative to one is no date of a plan. */
const ANY_DAY = '2000-01-01';

/** A date of the running text, as written. */
interface DateSaid {
  words: string;
  start: string | null;
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
        .map(({ words, start, end }) => ({ words, start, end, quote })),
    ),
  );
});

/** Dates of the running text that no deadline of the action has: "entre 2019 et 2022". */
export const datesBeside = (index: RoadmapIndex, action: Action): DateSaid[] => datesIn(index)(action);

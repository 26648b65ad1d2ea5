import { readDates } from '../dates/read-dates.ts';
import { oncePer } from '../roadmap/once.ts';
import { splitSentences } from '../roadmap/paragraphs.ts';
import type { Action, Quote } from '../roadmap/schema.ts';
import { isEverydayForm, isEverydayWord, rarity } from '../understanding/everyday-words.ts';
import type { Query } from '../understanding/query.ts';
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

export const own = (index: RoadmapIndex, { number }: Action): Quote[] =>
  (index.sentences.get(number) ?? []).map(({ quote }) => quote);

/**
 * What an action is for: what its chapter says of it and no other or, where that does not name it, the sentence that our
 * short purpose is of, or how its text begins.
 */
export function purposeOf(index: RoadmapIndex, action: Action): Quote | null {
  const said = index.introductions.get(action.number);
  const isShared = [...index.introductions].some(
    ([number, { text }]) => number !== action.number && text === said?.text,
  );
  const purpose = index.roadmap.shortNames.purposes?.[action.number];
  const sentences = own(index, action);
  const saysIt = sentences.find(({ text }) => purpose !== undefined && text.includes(purpose));
  return (isShared ? undefined : said) ?? saysIt ?? sentences[0] ?? said ?? null;
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
export const aroundOf = (index: RoadmapIndex, action: Action): readonly Sentence[] => namingIn(index)(action);

/** Those, its own with their subjects, and its title, which may be one too. */
const sayingOf = oncePer((index: RoadmapIndex) =>
  oncePer((action: Action): readonly Sentence[] => {
    const features = index.titles.get(action.number) ?? new Set();
    const quote = index.quoteWithin(action.lines, action.title);
    return [
      ...withSubjects(index.sentences.get(action.number) ?? []),
      ...aroundOf(index, action),
      { quote, features, inBoth: features },
    ];
  }),
);

/** What a figure in a sentence is worth to somebody who asks how many. */
const FIGURE = 3;
/** From this share of what is asked beside the name of an action on, a sentence is what there is to say of it. */
const SAYS = 0.25;
/** From this share of what it does not say on, another sentence says more of it. */
const SAYS_MORE = 0.15;
/** From this share on, it answers, and does not only speak of the action. */
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
  /** Anything is asked beside the name. */
  asksMore: boolean;
  /** The sentence that says most of it, and one that says more of it; none where no sentence says any. */
  quotes: Quote[];
  /** The first has some of these words: where nothing answers, it is what the text says. */
  says: boolean;
  /** It has most of them. */
  answers: boolean;
  /** It has nearly all of them. */
  answersAll: boolean;
  /** How much a part of a text, or of our English of it, says of them. */
  worthOf: (text: string) => number;
  /** A word is asked of the action that is named, and no text of it has it. */
  lacksWord: boolean;
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
  const isIn = (own: readonly string[]): boolean =>
    sentences.some(({ inBoth }) => own.some((one) => inBoth.has(one)));
  const telling = apart.filter(({ word }) => rarity(word) > COMMON);
  const asked = telling.filter(({ says }) => says);
  const ofAsked = featuresOf(asked, roadmap);
  // "I hear that it is slow. Is that right?"
  const isNumber = query.conditions.numbers.length > 0;
  const isOfItself = isNumber || ofAsked.some(isIn);
  const beside = isOfItself ? asked : telling.filter(({ cue }) => !cue);
  const ofBeside = isOfItself ? ofAsked : featuresOf(beside, roadmap);
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
  const worthAmong = (held: ReadonlySet<string>, some = words): number =>
    some.reduce((sum, { own, worth }) => sum + (own.some((one) => held.has(one)) ? worth : 0), 0);
  // The figure of "hospitals 3.0" is no number of them.
  const hasFigure = (text: string): boolean =>
    /\d/.test(query.topic.reduce((rest, { typed }) => rest.replaceAll(typed, ''), text));
  const bestOf = (some = words) =>
    sentences
      .map(({ quote, inBoth }) => ({ quote, inBoth, worth: worthAmong(inBoth, some) }))
      .filter(({ worth }) => worth > 0)
      .map((one) => ({
        ...one,
        worth: one.worth + (query.counts && hasFigure(one.quote.text) ? FIGURE : 0),
      }))
      .toSorted((one, other) => other.worth - one.worth)[0];
  const best = bestOf();
  // What the action is called beside its text is no word to look for in it.
  const all = words.reduce((sum, { worth, isInText, isHeld }) => sum + (isHeld && !isInText ? 0 : worth), 0);
  const more =
    best && isAskedOf
      ? bestOf(words.filter(({ own }) => !own.some((one) => best.inBoth.has(one))))
      : undefined;
  const isMore = more !== undefined && more.worth >= all * SAYS_MORE;
  const named = namesIn(index, query.terms);
  const namesIt = apart.length < said.length || isNumber;
  const lacksWord =
    namesIt &&
    words.some(
      ({ word, own, asked, cue, isInText, isHeld }) =>
        asked &&
        !cue &&
        word.length >= LEAST_LETTERS &&
        rarity(word) > TELLING &&
        !isInText &&
        !isHeld &&
        !own.some((one) => named.has(one)) &&
        !isEverydayWord(word) &&
        !isEverydayForm(word),
    );
  const [end = '', ...before] = splitSentences(best?.quote.text ?? '').toReversed();
  const last = [end, roadmap.english.quotes[end] ?? end];
  const isOfTwo = before.length > 0 && hasItsSubjectBefore(end);
  // "How many hospitals?" is told by a figure.
  const isOfKind = !query.counts || hasFigure(best?.quote.text ?? '');
  const isSaid = (share: number): boolean =>
    isAskedOf && isOfKind && best !== undefined && best.worth >= all * share;
  return {
    asksMore: beside.length > 0,
    quotes: best && isMore ? joined(best.quote, more.quote, own(index, action)) : best ? [best.quote] : [],
    says: isSaid(SAYS),
    answers: isSaid(ANSWERS),
    answersAll: !lacksWord && isSaid(ANSWERS_ALL),
    // Of two sentences, the second is there for what it says.
    worthOf: (part) =>
      best && isOfTwo && last.some((each) => each.startsWith(part.slice(0, BEGINNING)))
        ? best.worth
        : worthAmong(new Set(index.featuresOf(part).flat())),
    lacksWord,
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

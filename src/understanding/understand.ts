import asksModel from '../../data/weights/asks.json' with { type: 'json' };
import type { CalendarDay, Period } from '../dates/calendar.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import type { Model } from '../roadmap/weights.ts';
import { readActionNumbers, unitsIn } from './action-numbers.ts';
import { readChapters } from './chapters.ts';
import { readConditions } from './conditions.ts';
import { decide, inOrder } from './decide.ts';
import { isEverydayForm, isEverydayWord } from './everyday-words.ts';
import { lettersOf, subjectOf, wordingOf } from './features.ts';
import { type Language, likelyLanguage, toldLanguage } from './language.ts';
import { readLeaning } from './leaning.ts';
import { chancesOf } from './model.ts';
import { readPeriods } from './periods.ts';
import { longest, type Place, partOf, wordsWithin } from './phrase-finder.ts';
import type { Query, Signs, TopicWord } from './query.ts';
import { readSides } from './sides.ts';
import { asidesIn, cuesOf, has, isAsked, type Reading, startReading } from './slots.ts';
import { readAskedDates } from './stages.ts';
import { asTyped, foldInPlace, readTokens } from './tokens.ts';
import { vocabularyOf } from './vocabulary.ts';
import { asksHowFar, asksWhetherSo, listAsked, wantsWho } from './wanted.ts';

/** The property that no plan's text has: how far it is. */
export const PROGRESS = 'progress';

export interface UnderstandOptions {
  roadmap: Roadmap;
  today: CalendarDay;
  /** Overrides the language of the question. */
  language?: Language | undefined;
  /** Where the words of the question tell none; without it, that of the roadmap. */
  usual?: Language | undefined;
  /** The period of the question before: "and in September?" is of its year. */
  before?: Period | undefined;
}

/** What a question asks, by its words alone. Never throws; a text without words asks `nothing`. */
export function understand(
  question: string,
  { roadmap, today, language, usual, before }: UnderstandOptions,
): Query {
  const vocabulary = vocabularyOf(roadmap);
  const folded = foldInPlace(question);
  const corrections: Query['corrections'] = [];
  const tokens = readTokens(folded, {
    ...vocabulary,
    correct: vocabulary.correcting(),
    corrected: (typed, read) => corrections.push({ typed, read }),
  });
  const reading = startReading(folded, tokens);
  const dates = readPeriods(reading, roadmap, today, before);
  const { chapters, missing: noChapters, places } = readChapters(reading, roadmap);
  const { numbers, denied, missing: noActions, either } = readActionNumbers(reading, roadmap, chapters);
  const terms = longest(vocabulary.terms.find(tokens));
  const isDenied = ({ from }: Place): boolean => reading.negated.has(from);
  const notNumbers = denied.filter((number) => !numbers.includes(number));
  const conditions = readConditions(reading, roadmap, { numbers, notNumbers, chapters, ...dates }, today);
  const { standing } = conditions;
  const unexplained = vocabulary.unexplained.find(tokens);
  const topic = topicOf(reading, places, roadmap);
  const about = (words: readonly TopicWord[]): Signs =>
    subjectOf(
      words,
      vocabulary.concepts.find(words).map(({ value }) => value),
    );
  const rest = topic.filter(({ asked, cue }) => asked && !cue);
  const theme = about(rest);
  const asking: Query['asking'] = {
    when: has(reading, 'wants-when'),
    who: wantsWho(reading),
    steers: has(reading, 'steers') || has(reading, 'heads'),
    list: listAsked(reading, standing),
  };
  const inTerms = wordsWithin(terms);
  const startsOf = (places: Iterable<number>) => new Set([...places].map((at) => tokens[at]?.from));
  // "Is it finished, action 6, or not yet?"
  const saysNothing = topic.every(({ asked }) => !asked);
  const leadsTo = (at: number): boolean =>
    saysNothing && (tokens[at]?.clause ?? 0) < Math.min(...reading.asking);
  // "What must publicly funded services do?" asks for no budget.
  const isPublic = partOf(cuesOf(reading, 'public-money'));
  const named = vocabulary.properties
    .find(tokens)
    .filter((one) => !isPublic(one))
    // "When does the server arrive?" What deadlines are called is dated.
    .filter(({ from }) => !asking.when || !vocabulary.names(tokens[from]?.word ?? ''))
    .filter(({ from }) => (isAsked(reading, from) || leadsTo(from)) && !inTerms.has(from));
  const ofProperties = startsOf(wordsWithin(named));
  const properties = new Set(named.map(({ value }) => value));
  const unknownNames = namesUnknown(reading, roadmap);
  const asked = readAskedDates(reading, vocabulary.concepts);
  const sides = readSides(reading, topic, asked);
  // "What should be done by the summer?" asks for dates.
  const isOfDates = dates.period !== null && terms.length + numbers.length === 0;
  // "Which of them is finished last?"
  const isOfOrder = sides.compares === 'by-date';
  if (isOfDates || isOfOrder || asking.when || has(reading, 'owed')) properties.delete(PROGRESS);
  else if (asksHowFar(reading, asking, standing)) properties.add(PROGRESS);
  // What the roadmap calls things tells nothing of the language of whoever names them.
  const ofItsWords = () => likelyLanguage(tokens.flatMap(({ word }) => (vocabulary.names(word) ? [] : word)));
  // "A proof of concept (POC)" is one kind of deadline, said twice.
  const ofKinds = new Set(
    terms.filter(({ from, to }) => consumed(reading, places, from, to)).map(({ value }) => value),
  );
  const query: Query = {
    language: language ?? toldLanguage(folded.text) ?? usual ?? ofItsWords() ?? roadmap.pack.language,
    today: dates.asOf ?? today,
    asOf: dates.asOf !== null,
    asks: 'action',
    also: [],
    undated: vocabulary.undated
      .find(tokens)
      .flatMap(({ value, from }) => (isAsked(reading, from) ? value : [])),
    reported: reports.find((state) => has(reading, `reported-${state}`)) ?? null,
    conditions,
    either,
    dates: asked,
    counts: has(reading, 'count'),
    checks: asksWhetherSo(reading, asking),
    topic,
    ...sides,
    terms: terms.map(({ value }) => value),
    named: terms.filter((one) => !isDenied(one) && !ofKinds.has(one.value)).map(({ value }) => value),
    unexplained: longest(unexplained).map(({ value }) => value),
    properties: [...properties],
    notUnderstood: [...noActions, ...noChapters, ...dates.misread, ...unknownNames],
    unknownNames,
    corrections,
    wording: wordingOf(reading, ({ word }) => vocabulary.names(word)),
    subject: about(topic.filter(({ denied }) => !denied)),
    letters: lettersOf(tokens),
    theme,
    audience: vocabulary.audiences.find(rest)[0]?.value ?? null,
    whole: wholeOf(theme, roadmap.weights),
    missing: { actions: noActions, chapters: noChapters },
    strange: topic.some(
      (token) =>
        token.asked &&
        !ofProperties.has(token.from) &&
        !vocabulary.knows(token) &&
        !isEverydayWord(token.word) &&
        !isEverydayForm(token.word),
    ),
    near: [],
    earlier: [],
    lineBefore: null,
    among: false,
    ...readLeaning(reading, topic, terms, roadmap),
    asking,
  };
  // "What does GRADeS stand for in action 12?" The action is where it stands, not what is asked.
  const [unknown] = unexplained;
  const isUnexplained = unknown !== undefined && unknown.from < (terms[0]?.from ?? tokens.length);
  if (has(reading, 'define') && isUnexplained) return { ...query, asks: 'define', terms: [] };
  const likeliest = tokens.length === 0 ? 'nothing' : decide(query, asksModel);
  // "They speak of it in the foreword: what does it mean?"
  const isOfMeaning = has(reading, 'define') && terms.length > 0 && !asking.when && !asking.who;
  // "Who is Dominique Pon?" Nothing but a name.
  const ofTerms = startsOf(inTerms);
  const isOfName = asking.who && terms.length > 0 && topic.every(({ from }) => ofTerms.has(from));
  // "E-prescription biologie, démarrage ?"
  const asksNothing = !has(reading, 'asks') && !asking.who && asking.list === null;
  const isOfDate = asksNothing && (asked.start || asked.end) && rest.length <= FEW_WORDS;
  const meant = (isOfMeaning && 'define') || (isOfName && 'who') || (isOfDate && 'when') || 'action';
  return { ...query, ...inOrder(likeliest === 'action' ? meant : likeliest, asking, reading) };
}

/** With more words than these, a question is no note of a few. */
const FEW_WORDS = 3;

/** The words that say what a question is about: those that no slot has read as something else. */
function topicOf(
  { folded, tokens, slots, cues, asking, negated }: Reading,
  inTitles: readonly number[],
  roadmap: Roadmap,
): TopicWord[] {
  // What the roadmap calls its actions says nothing of one of them.
  const units = wordsWithin(unitsIn(roadmap).find(tokens));
  const cued = wordsWithin(cues);
  const asides = asidesIn(folded, tokens);
  return tokens.flatMap((token, at): TopicWord[] => {
    const slot = slots[at];
    if (
      token.stop ||
      units.has(at) ||
      (token.word < 'a' && !token.word.includes('.')) ||
      slot === 'date' ||
      slot === 'number' ||
      slot === 'chapter'
    )
      return [];
    const cue =
      slot !== undefined || negated.has(at) || inTitles.includes(at) || (cued.has(at) && !token.acronym);
    const typed = asTyped(folded, token.from, token.to);
    const [asked, denied] = [asking.has(token.clause), negated.has(at)];
    const says = !denied && (asked ? !cue || slot === 'body' : asides.has(token.clause));
    return [{ ...token, typed, asked, cue, says, denied }];
  });
}

const reports = ['late', 'not-started', 'dropped', 'moved', 'done'] as const;

/** Names that nobody knows, in the parts that ask: typed with a capital, in no text of ours and no everyday word. */
function namesUnknown(reading: Reading, roadmap: Roadmap): string[] {
  const { knows } = vocabularyOf(roadmap);
  const unknown = reading.tokens.filter(
    (token, at) =>
      (token.acronym || (token.capital && at > 0)) &&
      !token.stop &&
      reading.slots[at] === undefined &&
      isAsked(reading, at) &&
      !knows(token) &&
      !isEverydayWord(token.word),
  );
  return unknown.map(({ from, to }) => asTyped(reading.folded, from, to));
}

/** Whether words have been read as a body, or as those of a chapter's title. */
const consumed = ({ slots }: Reading, inTitles: readonly number[], from: number, to: number): boolean =>
  slots.slice(from, to).some((slot) => slot === 'body' || slot === 'kind') ||
  inTitles.some((at) => from <= at && at < to);

/** The class of questions that are about the whole roadmap. */
export const WHOLE = 'whole';

/** How likely words name no action at all, from 0 to 1; null where no weights tell. */
export function wholeOf(theme: Signs, weights: Model | undefined): number | null {
  if (!weights) return null;
  if (theme.size === 0) return 1;
  return chancesOf(weights, theme)[weights.classes.indexOf(WHOLE)] ?? null;
}

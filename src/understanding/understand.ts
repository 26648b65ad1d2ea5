import asksModel from '../../data/weights/asks.json' with { type: 'json' };
import type { CalendarDay } from '../dates/calendar.ts';
import { readDates } from '../dates/read-dates.ts';
import type { DateReading } from '../dates/reading.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import type { Model } from '../roadmap/weights.ts';
import { readActionNumbers, unitsIn } from './action-numbers.ts';
import { readChapters } from './chapters.ts';
import {
  readDeadlineCount,
  readExactness,
  readKinds,
  readOwnerCount,
  readOwners,
  readRelation,
  readStanding,
  readTitleWords,
} from './conditions.ts';
import { decide } from './decide.ts';
import { isEverydayWord } from './everyday-words.ts';
import { subjectOf, wordingOf } from './features.ts';
import { detectLanguage, type Language } from './language.ts';
import { chancesOf } from './model.ts';
import { longest, placesOf } from './phrase-finder.ts';
import type { AskedPeriod, Asks, Conditions, Query, Signs, TopicWord } from './query.ts';
import { has, isAsked, type Reading, settleAsking, startReading, take } from './slots.ts';
import { readAskedDates } from './stages.ts';
import { asTyped, foldInPlace, readTokens, type Token } from './tokens.ts';
import { vocabularyOf } from './vocabulary.ts';

export interface UnderstandOptions {
  roadmap: Roadmap;
  today: CalendarDay;
  /** Overrides the language of the question. */
  language?: Language | undefined;
  /** Where the words of the question tell none; without it, that of the roadmap. */
  usual?: Language | undefined;
}

/** What a question asks, by its words alone. Never throws; a text without words asks `nothing`. */
export function understand(question: string, { roadmap, today, language, usual }: UnderstandOptions): Query {
  const vocabulary = vocabularyOf(roadmap);
  const folded = foldInPlace(question);
  const corrections: Query['corrections'] = [];
  const tokens = readTokens(folded, {
    ...vocabulary,
    correct: vocabulary.correcting(),
    corrected: (typed, read) => corrections.push({ typed, read }),
  });
  const reading = startReading(folded, tokens);
  const dates = readPeriods(reading, roadmap, today);
  const { chapters, missing: noChapters, places } = readChapters(reading, roadmap);
  const { numbers, missing: noActions, inChapter } = readActionNumbers(reading, roadmap, chapters);
  settleAsking(reading);
  const deadlineCount = readDeadlineCount(reading);
  const owners = readOwners(reading, roadmap);
  const title = readTitleWords(reading, roadmap);
  const kinds = readKinds(reading);
  reading.cues = reading.cues.filter(({ value, from }) => {
    const slot = reading.slots[from];
    return (
      slot !== 'date' && slot !== 'number' && (slot !== 'kind' || (value !== 'owner' && value !== 'steers'))
    );
  });
  const conditions: Conditions = {
    numbers,
    // "The third action of orientation 2" is one action.
    chapters: inChapter ? [] : chapters,
    owners,
    ownerCount: readOwnerCount(reading),
    deadlineCount,
    period: dates.period && { ...dates.period, relation: readRelation(reading) },
    standing: readStanding(reading),
    exactness: readExactness(reading),
    // "No end date", "titles with the word launch": no kind of deadline is meant.
    ...(title || readExactness(reading) ? { kinds: [], notKinds: [] } : kinds),
    title,
    without: has(reading, 'without-deadline') && has(reading, 'actions'),
  };
  const topic = topicOf(reading, places, roadmap);
  const terms = longest(vocabulary.terms.find(tokens));
  const affirmed = topic.filter(({ denied }) => !denied);
  const meant = affirmed.length > 0 ? affirmed : topic;
  const concepts = vocabulary.concepts.find(meant).map(({ value }) => value);
  const rest = topic.filter(({ asked, cue }) => asked && !cue);
  const theme = subjectOf(
    rest,
    vocabulary.concepts.find(rest).map(({ value }) => value),
  );
  const query: Query = {
    language: language ?? detectLanguage(folded.text, usual ?? roadmap.pack.language),
    today: dates.asOf ?? today,
    asOf: dates.asOf !== null,
    asks: 'action',
    also: [],
    undated: vocabulary.undated.find(tokens).flatMap(({ value }) => value),
    reported: reports.find((state) => has(reading, `reported-${state}`)) ?? null,
    conditions,
    dates: readAskedDates(reading, vocabulary.concepts),
    counts: has(reading, 'count'),
    topic,
    terms: terms.map(({ value }) => value),
    named: terms
      .filter(({ from, to }) => !reading.negated.has(from) && !consumed(reading, places, from, to))
      .map(({ value }) => value),
    unexplained: longest(vocabulary.unexplained.find(tokens)).map(({ value }) => value),
    properties: [...new Set(vocabulary.properties.find(tokens).map(({ value }) => value))],
    notUnderstood: [...noActions, ...noChapters, ...dates.misread, ...namesUnknown(reading, roadmap)],
    corrections,
    wording: wordingOf(reading, ({ word }) => vocabulary.names(word)),
    subject: subjectOf(meant, concepts),
    theme,
    whole: wholeOf(theme, roadmap.weights),
    missing: { actions: noActions, chapters: noChapters },
    strange: topic.some(({ word }) => !vocabulary.knows(word) && !isEverydayWord(word)),
    near: [],
    refers: has(reading, 'continues') || has(reading, 'refers'),
    points: has(reading, 'pronoun'),
    asking: {
      when: has(reading, 'wants-when'),
      who: has(reading, 'wants-who'),
      steers: has(reading, 'steers'),
      list: has(reading, 'deadlines') ? 'deadlines' : has(reading, 'actions') ? 'actions' : null,
    },
  };
  const asks = tokens.length === 0 ? 'nothing' : decide(query, asksModel);
  return { ...query, asks, also: alsoAsked(query, asks) };
}

const reports = ['late', 'not-started', 'dropped', 'moved', 'done'] as const;

/** "Quand et qui": the date and the owner of one subject. */
function alsoAsked({ asking: { when, who } }: Query, asks: Asks): Asks[] {
  if (!when || !who) return [];
  return asks === 'who' ? ['when'] : asks === 'when' || asks === 'action' ? ['who'] : [];
}

/** Names that nobody knows, in the parts that ask: typed with a capital, in no text of ours and no everyday word. */
function namesUnknown(reading: Reading, roadmap: Roadmap): string[] {
  const { knows } = vocabularyOf(roadmap);
  const isName = ({ word, capital, acronym, stop }: Token, at: number): boolean =>
    (acronym || (capital && at > 0)) &&
    !stop &&
    reading.slots[at] === undefined &&
    isAsked(reading, at) &&
    !knows(word) &&
    !isEverydayWord(word);
  const names: string[] = [];
  for (const [at, token] of reading.tokens.entries()) {
    if (!isName(token, at)) continue;
    // A first name may be an everyday word.
    const before = reading.tokens[at - 1];
    const from =
      before?.capital && before.clause === token.clause && at > 1 && !before.stop ? before.from : token.from;
    names.push(asTyped(reading.folded, from, token.to));
  }
  return names;
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

/** The words that say what a question is about: those that no slot has read as something else. */
function topicOf(
  { tokens, slots, cues, asking, negated }: Reading,
  inTitles: readonly number[],
  roadmap: Roadmap,
): TopicWord[] {
  // What the roadmap calls its actions says nothing of one of them.
  const units = new Set(
    unitsIn(roadmap)
      .find(tokens)
      .map(({ from }) => from),
  );
  const cued = placesOf(cues);
  return tokens.flatMap((token: Token, at): TopicWord[] => {
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
    const cue = slot !== undefined || negated.has(at) || inTitles.includes(at) || cued.has(at);
    return [{ ...token, asked: asking.has(token.clause), cue, denied: negated.has(at) }];
  });
}

const leadsOn: ReadonlySet<string> = new Set([
  'in',
  'en',
  'by',
  'before',
  'after',
  'on',
  'during',
  'avant',
  'apres',
  'pendant',
  'between',
  'entre',
]);

/** The dates of a question: the day that it is asked on, and the period that it asks about. */
function readPeriods(
  reading: Reading,
  { pack }: Roadmap,
  today: CalendarDay,
): { asOf: CalendarDay | null; period: Omit<AskedPeriod, 'relation'> | null; misread: string[] } {
  const { folded, tokens } = reading;
  const hidden = pack.datedNames.flatMap((name) => {
    const from = folded.text.indexOf(foldInPlace(name).text);
    return from < 0 ? [] : [{ from, to: from + name.length }];
  });
  // "ANS" is a body, no years; "starts in 2021" is no beginning of 2021.
  const verbs = reading.cues.filter(
    ({ value, to }) =>
      (value === 'starts' || value === 'ends') &&
      (leadsOn.has(tokens[to]?.word ?? '') || tokens[to - 1]?.word === 'final'),
  );
  hidden.push(
    ...tokens.filter(({ acronym }) => acronym),
    ...verbs.map(({ from, to }) => ({ from: tokens[from]!.from, to: tokens[to - 1]!.to })),
  );
  // "Orientation 2 in June" is no 2 June.
  const counted = reading.cues.filter(({ value }) => value === 'chapter' || value === 'actions');
  hidden.push(...counted.flatMap(({ to }) => tokens.slice(to, to + 1).filter(({ word }) => word < 'a')));
  const { readings, misread } = readDates(folded.text, { today, use: 'question', hidden });
  const tokensOf = ({ from, to }: { from: number; to: number }): { from: number; to: number } => ({
    from: tokens.findIndex((token) => token.to > from),
    to: tokens.findLastIndex((token) => token.from < to) + 1,
  });
  for (const one of [...readings, ...misread]) {
    const places = tokensOf(one);
    if (places.from >= 0) take(reading, places, 'date');
  }
  const periods = readings.filter(({ role }) => role === 'period');
  const clauseOf = ({ from }: DateReading): number =>
    tokens[tokensOf({ from, to: from + 1 }).from]?.clause ?? 0;
  const inAsked = periods.filter((one) => reading.asking.has(clauseOf(one)));
  // "First half of 2022: what falls due?" A period after what is asked tells why one asks.
  const isAlone = (clause: number): boolean =>
    tokens.every((token, at) => token.clause !== clause || token.stop || reading.slots[at] === 'date');
  const asked =
    inAsked.length > 0
      ? inAsked
      : periods.filter((one) => clauseOf(one) < Math.min(...reading.asking) || isAlone(clauseOf(one)));
  const [first] = asked;
  return {
    asOf: readings.find(({ role }) => role === 'as of')?.end ?? null,
    period: first && !isToday(spanOf(asked), today, reading) ? spanOf(asked) : null,
    misread: misread.map(({ from, to }) => asTyped(folded, from, to)),
  };
}

/** "What is overdue today?", "on est mi-octobre": the day that is looked back from, and no period. */
const isToday = ({ start, end }: Days, today: CalendarDay, reading: Reading): boolean =>
  start !== null &&
  end !== null &&
  start <= today &&
  today <= end &&
  (has(reading, 'overdue') || (start === end && readStanding(reading) !== null));

type Days = Omit<AskedPeriod, 'relation'>;

/** Several periods named side by side are one from the first to the last. */
const spanOf = (readings: readonly DateReading[]): Omit<AskedPeriod, 'relation'> => {
  const starts = readings.map(({ start }) => start);
  const ends = readings.map(({ end }) => end);
  return {
    start: starts.includes(null) ? null : starts.filter((day) => day !== null).sort()[0]!,
    end: ends.includes(null)
      ? null
      : ends
          .filter((day) => day !== null)
          .sort()
          .at(-1)!,
  };
};

import type { CalendarDay } from '../dates/calendar.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { readActionNumbers } from './action-numbers.ts';
import { askingClauses, asksBareName, headingClauses, withoutConjunctions } from './asking.ts';
import { readConditions, readOwnerCount, readRelation } from './conditions.ts';
import { correct, withoutNegated } from './correct.ts';
import * as cues from './cues.ts';
import { has } from './cues.ts';
import { hideDatedNames } from './dated-names.ts';
import { decide } from './decide.ts';
import { type Frames, readFrames } from './frames.ts';
import { detectLanguage, type Language } from './language.ts';
import { readOrientations } from './orientation.ts';
import { isAloneOrNot, readOwnerFilter } from './owner-filter.ts';
import { readPeriod } from './periods.ts';
import { type Found, longest } from './phrase-finder.ts';
import type { Asks, Query } from './query.ts';
import { readStages } from './stages.ts';
import { readStep } from './steps.ts';
import { acronymsOf, clausesOf, readAllTokens, readTokens, type Token } from './tokens.ts';
import { topicOf } from './topic.ts';
import { namedAsActions } from './units.ts';
import { vocabularyOf } from './vocabulary.ts';
import { fold, MAX_QUESTION_LENGTH } from './words.ts';

export interface UnderstandOptions {
  roadmap: Roadmap;
  today: CalendarDay;
  /** Overrides the language of the question. */
  language?: Language | undefined;
  /** Where the words of the question tell none; without it, French. */
  usual?: Language | undefined;
}

/** What a question asks, by its words alone. Never throws; a text without words asks `nothing`. */
export function understand(question: string, { roadmap, today, language, usual }: UnderstandOptions): Query {
  const raw = question.slice(0, MAX_QUESTION_LENGTH);
  const vocabulary = vocabularyOf(roadmap);
  const { text: corrected, corrections } = correct(namedAsActions(fold(raw), roadmap), vocabulary);
  const { numbers, rest: numberless } = readActionNumbers(corrected);
  const { hidden, show } = hideDatedNames(numberless, roadmap.pack.datedNames);
  const dated = readPeriod(hidden, today);
  const rest = show(dated.rest);
  const text = withoutConjunctions(withoutNegated(rest))
    .replace(cues.inShort, ' ')
    .replace(cues.asksWhatHappens, 'quoi')
    .replace(/ {2,}/g, ' ');
  const keep = new Set([...acronymsOf(raw), ...(asksForTerm(text) ? vocabulary.stopAcronyms : [])]);
  const tokens = readTokens(text, keep);
  const all = readAllTokens(text);

  const found = {
    organisations: longest(vocabulary.organisations.find(tokens)),
    terms: longest(vocabulary.terms.find(tokens)),
    unexplained: longest(vocabulary.unexplained.find(tokens)),
    attributes: withTokens(longest(vocabulary.attributes.find(tokens)), tokens),
    wholeAttributes: withTokens(vocabulary.attributes.findWhole(all), all),
    outside: [
      ...withTokens(longest(vocabulary.outside.find(tokens)), tokens),
      ...withTokens(vocabulary.outside.findWhole(all), all),
    ],
  };
  const steers = has(cues.steering, text) || has(cues.asksWho, text);
  const { period, standing } = readConditions(hidden, text, dated.period, today);
  const bodies = found.organisations.flatMap(({ from, to }) => tokens.slice(from, to));
  const about = topicOf(text, keep, 'list').filter(({ word }) => !bodies.some((body) => body.word === word));
  const orientations = readOrientations(
    {
      whole: rest,
      text,
      tokens,
      topic: about,
      dated: period !== null,
      placed: standing !== null,
    },
    roadmap,
  );
  const owners = readOwnerFilter(
    rest,
    readTokens(rest, keep),
    longest(vocabulary.organisations.find(readTokens(rest, keep))),
    steers,
  );
  // "No DNS lead", "alone or jointly": an owner is left out, or need not be alone.
  const count = readOwnerCount(text);
  const ownerCount =
    owners && ((count === 0 && owners.not.length > 0) || (count === 2 && isAloneOrNot(text))) ? null : count;
  const listsActions = has(cues.listsActions, text);
  const listsDeadlines = has(cues.listsDeadlines, text);
  const lists =
    listsActions || listsDeadlines || /\b(?:what|anything|rien|quoi|qu'est-ce|quelque chose)\b/.test(text);
  const without =
    standing !== 'undated' && (listsActions || ownerCount !== null) && has(cues.noDeadline, text);
  const saysDates = listsDeadlines || has(cues.namesDates, text.replace(cues.listsActions, ' '));
  const step = readStep(text);
  const stepless = step ? text.replace(step.whole, ' ') : text;
  // Owners or an orientation alone ask for actions, whatever they are called.
  const narrows = owners !== null || ownerCount !== null || orientations.length > 0;
  const listsWhole = !saysDates && !step?.alone && (listsActions || (narrows && !period && !standing));
  const asking = askingClauses(text, keep);
  const frames = readFrames(
    asking.size === 0
      ? text
      : clausesOf(text)
          .filter((_, number) => asking.has(number))
          .join(' '),
  );
  const facts = {
    text,
    keep,
    tokens,
    numbers,
    period: period !== null,
    standing,
    orientations: orientations.length,
    ownerCount,
    steers,
    listsActions,
    listsDeadlines,
    lists,
    without,
    owners: owners !== null && owners.names.length + owners.not.length > 0,
    about: about.length,
    step:
      step !== null &&
      (!step.bare || period !== null || standing !== null) &&
      topicOf(stepless, keep, 'list').length <= 1,
    defined: found.terms.length + found.unexplained.length > 0,
    bareName:
      !has(cues.howMany, text) &&
      asksBareName(text, (part) => {
        const words = readTokens(part, keep);
        return (
          words.length > 0 && vocabulary.terms.find(words).some(({ from, to }) => to - from === words.length)
        );
      }),
    whichOne: frames.whichOne,
    locates: frames.locates || frames.treats,
    yesNo: frames.yesNo,
    definedWords: Math.max(0, ...[...found.terms, ...found.unexplained].map(({ from, to }) => to - from)),
  };
  const asks = decide(facts);
  return {
    question,
    language: language ?? detectLanguage(corrected, usual ?? roadmap.pack.language),
    today: dated.asOf ?? today,
    asOf: dated.asOf !== null,
    asks,
    numbers,
    topic: topicOf(asks === 'list' ? stepless : text, keep, asks),
    corrections,
    stages: readStages(text),
    every: has(cues.everyDate, text),
    recurring: !has(cues.asksHowOften, text)
      ? null
      : has(cues.asksWhen, text.replace(cues.asksHowOften, ' '))
        ? 'beside'
        : 'alone',
    period: period && { ...period, relation: readRelation(text) },
    standing,
    lists,
    step: asks === 'list' ? step : null,
    listOf: without || listsWhole ? 'actions' : 'deadlines',
    without,
    owners,
    ownerCount,
    orientations,
    terms: found.terms.map(({ value }) => value),
    unexplained: found.unexplained.map(({ value }) => value),
    audiences: new Set(vocabulary.audiences.find(tokens).map(({ value }) => value)),
    attributes: [
      ...[...found.attributes, ...found.wholeAttributes]
        .filter(({ value }) => (asks !== 'when' || !value.dated) && !(asks === 'define' && facts.bareName))
        .map(({ value, tokens: words }) => ({ id: value.id, near: [], tokens: words })),
      ...(asksStatus(text, asks, frames) ? [{ id: 'progress', near: [], tokens: [] }] : []),
    ],
    counts:
      has(cues.howMany, text) &&
      !has(cues.asksHowOften, text) &&
      !listsActions &&
      !listsDeadlines &&
      !has(cues.asksWhen, text),
    outside: found.outside
      .filter(({ value, tokens: words }) => (!value.undated || asks === 'when') && !isSimile(text, words))
      .map(({ value, tokens: words }) => ({ ...value, tokens: words })),
    asking,
    headings: headingClauses(text, asking),
    frames,
  };
}

/** "c'est quoi la has": there, a word that looks like a stop word may be an acronym. */
const asksForTerm = (text: string): boolean => has(cues.defines, text) || has(cues.asksWhat, text);

const withTokens = <T>(
  found: readonly Found<T>[],
  tokens: readonly Token[],
): { value: T; tokens: Token[] }[] =>
  found.map(({ value, from, to }) => ({ value, tokens: tokens.slice(from, to) }));

/** "A search like Google's", "l'équivalent de FranceConnect": a name that only tells what something is like. */
function isSimile(text: string, [first]: readonly Token[]): boolean {
  if (!first) return false;
  const like =
    '(?:type|genre|style|facon|comme|un peu comme|a la maniere d[eu]|equivalents?(?: francais)? (?:of|to|d[eu])|like|a la|similar to|kind of)';
  return new RegExp(`\\b${like} (?:an? |une? |the |la |le |l')?${first.word}\\b`).test(text);
}

/** Progress, which the text cannot know. A date asked for ("when is it finished?") is another matter. */
const asksStatus = (text: string, asks: Asks, { yesNo }: Frames): boolean =>
  (asks === 'action' || asks === 'who' || (asks === 'when' && yesNo)) &&
  (has(cues.status, text) || has(cues.delayed, text));

import { namesOf, shareSaid, statementsOf, worthOf } from '../lookup/parts.ts';
import type { RoadmapIndex } from '../lookup/roadmap-index.ts';
import type { Subject } from '../lookup/subject.ts';
import { fold } from '../reading/fold.ts';
import { rarity } from '../understanding/everyday-words.ts';
import type { Beyond, Query } from '../understanding/query.ts';
import { isStageWord } from '../understanding/stages.ts';
import type { Token } from '../understanding/tokens.ts';
import { vocabularyOf } from '../understanding/vocabulary.ts';
import { splitWords } from '../understanding/words.ts';
import { type ExplainedWord, explainWords } from './explained-words.ts';

/** What speaks for or against the roadmap's holding an answer: numbers of about 0 to 3, most of them 0 or 1. */
export type Signs = Readonly<Record<string, number>>;

/** Words that a question about a property of a thing begins with: "headcount of the agency". */
const HEAD = 2;
/** Words of a short question; the shortest are as plain. */
const SHORT = 10;
/** What a word that no action has would be worth, if it were as rare as most of their words are. */
const UNKNOWN = 1.5;
/** All of it, but for a word that says next to nothing. */
const WHOLE = 0.95;

const flag = (value: boolean): number => (value ? 1 : 0);
const log = Math.log1p;

/** Places in the topic, the last one excluded. */
interface Span {
  from: number;
  to: number;
}

/** What the signs are read from, worked out once. */
interface Reading {
  query: Query;
  subject: Subject;
  index: RoadmapIndex;
  /** Of the best action in the index, -1 for none. */
  place: number;
  /** Every word of the question. */
  said: readonly string[];
  /** Words of the part that asks. */
  asking: readonly ExplainedWord[];
  /** Of those, the ones that the best action does not have. */
  left: readonly ExplainedWord[];
  /** The asking words beside the name of the action and the stages of its work: what is asked of it. */
  rest: readonly ExplainedWord[];
  /** The words of properties and subjects that the roadmap does not have. */
  beyond: ReadonlySet<string>;
  /** Called by a name of its own: a term, its number, or words of its title. */
  crisp: number;
  isAsked: (beyond: Beyond) => boolean;
  /** Within a longer expression of the best action. */
  isOwn: (beyond: Beyond) => boolean;
}

/** The signs of a question, by name; none knows a word of any roadmap. */
export function signsOf(query: Query, subject: Subject, index: RoadmapIndex): Signs {
  const reading = read(query, subject, index);
  return {
    ...ofFrames(reading),
    ...ofSubject(reading),
    ...ofWords(reading),
    ...ofParts(reading),
    ...ofBeyond(reading),
    ...ofOwners(reading),
  };
}

function read(query: Query, subject: Subject, index: RoadmapIndex): Reading {
  const { topic, terms, unexplained, numbers } = query;
  const action = subject.actions[0] ?? 0;
  const place =
    subject.found[0]?.action === action
      ? subject.found[0].place
      : index.actions.findIndex(({ number }) => number === action);
  const words = explainWords(topic, place, index);
  const inAskingPart = ({ clause }: Token): boolean => query.asking.size === 0 || query.asking.has(clause);
  const expressions = index.expressions.find(topic).filter(({ value }) => value === place);
  const name = longestOf([...expressions, ...termsFor(action, query, index)]);
  const beyond = new Set(
    [...query.attributes, ...query.outside].flatMap(({ tokens }) => tokens.map(({ word }) => word)),
  );
  const asking = words.filter(({ token }) => inAskingPart(token));
  return {
    query,
    subject,
    index,
    place,
    said: splitWords(fold(query.question)),
    asking,
    beyond,
    left: asking.filter(({ field }) => field === null),
    rest: words.filter(
      ({ token }, at) =>
        inAskingPart(token) &&
        (at < name.from || at >= name.to) &&
        // "Closing" is a stage, and "closing date" a property.
        (!isStageWord(token.word) || beyond.has(token.word)),
    ),
    crisp: flag(
      numbers.length > 0 ||
        terms.some((term) => term.action === action) ||
        unexplained.some(({ actions }) => actions.includes(action)) ||
        expressions.some(({ from, to }) => words.slice(from, to).every(({ inTitle }) => inTitle)),
    ),
    isAsked: ({ tokens: [first] }) => !first || inAskingPart(first) || query.headings.has(first.clause),
    isOwn: ({ tokens }) =>
      tokens.length > 0 &&
      expressions.some(
        ({ from, to }) =>
          to - from > 1 &&
          tokens.every(({ word }) => topic.slice(from, to).some((token) => token.word === word)),
      ),
  };
}

/** The terms of an action that the question uses. */
function termsFor(action: number, { topic }: Query, { roadmap }: RoadmapIndex): Span[] {
  const { terms, unexplained } = vocabularyOf(roadmap);
  return [
    ...terms.find(topic).filter(({ value }) => value.action === action),
    ...unexplained.find(topic).filter(({ value }) => value.actions.includes(action)),
  ];
}

const longestOf = (spans: readonly Span[]): Span =>
  spans.reduce((longest, span) => (span.to - span.from > longest.to - longest.from ? span : longest), {
    from: 0,
    to: 0,
  });

/** How the question is put. */
function ofFrames({ query }: Reading): Signs {
  const { allows, how, lasts, past, person, quantity, whoElse } = query.frames;
  return {
    // "When can I" asks for a date.
    allows: flag(allows && query.asks !== 'when'),
    how: flag(how),
    lasts: flag(lasts),
    past: flag(past),
    person: flag(person),
    quantity: flag(quantity),
    whoElse: flag(whoElse),
    nothingAsked: flag(query.asking.size === 0),
    parts: log(new Set(query.topic.map(({ clause }) => clause)).size),
  };
}

/** How sure it is what the question is about. */
function ofSubject({ query, subject, crisp }: Reading): Signs {
  const { yesNo, whichOne, locates, treats } = query.frames;
  const [first, second] = subject.found;
  return {
    margin: first ? first.chance - (second?.chance ?? 0) : 0,
    numbered: flag(query.numbers.length > 0),
    locates: flag(locates),
    crisp,
    crispLocating: crisp * flag(locates || treats),
    crispYesNo: crisp * flag(yesNo),
    crispWhich: crisp * flag(whichOne),
  };
}

/** What the best action leaves of the words. */
function ofWords({ query, said, asking, left, rest }: Reading): Signs {
  const strange = left
    .filter(({ token }) => !isStageWord(token.word))
    .reduce((sum, { token }) => sum + rarity(token.word), 0);
  const head = asking.slice(0, HEAD);
  const explained = rest.filter(({ field }) => field !== null).length;
  const quantity = flag(query.frames.quantity);
  return {
    askedWords: log(asking.length),
    headLeft: head.filter(({ field }) => field === null).length / Math.max(1, head.length),
    lastLeft: flag(asking.at(-1)?.field === null),
    left: log(strange),
    // One strange word in twenty may be chatter; in ten it is the point.
    leftShare: strange / Math.max(SHORT, said.length),
    nameOnly: flag(rest.length === 0),
    quantityOfName: quantity * flag(rest.length === 0),
    quantityExplained: quantity * flag(rest.length > 0 && explained === rest.length),
    whoUnexplained: flag(query.asks === 'who' && rest.length > 0 && explained === 0),
  };
}

/** How much of what is asked one part of the text says, alone. */
function ofParts({ query, asking, rest, index, place }: Reading): Signs {
  const when = flag(query.asks === 'when');
  const asked = asking.map((word) => weighed(word, index));
  const beside = rest.map((word) => weighed(word, index));
  const said =
    place < 0
      ? {}
      : { ...shareSaid(asked, namesOf(index, place)), ...shareSaid(asked, statementsOf(index, place)) };
  const ofDeadline = place < 0 ? 0 : (shareSaid(beside, statementsOf(index, place)).deadline ?? 0);
  return {
    inTitle: said.title ?? 0,
    inExpression: said.lexicon ?? 0,
    when,
    inDeadline: when * (said.deadline ?? 0),
    whenDated: when * (rest.length === 0 ? 1 : ofDeadline),
    inOne: flag(Math.max(0, ...Object.values(said)) > WHOLE),
  };
}

const weighed = ({ token, features }: ExplainedWord, index: RoadmapIndex) => ({
  features,
  worth: (worthOf(features, index) || UNKNOWN) * rarity(token.word),
});

/** Properties and subjects that the roadmap does not have: in the part that asks, or beside it. */
function ofBeyond({ query, asking, rest, beyond: words, isAsked, isOwn }: Reading): Signs {
  const { attributes, outside } = query;
  const count = (beyonds: readonly Beyond[], test: (beyond: Beyond) => boolean): number =>
    Math.min(2, beyonds.filter(test).length);
  return {
    attribute: count(attributes, (beyond) => isAsked(beyond) && !isOwn(beyond)),
    attributeBeside: count(attributes, (beyond) => !isAsked(beyond)),
    outside: count(outside, (beyond) => isAsked(beyond) && !isOwn(beyond)),
    outsideOwned: count(outside, (beyond) => isAsked(beyond) && isOwn(beyond)),
    status: flag(attributes.some(({ id }) => id === 'progress')),
    // "The address of the agency": beside its name, nothing but such words.
    restBeyond: rest.filter(({ token }) => words.has(token.word)).length / Math.max(1, rest.length),
    headBeyond: flag(asking.slice(0, HEAD).some(({ token }) => words.has(token.word))),
    whenOutside: flag(query.asks === 'when' && outside.some(isAsked)),
  };
}

/** Owners are asked for: every action has them, or it is said that no one is named. */
function ofOwners({ query, left, isAsked }: Reading): Signs {
  const who = flag(query.asks === 'who');
  return {
    who,
    whoLeft: who * log(left.reduce((sum, { worth, token }) => sum + (worth || rarity(token.word)), 0)),
    whoAttribute: who * flag(query.attributes.some(isAsked)),
  };
}

import type { RoadmapIndex } from '../lookup/roadmap-index.ts';
import type { Subject } from '../lookup/subject.ts';
import type { Beyond, Query } from '../understanding/query.ts';
import type { Token } from '../understanding/tokens.ts';
import { type ExplainedWord, explainWords, type Share, shareOf } from './explained-words.ts';

/** What speaks for or against the roadmap's holding an answer: numbers of about 0 to 3, most of them 0 or 1. */
export type Signs = Readonly<Record<string, number>>;

/** Words that a question about a property of a thing begins with: "headcount of the agency". */
const HEAD = 2;
/** Below this score few words fit the best action. */
const WEAK = 2;
/** Words worth this much together name an action. */
const NAMES = 2;
/** Less than this is nothing left over. */
const NOTHING = 0.5;

const flag = (value: boolean): number => (value ? 1 : 0);
const log = Math.log1p;

/** What the signs are read from, worked out once. */
interface Reading {
  query: Query;
  subject: Subject;
  /** Words of the part that asks, and of what is said beside it. */
  asking: readonly ExplainedWord[];
  asked: Share;
  beside: Share;
  /** Words in the longest expression of the best action that the question uses. */
  longest: number;
  /** Called by a name of its own: a term, its number, or words of its title. */
  crisp: number;
  /** A place in the roadmap is asked for, or whether it treats something at all. */
  locating: number;
  isAsked: (beyond: Beyond) => boolean;
  /** Within a longer expression of the best action. */
  isOwn: (beyond: Beyond) => boolean;
}

/** The signs of a question, by name; none knows a word of any roadmap. */
export function signsOf(query: Query, subject: Subject, index: RoadmapIndex): Signs {
  const reading = read(query, subject, index);
  const frames = Object.fromEntries(
    Object.entries(query.frames).map(([name, value]) => [name, flag(value)] as const),
  );
  return { ...frames, ...ofSubject(reading), ...ofWords(reading), ...ofBeyond(reading), ...ofKind(reading) };
}

function read(query: Query, subject: Subject, index: RoadmapIndex): Reading {
  const { topic, frames, terms, unexplained, numbers } = query;
  const action = subject.actions[0] ?? 0;
  const place =
    subject.found[0]?.action === action
      ? subject.found[0].place
      : index.actions.findIndex(({ number }) => number === action);
  const words = explainWords(topic, place, index);
  const inAskingPart = ({ clause }: Token): boolean => query.asking.size === 0 || query.asking.has(clause);
  const asking = words.filter(({ token }) => inAskingPart(token));
  const expressions = index.expressions.find(topic).filter(({ value }) => value === place);
  return {
    query,
    subject,
    asking,
    asked: shareOf(asking),
    beside: shareOf(words.filter(({ token }) => !inAskingPart(token))),
    longest: Math.max(0, ...expressions.map(({ from, to }) => to - from)),
    crisp: flag(
      numbers.length > 0 ||
        terms.some((term) => term.action === action) ||
        unexplained.some(({ actions }) => actions.includes(action)) ||
        expressions.some(({ from, to }) => words.slice(from, to).every(({ inTitle }) => inTitle)),
    ),
    locating: flag(frames.locates || frames.treats),
    isAsked: ({ tokens: [first] }) => !first || inAskingPart(first),
    isOwn: ({ tokens }) =>
      tokens.length > 0 &&
      expressions.some(
        ({ from, to }) =>
          to - from > 1 &&
          tokens.every(({ word }) => topic.slice(from, to).some((token) => token.word === word)),
      ),
  };
}

/** How sure it is what the question is about. */
function ofSubject({ query, subject, longest, crisp, locating }: Reading): Signs {
  const [first, second] = subject.found;
  return {
    numbered: flag(query.numbers.length > 0),
    strength: log(subject.strength),
    weak: flag(query.numbers.length === 0 && subject.strength < WEAK),
    coverage: subject.coverage,
    margin: first ? first.chance - (second?.chance ?? 0) : 0,
    expression: Math.min(3, longest),
    crisp,
    crispLocating: crisp * locating,
    crispYesNo: crisp * flag(query.frames.yesNo),
    crispWhich: crisp * flag(query.frames.whichOne),
  };
}

/** What the best action explains of the words, and what it leaves. */
function ofWords({ query, asking, asked, beside, crisp, locating }: Reading): Signs {
  const { frames } = query;
  const head = asking.slice(0, HEAD);
  const shareOfHead = (test: (word: ExplainedWord) => boolean): number =>
    head.filter(test).length / Math.max(1, head.length);
  const named = flag(query.numbers.length > 0 || asked.named + beside.named >= NAMES);
  return {
    askedWords: log(asked.words),
    askedCoverage: asked.explained / Math.max(0.1, asked.explained + asked.left),
    askedExplained: log(asked.explained),
    askedNamed: log(asked.named),
    askedElsewhere: log(asked.elsewhere),
    askedEveryday: log(asked.everyday),
    askedForeign: log(asked.foreign),
    weakAsked: flag(query.numbers.length === 0 && asked.explained < 1),
    besideExplained: log(beside.explained),
    besideLeft: log(beside.left),
    nothingAsked: flag(query.asking.size === 0),
    noWords: flag(query.topic.length + query.attributes.length + query.outside.length === 0),
    headLeft: shareOfHead(({ field }) => field === null),
    headedLeft: flag(frames.headed) * shareOfHead(({ field }) => field === null || field === 'body'),
    crispLeft: crisp * log(asked.left),
    namedLeft: named * log(asked.left) * (1 - locating),
    yesNoLeft: flag(frames.yesNo) * log(asked.left) * (1 - locating),
  };
}

/** Properties and subjects that the roadmap does not have: in the part that asks, or beside it. */
function ofBeyond({ query, subject, asking, isAsked, isOwn, locating }: Reading): Signs {
  const { attributes, outside } = query;
  const count = (beyonds: readonly Beyond[], test: (beyond: Beyond) => boolean): number =>
    Math.min(2, beyonds.filter(test).length);
  const words = new Set([...attributes, ...outside].flatMap(({ tokens }) => tokens.map(({ word }) => word)));
  return {
    attribute: count(attributes, (beyond) => isAsked(beyond) && !isOwn(beyond)),
    attributeOwned: count(attributes, (beyond) => isAsked(beyond) && isOwn(beyond)),
    attributeBeside: count(attributes, (beyond) => !isAsked(beyond)),
    outside: count(outside, (beyond) => isAsked(beyond) && !isOwn(beyond)),
    outsideOwned: count(outside, (beyond) => isAsked(beyond) && isOwn(beyond)),
    outsideBeside: count(outside, (beyond) => !isAsked(beyond)),
    outsideNear: flag(outside.some(({ near }) => near.includes(subject.actions[0] ?? 0))),
    headBeyond: flag(asking.slice(0, HEAD).some(({ token }) => words.has(token.word))),
    locatingBeyond: locating * flag(attributes.length + outside.length > 0),
    status: flag(attributes.some(({ id }) => id === 'progress')),
    counts: flag(query.counts),
  };
}

/** What kind of answer is wanted, and what that makes of the rest. */
function ofKind({ query, asked, isAsked }: Reading): Signs {
  const { asks, frames } = query;
  const [when, who] = [flag(asks === 'when'), flag(asks === 'who')];
  const outside = flag(query.outside.some(isAsked));
  const attribute = flag(query.attributes.some(isAsked));
  return {
    when,
    who,
    list: flag(asks === 'list'),
    define: flag(asks === 'define'),
    whenPlain: when * flag(asked.left < NOTHING),
    whoPlain: who * flag(asked.left < NOTHING),
    whenLeft: when * log(asked.left),
    whoLeft: who * log(asked.left),
    whenOutside: when * outside,
    whoOutside: who * outside,
    whenAttribute: when * attribute,
    whoAttribute: who * attribute,
    whenWhich: when * flag(frames.whichOne),
    whoWhich: who * flag(frames.whichOne),
    whoPerson: who * flag(frames.person),
  };
}

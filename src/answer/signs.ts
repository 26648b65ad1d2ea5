import { featuresOf, type RoadmapIndex } from '../lookup/roadmap-index.ts';
import type { Subject } from '../lookup/subject.ts';
import { isEverydayWord, rarity } from '../understanding/everyday-words.ts';
import type { Beyond, Query } from '../understanding/query.ts';
import type { Token } from '../understanding/tokens.ts';

/** What speaks for or against the roadmap's holding an answer: numbers of about 0 to 3, most of them 0 or 1. */
export type Signs = Record<string, number>;

/** How much of some words the best action accounts for, and what is left. */
interface Share {
  explained: number;
  /** By its title or its deadlines, not by its body alone. */
  named: number;
  /** Words of other actions. */
  elsewhere: number;
  /** Everyday words that no action has. */
  everyday: number;
  /** Words of neither. */
  foreign: number;
  words: number;
}

export function signsOf(query: Query, subject: Subject, index: RoadmapIndex): Signs {
  const { frames } = query;
  const place = index.actions.findIndex(({ number }) => number === subject.actions[0]);
  const features = featuresOf(query.topic, index.concepts);
  const isAsking = ({ clause }: Token): boolean => query.asking.size === 0 || query.asking.has(clause);
  const asked = emptyShare();
  const beside = emptyShare();
  for (const [at, token] of query.topic.entries()) {
    add(isAsking(token) ? asked : beside, token, features[at] ?? [], place, index);
  }
  const explains = (token: Token): number => {
    const at = query.topic.findIndex((t) => t.word === token.word);
    return at < 0
      ? 0
      : Math.max(0, ...(features[at] ?? []).map((f) => FIELD[index.holds[place]?.get(f)?.field ?? ''] ?? 0));
  };
  const count = (
    beyonds: readonly Beyond[],
    test: (first: Token | undefined, b: Beyond) => boolean,
  ): number => beyonds.filter((b) => test(b.tokens[0], b)).length;
  const expressions = index.expressions.find(query.topic).filter(({ value }) => value === place);
  const owned = ({ tokens }: Beyond): boolean =>
    tokens.length > 0 &&
    expressions.some(
      ({ from, to }) =>
        to - from > 1 && tokens.every((t) => query.topic.slice(from, to).some(({ word }) => word === t.word)),
    );
  const longestExpression = Math.max(0, ...expressions.map(({ from, to }) => to - from));
  const [first, second] = subject.found;
  const left = asked.elsewhere + asked.everyday + asked.foreign;
  const leftBeside = beside.elsewhere + beside.everyday + beside.foreign;
  const flag = (value: boolean): number => (value ? 1 : 0);
  const asks = (kind: Query['asks']): number => flag(query.asks === kind);
  const crisp = flag(
    query.terms.some(({ action }) => action === subject.actions[0]) ||
      query.unexplained.some(({ actions }) => actions.includes(subject.actions[0] ?? 0)) ||
      query.numbers.length > 0 ||
      expressions.some(({ from, to }) =>
        query.topic
          .slice(from, to)
          .every((_, at) =>
            (features[from + at] ?? []).some((f) => index.holds[place]?.get(f)?.field === 'title'),
          ),
      ),
  );
  const status = flag(query.attributes.some(({ id }) => id === 'progress'));
  const beyond = [...query.attributes, ...query.outside];
  const headTokens = headOf(query);
  const isBeyond = (token: Token): boolean => beyond.some((b) => b.tokens.some((t) => t.word === token.word));
  const named = flag(query.numbers.length > 0 || asked.named + beside.named >= 2);
  const locating = flag(frames.locates || frames.treats);
  return {
    numbered: flag(query.numbers.length > 0),
    strength: Math.log1p(subject.strength),
    coverage: subject.coverage,
    margin: first ? first.chance - (second?.chance ?? 0) : 0,
    askedCoverage: asked.explained / Math.max(0.1, asked.explained + left),
    askedExplained: Math.log1p(asked.explained),
    askedNamed: Math.log1p(asked.named),
    askedElsewhere: Math.log1p(asked.elsewhere),
    askedEveryday: Math.log1p(asked.everyday),
    askedForeign: Math.log1p(asked.foreign),
    besideExplained: Math.log1p(beside.explained),
    besideLeft: Math.log1p(leftBeside),
    expression: Math.min(3, longestExpression),
    noWords: flag(query.topic.length === 0 && beyond.length === 0),
    askedWords: Math.log1p(asked.words),
    attribute: Math.min(
      2,
      count(query.attributes, (t, b) => (!t || isAsking(t)) && !owned(b)),
    ),
    attributeOwned: Math.min(
      2,
      count(query.attributes, (t, b) => (!t || isAsking(t)) && owned(b)),
    ),
    attributeBeside: Math.min(
      2,
      count(query.attributes, (t) => t !== undefined && !isAsking(t)),
    ),
    outside: Math.min(
      2,
      count(query.outside, (t, b) => (!t || isAsking(t)) && !owned(b)),
    ),
    outsideOwned: Math.min(
      2,
      count(query.outside, (t, b) => (!t || isAsking(t)) && owned(b)),
    ),
    outsideBeside: Math.min(
      2,
      count(query.outside, (t) => t !== undefined && !isAsking(t)),
    ),
    outsideNear: flag(query.outside.some(({ near }) => near.includes(subject.actions[0] ?? 0))),
    counts: flag(query.counts),
    status,
    crisp,
    headBeyond: flag(headTokens.some(isBeyond)),
    headLeft: headTokens.filter((t) => explains(t) === 0).length / Math.max(1, headTokens.length),
    headedLeft:
      flag(frames.headed) *
      (headTokens.filter((t) => explains(t) < 0.5).length / Math.max(1, headTokens.length)),
    crispLeft: crisp * Math.log1p(left),
    crispYesNo: crisp * flag(frames.yesNo),
    crispWhich: crisp * flag(frames.whichOne),
    crispLocating: crisp * locating,
    outsideWhen:
      asks('when') *
      Math.min(
        1,
        count(query.outside, (t) => !t || isAsking(t)),
      ),
    outsideWho:
      asks('who') *
      Math.min(
        1,
        count(query.outside, (t) => !t || isAsking(t)),
      ),
    attributeWhen:
      asks('when') *
      Math.min(
        1,
        count(query.attributes, (t) => !t || isAsking(t)),
      ),
    attributeWho:
      asks('who') *
      Math.min(
        1,
        count(query.attributes, (t) => !t || isAsking(t)),
      ),
    whoPerson: asks('who') * flag(frames.person),
    whenWhich: asks('when') * flag(frames.whichOne),
    whoWhich: asks('who') * flag(frames.whichOne),
    weak: flag(query.numbers.length === 0 && subject.strength < 2),
    weakAsked: flag(query.numbers.length === 0 && asked.explained < 1),
    when: asks('when'),
    who: asks('who'),
    list: asks('list'),
    define: asks('define'),
    ...Object.fromEntries(Object.entries(frames).map(([name, value]) => [name, flag(value)])),
    nothingAsked: flag(query.asking.size === 0),
    namedLeft: named * Math.log1p(left) * (1 - locating),
    locatingAttribute: locating * Math.min(1, query.attributes.length + query.outside.length),
    yesNoLeft: flag(frames.yesNo) * Math.log1p(left) * (1 - locating),
    whenPlain: asks('when') * flag(left < 0.5),
    whoPlain: asks('who') * flag(left < 0.5),
    whenLeft: asks('when') * Math.log1p(left),
    whoLeft: asks('who') * Math.log1p(left),
  };
}

/** The first words of the asking part, up to the first that the roadmap uses and at most three. */
const headOf = (query: Query): Token[] =>
  query.topic.filter(({ clause }) => query.asking.size === 0 || query.asking.has(clause)).slice(0, 2);

const FIELD: Record<string, number> = { title: 1, lexicon: 0.9, deadline: 0.8, body: 0.4 };

const emptyShare = (): Share => ({ explained: 0, named: 0, elsewhere: 0, everyday: 0, foreign: 0, words: 0 });

function add(
  share: Share,
  token: Token,
  features: readonly string[],
  place: number,
  index: RoadmapIndex,
): void {
  const tells = rarity(token.word);
  let worth = 0;
  let own = 0;
  let field = '';
  for (const feature of features) {
    const value = index.postings.get(feature)?.idf ?? 0;
    worth = Math.max(worth, value);
    const name = index.holds[place]?.get(feature)?.field;
    const gain = name === undefined ? 0 : value * (FIELD[name] ?? 0);
    if (name !== undefined && gain > own) {
      own = gain;
      field = name;
    }
  }
  share.words += 1;
  if (own > 0) {
    share.explained += own * tells;
    if (field !== 'body') share.named += own * tells;
  } else if (worth > 0) share.elsewhere += worth * tells;
  else if (isEverydayWord(token.word) || /^\d/.test(token.word)) share.everyday += tells;
  else share.foreign += 1;
}

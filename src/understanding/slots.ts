import rules from '../../data/grammar/cue-rules.json' with { type: 'json' };
import { oncePer } from '../roadmap/once.ts';
import { type Cue, cues, type Kind, kinds } from './grammar.ts';
import { type Found, type Place, partOf, wordsWithin } from './phrase-finder.ts';
import { asTyped, type Folded, isOneOf, type Token } from './tokens.ts';

/** What part of a question a word has been read as. */
export type Slot = 'date' | 'number' | 'chapter' | 'body' | 'kind' | 'cue';

/** A question while it is read: each slot takes the words that it has understood. */
export interface Reading {
  folded: Folded;
  tokens: readonly Token[];
  /** By place of the token. */
  slots: (Slot | undefined)[];
  cues: Found<Cue>[];
  /** Parts of the sentence that ask; the others tell why one asks. */
  asking: ReadonlySet<number>;
  /** Places of words that the question says it does not mean: "not the pilots". */
  negated: ReadonlySet<number>;
}

const valuesOf = oncePer((found: readonly Found<Cue>[]) => new Set(found.map(({ value }) => value)));

export const has = ({ cues: found }: Reading, cue: Cue): boolean => valuesOf(found).has(cue);

export const take = ({ slots }: Reading, { from, to }: { from: number; to: number }, slot: Slot): void => {
  slots.fill(slot, from, to);
};

export const isFree = ({ slots }: Reading, { from, to }: { from: number; to: number }): boolean =>
  slots.slice(from, to).every((slot) => slot === undefined);

/** The cues of some kinds. */
export const cuesOf = ({ cues: found }: Reading, ...wanted: Cue[]): Found<Cue>[] =>
  wanted.some((cue) => valuesOf(found).has(cue)) ? found.filter(({ value }) => wanted.includes(value)) : [];

/** The places of their words. */
export const wordsOfCues = (reading: Reading, ...wanted: Cue[]): ReadonlySet<number> =>
  wordsWithin(cuesOf(reading, ...wanted));

const BESIDE = new Map(Object.entries(rules.beside) as [Cue, [means: Cue, noun: Cue]][]);
const LAST = new Map(Object.entries(rules.last) as [Cue, Cue][]);
const DENIES = new Map(Object.entries(rules.denies) as [Cue, number][]);

/** The cues of a question as they are meant where they stand. */
function cuesInPlace(reading: Reading): Found<Cue>[] {
  const { folded, tokens } = reading;
  const clauseOf = (at: number): number | undefined => tokens[at]?.clause;
  const asking = cuesOf(reading, 'asks', 'wants-who', 'wants-when');
  const asked = new Set(asking.map(({ from }) => clauseOf(from)));
  // "What does it stand for?" asks for no purpose, "still open" for no open end.
  const meant = wordsOfCues(reading, 'define');
  const isPart = partOf(cuesOf(reading, 'under-way'));
  // "Actions that name no owner" and "titles with HOP'EN" are not told by what the texts mention.
  const lacking = wordsOfCues(reading, 'lacks');
  const isUnsaid = ({ value, to }: Found<Cue>): boolean =>
    value === 'mentions' && (lacking.has(to) || has(reading, 'titles'));
  /** Nothing follows, and no other word asks for a time or somebody. */
  const isLast = ({ value, from, to }: Found<Cue>): boolean => {
    const [last, next] = [tokens[to - 1], tokens[to]];
    const ends = next?.clause !== last?.clause;
    // "« À partir de » deadlines": the words themselves.
    if (value === 'open-last' && folded.text.slice(last?.to, next?.from).includes('"')) return true;
    // "Who is it for, and when is it over?"
    if (value !== 'when-last' && value !== 'who-last') return ends || isOneOf('and', next);
    const isEnd = !next || (ends && folded.text.slice(last?.to, next.from).trim().startsWith('?'));
    return isEnd && from > 0 && !asked.has(last?.clause);
  };
  const isBeside = ({ from, to }: Place, noun: Cue): boolean => {
    // "Which actions have the HAS in them?"
    const reach = noun === 'several-actions' && to - from > 1 ? 5 : 2;
    return cuesOf(reading, noun).some(
      (one) => one.to > from - reach && one.from < to + 2 && clauseOf(one.from) === clauseOf(from),
    );
  };
  // "Passées ou non" sets no condition.
  const nots = new Set(cuesOf(reading, 'not').map(({ from }) => from));
  const isEither = ({ to }: Place): boolean => nots.has(to + 1) && isOneOf('or', tokens[to]);
  // "I mean the target users" asks for no meaning.
  const isOfCorrection = partOf(has(reading, 'corrects') ? cuesOf(reading, 'corrects') : []);
  return reading.cues.flatMap((one): Found<Cue>[] => {
    if (one.value === 'define' && isOfCorrection(one)) return [];
    const [beside, last] = [BESIDE.get(one.value), LAST.get(one.value)];
    if (beside && (isPart(one) || isUnsaid(one) || !isBeside(one, beside[1]))) return [];
    if (isEither(one) || (last && (!isLast(one) || meant.has(one.from)))) return [];
    return last ? [one, { ...one, value: last }] : [beside ? { ...one, value: beside[0] } : one];
  });
}

/** A question before any slot has taken words: its cues, the parts of it that ask, and what it does not mean. */
export function startReading(folded: Folded, tokens: readonly Token[]): Reading {
  const slots = tokens.map(() => undefined);
  const found = cues.find(tokens);
  const reading: Reading = { folded, tokens, slots, cues: found, asking: new Set(), negated: new Set() };
  reading.cues = cuesInPlace(reading);
  reading.negated = negatedIn(reading);
  const named = kinds.find(tokens);
  const asks = clausesAsking(reading);
  reading.asking =
    asks.size > 0 ? withWords(asks, reading, named) : new Set(tokens.map(({ clause }) => clause));
  return reading;
}

/** The parts of a question that ask. */
function clausesAsking(reading: Reading): Set<number> {
  const { folded, tokens } = reading;
  const clausesOf = (some: readonly Place[]): Set<number> =>
    new Set(some.map(({ from }) => tokens[from]?.clause ?? 0));
  const marked = [...clausesOf(cuesOf(reading, ...(rules.asking as Cue[])))];
  const questioned = tokens.flatMap(({ to, clause }, at) => {
    const isLast = clause !== tokens[at + 1]?.clause;
    return isLast && folded.text.slice(to).trimStart().startsWith('?') ? [clause] : [];
  });
  // "I am building a timeline" tells why one asks.
  const apart = marked.filter((clause) => questioned.includes(clause) || !opensWithSelf(reading, clause));
  const asks = new Set([...(apart.length > 0 ? apart : marked), ...questioned]);
  // "Which are steered, alone or jointly, by the ANS": what begins so goes on.
  for (const [at, token] of tokens.entries())
    if (tokens[at - 1]?.clause !== token.clause && isOneOf('going-on', token)) asks.add(token.clause);
  return asks;
}

/** Places of words that the question says it does not mean. */
function negatedIn(reading: Reading): Set<number> {
  const { cues: found, tokens } = reading;
  const negated = new Set<number>();
  // "Not led by the DNS" denies whoever follows.
  const leads = new Set(cuesOf(reading, 'steers').map(({ from }) => from));
  for (const { value, from, to } of found) {
    // "Not the platform for patients" denies what follows, "I do not know when" nothing.
    const clause = tokens[from]?.clause;
    const denies = value !== 'not' || tokens[from - 1]?.clause !== clause || leads.has(to);
    const reach = denies ? (DENIES.get(value) ?? 0) : 0;
    for (let at = to; at < to + reach && tokens[at]?.clause === clause; at += 1) negated.add(at);
    // "Telemedicine aside", "expérimentations exclues".
    for (let at = from - 1; at >= from + reach && tokens[at]?.clause === clause; at -= 1) negated.add(at);
  }
  return negated;
}

/** The tokens that no slot has taken; those taken have no word, so that places stay. */
export const freeTokens = ({ tokens, slots }: Reading): Token[] =>
  tokens.map((token, at) => (slots[at] === undefined ? token : { ...token, word: '' }));

/** Words as they were typed. */
export const typedAt = ({ folded, tokens }: Reading, { from, to }: Place): string =>
  asTyped(folded, tokens[from]?.from ?? 0, tokens[to - 1]?.to ?? 0);

/** "I am off", "nous préparons", "my board": a part that tells of the asker. */
export function opensWithSelf({ tokens }: Reading, clause: number): boolean {
  const opening = tokens.find((token) => token.clause === clause);
  return isOneOf('selves', opening) || isOneOf('owns', opening);
}

export const isAsked = ({ tokens, asking }: Reading, at: number): boolean =>
  asking.has(tokens[at]?.clause ?? -1);

/** Fewer words of a subject than this lean on the part before: "e-prescription biologie, when". */
const LEAST_WORDS = 2;

/** The parts that ask and, where they say too little, those before them and after. */
function withWords(
  asks: ReadonlySet<number>,
  { folded, tokens, cues: found }: Reading,
  named: readonly Found<Kind>[],
): ReadonlySet<number> {
  const known = wordsWithin([...found, ...named]);
  const asides = asidesIn(folded, tokens);
  // A number names its action by itself; after a name in capitals comes why one asks: "When does HOP'EN end? For our…"
  const worth = ({ stop, word, acronym }: Token, at: number): number =>
    stop || known.has(at) ? 0 : word < 'a' || acronym ? LEAST_WORDS : 1;
  const words = (isIn: (clause: number) => boolean): number =>
    tokens.reduce((sum, token, at) => sum + (isIn(token.clause) ? worth(token, at) : 0), 0);
  const [first, last] = [Math.min(...asks), tokens.at(-1)?.clause ?? 0];
  const isOfKind = named.some(({ from }) => asks.has(tokens[from]?.clause ?? 0));
  // What is asked was named just before; where nothing is, just after: "Which one? That on e-prescription".
  const around = Array.from({ length: first }, (_, before) => before).reverse();
  if (first === 0 && last > 0 && !isOfKind && !asides.has(1)) around.push(1);
  const all = new Set(asks);
  let said = words((clause) => asks.has(clause));
  for (const clause of around) {
    if (said >= LEAST_WORDS) break;
    all.add(clause);
    // What brackets add to says more than they do.
    if (!asides.has(clause)) said += words((one) => one === clause);
  }
  return all;
}

/** The parts of a sentence that stand in brackets. */
export const asidesIn = ({ text }: Folded, tokens: readonly Token[]): ReadonlySet<number> =>
  new Set(
    tokens
      .filter(({ clause, from }, at) => tokens[at - 1]?.clause !== clause && text[from - 1] === '(')
      .map(({ clause }) => clause),
  );

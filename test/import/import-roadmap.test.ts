import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { buildDigest } from '../../src/digest/digest.ts';
import { buildFacts } from '../../src/import/build.ts';
import { importRoadmap, roadmapOf } from '../../src/import/import-roadmap.ts';
import { readFile } from '../../src/import/read-file.ts';
import { readText } from '../../src/import/read-text.ts';
import { writeReport } from '../../src/import/report.ts';
import { loadRoadmap, shippedPack } from '../../src/roadmap/load.ts';
import { allDeadlines } from '../../src/roadmap/roadmap.ts';
import { readLines } from '../../src/roadmap/source-lines.ts';
import { digestMessage } from '../../src/slack/blocks/digest.ts';
import { settingsOf } from '../digest/roadmaps.ts';
import { judge } from '../eval/judge.ts';
import { readQuestions } from '../eval/question-file.ts';

const root = join(import.meta.dirname, '../..');
const importFile = async (path: string) => importRoadmap(path, await readFile(join(root, path)));

test('our own text gives back the facts of our pack, owners apart, which are annotated by hand', async () => {
  const { pack, title, publication, orientations, actions } = loadRoadmap(shippedPack);
  const facts = buildFacts(readFileSync(join(root, 'data/roadmap.txt'), 'utf8'), pack, { actions: {} });
  // What its sentences tell of owners was not read, and is remembered.
  const owned = actions.filter(({ owners }) => owners.length > 0).map(({ number }) => number);
  const unread = facts.unread ?? [];
  expect(unread.filter(({ kind, action = 0 }) => kind !== 'owner' || !owned.includes(action))).toEqual([]);
  expect(unread.length).toBeGreaterThan(5);
  expect({ ...facts, steering: undefined, unread: undefined }).toEqual({
    title,
    publication,
    orientations,
    actions: actions.map((action) => ({ ...action, owners: [], partners: [] })),
  });
});

describe.each([
  ['test/fixtures/tidewater.md', 'en', 8, 15, 'test/questions/tidewater.jsonl'],
  ['test/fixtures/plan-regional.docx', 'fr', 7, 12, 'test/questions/plan-regional.jsonl'],
] as const)('%s', async (path, language, actions, deadlines, questions) => {
  const imported = await importFile(path);
  const roadmap = roadmapOf(imported);

  test('is read', () => {
    expect(roadmap.pack).toMatchObject({ language, publication: expect.stringMatching(/^2026-0[23]$/) });
    expect(roadmap.orientations).toHaveLength(3);
    expect(roadmap.actions).toHaveLength(actions);
    expect(allDeadlines(roadmap)).toHaveLength(deadlines);
  });

  test('tells what was found, what is doubtful and what was left out', () => {
    expect(writeReport(path, imported)).toMatchSnapshot();
  });

  test('is asked: nothing in the engine is about another roadmap', () => {
    const asked = readQuestions(join(root, questions));
    const wrong = asked.filter(
      (question) => !judge(question, answerQuestion(question.q, { roadmap, today: '2026-06-10' })).right,
    );
    expect(wrong.length, wrong.map(({ q }) => q).join('\n')).toBeLessThanOrEqual(asked.length * 0.15);
  });

  test('has a digest', () => {
    const settings = settingsOf({ language, horizon: 180 });
    const digest = buildDigest({ roadmap, settings, today: '2026-06-10', lastDay: '2026-06-03' });
    expect(digestMessage(digest).text).toMatchSnapshot();
  });
});

/** The words that head deadlines and owners above. */
const isField = /^(?:[-*]\s*)?(?:Échéances|Pilote|Deadline|Owner)/;

test('every line of any text is in a fact or left out, and none is changed', () => {
  const line = fc.oneof(
    fc.constantFrom(
      'Action 3 : Titre',
      '## Objective 2.1 – Title',
      'Échéances : Pilote : juin 2026',
      'Deadline: soon',
      '- Beta: Q2 2026',
      'Owner: Team A and Team B',
      '# Axe 2 : Aller',
      ' 1 - Chapitre',
      '12',
      '',
    ),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 60 }), fc.constantFrom('a.txt', 'a.md'), (lines, name) => {
      const text = lines.join('\n');
      const { left, facts: read } = readText(name, text, { publication: null });
      const { actions, orientations, steering } = read;
      const out = left.flat();
      const all = readLines(name, text);
      expect(out.map(({ at }) => at)).toEqual(
        [...new Set(out.map(({ at }) => at))].toSorted((a, b) => a - b),
      );
      const facts = [...actions, ...orientations, ...(steering ? [steering.quote] : [])];
      const said = JSON.stringify(facts).replace(/\\"/g, '"');
      for (const { at, text: words } of all) {
        // The number of a page and what stands above it are not kept.
        const isOfPage = /^\s*\d{1,3}\s*$/.test(words) || all[at + 1]?.text.trim() === '12';
        if (words.trim() === '' || isOfPage || out.some((each) => each.at === at)) continue;
        const [first = ''] = words.trim().split(/\s+/);
        if (!/["\\:]/.test(words) && !isField.test(words)) expect(said).toContain(first);
      }
    }),
    { numRuns: 150 },
  );
});

test('a text without actions is refused', () => {
  const extracted = {
    format: 'txt' as const,
    text: readFileSync(join(root, 'LICENSE'), 'utf8'),
    remarks: [],
  };
  expect(() => importRoadmap('LICENSE', extracted)).toThrow(/LICENSE has no line that opens an action/);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { buildDigest } from '../../src/digest/digest.ts';
import { importRoadmap, roadmapOf } from '../../src/import/import-roadmap.ts';
import { readFile } from '../../src/import/read-file.ts';
import { readText } from '../../src/import/read-text.ts';
import { writeReport } from '../../src/import/report.ts';
import { loadRoadmap, shippedPack } from '../../src/roadmap/load.ts';
import { allDeadlines } from '../../src/roadmap/roadmap.ts';
import { digestMessage } from '../../src/slack/blocks/digest.ts';
import { settingsOf } from '../digest/roadmaps.ts';
import { judge } from '../eval/judge.ts';
import { readQuestions } from '../eval/question-file.ts';

const root = join(import.meta.dirname, '../..');
const importFile = async (path: string, given = {}) =>
  importRoadmap(path, await readFile(join(root, path)), given);

test('our own text gives back the facts of our pack, owners apart, which are annotated by hand', async () => {
  const { facts } = await importFile('data/roadmap.txt', {
    title: 'Accélérer le virage numérique',
    publication: '2019-04',
  });
  const { title, publication, orientations, actions } = loadRoadmap(shippedPack);
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

test('every line of any text is accounted for, once, and none is changed', () => {
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
      const { uses, actions } = readText(name, text);
      const expected = text.split(/\r\n|\r|\n/u);
      expect(uses.map((use) => use.line.at)).toEqual(expected.map((_, index) => index + 1));
      for (const { line: read, use } of uses) {
        if (name === 'a.txt') expect(read.text).toBe(expected[read.at - 1]);
        if (use !== 'blank') expect(read.text.trim()).not.toBe('');
      }
      // What a line is said to be part of does hold it.
      const said = JSON.stringify(actions).replace(/\\"/g, '"');
      for (const { line: read, use } of uses) {
        const words = read.text.trim().split(/\s+/)[0] ?? '';
        if (use === 'body' && !/["\\]/.test(words)) expect(said).toContain(words);
      }
    }),
    { numRuns: 150 },
  );
});

test('a text without actions is refused, and a title that is not in it', () => {
  const extracted = {
    format: 'txt' as const,
    text: readFileSync(join(root, 'LICENSE'), 'utf8'),
    remarks: [],
  };
  expect(() => importRoadmap('LICENSE', extracted)).toThrow(/LICENSE has no line that opens an action/);
  const text = 'Plan\n\nAction 1 : Essai\n\nÉchéance : juin 2026\n';
  expect(() => importRoadmap('a.txt', { ...extracted, text }, { title: 'Autre' })).toThrow(/not in a\.txt/);
});

import { addDays } from 'date-fns/addDays';
import { formatISO } from 'date-fns/formatISO';
import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { buildDigest } from '../../src/digest/digest.ts';
import { importRoadmap, roadmapOf } from '../../src/import/import-roadmap.ts';
import { summaryOf, writeReport } from '../../src/import/report.ts';
import { keyOf } from '../../src/roadmap/action-number.ts';
import { allDeadlines, unreadOf } from '../../src/roadmap/roadmap.ts';
import { unitIn } from '../../src/roadmap/unit.ts';
import { digestMessage } from '../../src/slack/blocks/digest.ts';
import { settingsOf } from '../digest/roadmaps.ts';
import { cases, importCase } from './cases.ts';

const own = cases.filter((name) => Number(name.slice(0, 2)) > 12);

describe.each(own)('%s', async (name) => {
  const roadmap = roadmapOf(await importCase(name));
  const { language } = roadmap.pack;
  const unit = unitIn(language, roadmap);
  const [first] = allDeadlines(roadmap)
    .flatMap(({ start }) => start ?? [])
    .toSorted();
  const day = (from: number) => formatISO(addDays(first ?? '', from), { representation: 'date' });
  const today = day(-14);
  const ask = (question: string) => answerQuestion(question, { roadmap, today, language });
  const action = roadmap.actions.find(({ owners }) => owners.length > 0) ?? roadmap.actions[0];
  const dated = roadmap.actions.find(({ deadlines }) => deadlines.some(({ start }) => start === first));
  if (!action || !dated) throw new Error('nothing to ask about');

  test('answers by key, by title, who, when, and what is due in a year', () => {
    const named = (key: string) => `${unit.one} ${key}`;
    expect(ask(named(keyOf(action))).actions).toContain(action.number);
    expect(ask(action.title).actions).toContain(action.number);
    const who = { fr: 'qui pilote', en: 'who leads' }[language];
    expect(ask(`${who} ${named(keyOf(action))} ?`).owners.map(({ name: owner }) => owner)).toEqual(
      action.owners.map(({ name: owner }) => owner),
    );
    const when = { fr: 'quelles échéances pour', en: 'when is' }[language];
    const ids = ask(`${when} ${named(keyOf(dated))} ?`).deadlines.map(({ id }) => id);
    expect(ids.toSorted()).toEqual(dated.deadlines.map(({ id }) => id).toSorted());
    const year =
      allDeadlines(roadmap)
        .find(({ start, end }) => start && end)
        ?.end?.slice(0, 4) ?? '2027';
    const due = { fr: `échéances en ${year}`, en: `deadlines in ${year}` }[language];
    const inYear = allDeadlines(roadmap).filter(
      ({ start, end }) => start?.startsWith(year) || end?.startsWith(year),
    );
    expect(
      ask(due)
        .deadlines.map(({ id }) => id)
        .toSorted(),
    ).toEqual(inYear.map(({ id }) => id).toSorted());
  });

  test('has a digest that names what is due', () => {
    const settings = settingsOf({ language, horizon: 365 });
    const { text, blocks } = digestMessage(buildDigest({ roadmap, settings, today, lastDay: day(-21) }));
    expect(`${text} ${JSON.stringify(blocks)}`).toContain(dated.title.slice(0, 30));
  });
});

test.each([
  ['01-milestone-table.md', 'date', ['(See above)']],
  ['02-responsible-timeline.txt', 'date', ['Completed within 6 months', 'Completed within 9 months']],
  ['07-numbered-headings.md', 'date', ['8 weeks']],
  ['17-codes.md', 'date', ['within 6 months']],
  ['21-commitments.md', 'date', ['FY25']],
  ['22-steps-in-cells.md', 'date', ['voir A1']],
  ['04-tableau-actions.md', 'owner', []],
] as const)('%s: %ss that were not read are remembered', async (name, kind, texts) => {
  expect(unreadOf((await importCase(name)).facts, kind).map(({ text }) => text)).toEqual(texts);
});

test('the report opens with what was found and what was not', async () => {
  const { facts } = await importCase('01-milestone-table.md');
  expect(summaryOf(facts)).toBe('3 actions, 5 deadlines, 3 with owners. Not read: 1 date (line 26).');
});

test('what is doubtful is told once, with its line', async () => {
  const text = `# Plan

Action 1 : Creuser

## Action 1 : Creuser

Échéances :
- juin 2027
- premier dimanche de juin 2028
- selon la météo

## Action 2

Acton 3 : Sonder

Échéance : 2029
`;
  const report = writeReport('plan.md', importRoadmap('plan.md', { format: 'md', text, remarks: [] }));
  expect(report).toContain('Not read: 1 date (line 9).');
  const [notRead, doubtful] = ['## Not read', '## Doubtful'].map((head) =>
    report.split(`${head}\n\n`)[1]?.split('\n\n')[0]?.split('\n'),
  );
  expect(notRead).toEqual(['- Line 9, date: “premier dimanche de juin 2028”']);
  expect(doubtful?.filter((line) => !line.includes('was guessed'))).toEqual([
    '- Line 3: “Action 1” stands here too; the one at line 5 says more and is taken.',
    '- Line 10: “selon la météo” stands among the deadlines and ends in no date that can be read; it is kept as text.',
    '- Line 12: “Action 2” has no title.',
    '- Line 12: “Action 2” has no deadline that could be read.',
    '- Line 14: “Acton 3” was read as action 3.',
  ]);
});

test('what the numbers of the actions tell is said', async () => {
  const report = async (name: string) => writeReport(name, await importCase(name));
  expect(await report('21-commitments.md')).toContain(
    '- Right before action 4, at least one number is missing.',
  );
  expect(await report('12-quarter-lists.md')).toContain(
    '- The actions have no numbers of their own: theirs is their place.',
  );
});

test('a line of several labels is quoted as it stands, and what stands below it is not its owner', () => {
  const text = '# Plan\n\n## Action 1: Dig\n\nDue: June 2027. Lead: Operations.\nSkills\n';
  const { actions } = importRoadmap('plan.md', { format: 'md', text, remarks: [] }).facts;
  expect(actions).toMatchObject([
    {
      owners: [{ name: 'Operations', quote: { text: 'Lead: Operations.' } }],
      deadlines: [{ when: 'June 2027' }],
      body: [{ text: 'Skills' }],
    },
  ]);
});

test('owners that were not read are told of, with the words of the text, and nobody is said to lead nothing', () => {
  const text = `# Harbour plan

## Action 1: Light the piers

The work is led by the pier office.

Deadline: June 2027

## Action 2: Dredge

Lead: see above

Deadline: 2028

## Action 3: Paint

Deadline: 2029
`;
  const imported = importRoadmap('harbour.md', { format: 'md', text, remarks: [] });
  expect(unreadOf(imported.facts, 'owner').map(({ action, text: words }) => [action, words])).toEqual([
    [1, 'The work is led by the pier office.'],
    [2, 'Lead: see above'],
  ]);
  const roadmap = roadmapOf(imported);
  const ask = (question: string) => answerQuestion(question, { roadmap, today: '2027-01-01' });
  const first = ask('who leads action 1?');
  expect(first.headline).toContain('among those that could be read');
  expect(first.quotes.map(({ quote }) => quote.text)).toEqual(['The work is led by the pier office.']);
  expect(ask('who leads action 3?').text).not.toContain('could be read');
  expect(ask('which actions have no owner?').notes).toEqual([
    expect.stringContaining('2 mentions of owners'),
  ]);
  expect(ask('action 2').text).not.toContain('no one is named');
});

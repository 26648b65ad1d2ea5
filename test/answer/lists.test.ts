import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { loadRoadmap } from '../../src/roadmap/load.ts';

const roadmap = loadRoadmap();
const ask = (question: string, today = '2020-05-01') => answerQuestion(question, { roadmap, today });
const plain = (text: string): string => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');

describe('deadlines of which only the year is known', () => {
  test.each([
    [
      'deadlines in the second half of 2020',
      '13 deadlines in the second half of 2020; 11 of them give only the year.',
    ],
    [
      'que doit-on avoir fait d’ici fin 2020 ?',
      '14 échéances d’ici fin 2020, dont 11 datées de l’année seule.',
    ],
    ['deadlines in 2021', '8 deadlines in 2021; 3 of them give only the year.'],
  ])('are no first and no last: %s', (question, headline) => {
    expect(plain(ask(question).headline)).toBe(headline);
  });

  test.each([
    ['what’s next', '11 more are expected in 2020, without a month.'],
    ['prochaines échéances', '11 autres sont attendues en 2020, sans mois précis.'],
  ])('and are told beside the next: %s', (question, note) => {
    expect(ask(question).notes.map(plain)).toContain(note);
  });

  test('what begins together stands in the order in which it ends', () => {
    const whens = ask('what is overdue?').deadlines.map(({ when }) => when);
    expect(whens.lastIndexOf('octobre 2019')).toBeLessThan(whens.indexOf('fin 2019'));
  });
});

describe('what is past', () => {
  test.each([
    [
      'what is overdue?',
      'The roadmap does not say what was done; it has 22 deadlines whose date is past; the last:',
    ],
    ['is action 13 late?', 'The roadmap does not say what was done; it has one deadline whose date is past'],
    [
      'échéances dont la date est passée',
      'La feuille de route ne dit pas ce qui a été fait ; elle compte 22 échéances',
    ],
    ['which actions are late?', 'The roadmap does not say what was done; it has 17 actions'],
  ])('is not said to be undone: %s', (question, beginning) => {
    expect(plain(ask(question).headline).startsWith(beginning)).toBe(true);
  });

  test('all of one action', () => {
    expect(ask('is action 13 late?', '2026-11-01').headline).toBe(
      'All six dates of action 13 have passed; the roadmap does not say what was done.',
    );
    expect(plain(ask('échéances passées de l’action 13', '2026-11-01').headline)).toBe(
      'Les six dates de l’action 13 sont passées ; la feuille de route ne dit pas ce qui a été fait.',
    );
  });

  test('none is none', () => {
    expect(ask('is action 24 late?').headline).toMatch(/^No deadline whose date is past/);
  });
});

describe('how many', () => {
  test.each([
    ['how many actions?', '26 actions.', 'For their names, ask “which” in place of “how many”.'],
    [
      'combien d’actions y a-t-il ?',
      '26 actions.',
      'Pour leurs noms, demandez « quelles » au lieu de « combien ».',
    ],
    [
      'how many deadlines in 2020?',
      '21 deadlines in 2020.',
      'For their names, ask “which” in place of “how many”.',
    ],
  ])('is a number, and the list for the asking: %s', (question, headline, hint) => {
    const answer = ask(question);
    expect(plain(answer.headline)).toBe(headline);
    const lines = plain(answer.text).split('\n');
    expect(lines).toContain(hint);
    expect(lines).toHaveLength(3);
    expect(answer.list?.total).toBe(parseInt(headline, 10));
  });

  test('a few are listed below', () => {
    expect(ask('how many deadlines in 2021?').text.split('\n')).toHaveLength(10);
    expect(ask('how many actions name no owner?').headline).toContain(': 3, 4, 5, 6,');
  });
});

describe('what the texts mention', () => {
  test.each([
    ['quelles actions concernent les EHPAD ?', [24, 18], [20]],
    ['quelles actions concernent les catalogues ?', [16], [15]],
    ['actions about start-ups', [24, 17, 25], [23]],
  ])('comes first where only words of questions tell the others: %s', (question, said, others) => {
    const { actions, notes } = ask(question);
    expect(actions.slice(0, said.length)).toEqual(said);
    expect(actions).toEqual(expect.arrayContaining(others));
    expect(notes).toEqual([]);
  });

  test.each([
    ['actions about hospitals', /^The text of actions .+ speaks of it too\.$/, [12, 13, 14, 18, 19, 22, 24]],
  ])('beside a theme: %s', (question, says, actions) => {
    const answer = ask(question);
    const note = answer.notes.map(plain).find((each) => says.test(each)) ?? '';
    const others = (note.match(/\d+/g) ?? []).map(Number);
    expect([...answer.actions, ...others]).toEqual(expect.arrayContaining(actions));
    expect(others.filter((number) => answer.actions.includes(number))).toEqual([]);
    expect(others).not.toEqual([]);
  });

  test.each([
    ['which actions name EHPAD anywhere in the text?', [18, 24]],
    ['which actions name the DMP?', [11, 13, 14, 15]],
    ['quelles actions mentionnent le DMP ?', [11, 13, 14, 15]],
    ['which actions cite the ARS?', [4, 12, 18, 25]],
    ['quelles actions citent l’INSERM ?', []],
    ['which actions name the ARS as a lead or organiser?', [25]],
  ])('where that is asked: %s', (question, actions) => {
    expect(ask(question).actions).toEqual(actions);
  });
});

test.each([
  [
    'combien d’actions sont pilotées par la DNS ?',
    'La DNS pilote l’ensemble, et son nom est donné pour 7 actions : 2,',
  ],
  [
    'how many actions does the DNS lead?',
    'The DNS oversees the whole roadmap and is named for 7 actions: 2,',
  ],
  ['which actions does the ANS lead?', 'The ANS leads 2 actions'],
])('who steers the whole is told so: %s', (question, beginning) => {
  expect(plain(ask(question).headline).startsWith(beginning)).toBe(true);
});

test.each([
  ['what happens before summer 2020?', 'before summer 2020'],
  ['que se passe-t-il avant l’été 2020 ?', 'avant l’été 2020'],
  ['deadlines before winter 2020', 'before winter 2020-2021'],
])('what ends right before a season is told so: %s', (question, said) => {
  expect(plain(ask(question).headline)).toContain(said);
});

import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { roadmap } from '../support/roadmap.ts';
import { updateOf } from '../tracking/updates.ts';

const updates = [
  updateOf({
    id: 'a',
    deadline: '13.5',
    state: 'done',
    date: { start: '2022-03-01', end: '2022-03-31' },
    evidence: 'https://example.org/rapport',
    day: '2022-03-20',
  }),
  updateOf({
    id: 'b',
    deadline: '13.4',
    state: 'late',
    date: { start: '2023-01-01', end: '2023-12-31' },
    note: 'Éditeurs\npas prêts',
    day: '2021-11-02',
  }),
  updateOf({ id: 'c', deadline: '6.1', state: 'dropped', day: '2022-01-10' }),
];
const ask = (question: string, today = '2022-04-01') => answerQuestion(question, { roadmap, today, updates });
const ids = (question: string, today?: string) => ask(question, today).deadlines.map(({ id }) => id);

describe('what is reported', () => {
  test('stands beside what the roadmap says, never instead of it', () => {
    const { text } = ask('action 13');
    expect(text).toContain('actes infirmiers\u00a0: 2021 – passée');
    expect(text).toContain(
      '→ Signalé le 20 mars 2022\u00a0: faite, mars 2022 · preuve\u00a0: https://example.org/rapport',
    );
    expect(text).toContain(
      '→ Signalé le 2 novembre 2021\u00a0: en retard, nouvelle date\u00a0: 2023 · «\u00a0Éditeurs pas prêts\u00a0»',
    );
    expect(ask('when is action 13 due?').text).toContain('→ Reported on 20 March 2022: done, March 2022');
  });

  test('is not known before the day of the report', () => {
    expect(ask('action 13', '2022-03-19').text).not.toContain('faite');
    expect(ask('action 13 as of 2021-11-01').text).not.toContain('Reported');
    const { updates: known, ...early } = ask('action 13', '2021-10-01');
    expect(early).toEqual(answerQuestion('action 13', { roadmap, today: '2021-10-01' }));
    expect(known).toBe(3);
  });

  test('answers a question about progress, after it is said that the roadmap does not', () => {
    const { headline, notes, text, answerable } = ask('is action 6 done?');
    expect(headline).toMatch(/^The roadmap \(April 2019\) cannot tell; it says: .*delay/);
    expect(notes.join()).toContain('reported since');
    expect(text).toContain('Reported on 10 January 2022: dropped');
    expect(answerable).toBe(false);
    expect(ask('is action 7 done?').notes.join()).not.toContain('reported');
  });
});

describe('lists', () => {
  test('of what is late leave out what is done or dropped, and hold what is reported late', () => {
    for (const question of ['what is late?', 'qu’est-ce qui est en retard ?']) {
      const late = ids(question);
      expect(late).toContain('13.4');
      expect(late).toContain('13.1');
      expect(late).not.toContain('13.5');
      expect(late).not.toContain('6.1');
    }
    expect(ask('what is late?').headline).toMatch(/late: reported late, or past without/);
    expect(ids('échéances dépassées')).toContain('13.5');
    expect(ids('is action 13 late?')).not.toContain('13.5');
  });

  test.each([
    ['what is done?', ['13.5']],
    ['qu’est-ce qui est fait\u00a0?', ['13.5']],
    ['quelles actions sont terminées\u00a0?', ['13.5']],
    ['what has been dropped?', ['6.1']],
    ['qu’est-ce qui a été abandonné\u00a0?', ['6.1']],
    ['what has been postponed?', ['13.4']],
    ['qu’est-ce qui n’a pas commencé\u00a0?', []],
    ['what is done in orientation 1?', []],
  ])('%s', (question, expected) => {
    const answer = ask(question);
    expect(answer).toMatchObject({ kind: 'list', answerable: true, list: { total: expected.length } });
    expect(answer.deadlines.map(({ id }) => id)).toEqual(expected);
  });

  test('of what is ahead or due in a period count new dates too', () => {
    expect(ids('upcoming deadlines')).toContain('13.4');
    expect(ids('upcoming deadlines', '2021-10-01')).not.toContain('13.4');
    expect(ids('échéances en 2023')).toContain('13.4');
    expect(ids('échéances en 2021')).toContain('13.4');
  });
});

test('a question about something in particular is answered as ever', () => {
  for (const question of ['is the DMP done?', 'what was done for the DMP?', 'qui pilote l’action 6 ?']) {
    const { reports: _, updates: _known, text: __, ...answer } = ask(question);
    const { text: ___, ...without } = answerQuestion(question, { roadmap, today: '2022-04-01' });
    expect(answer).toEqual(without);
  }
});

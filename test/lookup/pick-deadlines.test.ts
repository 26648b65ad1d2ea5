import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { roadmap } from '../support/roadmap.ts';

const told = (question: string): string[] =>
  answerQuestion(question, { roadmap, today: '2019-04-25' }).deadlines.map(({ id }) => id);

describe('which dates of an action', () => {
  test.each([
    // Each that is named among dates, by its stage or by words of its own.
    [
      'les dates : groupe de travail, pilotes, généralisation, pour certifier les SI hospitaliers',
      '22.1 22.2 22.3',
    ],
    ['dates of the public consultation and of the release of the technical doctrine', '3.1 3.2'],
    ["les dates de la phase pilote de l'identifiant national de santé", '6.2'],
    // A decree that no deadline brings names none.
    ["le décret sur l'INS étant dépassé, quand est-ce généralisé ?", '6.3'],
    // By a word of the title that one deadline is called by; what the action is called tells none.
    ['quand ouvrira le serveur des nomenclatures ?', '10.1'],
    ["l'appli carte Vitale démarre en quelle année ?", '7.2 7.3'],
    // Over: behind a question of time.
    ["when's HOP'EN finished?", '19.2'],
    ['the ESMS plan: begun when, over when?', '20.1 20.2'],
    ['le DMP du nouveau-né, en quelle année ?', '11.3'],
  ])('%s', (question, ids) => {
    expect(told(question).join(' ')).toBe(ids);
  });
});

import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { roadmap } from '../support/roadmap.ts';

const headline = (question: string): string =>
  answerQuestion(question, { roadmap, today: '2020-05-01' }).headline.replaceAll('\u00a0', ' ');

describe('whether what a question supposes is so', () => {
  test.each([
    ['does the DNS lead action 15?', /^Yes: the DNS has the strategic lead/],
    ['is the tour de France led by the DNS alone?', /^No: the DNS leads action 25/],
    ['est-ce que la DNS pilote l’action 14 ?', /^Non : la feuille de route ne nomme aucun pilote/],
    ['est-ce que le Health Data Hub est piloté par la DREES seule ?', /^Oui : la DREES pilote/],
    ['la e-prescription biologie démarre en 2021 ?', /^Oui : e-prescription, biologie/],
    ['does HOP’EN end in 2021?', /^No: HOP’EN/],
    ['l’action 20 finit bien en 2022 ?', /^Oui : ESMS numérique/],
  ])('%s', (question, first) => {
    expect(headline(question)).toMatch(first);
  });

  test.each([
    // Whoever has it under their roof neither leads it nor not.
    ['la DNS pilote bien le Lab e-santé ?', /^L’action 23, Lab e-santé/],
    // No deadline is of that stage, though one is of that year.
    ['le DMP monte en charge en 2021 ?', /^Dossier médical partagé/],
    // It asks for them, and whether nothing.
    ['qui pilote l’action 14 avec la DNS ?', /^La feuille de route/],
    ['échéances de l’action 20 en 2022 ?', /^Une échéance/],
  ])('is not told where the facts do not settle it, or nobody asks: %s', (question, first) => {
    expect(headline(question)).toMatch(first);
  });
});

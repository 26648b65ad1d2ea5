import { describe, expect, it, test } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { roadmap } from '../support/roadmap.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');

const ask = (question: string) => answerQuestion(question, { roadmap, today: '2019-04-25' });
const told = (question: string): string => {
  const { headline, notes } = ask(question);
  return plain([headline, ...notes].join('\n'));
};

/** A question that asks two things, and words of both answers. */
test.each<[string, string, string]>([
  [
    'le CGTS c’est quoi et ça sert à quoi',
    'centre de gestion des terminologies de santé',
    'soutenir la structuration sémantique',
  ],
  ['e-parcours c’est pour qui en priorité, et ça finit quand ?', 'collectifs de soins', 'fin 2022'],
  [
    'MSSanté: who has the national lead, and when is it extended to the medico-social sector?',
    'The ANS leads',
    'at the end of 2021',
  ],
  [
    'les actes de kiné, l’expérimentation de la e-prescription c’est quand + le SMT est mis en œuvre quand',
    'kinésithérapie : expérimentation en 2021',
    'mise en œuvre du serveur (SMT) début 2020',
  ],
  ["c'est quoi l'action 10 et qui la pilote ?", 'structuration sémantique', 'L’ANS pilote l’action 10'],
  ['quelle action certifie les hôpitaux, et c’est pour quand ?', 'Action 22', 'octobre 2019'],
  // Of several things, each in words of its own.
  [
    'when did HOPEN kick off, and when is the Lab created?',
    'launch in February 2019',
    'creation in March 2020',
  ],
  [
    'que veut dire SPIS, et quelle action change l’ASIP ?',
    'service public d’information',
    'transformation de l’ASIP',
  ],
  ['how many actions are there, and how many deadlines?', '26 actions', '59 deadlines'],
  ['when is the INS ready and incidentally who leads the Health Data Hub', 'January 2021', 'The DREES leads'],
  ['C’est quoi l’action 13, et qui pilote la 10 ?', 'sécuriser le circuit', 'L’ANS pilote l’action 10'],
  [
    'combien de personnes ont un DMP, et qui l’alimente',
    '5 millions de personnes',
    'de plus en plus alimenté par',
  ],
])('%s', (question, one, other) => {
  const all = told(question);
  expect(all).toContain(one);
  expect(all).toContain(other);
  expect(ask(question).answerable).toBe(true);
});

describe('an answer to several parts', () => {
  it('says of which part the text holds nothing', () => {
    const question = 'When is the technical doctrine published, and what fine do vendors risk who ignore it?';
    expect(told(question)).toContain('publication in December 2019');
    expect(told(question)).toMatch(/gives no penalty/);
    expect(ask(question)).toMatchObject({ kind: 'when', answerable: true, suggestions: [] });
    expect(ask(question).deadlines.map(({ id }) => id)).toEqual(['3.2']);
  });

  it('tells nothing twice', () => {
    const { headline, notes, quotes } = ask('DMP, c’est quoi et ça veut dire quoi ?');
    const all = [headline, ...notes];
    expect(new Set(all).size).toBe(all.length);
    const texts = quotes.map(({ quote }) => quote.text);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it.each([
    // The whole tells both.
    ['when does e-parcours start, and when does it end?', ['14.1', '14.2']],
    // What is compared is told side by side.
    ['ENS ou bouquet : lequel ouvre en premier, et lequel ensuite ?', ['15.2', '16.2']],
  ])('leaves "%s" whole', (question, deadlines) => {
    expect(ask(question).kind).toBe('when');
    expect(ask(question).deadlines.map(({ id }) => id)).toEqual(deadlines);
  });

  it('refuses what is refused as a whole', () => {
    expect(ask('what does HOP’EN cost per bed, and who pays the VAT?').answerable).toBe(false);
  });
});

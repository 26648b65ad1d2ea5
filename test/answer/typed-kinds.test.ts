import { describe, expect, test } from 'vitest';
import { answerTyped } from '../../src/answer/answer-typed.ts';
import { roadmap } from '../support/roadmap.ts';

const today = '2019-04-25';
const all = (question: string) => answerTyped(question, { roadmap, today }).answers;
const ask = (question: string) => all(question)[0];
const ids = (question: string) => ask(question).deadlines.map(({ id }) => id);

describe('as it is typed', () => {
  test.each([
    ['idenfiant natoinal de santé', 6],
    ['helth data hubb c ou', 17],
    ['certificaion des hopitaux', 22],
    ['qui pilote l’inss', 6],
    ['structures3.0, c’est quelle action ?', 24],
    ['un petit récap de l’action 7', 7],
    ['la cyber-surveillance d’un GHT, quelle action ?', 9],
    ['network of organisations3.0', 24],
    ['que signifie D.M.P. ?', 11],
    ['what does S.M.T. stand for?', 10],
    ['H.O.P.E.N, fin ?', 19],
    ['quelle mesure prévoit un service qui surveille les piratages dans le pays', 9],
  ])('%s', (question, action) => {
    expect(ask(question).answerable).toBe(true);
    expect(ask(question).actions[0]).toBe(action);
  });

  test.each(['actions pilotées par l’A.N.S.', 'which actions does the A.N.S. lead?'])('%s', (question) => {
    expect(ask(question).actions).toEqual([10, 12]);
  });
});

describe('what a question says it does not mean', () => {
  test.each([
    ['quand l’apCV est-elle généralisée ? je ne veux pas la date de l’expérimentation', ['7.3']],
    ['the doctors’ e-CPS: not the early tests with industry, the real-life experiment. When?', ['5.2']],
    ['the roll-outs of e-prescription, not its trials', ['13.2', '13.5', '13.6']],
    ['les expérimentations de la e-prescription, pas la généralisation', ['13.1', '13.3', '13.4']],
    // It is asked for where nothing denies it.
    ['quand est l’expérimentation de l’apCV ?', ['7.2']],
  ])('%s', (question, deadlines) => {
    expect(ids(question)).toEqual(deadlines);
  });

  test.each([
    ['ni la télémédecine ni le DMP : la messagerie, quel numéro ?', 12],
    ['neither telemedicine nor the DMP: secure messaging, which number?', 12],
    ['not the platform for patients, the one for clinicians: which action?', 16],
  ])('%s', (question, action) => {
    expect(ask(question).actions[0]).toBe(action);
  });
});

describe('a preposition that is left open', () => {
  test.each([
    ['ouverture de l’ENS prévue en ?', ['15.2']],
    ['e-prescription de kinésithérapie, prévue pour ?', ['13.4', '13.6']],
    ['the SMT is due in?', ['10.1']],
    ['Lab e-santé due?', ['23.1']],
  ])('asks when: %s', (question, deadlines) => {
    expect(ask(question).kind).toBe('when');
    expect(ids(question)).toEqual(deadlines);
  });

  test.each([
    ['MSSanté : dirigée par ?', ['ANS']],
    ['Health Data Hub, led by?', ['DREES']],
    ['action 5, one pilot or none?', []],
    ['doctrine technique (action 3) : un responsable, ou personne ?', []],
  ])('or who: %s', (question, owners) => {
    expect(ask(question)).toMatchObject({ kind: 'who' });
    expect(ask(question).owners.map(({ name }) => name)).toEqual(owners);
  });

  test('and nothing where another word asks', () => {
    expect(ask('what is the Lab for?').headline).toMatch(
      /^Action 23, Lab e-santé: The (role of the )?Lab e-santé/,
    );
  });
});

test.each([
  ['le conseil du numérique, prochaine réunion quand, et à quel rythme ensuite ?'],
  ['Digital Health Council: next session, and how often after that?'],
  ['conseil du numérique en santé : date de la prochaine séance et périodicité'],
  ['next meeting of the council and its frequency?'],
])('a date and a rhythm: %s', (question) => {
  expect(ids(question)).toEqual(['2.1', '2.2']);
});

test.each([
  ['le DMP est versé dans l’ENS en quelle année', 11, ['11.4']],
  ['when is the DMP plugged into the ENS', 11, ['11.4']],
  ['quand les structures médico-sociales passeront-elles à la messagerie sécurisée', 12, ['12.2']],
  ['when does ASIP Santé turn into the new agency? asking for my minister', 1, ['1.2']],
])('a deadline that speaks of another action: %s', (question, action, deadlines) => {
  expect(ask(question).actions).toEqual([action]);
  expect(ids(question)).toEqual(deadlines);
});

test.each([
  ['actions steered by the ANS or by the DGZX', [10, 12], ['DGZX']],
  ['actions pilotées par l’ANS ou par la DGZX', [10, 12], ['DGZX']],
  ['Harmonisation APA, quelle échéance au 5e trimestre 2020 ?', [21], ['5e trimestre 2020']],
])('what is understood is answered, and the rest named: %s', (question, actions, notUnderstood) => {
  expect(ask(question)).toMatchObject({ answerable: true, actions, notUnderstood });
});

test.each([
  ['qui pilote l’ENS ? et le bouquet de services ?', ['who', 'who'], [15, 16]],
  ['when is HOP’EN over? and MSSanté?', ['when', 'when'], [19, 12]],
  ['list the actions of the ANS? and the DNS?', ['list', 'list'], [10, 2]],
  [
    'Conseil du numérique en santé, piloté par ? Et sa prochaine réunion c’est quand ?',
    ['who', 'when'],
    [2, 2],
  ],
])('the same of something else is a question of its own: %s', (question, kinds, actions) => {
  expect(all(question).map(({ kind }) => kind)).toEqual(kinds);
  expect(all(question).map((answer) => answer.actions[0])).toEqual(actions);
});

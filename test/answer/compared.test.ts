import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { answerTyped } from '../../src/answer/answer-typed.ts';
import { roadmap } from '../support/roadmap.ts';

const ask = (question: string) => answerQuestion(question, { roadmap, today: '2020-05-01' });
const plain = (text: string): string => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');
const ids = (question: string): string[] => ask(question).deadlines.map(({ id }) => id);

describe('how things differ', () => {
  test.each<[string, number[]]>([
    ['quelle différence entre l’espace numérique de santé et le bouquet de services pro ?', [15, 16]],
    ['what is the difference between secure messaging and the shared medical record?', [12, 11]],
    ['quel lien entre la doctrine technique et le Health Data Hub, quelle différence ?', [3, 17]],
    ['compare the hospital certification and the carte Vitale app', [22, 7]],
    ['e-parcours versus HOP’EN', [14, 19]],
    ['I always mix up the ENS and the bouquet, what’s the difference?', [15, 16]],
    ['différences entre DMP, MSSanté et e-prescription', [11, 12, 13]],
    // The point of "vs." ends nothing.
    ['patients’ space vs. professionals’ bouquet', [15, 16]],
  ])('%s', (question, actions) => {
    expect(ask(question)).toMatchObject({ kind: 'action', answerable: true, actions });
  });
});

/** Deadlines in the order in which they are told. */
describe('which comes first', () => {
  test.each([
    ['was the ENS planned to open before the professionals’ platform?', ['15.2', '16.2']],
    ['e-CPS ou appli carte Vitale, laquelle passe en expérimentation en premier ?', ['7.2', '5.2']],
    ['compare the end dates of ESMS numérique, the APA programme and HOP’EN', ['20.2', '19.2', '21.1']],
    [
      'comparer les dates de fin de HOP’EN, d’e-parcours et de l’harmonisation des SI de l’APA',
      ['19.2', '14.2', '21.1'],
    ],
    ['HOP’EN et e-parcours, lequel dure le plus longtemps ?', ['14.1', '19.1', '14.2', '19.2']],
    ['which ends first, HOP’EN or ESMS numérique?', ['19.2', '20.2']],
    ['what starts first, the DMP or MSSanté?', ['12.1', '11.1']],
    ['télémédecine ou e-prescription : quel chantier se termine en dernier ?', ['18.4', '13.6']],
    ['does the INS roll-out come before the apCV roll-out?', ['6.3', '7.3']],
    ['le tour de France de la e-santé a-t-il lieu avant les ateliers citoyens ?', ['25.1', '26.1']],
    ['Le Lab e-santé est-il créé la même année que la DNS ?', ['1.1', '23.1']],
    ['POC de l’ENS et POC du bouquet : même moment ?', ['15.1', '16.1']],
    ['which of actions 19 and 14 starts earlier?', ['14.1', '19.1']],
  ])('of several actions: %s', (question, deadlines) => {
    const answer = ask(question);
    expect(answer).toMatchObject({ kind: 'when', answerable: true });
    expect(answer.deadlines.map(({ id }) => id)).toEqual(deadlines);
  });

  test.each([
    [
      'HOP’EN et ESMS numérique : mêmes dates ?',
      /^Début : pas la même année\. Fin : les deux en 2022\. HOP’EN/,
    ],
    ['do HOP’EN and ESMS numérique end in the same year?', /^End: both in 2022\./],
    ['ENS et bouquet arrivent en même temps ?', /^Les deux en 2022, pas en même temps\./],
    // Any noun of dates behind "same".
    ['HOP’EN et ESMS numérique : même échéancier, même semestre ?', /^Début : pas la même année/],
    ['is the APA programme before or after HOP’EN?', /^First, HOP’EN/],
    ['Lab e-santé ou DNS, qui est créé en dernier ?', /^En dernier, Lab e-santé/],
    ['certification, e-prescription or the APA programme: which ends last?', /^Last to end, APA/],
    ['which one is shorter, the tour de France or e-parcours?', /^Shortest, e-health tour de France/],
    [
      'bouquet de services, e-parcours et INS : lequel démarre d’abord et lequel se termine le plus tard ?',
      /^Premier à démarrer, e-parcours : lancement fin 2018\..*Dernier à finir : les dates/,
    ],
    [
      'the APA programme or HOP’EN: which begins last, which ends last?',
      /Last to end, APA information systems/,
    ],
    ['telemedicine or the DMP, which one lasts longer?', /The dates of the text do not tell them apart\.$/],
    // Their dates overlap: nobody can tell.
    ['which ends first, HOP’EN or e-parcours?', /^HOP’EN/],
  ])('is said where the dates tell: %s', (question, line) => {
    const { headline, notes } = ask(question);
    expect(plain([headline, ...notes].join(' '))).toMatch(line);
  });

  test.each([
    ['déclaration des incidents et cyber-surveillance : c’est la même année ?', ['9.1', '9.2']],
    ['is incident reporting extended the same year as the cyber-surveillance service?', ['9.1', '9.2']],
    ['les kinés avant ou après la biologie ?', ['13.3', '13.4', '13.5', '13.6']],
    ['les médicaments ou la biologie d’abord ?', ['13.1', '13.2', '13.3', '13.5']],
  ])('of one action: %s', (question, deadlines) => {
    expect(ids(question)).toEqual(deadlines);
  });

  test.each([
    [
      'DMP, ENS et MSSanté : lequel démarre d’abord ?',
      'Messageries sécurisées (MSSanté) : relais dans les régions en 2019. Dossier médical partagé (DMP) : à partir de 2019. Espace Numérique de Santé (ENS) : preuves de concept en 2020.',
    ],
    [
      'e-CPS before INS?',
      'Patient identifier (INS): 3 deadlines from 2019 to 2021. e-CPS and Pro Santé Connect: first tests (June to December 2019), trial in real use in 2020, ramp-up from 2020 to 2022.',
    ],
  ])('the first line has dates of all: %s', (question, headline) => {
    expect(plain(ask(question).headline)).toBe(headline);
  });
});

test.each([
  'who decides, DNS or ANS?',
  'DNS ou ANS, qui décide ?',
  'I always mix up DNS and ANS',
  'je m’y perds entre la DNS et l’ANS',
])('of bodies and nothing else, what each of them does is told: %s', (question) => {
  expect(plain(ask(question).headline)).toMatch(/^DNS ?: .+ ANS ?: /);
});

describe('several things asked of what is compared are one answer', () => {
  test.each<[string, string, number[], RegExp]>([
    [
      'HOP’EN vs ESMS numérique, what’s the difference and which one comes first?',
      'action',
      [19, 20],
      /First, HOP’EN \(hospitals\): launch in February 2019/,
    ],
    [
      'Différence entre e-parcours et la certification, et lequel des deux programmes finit en premier ?',
      'action',
      [14, 22],
      /Premier à finir : les dates du texte ne les départagent pas/,
    ],
    [
      'Lab e-santé et DNS : qui en profite, et lequel est créé en premier ?',
      'action',
      [1, 23],
      /En premier, DNS et ANS : création de la DNS en décembre 2019/,
    ],
    [
      'ESMS numérique ou SI APA, à qui s’adresse chacun, et lequel finit en premier ?',
      'action',
      [20, 21],
      /Premier à finir, ESMS numérique \(médico-social\) : fin du programme en 2022/,
    ],
    [
      'ENS or the bundle: who leads each and which one opens first?',
      'who',
      [15, 16],
      /First, Digital Health/,
    ],
    [
      'ESMS numérique vs e-parcours: compare beneficiaries, launch and end',
      'action',
      [20, 14],
      /^ESMS numérique/,
    ],
  ])('%s', (question, kind, actions, line) => {
    const answer = ask(question);
    expect(answer).toMatchObject({ kind, answerable: true, actions });
    expect(plain([answer.headline, ...answer.notes].join(' '))).toMatch(line);
    expect(answerTyped(question, { roadmap, today: '2020-05-01' }).answers).toHaveLength(1);
  });
});

describe('two names in a question that compares nothing', () => {
  test.each<[string, number[]]>([
    ['when do the digital health space and the professional bundle open?', [15, 16]],
    ['quand finissent HOP’EN et l’harmonisation du SI de l’APA ?', [19, 21]],
    // One subject.
    ['security and interoperability frameworks', [8]],
    ['biologie et actes infirmiers, quand ?', [13]],
    ['quand est-ce que le dmp rejoint l’espace numérique de santé et le bouquet ?', [11]],
    ['the observatory that checks conformity with the doctrine, when is it due', [8]],
    ['looking for security holes in hospitals before the attackers do', [9]],
  ])('%s', (question, actions) => {
    expect(ask(question).actions).toEqual(actions);
  });
});

describe('names that the text explains', () => {
  test.each([
    ['DNS et ANS, qui fait quoi ?', 'définir la politique du numérique', 'mise en œuvre opérationnelle'],
    ['difference between DNS and ANS', 'define digital health policy', 'putting into operation'],
    ['what do DNS and ANS do?', 'define digital health policy', 'putting into operation'],
    ['que signifient DNS et ANS ?', 'délégation ministérielle', 'agence du numérique en santé'],
  ])('%s', (question, one, other) => {
    const { kind, headline, notes } = ask(question);
    expect(kind).toBe('define');
    expect(headline).toContain(one);
    expect([headline, ...notes].join('\n')).toContain(other);
  });
});

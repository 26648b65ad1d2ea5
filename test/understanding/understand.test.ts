import { expect, test } from 'vitest';
import { loadRoadmap } from '../../src/roadmap/load.ts';
import type { Query } from '../../src/understanding/query.ts';
import { understand } from '../../src/understanding/understand.ts';

const roadmap = loadRoadmap();
const today = '2019-11-25';

/** What matters of a query, in one line. */
function inShort(query: Query): string {
  const { asks, numbers, period, standing, listOf, owners, ownerCount, orientations, language } = query;
  return [
    language,
    asks,
    numbers.length > 0 && `n=${numbers.join(',')}`,
    query.today !== today && `asOf=${query.today}`,
    period && `${period.relation} ${period.start}..${period.end}`,
    standing,
    asks === 'list' && listOf,
    owners &&
      `${owners.as} ${owners.names.join(owners.match === 'all' ? '&' : '|')}${owners.not.map((n) => `!${n}`).join('')}${owners.alone ? ' alone' : ''}${owners.role ? ` ${owners.role}` : ''}`,
    ownerCount !== null && `owners=${ownerCount}`,
    orientations.length > 0 && `o=${orientations.join(',')}`,
    query.without && 'without',
    query.step && `step=${query.step.said}`,
    query.terms.length > 0 && asks === 'define' && query.terms[0]?.term,
  ]
    .filter(Boolean)
    .join(' ');
}

/** question → query */
const table: [string, string][] = [
  // An action by its number, in any wording.
  ['action 15', 'fr action n=15'],
  ['n°15', 'fr action n=15'],
  ['fiche 12 svp', 'fr action n=12'],
  ['a15', 'fr action n=15'],
  ['action quinze', 'fr action n=15'],
  ['Action twenty-two please', 'en action n=22'],
  ['#7', 'fr action n=7'],
  ['15', 'fr action n=15'],
  ['action 0', 'fr action n=0'],
  ['action -1', 'fr action n=-1'],
  ['action 27', 'fr action n=27'],
  ['action 15 vs 16', 'fr action n=15,16'],
  ['compare 15 and 16', 'en action n=15,16'],
  ['15 vs 16', 'fr action n=15,16'],
  ['actions 4 à 7', 'fr action n=4,5,6,7'],
  ['who owns action 3?', 'en who n=3'],
  ['dates de l’action 9 stp', 'fr when n=9'],
  // By topic.
  ['which action covers telemedicine?', 'en action'],
  ['la bascule ADELI vers RPPS c ds quelle action ?', 'fr action'],
  // When.
  ['when does e-prescription biologie start', 'en when'],
  ['e-parcours ça s’arrete qaund ?', 'fr when'],
  ['HOP’EN : date de fin ?', 'fr when'],
  ['in which quarter do the first trials begin', 'en when'],
  ['first pilots of the certification, which semestre?', 'en when'],
  ['the DMP gets merged into the space in?', 'en when'],
  ['who is it led by?', 'en who'],
  ['SMT en entier ?', 'fr define SMT'],
  ['j’ai vu SMT dans un mail, c’est quoi', 'fr define SMT'],
  ['combien de temps dure le programme e-parcours', 'fr when'],
  ['kan demarre la eprescription', 'fr when'],
  // Who.
  ['qui pilote la messagerie sécurisée ?', 'fr who'],
  ['Is anyone designated to lead the shared medical record?', 'en who'],
  ['plan ESMS numérique : responsable ?', 'fr who'],
  ['les terminologies, confiées à qui', 'fr who'],
  // Lists by owner.
  ['which actions does the ANS lead?', 'en list actions owner ANS'],
  ['la drees pilote quelles actions ?', 'fr list actions owner DREES'],
  ['actions où la DNS est seule aux commandes', 'fr list actions owner DNS alone'],
  ['actions led by ANS or by DREES', 'en list actions owner ANS|DREES'],
  ['actions menées par la DNS et l’assurance maladie', 'fr list actions owner DNS&assurance maladie'],
  [
    'les actions portées par la DNS mais sans l’assurance maladie ?',
    'fr list actions owner DNS!assurance maladie',
  ],
  ['list every action where nobody is named as being in charge', 'en list actions owners=0'],
  ['actions with at least two pilotes', 'en list actions owners=2'],
  // Lists by orientation.
  ['orientation 3', 'fr list actions o=3'],
  ['orientation n°5, la liste complète', 'fr list actions o=5'],
  ['le dernier axe, ses actions', 'fr list actions o=5'],
  ['les services socles ça regroupe quelles actions', 'fr list actions o=3'],
  ['les actions des orientations 1 et 4', 'fr list actions o=1,4'],
  ['the first two orientations, which actions?', 'en list actions o=1,2'],
  ['orientation 2 to orientation 4: actions', 'en list actions o=2,3,4'],
  ['quelles échéances hors orientation 5 ?', 'fr list deadlines o=1,2,3,4'],
  ['deadlines of orientation 4', 'en list deadlines o=4'],
  ['quoi de prévu d’ici 3 mois côté gouvernance ?', 'fr list due 2019-11-25..2020-02-25 deadlines o=1'],
  ['which actions fall under governance?', 'en list actions o=1'],
  ['orientation 5 actions steered by the DNS, alone or jointly', 'en list actions owner DNS o=5'],
  ['actions of orientation 4 that have no DNS lead', 'en list actions owner !DNS o=4'],
  ['actions de la 2e et de la 3e orientation', 'fr list actions o=2,3'],
  ['how many deadlines fall in 2019 for governance?', 'en list due 2019-01-01..2019-12-31 deadlines o=1'],
  ['which actions have a single owner?', 'en list actions owners=one'],
  ['actions de l’orientation 4 où la DNS n’est pas pilote', 'fr list actions owner !DNS o=4'],
  ['y a-t-il des actions sans aucune échéance ?', 'fr list actions without'],
  // Lists among actions.
  ['list actions 11 to 14', 'en list n=11,12,13,14 actions'],
  ['entre l’action 10 et l’action 13, lesquelles ont un pilote ?', 'fr list n=10,11,12,13 actions owners=1'],
  ['échéances des actions 4 à 6 en 2021', 'fr list n=4,5,6 due 2021-01-01..2021-12-31 deadlines'],
  ['which actions have nothing due in 2021?', 'en list due 2021-01-01..2021-12-31 actions without'],
  // Lists by period.
  ['what lands in Q4 2021?', 'en list due 2021-10-01..2021-12-31 deadlines'],
  ['échéances T3 2019', 'fr list due 2019-07-01..2019-09-30 deadlines'],
  ['entre septembre et décembre 2019, quelles échéances ?', 'fr list due 2019-09-01..2019-12-31 deadlines'],
  ['d’ici fin 2019 on a koi comme échéances', 'fr list due 2019-11-25..2019-12-31 deadlines'],
  ['anything due in the next 3 months?', 'en list due 2019-11-25..2020-02-25 deadlines'],
  ['which deadlines start in 2021', 'en list starts 2021-01-01..2021-12-31 deadlines'],
  ['everything that ends in 2022', 'en list ends 2022-01-01..2022-12-31 deadlines'],
  ['quelles échéances vont jusqu’en 2024 ?', 'fr list ends 2024-01-01..2024-12-31 deadlines'],
  ['which deadlines date from 2018?', 'en list due 2018-01-01..2018-12-31 deadlines'],
  ['y a-t-il des échéances sans aucune date ?', 'fr list undated deadlines'],
  ['quoi de prévu cette année ?', 'fr list due 2019-01-01..2019-12-31 deadlines'],
  ['what is left this year?', 'en list due 2019-11-25..2019-12-31 deadlines'],
  ['deadlines by the end of the quarter', 'en list due 2019-11-25..2019-12-31 deadlines'],
  ['what is due within a year', 'en list due 2019-11-25..2020-11-25 deadlines'],
  ['which actions have something dated in 2024?', 'en list due 2024-01-01..2024-12-31 deadlines'],
  ['what is starting or ending in February 2020?', 'en list due 2020-02-01..2020-02-29 deadlines'],
  ['timeline 2019-2020', 'fr list due 2019-01-01..2020-12-31 deadlines'],
  ['which action deals with what decree 2017-412 was to deliver', 'en action'],
  // By the kind of step.
  ['which experiments run in 2020?', 'en list due 2020-01-01..2020-12-31 deadlines step=experiments'],
  [
    'quelles actions ont une « fin du programme » en 2022 ?',
    'fr list due 2022-01-01..2022-12-31 actions step=fin du programme',
  ],
  ['list the launches', 'en list deadlines step=launches'],
  ['which actions have a POC?', 'en list actions step=poc'],
  // What is told beside the question sets no condition.
  ['babies born from 2022 get an online account, which action says so?', 'en action'],
  ['les foyers ont du retard, y a-t-il un plan pour eux ?', 'fr action'],
  ['mes congés d’août sont pris, on publie quoi en 2020 ?', 'fr list due 2020-01-01..2020-12-31 deadlines'],
  // Relative to today, or to another day.
  ['prochaines échéances ?', 'fr list next deadlines'],
  ['what is overdue?', 'en list overdue deadlines'],
  ['which dates are past?', 'en list overdue deadlines'],
  ['overdue stuff in action 8?', 'en list n=8 overdue deadlines'],
  ['pourquoi l’action 21 a pris du retard ?', 'fr action n=21'],
  ['which milestone comes first after today?', 'en list next deadlines'],
  ['qu’est-ce qui est dépassé à ce jour', 'fr list overdue deadlines'],
  ['what is still running?', 'en list under way deadlines'],
  ['overdue as of 1 May 2020', 'en list asOf=2020-05-01 overdue deadlines'],
  ['action 15 au 1er juin 2019', 'fr action n=15 asOf=2019-06-01'],
  ['the gist of no. 22 in two lines', 'en action n=22'],
  ['time frame of action 20?', 'en when n=20'],
  ['action 3 au 15 juin 2019', 'fr action n=3 asOf=2019-06-15'],
  ['actions 4 au 7', 'fr action n=4,5,6,7'],
  ['au 1er mai 2020, quelles échéances sont passées ?', 'fr list asOf=2020-05-01 overdue deadlines'],
  ['what’s the very last deadline', 'en list last deadlines'],
  // Definitions.
  ['c’est quoi le CGTS ?', 'fr define CGTS'],
  ['what does MSSanté stand for?', 'en define MSSanté'],
  ['DPC, l’acronyme, stp ?', 'fr define DPC'],
  ['smt = ?', 'fr define SMT'],
  // Nothing of the roadmap.
  ['help', 'en help'],
  ['aide', 'fr help'],
  ['bonjour', 'fr small talk'],
  ['bonjour à tous et bon lundi', 'fr small talk'],
  ['test test 123', 'fr small talk'],
  ['merci bcp bonne soirée', 'fr small talk'],
  ['', 'fr nothing'],
  ['🎉🎉', 'fr nothing'],
  ['\u0000\u0007', 'fr nothing'],
];

test.each(table)('%s', (question, expected) => {
  expect(inShort(understand(question, { roadmap, today }))).toBe(expected);
});

test('what is said not to be meant is left out', () => {
  const { topic } = understand('pas le badge du médecin, le justificatif du patient', { roadmap, today });
  expect(topic.map(({ word }) => word)).not.toContain('badge');
});

test('a slip of the finger is put right and reported', () => {
  const { corrections } = understand('la mesagerie securisée', { roadmap, today });
  expect(corrections).toEqual([{ typed: 'mesagerie', read: 'messagerie' }]);
});

test('what something is like is not asked for', () => {
  const outside = (question: string) => understand(question, { roadmap, today }).outside.length;
  expect(outside('une recherche type google dans le DMP, quand ?')).toBe(0);
  expect(outside('google aura-t-il accès au DMP ?')).toBeGreaterThan(0);
});

test('the language can be given', () => {
  expect(understand('action 15', { roadmap, today, language: 'en' }).language).toBe('en');
});

test('the year of a name is no date, as the pack says', () => {
  const period = (question: string) => understand(question, { roadmap, today: '2020-05-01' }).period;
  expect(period('qu’annonce Ma santé 2022 ?')).toBeNull();
  expect(period('les échéances de Ma santé 2022 en 2021')).toMatchObject({ start: '2021-01-01' });
});

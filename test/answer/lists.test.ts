import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { roadmap } from '../support/roadmap.ts';

const ask = (question: string, today = '2020-05-01') => answerQuestion(question, { roadmap, today });
const plain = (text: string): string => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');

test.each(['which programmes finish in 2022?', 'quels programmes prennent fin en 2022 ?'])(
  'programmes that end are ends of programmes: %s',
  (question) => {
    expect(ask(question).deadlines.map(({ id }) => id)).toEqual(['14.2', '19.2', '20.2']);
  },
);

const idsOf = (question: string): string[] => ask(question).deadlines.map(({ id }) => id);

test.each([
  ['échéances 2021 sauf celles de la e-prescription', ['6.3', '4.1', '12.2', '11.3', '22.3', '7.3']],
  ['2021 deadlines, DMP and e-prescription aside', ['6.3', '4.1', '12.2', '22.3', '7.3']],
  ['calls in 2019, not 2020', ['17.1']],
  ['à part la gouvernance, quelles publications en 2019 ?', ['6.1', '7.1']],
  ['open-ended deadlines, but not those of 2019', ['10.2', '7.3']],
  ['ni 2019 ni 2020 : quelles échéances pour les plateformes nationales ?', ['15.2', '16.2']],
])('what is left out is not listed, and is named: %s', (question, ids) => {
  expect(idsOf(question).toSorted()).toEqual(ids.toSorted());
  expect(ask(question).headline).toMatch(/, (?:sauf|except) |orientations 2/);
});

test.each([
  ['Quelles échéances sont « à partir de » dans l’orientation 2 ?', ['7.3', '10.2'], / sans fin annoncée/],
  ['« à partir de » deadlines among the core services', ['11.1'], /with no end given/],
  ['deadlines of 2020 that are set for one precise month', ['23.1', '24.1'], /dated to the month/],
  ['which deadlines are dated with a season?', ['7.1', '18.3'], /dated by a season/],
  [
    'échéances qui s’étalent sur plusieurs années',
    ['5.3', '8.2', '18.4', '21.1', '22.3'],
    /d’une année à l’autre/,
  ],
  ['List the dated échéances of orientation 1', ['1.1', '1.2', '2.1', '3.1', '3.2'], /with a date/],
  // What is denied is not asked for.
  [
    'échéances 2019 de l’orientation 5 au mois près, ni plage ni « à partir de »',
    ['18.1', '18.2', '19.1', '22.1'],
    /au mois près/,
  ],
])('how exactly the text dates it is a condition, and is told: %s', (question, ids, told) => {
  expect(idsOf(question).toSorted()).toEqual(ids.toSorted());
  expect(plain(ask(question).headline)).toMatch(told);
});

test.each([
  [
    'First milestone of each action in orientation 4?',
    ['17.1', '15.1', '16.1'],
    /^First deadline of each action/,
  ],
  [
    'la dernière échéance de chaque action de l’orientation 3',
    ['12.2', '11.4', '13.6', '14.2'],
    /^Dernière échéance de chaque action/,
  ],
  // What has no end is dated by its beginning.
  ['last deadline of actions 5, 6 and 7', ['5.3', '6.3', '7.3'], /^Last deadline of each action/],
])('the first or last of each action, not of all: %s', (question, ids, told) => {
  expect(idsOf(question).toSorted()).toEqual(ids.toSorted());
  expect(plain(ask(question).headline)).toMatch(told);
});

test.each([
  ['which actions have four or more deadlines?', [8, 11, 13, 18]],
  ['which actions carry just a single deadline?', [4, 17, 21, 23, 24, 25, 26]],
  ['which of the core services actions have no one named in charge?', [11, 13, 14]],
])('how many of them an action has: %s', (question, actions) => {
  expect(ask(question).actions).toEqual(actions);
});

test('the noun that is asked for tells whose words are meant', () => {
  expect(idsOf('quelles échéances contiennent le mot généralisation, toutes actions confondues')).toEqual(
    expect.arrayContaining(['6.3', '13.2', '22.3']),
  );
  expect(idsOf('2022, all deadlines except the « Fin du programme » ones')).toHaveLength(8);
});

test('what should be over by today is what was due until then', () => {
  const over = ask('what should be over by today?', '2019-12-09').deadlines.map(({ id }) => id);
  expect(over).toEqual(expect.arrayContaining(['2.1', '22.1']));
  expect(over).not.toContain('13.5');
});

test('« côté gouvernance », « niveau sécurité »: a chapter', () => {
  expect(
    ask('côté gouvernance, c’est quoi les dates déjà passées ?', '2019-12-09').deadlines.map(({ id }) => id),
  ).toEqual(['2.1', '3.1']);
});

test('several times apart are these, and not what lies between them', () => {
  const both = idsOf('deadlines in June 2019 and June 2020');
  expect(both).toEqual(expect.arrayContaining(['2.1', '24.1']));
  expect(both).not.toContain('3.1');
  expect(idsOf('échéances fixées en juin, 2019 et 2020')).toEqual(both);
  expect(ask('which actions have something in both 2019 and 2022?').actions).toEqual([
    5, 8, 11, 13, 18, 19, 22,
  ]);
});

test('names and a time are the deadlines of these', () => {
  expect(idsOf('what is overdue for e-prescription, DMP and MSSanté?').toSorted()).toEqual(['12.1', '13.1']);
  expect(idsOf('e-prescription : que se passe-t-il après 2020 ?')).toEqual(['13.4', '13.5', '13.6']);
});

test('a chapter is named by words of its title in a list of a time, an action elsewhere', () => {
  expect(ask('which security actions have nothing in 2019?').actions).toEqual([4, 9, 10]);
  expect(ask('sécurité').actions).not.toEqual([4, 5, 6, 7, 8, 9, 10]);
});

test('an action whose date is less exact than the month that is asked says so', () => {
  expect(ask('which actions have a deadline in October 2019?').headline).toContain('(at the end of 2019)');
});

test('what starts in a period is told by its start, whatever words lead to it', () => {
  const starts = ask('milestones that start next quarter').deadlines.map(({ id }) => id);
  expect(starts).toEqual(ask('deadlines that start in Q3 2020').deadlines.map(({ id }) => id));
  expect(starts).not.toContain('25.1');
});

test.each(['what are the core services?', 'c’est quoi les services socles ?'])(
  'a chapter and nothing else: its actions: %s',
  (question) => {
    expect(ask(question)).toMatchObject({ kind: 'list', actions: [11, 12, 13, 14] });
  },
);

describe('what the text dates by a period', () => {
  test.each([
    [
      'deadlines in the second half of 2020',
      'In the second half of 2020: certification of hospital systems – first pilots; bundle of services for professionals – proofs of concept at the end of 2020; 11 give only the year.',
    ],
    [
      'que doit-on avoir fait d’ici fin 2020 ?',
      'D’ici fin 2020 : structures de santé « 3.0 » – appel à candidatures en juin 2020 ; bouquet de services aux professionnels – preuves de concept fin 2020 ; et 1 autre ; 11 datées de l’année seule.',
    ],
    [
      'qu’est-ce qui devait se terminer en décembre 2022 ?',
      'En décembre 2022 : HOP’EN – fin du programme ; fin 2022 : e-parcours – fin du programme ; 4 datées moins précisément, 4 d’une période qui finit alors.',
    ],
    [
      'échéances de janvier 2020',
      'Aucune échéance en janvier 2020 exactement ; début 2020 : terminologies de santé (CGTS) – mise en œuvre du serveur (SMT) ; 11 datées de l’année seule, 4 d’une période qui commence alors.',
    ],
    [
      'what happens in October 2019?',
      'In October 2019: telemedicine and telecare – enriched interoperability framework; certification of hospital systems – working group; at the end of 2019: binding standards – feasibility study.',
    ],
    [
      'everything due in June 2019?',
      'In June 2019: Digital Health Council – next meeting; INS – publication of the standard; telemedicine and telecare – HAS guide; e-CPS and Pro Santé Connect – first tests (June to December 2019).',
    ],
    [
      'how many deadlines in December 2022?',
      'One deadline in December 2022; 5 dated less exactly, 4 of a period that ends then.',
    ],
    [
      'deadlines of the DNS in June 2020',
      'One deadline led by the DNS in June 2020: “3.0” health organisations – call for applications.',
    ],
  ])('is named first: %s', (question, headline) => {
    expect(plain(ask(question).headline)).toBe(headline);
  });

  test('goes first in the list below, which holds all', () => {
    const ids = ask('what was due in December 2019?').deadlines.map(({ id }) => id);
    expect(ids).toEqual(['1.1', '1.2', '3.2', '5.1', '8.1', '12.1', '13.1']);
  });

  test('is counted by a year where a year is asked for', () => {
    expect(plain(ask('échéances en 2021').headline)).toMatch(
      /^8 échéances en 2021 : INS – généralisation en janvier 2021 ; .+ ; et 5 autres\.$/,
    );
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
    [
      'how many actions?',
      '26 actions: 3 in orientation 1, 7 in 2, 4 in 3, 3 in 4 and 9 in 5.',
      'For their names, ask “which” in place of “how many”.',
    ],
    [
      'combien d’actions y a-t-il ?',
      '26 actions : 3 dans l’orientation 1, 7 dans la 2, 4 dans la 3, 3 dans la 4 et 9 dans la 5.',
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
    expect(ask('how many actions name no owner?').headline).toMatch(
      /: 3 – technical doctrine; .+; and 8 more\.$/,
    );
  });
});

describe('what the texts mention', () => {
  test.each([
    ['quelles actions concernent les EHPAD ?', [24, 18], [20]],
    ['quelles actions concernent les catalogues ?', [16], [15]],
  ])('comes first where only words of questions tell the others: %s', (question, said, others) => {
    const { actions, notes } = ask(question);
    expect(new Set(actions.slice(0, said.length))).toEqual(new Set(said));
    expect(actions).toEqual(expect.arrayContaining(others));
    expect(notes).toEqual([]);
  });

  test.each([
    ['actions about research', /^The text of action 9 speaks of it too\.$/, [11, 17, 9]],
    ['actions about hospitals', /^The text of actions .+ speaks of it too\.$/, [12, 13, 14, 18, 19, 22, 24]],
    ['quelles actions concernent les patients ?', /^Le texte .+ en parle aussi\.$/, [11, 12, 15, 18]],
  ])('beside a theme: %s', (question, says, actions) => {
    const answer = ask(question);
    const note = answer.notes.map(plain).find((each) => says.test(each)) ?? '';
    const others = (note.match(/\d+/g) ?? []).map(Number);
    expect([...answer.actions, ...others]).toEqual(expect.arrayContaining(actions));
    expect(others.filter((number) => answer.actions.includes(number))).toEqual([]);
    expect(others).not.toEqual([]);
  });

  test.each([
    ['which actions concern the medico-social sector?', [12, 20, 22, 4, 14, 18, 24]],
    ['what is in the plan for care homes?', [20, 12, 22, 18, 24, 4, 14]],
  ])('for somebody: those that name them, by any of their names: %s', (question, actions) => {
    const { kind, actions: told } = ask(question);
    expect(kind).toBe('list');
    expect(new Set(told)).toEqual(new Set(actions));
  });

  test.each([
    ['actions that touch telemedicine', 'which actions relate to telemedicine?', [18]],
    ['quelles actions visent l’interopérabilité ?', 'actions that address interoperability', [8, 18]],
    ['actions of orientation 5 about regions', 'actions de l’axe 5 qui touchent les régions', [25, 26]],
  ])('by name first, whatever verb asks: %s, %s', (question, other, actions) => {
    expect([question, other].map((each) => ask(each).actions)).toEqual([actions, actions]);
  });

  test.each([
    ['which actions name EHPAD anywhere in the text?', [18, 24]],
    ['which actions have the DGOS in them?', [1, 12]],
    ['dans quelles actions figure la DGOS ?', [1, 12]],
    ['quelles actions citent la HAS ?', [1, 18, 22]],
    ['which actions name the DMP?', [11, 13, 14, 15]],
    ['quelles actions mentionnent le DMP ?', [11, 13, 14, 15]],
    ['which actions cite the ARS?', [4, 12, 18, 25]],
    ['quelles actions citent l’INSERM ?', []],
    ['which actions mention a role for the ARS?', [4, 12, 18, 25]],
    ['which actions name the ARS as a lead or organiser?', [25]],
  ])('where that is asked: %s', (question, actions) => {
    expect(ask(question).actions).toEqual(actions);
  });
});

test.each([
  [
    'combien d’actions sont pilotées par la DNS ?',
    'La DNS pilote l’ensemble, et son nom est donné pour 7 actions : 2 – Conseil',
  ],
  [
    'how many actions does the DNS lead?',
    'The DNS oversees the whole roadmap and is named for 7 actions: 2 – Digital',
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
  expect(plain(ask(question).headline).toLowerCase()).toContain(said);
});

describe('a list of actions', () => {
  test.each<[string, RegExp, number[]]>([
    ['actions whose first milestone is in 2021', /^One action with a first deadline in 2021/, [4]],
    ['actions dont le dernier jalon tombe en 2024', /^Une action avec une dernière échéance en 2024/, [21]],
  ])('by one deadline of each: %s', (question, headline, actions) => {
    expect(ask(question).headline).toMatch(headline);
    expect(ask(question).actions).toEqual(actions);
  });

  test.each([
    [
      'quelles actions dans l’orientation 2 ?',
      '7 actions dans l’orientation 2 : 4 – identification des professionnels ; 5 – e-CPS et Pro Santé Connect ; 6 – INS ; 7 – apCV ; 8 – référentiels opposables ; 9 – cybersécurité ; 10 – CGTS.',
    ],
    [
      'which actions are in orientation 5?',
      '9 actions in orientation 5: 18 – telemedicine and telecare; 19 – HOP’EN; 20 – ESMS numérique; 21 – APA information systems; 22 – certification of hospital systems; 23 – Lab e-santé; and 3 more.',
    ],
    [
      'actions menées par la seule DNS',
      '2 actions que pilote la DNS sans autre pilote : 2 – Conseil du numérique en santé ; 24 – structures de santé « 3.0 ». L’action 23, Lab e-santé, se fait au sein de la DNS, sans pilote nommé.',
    ],
    [
      'which actions does the ARS lead?',
      'The DNS leads action 25, e-health tour de France; the ARS organise it. The text of actions 4, 12 and 18 names the ARS too, not as lead.',
    ],
    [
      'actions de l’orientation 4',
      '3 actions dans l’orientation 4 (plateformes nationales) : 15 – Espace Numérique de Santé (ENS) ; 16 – bouquet de services aux professionnels ; 17 – Health Data Hub.',
    ],
    [
      'what are the five orientations?',
      '5 orientations: 1 – governance (3); 2 – security and interoperability (7); 3 – core digital services (4); 4 – national platforms (3); 5 – innovation and engagement of players (9).',
    ],
  ])('says by name what is led: %s', (question, headline) => {
    expect(plain(ask(question).headline)).toBe(headline);
  });

  test.each<[string, number[]]>([
    ['quelles actions impliquent la CNSA ?', [1, 12, 20, 21]],
    [
      'in which actions does assurance maladie (health insurance) play a part?',
      [1, 5, 6, 11, 12, 15, 16, 18, 26],
    ],
  ])('has all whose text names a body: %s', (question, actions) => {
    expect(ask(question).actions).toEqual(actions);
  });

  test('with one owner tells the host apart', () => {
    const { headline, notes, actions } = ask('which actions have exactly one owner?');
    expect(headline).toMatch(/^5 actions with 1 owner: /);
    expect(notes).toContain('Action 23, Lab e-santé, sits within the DNS; no lead is named.');
    expect(actions).toContain(23);
  });

  test.each<[string, number[]]>([
    ['tout ce qui est confié à l’ANS', [10, 12]],
    ['ce qui est piloté par la DREES', [17]],
    ['what is on the ARS’s plate', [25]],
    ['de quoi s’occupe la CNSA ?', []],
    ['actions where the ANS plays a leading role', [10, 12]],
    ['actions led by no one', [3, 4, 5, 6, 7, 8, 9, 11, 13, 14, 18, 19, 20, 21, 22]],
  ])('of what a body is charged with: %s', (question, actions) => {
    expect(ask(question)).toMatchObject({ kind: 'list', actions });
  });
});

describe('a kind of deadlines', () => {
  test.each<[string, string[]]>([
    ['list the pilots', ['6.2', '22.2']],
    ['all the pilots and POCs with their dates', ['6.2', '15.1', '22.2', '16.1']],
    ['quels sont les pilotes prévus en 2020 ?', ['22.2', '6.2']],
  ])('pilots are steps: %s', (question, deadlines) => {
    expect(ask(question).deadlines.map(({ id }) => id)).toEqual(deadlines);
  });

  test.each<[string, string[]]>([
    ['list the proofs of concept inside the ENS action', ['15.1']],
    ['liste des publications dans la fiche de l’INS', ['6.1']],
    ['e-prescription en kiné : les essais, quand ?', ['13.4']],
    ['un décret (celui de l’apCV) : publication, quelle année ?', ['7.1']],
  ])('of one action: %s', (question, deadlines) => {
    expect(ask(question).deadlines.map(({ id }) => id)).toEqual(deadlines);
  });

  test('pilots of actions lead them', () => {
    expect(ask('which actions have pilots named?').list?.of).toBe('actions');
  });

  test.each([
    ['programme launches in 2020', 'One programme launch in 2020: ESMS numérique (medico-social).'],
    [
      'lancements de programme en 2020',
      'Un lancement de programme en 2020 : ESMS numérique (médico-social).',
    ],
    ['les essais de 2021', 'Une expérimentation en 2021 : e-prescription.'],
    ['fins de programme en 2019', 'Aucune fin de programme en 2019.'],
  ])('one or none is named by it: %s', (question, headline) => {
    expect(plain(ask(question).headline)).toBe(headline);
  });

  test.each([
    ['list the roll-outs', /^The word is in the label of this one too: identification of professionals – /],
    ['les essais de 2019', /^Le mot figure aussi dans l’intitulé de : appli carte Vitale \(apCV\) – décret/],
  ])('a label that only mentions it is told below: %s', (question, note) => {
    expect(ask(question).notes.map(plain)).toContainEqual(expect.stringMatching(note));
  });
});

test.each([
  ['quelles échéances courent encore aujourd’hui ?'],
  ['quelles périodes courent toujours ?'],
  ['which milestones still run today?'],
  ['what is still running?'],
])('what has no end still runs: %s', (question) => {
  const ids = ask(question, '2026-11-29').deadlines.map(({ id }) => id);
  expect(ids).toEqual(['11.1', '26.1', '10.2', '7.3']);
});

test('who several people are is told by the text', () => {
  const { headline, actions } = ask('who are Dominique Pon and Laura Létourneau?');
  expect(plain(headline)).toMatch(
    /Dominique Pon and Laura Létourneau co-lead|led by Dominique Pon and Laura Létourneau/,
  );
  expect(actions).toEqual([1]);
});

test.each<[string, number[]]>([
  ['which actions in orientation 4 are not led by the DNS?', [17]],
  ['quelles actions de l’orientation 4 ne sont pas pilotées par la DNS ?', [17]],
  ['quelles actions ne disent pas qui pilote ?', [3, 4, 5, 6, 7, 8, 9, 11, 13, 14, 18, 19, 20, 21, 22]],
  ['list everything the assurance maladie is leading or co-leading', [15, 16, 26]],
])('who does not lead, and who leads with others: %s', (question, actions) => {
  expect(ask(question).actions).toEqual(actions);
});

test.each<[string, string[]]>([
  // Nothing of what is over is ahead.
  ['which deadlines are still ahead of us this year?', ['24.1', '22.2']],
  ['fifth orientation, 2nd half of 2019: its deadlines', ['18.2', '18.3', '22.1', '25.1', '26.1']],
])('deadlines of a time: %s', (question, deadlines) => {
  const told = ask(question).deadlines.map(({ id }) => id);
  expect(told).toEqual(expect.arrayContaining(deadlines));
  expect(told).not.toContain('23.1');
});

test.each([
  ['actions pilotées par l’ANS, avec leurs jalons', ['10.1', '10.2', '12.1', '12.2']],
  ['which actions have a deadline in March 2020?', ['23.1']],
  ['actions pilotées par l’ANS', []],
])('the deadlines of listed actions: %s', (question, deadlines) => {
  const { list, deadlines: told } = ask(question);
  expect(list?.of).toBe('actions');
  expect(told.map(({ id }) => id)).toEqual(expect.arrayContaining(deadlines));
  expect(told.length > 0).toBe(deadlines.length > 0);
});

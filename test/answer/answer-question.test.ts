import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answer, turnOf } from '../../src/answer/answer.ts';
import { type AnswerOptions, answerQuestion } from '../../src/answer/answer-question.ts';
import { allDeadlines } from '../../src/roadmap/roadmap.ts';
import { roadmap } from '../support/roadmap.ts';

const today = '2019-11-25';
const ask = (question: string, options: Partial<AnswerOptions> = {}): Answer =>
  answerQuestion(question, { roadmap, today, ...options });
const ids = (answer: Answer): string[] => answer.deadlines.map(({ id }) => id);

describe('an action by its number', () => {
  test.each(roadmap.actions)('action $number: title, owners and deadlines of the text, no more', (action) => {
    const answer = ask(`action ${action.number}`);
    expect(answer).toMatchObject({ kind: 'action', answerable: true, actions: [action.number] });
    expect(answer.deadlines).toEqual(action.deadlines);
    expect(answer.owners).toEqual(action.owners.map((owner) => ({ ...owner, action: action.number })));
    expect(answer.text).toContain(action.title);
    expect(answer.evidence.confidence).toBe(1);
  });

  test.each([
    ['action 0', 'il n’y a pas d’action 0'],
    ['action 27', 'Les actions vont de 1 à 26'],
    ['action -1', 'il n’y a pas d’action -1'],
    ['action 150000', 'il n’y a pas d’action 150000'],
  ])('%s: which numbers there are', (question, said) => {
    const answer = ask(question);
    expect(answer.answerable).toBe(false);
    expect(answer.headline).toContain(said);
  });
});

describe('when', () => {
  test('an experiment and a generalisation: both, the earliest first, quoted and translated', () => {
    const answer = ask('when does e-prescription biologie start');
    expect(answer).toMatchObject({ kind: 'when', language: 'en', actions: [13] });
    expect(ids(answer)).toEqual(['13.3', '13.5']);
    expect(answer.text).toContain(
      'Expérimentation de la e-prescription de biologie et des actes infirmiers: 2020',
    );
    expect(answer.text).toContain(
      'Début de généralisation de la e-prescription biologie et actes infirmiers: 2021',
    );
    expect(answer.text).toContain('roll-out');
  });

  test.each([
    ['when does the apCV start?', ['7.2', '7.3']],
    ['HOP’EN\u00a0: date de fin', ['19.2']],
    ['toutes les échéances de la e-prescription', ['13.1', '13.2', '13.3', '13.4', '13.5', '13.6']],
    [
      'give me every e-prescription milestone, it is for our pharmacy software client',
      ['13.1', '13.2', '13.3', '13.4', '13.5', '13.6'],
    ],
    ['e-prescription biologie, démarrage ?', ['13.3', '13.5']],
    ['how often does the digital health council meet', ['2.2']],
    ['INS and apCV: when generalised?', ['6.3', '7.3']],
    ['What does the ENS bring, and the year of each thing?', ['15.1', '15.2']],
    ['que contient la e-CPS, avec la date de chaque étape ?', ['5.1', '5.2', '5.3']],
  ])('%s', (question, deadlines) => {
    expect(ids(ask(question)).sort()).toEqual(deadlines);
  });
});

describe('who', () => {
  test('owners with their role and the words of the text', () => {
    const answer = ask('qui pilote l’espace numérique de santé ?');
    expect(answer.owners.map(({ name, role }) => [name, role])).toEqual([
      ['DNS', 'strategic'],
      ['assurance maladie', 'operational'],
    ]);
    expect(answer.quotes[0]?.quote.text).toContain('sous le pilotage stratégique de la DNS');
  });

  test('nobody named: says so, and who steers the whole', () => {
    const answer = ask('who leads e-prescription?');
    expect(answer.owners).toEqual([]);
    expect(answer.headline).toContain('names no one to lead action 13');
    expect(answer.quotes[0]?.quote).toEqual(roadmap.steering?.quote);
  });
});

describe('lists', () => {
  test.each([
    ['which actions does the ANS lead?', [10, 12]],
    ['actions portées par la DNS mais sans l’assurance maladie', [2, 23, 24, 25]],
    ['actions associating the CNSA as a partner', [1, 12, 20, 21]],
    ['actions sans pilote dans l’orientation 5', [18, 19, 20, 21, 22]],
  ])('%s', (question, actions) => {
    expect(ask(question).actions).toEqual(actions);
  });

  test('overdue on a day that the question names', () => {
    const answer = ask('what was overdue as of 1 May 2019?');
    expect(answer.today).toBe('2019-05-01');
    expect(ids(answer)).toEqual(['14.1', '19.1', '17.1']);
    expect(answer.headline).toContain('1 May 2019');
  });

  test('nothing dated is an answer', () => {
    expect(ask('anything dated in 2025?')).toMatchObject({ kind: 'list', answerable: true, deadlines: [] });
  });

  test('next: the soonest after today, nothing that is over', () => {
    expect(ids(ask('prochaines échéances'))).toEqual(['1.1', '1.2', '3.2']);
  });

  test('next ones: several as they fall, or as many as are asked for', () => {
    expect(ids(ask('prochaines échéances', { today: '2020-05-01' }))).toEqual(['24.1', '22.2', '16.1']);
    expect(ids(ask('next deadline', { today: '2020-05-01' }))).toEqual(['24.1']);
    expect(ids(ask('the next five deadlines', { today: '2020-05-01' }))).toHaveLength(5);
    expect(ids(ask('deuxième jalon de l’action 5'))).toEqual(['5.2']);
  });

  test('nothing ahead of a subject: what the last was', () => {
    const { headline, finished } = ask('next deadlines of action 13', { today: '2024-06-01' });
    expect(headline).toContain('in 2022.');
    expect(finished).toBeUndefined();
  });

  test('by a day that is over: what ends by then, and says so', () => {
    const { headline, deadlines } = ask('échéances d’ici fin 2020', { today: '2023-06-01' });
    expect(headline).toMatch(/échues au plus tard fin 2020/);
    expect(deadlines.every(({ end }) => end !== null && end <= '2020-12-31')).toBe(true);
  });

  test('says how many, which are the first, and where they stand in the text', () => {
    const { headline, text } = ask('deadlines that start in Q4 2019');
    expect(headline).toMatch(/^7 deadlines .+: telemedicine .+ in October 2019; .+; and 5 more\.$/);
    expect(text).toMatch(/\nSource: .+, lines \d+–\d+$/);
  });

  test('actions of a theme: all of them, and one action as itself', () => {
    expect(ask('list all the actions about hospitals').actions).toEqual(expect.arrayContaining([19, 22, 24]));
    expect(ask('actions on innovation')).toMatchObject({ kind: 'action', actions: [23] });
  });

  test('without a date: what only recurs', () => {
    expect(ids(ask('les échéances sans date'))).toEqual(['2.2']);
  });
});

test.each([
  ['est-ce que l’ANS est responsable de la télémédecine\u00a0?', 18, []],
  ['is the technical doctrine led by the DNS alone?', 3, []],
  ['HOP’EN\u00a0: qui tient les rênes\u00a0?', 19, []],
  ['MSSanté, c’est l’ANS qui pilote\u00a0?', 12, ['ANS']],
])('who leads it, yes or no: %s', (question, action, owners) => {
  const answer = ask(question);
  expect(answer).toMatchObject({ kind: 'who', actions: [action] });
  expect(answer.owners.map(({ name }) => name)).toEqual(owners);
});

test.each([
  ['HOP’EN final month?', ['19.2']],
  ['e-parcours, ça s’arrête quand', ['14.2']],
  ['INS pilot year?', ['6.2']],
  ['télémédecine quand', ['18.4', '18.1', '18.3', '18.2']],
  ['HOP’EN kicked off when', ['19.1']],
])('as short as a question can be: %s', (question, deadlines) => {
  expect(ids(ask(question))).toEqual(deadlines);
});

describe('what the roadmap does not hold', () => {
  test('an attribute of a valid action: it says so and offers what it does say', () => {
    const answer = ask('budget of action 19');
    expect(answer).toMatchObject({ answerable: false, actions: [19], suggestions: [19] });
    expect(answer.headline).toBe(
      'The roadmap names no budget for action 19, HOP’EN (hospitals); it does say: Large investment programmes will contribute to the goals of national policy.',
    );
  });

  test('completion, with the dates instead', () => {
    const answer = ask('is action 6 done?');
    expect(answer.answerable).toBe(false);
    expect(ids(answer)).toEqual(['6.1', '6.2', '6.3']);
  });

  test.each([
    ['date de création de la DNS, svp', ['1.1']],
    ['CREATION DE LA DNS, QUELLE DATE ?', ['1.1']],
    ['créations pilotées par la DNS', ['23.1']],
    ['toutes les créations de la DNS', ['23.1']],
  ])('a step of a body itself is none that it leads: %s', (question, ids) => {
    expect(ask(question).deadlines.map(({ id }) => id)).toEqual(ids);
  });

  test('a near miss is not taken for the real thing', () => {
    const answer = ask('when does e-prescription for veterinarians start');
    expect(answer).toMatchObject({ answerable: false, actions: [], deadlines: [] });
    expect(answer.suggestions[0]).toBe(13);
  });

  test('a part of an action that the text gives no date: the action is told, its dates are not taken for those', () => {
    const answer = ask('when will the ethics cell be set up?');
    expect(answer).toMatchObject({ answerable: false, actions: [2] });
    expect(ask('which action is about the ethics cell?')).toMatchObject({ answerable: true, actions: [2] });
  });

  test('a term that the text uses without a word of explanation', () => {
    const answer = ask('what does DGOS stand for?');
    expect(answer.answerable).toBe(false);
    expect(answer.headline).toContain('without explaining it');
  });

  test.each(['', '   ', '🎉🎉🎉', '\u0000\u0007\u001b[31m', '?!…', 'x'.repeat(10_000), '"'.repeat(3000)])(
    'no question in %j: says what to type',
    (question) => {
      const answer = ask(question);
      expect(answer.answerable).toBe(false);
      expect(answer.headline).not.toBe('');
    },
  );
});

describe('follow-ups', () => {
  test('"who owns it?" is about the action before', () => {
    const before = ask('when does the Health Data Hub start?');
    const answer = ask('who owns it?', { previous: turnOf(before) });
    expect(answer).toMatchObject({ kind: 'who', actions: [17] });
    expect(answer.owners.map(({ name }) => name)).toEqual(['DREES']);
  });

  test('"et pour la kiné ?" asks the same of another part', () => {
    const before = ask('quand démarre la e-prescription de biologie ?');
    const answer = ask('et pour la kiné ?', { previous: turnOf(before) });
    expect(ids(answer)[0]).toBe('13.4');
  });

  test('"et pour l’INS ?" asks the same of another action', () => {
    const before = ask('qui pilote le Health Data Hub ?');
    expect(ask('et pour l’INS ?', { previous: turnOf(before) })).toMatchObject({ kind: 'who', actions: [6] });
  });

  test.each([
    ['when does it start?', { kind: 'when', actions: [15], close: [] }],
    ["qui s'en occupe\u00a0?", { kind: 'who', actions: [15] }],
    ['et le budget\u00a0?', { answerable: false, actions: [15] }],
    ['et la 16\u00a0?', { kind: 'action', actions: [16] }],
    ['and for 27?', { answerable: false, actions: [] }],
  ])('"%s" after action 15', (question, expected) => {
    expect(ask(question, { previous: turnOf(ask('action 15')) })).toMatchObject(expected);
  });

  test('a whole question stays what it is', () => {
    const previous = turnOf(ask('action 15'));
    expect(ask('quelles échéances sont en retard ?', { previous }).deadlines.length).toBeGreaterThan(10);
    expect(ask('which actions does the ANS lead?', { previous }).actions).toEqual([10, 12]);
    expect(ask('qui pilote l’action 24 ?', { previous }).actions).toEqual([24]);
  });
});

test('two actions are compared side by side', () => {
  expect(ask('action 15 vs 16').actions).toEqual([15, 16]);
  expect(ask('DMP vs MSSanté').actions.toSorted()).toEqual([11, 12]);
});

test('evidence: what was matched, where, and the runner-up', () => {
  const { evidence } = ask('carnet de vaccination');
  expect(evidence.matches).toContainEqual(
    expect.objectContaining({ words: 'vaccination', action: 11, line: expect.any(Number) }),
  );
  // A misspelt word is told as it was read, and a concept by no name of ours.
  const [misspelt] = ask('mesagerie sécurisée').evidence.matches.filter(({ as }) => as);
  expect(misspelt).toMatchObject({ words: 'mesagerie', as: 'messagerie' });
  const close = ask('une plateforme numérique nationale').evidence;
  expect(close.runnerUp?.share).toBeGreaterThan(0);
  expect(close.runnerUp?.share).toBeLessThanOrEqual(1);
});

const words = [
  ...new Set(
    [...roadmap.actions.map(({ title }) => title), ...allDeadlines(roadmap).map(({ label }) => label)]
      .join(' ')
      .split(/\s+/),
  ),
  'quand',
  'when',
  'qui',
  'who',
  'liste',
  'budget',
  '2021',
  'Q4',
  'entre',
  'et',
  'action',
  '99',
  '«',
  '<!channel>',
  'ne',
  'pas',
];

test('any text gets an answer of verbatim facts, always the same', () => {
  const questions = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((some) => some.join(' ')),
  );
  const known = new Set(allDeadlines(roadmap));
  fc.assert(
    fc.property(questions, (question) => {
      const answer = ask(question);
      expect(answer.text).not.toBe('');
      for (const deadline of answer.deadlines) expect(known.has(deadline)).toBe(true);
      for (const owner of answer.owners) {
        expect(roadmap.actions[owner.action - 1]?.owners.map(({ name }) => name)).toContain(owner.name);
      }
      expect(ask(question)).toEqual(answer);
    }),
    { numRuns: 300 },
  );
});

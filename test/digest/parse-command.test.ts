import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDigestCommand } from '../../src/digest/parse-command.ts';
import { en } from '../../src/phrases/en/index.ts';
import { fr } from '../../src/phrases/fr/index.ts';

const today = '2020-05-01';

describe('on', () => {
  test.each([
    ['on', {}],
    ['on monday 09:30', { weekday: 'monday', time: '09:30' }],
    ['On Lundi 9h30', { weekday: 'monday', time: '09:30' }],
    ['on 9 h 30 lundi', { weekday: 'monday', time: '09:30' }],
    ['on mardi', { weekday: 'tuesday' }],
    ['on 9h', { time: '09:00' }],
    ['on 9am', { time: '09:00' }],
    ['on 9 am', { time: '09:00' }],
    ['on 12am', { time: '00:00' }],
    ['on 1am', { time: '01:00' }],
    ['on 12:15pm', { time: '12:15' }],
    ['on 9:30 p.m.', { time: '21:30' }],
    ['on every Friday at 16:45', { weekday: 'friday', time: '16:45' }],
    ['activer chaque vendredi à 16 heures 45', { weekday: 'friday', time: '16:45' }],
    ['on le dimanche à 0h', { weekday: 'sunday', time: '00:00' }],
    ['on mer 23:59', { weekday: 'wednesday', time: '23:59' }],
    ['  ON   Thurs  ', { weekday: 'thursday' }],
    ['on lundi, 9h30', { weekday: 'monday', time: '09:30' }],
    ['on lundi 9h.', { weekday: 'monday', time: '09:00' }],
  ])('%s', (text, schedule) => {
    expect(parseDigestCommand(text, today)).toEqual({ name: 'on', ...schedule });
  });

  test.each([
    ['on lundi 25:00', 'time', '25:00'],
    ['on monday 9:75', 'time', '9:75'],
    ['on monday 13pm', 'time', '13pm'],
    ['on monday 0am', 'time', '0am'],
    ['on monday 9', 'time', '9'],
    ['on 09:30:15', 'time', '09:30:15'],
    ['on lunedi', 'word', 'lunedi'],
    ['on monday friday', 'twice', 'friday'],
    ['on 9h 10h', 'twice', '10h'],
  ])('%s is a problem: %s', (text, problem, word) => {
    expect(parseDigestCommand(text, today)).toEqual({ problem, word });
  });
});

describe('pause', () => {
  test.each([
    ['pause 4w', 4, 'week'],
    ['pause 4 semaines', 4, 'week'],
    ['pause 4 sem', 4, 'week'],
    ['pause for two weeks', 2, 'week'],
    ['pause une semaine', 1, 'week'],
    ['pause pendant 10 jours', 10, 'day'],
    ['pause 3d', 3, 'day'],
    ['pause 3j', 3, 'day'],
    ['pause 2 mois', 2, 'month'],
    ['pause 1 year', 1, 'year'],
  ])('%s', (text, count, unit) => {
    expect(parseDigestCommand(text, today)).toEqual({ name: 'pause', span: { count, unit } });
  });

  test.each([
    'pause',
    'pause until',
    'pause until 30 april 2020',
    'pause until 1 may 2020',
    'pause until 3 may 2021',
    'pause until june',
    'pause until 31 june',
    'pause 2020-06-01',
    'pause 0w',
    'pause 4',
    'pause longtemps',
    'pause 4 fortnights',
    'pause 2 years',
    'pause 999 days',
    'pause -4w',
    'pause 4.5w',
  ])('%s is a problem', (text) => {
    expect(parseDigestCommand(text, today)).toEqual({ problem: 'span', word: text.slice(6) });
  });
});

test.each([
  ['pause until 1 June', '2020-06-01'],
  ['pause till 2 May 2020', '2020-05-02'],
  ["suspendre jusqu'au 1er juin", '2020-06-01'],
  ["pause jusqu'au 01/03/2021", '2021-03-01'],
  ['pause until Monday', '2020-05-04'],
  ["pause jusqu'à lundi", '2020-05-04'],
  ['pause until 2 May 2021', '2021-05-02'],
])('%s', (text, until) => {
  expect(parseDigestCommand(text, today)).toEqual({ name: 'pause', until });
});

describe('preview', () => {
  test.each([
    'preview 2019-11-25',
    'preview au 2019-11-25',
    'preview as of 2019-11-25',
    'aperçu au 25/11/2019',
    'preview au 25 novembre 2019',
    'preview as of 25 November 2019',
    'preview on November 25, 2019',
    'aperçu à la date du 25 nov. 2019',
  ])('%s', (text) => {
    expect(parseDigestCommand(text, today)).toEqual({ name: 'preview', day: '2019-11-25' });
  });

  test('any year', () => {
    expect(parseDigestCommand('preview au 1999-12-31', today)).toEqual({
      name: 'preview',
      day: '1999-12-31',
    });
    expect(parseDigestCommand('preview as of 2087-01-01', today)).toEqual({
      name: 'preview',
      day: '2087-01-01',
    });
  });

  test('without a date it is about today', () => {
    expect(parseDigestCommand('preview', today)).toEqual({ name: 'preview' });
  });

  test.each(['2019-02-30', 'au 31/02/2019', 'décembre 2019', 'demain', 'au', '2019-11-25 2019-11-26', '12'])(
    'preview %s is a problem',
    (rest) => expect(parseDigestCommand(`preview ${rest}`, today)).toMatchObject({ problem: 'date' }),
  );
});

test.each([
  ['off', 'off'],
  ['off.', 'off'],
  ['off!', 'off'],
  ['Désactiver', 'off'],
  ['stop', 'off'],
  ['resume', 'resume'],
  ['reprendre', 'resume'],
  ['status', 'status'],
  ['état', 'status'],
  ['now', 'now'],
  ['maintenant', 'now'],
  ['settings', 'settings'],
  ['réglages', 'settings'],
])('%s is %s', (text, name) => {
  expect(parseDigestCommand(text, today)).toEqual({ name });
});

describe('problems', () => {
  test.each([
    ['', 'command', ''],
    ['weekly', 'command', 'weekly'],
    ['constructor', 'command', 'constructor'],
    ['off now', 'word', 'now'],
    ['status please', 'word', 'please'],
  ])('%j', (text, problem, word) => {
    expect(parseDigestCommand(text, today)).toEqual({ problem, word });
  });

  test('any text gives a command or a problem that both languages can tell, and names what to type', () => {
    const starts = fc.constantFrom('', 'on ', 'pause ', 'preview ', 'off ');
    fc.assert(
      fc.property(starts, fc.string({ unit: 'binary', maxLength: 3000 }), (start, rest) => {
        const parsed = parseDigestCommand(start + rest, today);
        if ('name' in parsed) return;
        expect(parsed.word.length).toBeLessThanOrEqual(200);
        for (const { digest } of [fr, en]) {
          expect(digest.problem[parsed.problem](parsed.word)).toContain('/esante digest');
        }
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DigestRequest, parseDigestCommand, readDigestWords } from '../../src/digest/request.ts';
import { en } from '../../src/phrases/en/index.ts';
import { fr } from '../../src/phrases/fr/index.ts';
import { carried } from '../../src/slack/transport/carried.ts';
import { anyText } from '../support/any-text.ts';

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
    expect(parseDigestCommand(text, today)).toEqual({ does: 'on', ...schedule });
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
    ['pause 4w', '2020-05-29'],
    ['pause 4 semaines', '2020-05-29'],
    ['pause 4 sem', '2020-05-29'],
    ['pause for two weeks', '2020-05-15'],
    ['pause une semaine', '2020-05-08'],
    ['pause pendant 10 jours', '2020-05-11'],
    ['pause 3d', '2020-05-04'],
    ['pause 3j', '2020-05-04'],
    ['pause 2 mois', '2020-07-01'],
    ['pause 1 year', '2021-05-01'],
    ['pause 4 fortnights', '2020-06-26'],
  ])('%s', (text, until) => {
    expect(parseDigestCommand(text, today)).toEqual({ does: 'pause', until });
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
    'pause 4 olympiads',
    'pause this month',
    'pause 2020',
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
  expect(parseDigestCommand(text, today)).toEqual({ does: 'pause', until });
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
    expect(parseDigestCommand(text, today)).toEqual({ does: 'preview', day: '2019-11-25' });
  });

  test('any year', () => {
    expect(parseDigestCommand('preview au 1999-12-31', today)).toEqual({
      does: 'preview',
      day: '1999-12-31',
    });
    expect(parseDigestCommand('preview as of 2087-01-01', today)).toEqual({
      does: 'preview',
      day: '2087-01-01',
    });
  });

  test('without a date it is about today', () => {
    expect(parseDigestCommand('preview', today)).toEqual({ does: 'preview' });
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
  expect(parseDigestCommand(text, today)).toEqual({ does: name });
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
      fc.property(starts, anyText({ maxLength: 3000 }), (start, rest) => {
        const parsed = parseDigestCommand(start + rest, today);
        if ('does' in parsed) return;
        expect(parsed.word.length).toBeLessThanOrEqual(200);
        for (const { digest } of [fr, en]) {
          expect(digest.problem(parsed.word)[parsed.problem]).toContain('/esante digest');
        }
      }),
    );
  });
});

describe('a request about a digest', () => {
  test.each([
    ['on lundi 9h30', 'fr'],
    ['on mer', 'fr'],
    ['on wed 9:30', 'en'],
    ['on monday at 9am', 'en'],
    ['pause 4 weeks', 'en'],
    ['pause 4 semaines', 'fr'],
    ['pause until 01/06/2020', 'en'],
    ['pause jusqu’au 01/06/2020', 'fr'],
    ['preview au 2019-11-25', 'fr'],
    ['preview as of 2019-11-25', 'en'],
    ['état', 'fr'],
  ] as const)('tells the language of %j', (words, language) => {
    for (const usual of ['fr', 'en'] as const)
      expect(readDigestWords(words, usual, '2020-05-01').language).toBe(language);
  });

  test.each([
    ['off.', { does: 'off' }],
    ['off !', { does: 'off' }],
    ['on lundi, 9h30', { does: 'on', weekday: 'monday', time: '09:30' }],
    ['on monday; 9am.', { does: 'on', weekday: 'monday', time: '09:00' }],
    ['pause until 1 June.', { does: 'pause', until: '2020-06-01' }],
    ['pause 4 weeks please', { problem: 'span' }],
  ])('reads %j whatever signs stand in it', (words, request) => {
    expect(readDigestWords(words, 'fr', '2020-05-01')).toMatchObject(request);
  });

  test('takes the usual language where no word tells', () => {
    expect(readDigestWords('status', 'en', '2020-05-01')).toEqual({ does: 'status', language: 'en' });
    expect(readDigestWords('pause 4w', 'fr', '2020-05-01')).toEqual({
      does: 'pause',
      language: 'fr',
      until: '2020-05-29',
    });
  });

  test('survives the way through a button, and nothing else does', () => {
    const request = {
      does: 'pause',
      language: 'en',
      digest: 'D1',
      until: '2020-05-29',
    } as const;
    expect(carried(DigestRequest, JSON.stringify(request))).toEqual(request);
    for (const other of [undefined, '', '{}', '{"does":"explode","language":"fr"}', 'null']) {
      expect(carried(DigestRequest, other)).toBeNull();
    }
  });

  test('a button of before, which carried the length of the pause, still pauses for four weeks', () => {
    const before = '{"does":"pause","language":"fr","digest":"D1","span":{"count":4,"unit":"week"}}';
    expect(carried(DigestRequest, before)).toEqual({ does: 'pause', language: 'fr', digest: 'D1' });
  });
});

import { describe, expect, it } from 'vitest';
import { readDigestWords, readRequest, writeRequest } from '../../../src/slack/digest/request.ts';

describe('a request about a digest', () => {
  it.each([
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

  it.each([
    ['off.', { does: 'off' }],
    ['off !', { does: 'off' }],
    ['on lundi, 9h30', { does: 'on', weekday: 'monday', time: '09:30' }],
    ['on monday; 9am.', { does: 'on', weekday: 'monday', time: '09:00' }],
    ['pause until 1 June.', { does: 'pause', until: '2020-06-01' }],
    ['pause 4 weeks please', { problem: 'span' }],
  ])('reads %j whatever signs stand in it', (words, request) => {
    expect(readDigestWords(words, 'fr', '2020-05-01')).toMatchObject(request);
  });

  it('takes the usual language where no word tells', () => {
    expect(readDigestWords('status', 'en', '2020-05-01')).toEqual({ does: 'status', language: 'en' });
    expect(readDigestWords('pause 4w', 'fr', '2020-05-01')).toEqual({
      does: 'pause',
      language: 'fr',
      span: { count: 4, unit: 'week' },
    });
  });

  it('survives the way through a button, and nothing else does', () => {
    const request = {
      does: 'pause',
      language: 'en',
      digest: 'D1',
      span: { count: 4, unit: 'week' },
    } as const;
    expect(readRequest(writeRequest(request))).toEqual(request);
    for (const other of [undefined, '', '{}', '{"does":"explode","language":"fr"}', 'null']) {
      expect(readRequest(other)).toBeNull();
    }
  });
});

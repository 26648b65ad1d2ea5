import { describe, expect, it } from 'vitest';
import { findTypo, interpret } from '../../../src/slack/conversation/interpret.ts';

describe('interpret', () => {
  it.each([
    ['action 15', { question: 'action 15' }],
    ['Action 15', { question: 'action 15' }],
    ['search secure messaging', { question: 'secure messaging' }],
    ['chercher messagerie', { question: 'messagerie' }],
    ['deadlines', { question: 'all deadlines', language: 'en' }],
    ['deadlines 2021', { question: 'deadlines 2021', language: 'en' }],
    ['échéances 2021', { question: 'échéances 2021', language: 'fr' }],
    ['ECHEANCES 2021', { question: 'échéances 2021', language: 'fr' }],
    ['owner DNS', { question: 'actions owned by DNS', language: 'en' }],
    ['owner 15', { question: 'who owns action 15', language: 'en' }],
    ['owner of the lab', { question: 'owner of the lab', language: 'en' }],
    ['pilote DNS', { question: 'actions pilotées par DNS', language: 'fr' }],
    ['pilote de l’action 15', { question: 'pilote de l’action 15', language: 'fr' }],
    ['list', { question: 'list all actions', language: 'en' }],
    ['liste 3', { question: 'liste orientation 3', language: 'fr' }],
    ['liste 3 au 2020-05-01', { question: 'liste orientation 3 au 2020-05-01', language: 'fr' }],
    ['owner DNS as of 2020-05-01', { question: 'actions owned by DNS as of 2020-05-01', language: 'en' }],
    ['list 2020', { question: 'list 2020', language: 'en' }],
    ['définir INS', { question: 'définir INS', language: 'fr' }],
    ['about the DMP', { question: 'about the DMP' }],
    ['à propos de la messagerie', { question: 'à propos de la messagerie' }],
    ['help with messaging', { question: 'help with messaging' }],
    ['who owns action 4?', { question: 'who owns action 4?' }],
    ['what is the timeline of the DMP?', { question: 'what is the timeline of the DMP?' }],
  ])('%j is a question', (text, request) => {
    expect(interpret(text)).toEqual({ kind: 'question', ...request });
  });

  it.each([
    ['help', { kind: 'help', language: 'en' }],
    ['Aide', { kind: 'help', language: 'fr' }],
    ['about', { kind: 'help', language: 'en' }],
    ['  à   propos ', { kind: 'help', language: 'fr' }],
    ['a propos', { kind: 'help', language: 'fr' }],
  ])('%j is about the app', (text, request) => {
    expect(interpret(text)).toEqual(request);
  });

  it.each([
    ['timeline', { words: '', language: 'en' }],
    ['frise DNS 2022', { words: 'DNS 2022', language: 'fr' }],
    ['montre la frise chronologique de la DNS', { words: 'de la DNS', language: 'fr' }],
    ['draw me a timeline of 2021 please', { words: 'of 2021 please', language: 'en' }],
    ['a Gantt chart for action 13?', { words: 'for action 13?', language: 'en' }],
  ])('%j asks for a picture', (text, request) => {
    expect(interpret(text)).toEqual({ kind: 'timeline', ...request });
  });

  it.each([
    ['digest', ''],
    ['digest on lundi 9h30', 'on lundi 9h30'],
    ['  DIGEST\n status ', 'status'],
    ['digest off.', 'off'],
    ['digest: on lundi, 9h30', 'on lundi, 9h30'],
  ])('%j is about a digest', (text, words) => {
    expect(interpret(text)).toMatchObject({ kind: 'digest', words });
  });

  it.each(['digests of 2021', 'the digest'])('%j is not', (text) => {
    expect(interpret(text).kind).toBe('question');
  });

  it.each([
    ['status?', { kind: 'status', language: 'en' }],
    ['status !', { kind: 'status', language: 'en' }],
    ['(status)', { kind: 'status', language: 'en' }],
    ['status please', { kind: 'status', language: 'en' }],
    ['svp aide', { kind: 'help', language: 'fr' }],
    ['hello, help!', { kind: 'help', language: 'en' }],
    ['état ?', { kind: 'status', language: 'fr' }],
    ['langue : en', { kind: 'language', choice: 'en', of: 'person' }],
    ['Langue: EN.', { kind: 'language', choice: 'en', of: 'person' }],
    ['langue « anglais »', { kind: 'language', choice: 'en', of: 'person' }],
    ['language = fr', { kind: 'language', choice: 'fr', of: 'person' }],
    ['language fr for this channel', { kind: 'language', choice: 'fr', of: 'channel' }],
    ['language?', { kind: 'language', choice: null, of: 'person' }],
    ['calendar renew!', { kind: 'calendar', words: '', renew: true }],
    ['calendar renew?', { kind: 'calendar', words: '', renew: true }],
    ['Calendrier : renouveler.', { kind: 'calendar', words: '', renew: true, language: 'fr' }],
    ['calendar 2021.', { kind: 'calendar', words: '2021' }],
    ['update 13!', { kind: 'update', action: '13' }],
    ['update: 13.5', { kind: 'update', action: '13.5' }],
    ['historique, 4', { kind: 'history', action: '4' }],
    ['packs?', { kind: 'packs', does: 'list' }],
    ['packs : choisir plan-2030.', { kind: 'packs', does: 'use', id: 'plan-2030' }],
    ['packs reload!', { kind: 'packs', does: 'reload' }],
    ['échéances, 2021', { kind: 'question', question: 'échéances 2021' }],
    ['owner: DNS?', { kind: 'question', question: 'actions owned by DNS' }],
    ['list: 3', { kind: 'question', question: 'list orientation 3' }],
    ['action #15', { kind: 'question', question: 'action #15' }],
  ])('%j is read whatever stands around it', (text, wish) => {
    expect(interpret(text)).toMatchObject(wish);
  });

  it.each(['', '   ', '\n', '???'])('%j asks nothing', (text) => {
    expect(interpret(text)).toEqual({ kind: 'help', language: 'fr' });
  });

  it.each(['action', 'search', 'owner', 'define', 'définir', 'chercher'])('%j lacks something', (text) => {
    expect(interpret(text)).toMatchObject({ kind: 'usage', reason: { problem: 'incomplete' } });
  });
});

describe('findTypo', () => {
  it.each([
    ['actoin 15', 'action 15'],
    ['acton 15', 'action 15'],
    ['serch dmp', 'search dmp'],
    ['deadlnes 2020', 'deadlines 2020'],
    ['echeanecs 2020', 'échéances 2020'],
    ['onwer DNS', 'owner DNS'],
    ['lsit', 'list'],
    ['deifne INS', 'define INS'],
    ['hlep', 'help'],
    ['abuot', 'about'],
  ])('%j should have been %j', (text, corrected) => {
    expect(findTypo(text)).toMatchObject({ kind: 'usage', reason: { problem: 'typo', corrected } });
  });

  it.each([
    'action 15',
    'actions DNS',
    'deadline 2020',
    'owners of action 15',
    'last deadlines',
    'août 2020',
    'when does e-prescription start',
    'qui pilote la messagerie',
    'DMP',
    'apCV',
    'MSSanté',
    'messagerie',
    'hello',
    'définition INS',
    '15',
    '😀',
    '',
  ])('%j is none', (text) => {
    expect(findTypo(text)).toBeNull();
  });
});

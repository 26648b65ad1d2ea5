import { describe, expect, it } from 'vitest';
import { loadRoadmap } from '../../../src/roadmap/load.ts';
import { exampleOf } from '../../../src/slack/conversation/command-examples.ts';
import { subcommands } from '../../../src/slack/conversation/commands.ts';
import { findTypo, interpret } from '../../../src/slack/conversation/interpret.ts';

const roadmap = loadRoadmap();

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
    ['about', { kind: 'about', language: 'en' }],
    ['  à   propos ', { kind: 'about', language: 'fr' }],
    ['a propos', { kind: 'about', language: 'fr' }],
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

  it.each(['', '   ', '\n'])('%j asks nothing', (text) => {
    expect(interpret(text)).toMatchObject({ kind: 'usage', reason: { problem: 'nothing' } });
  });

  it.each(['action', 'search', 'owner', 'define', 'définir', 'chercher'])('%j lacks something', (text) => {
    expect(interpret(text)).toMatchObject({ kind: 'usage', reason: { problem: 'incomplete' } });
  });

  it.each(subcommands.flatMap((each) => [exampleOf(each, 'fr', roadmap), exampleOf(each, 'en', roadmap)]))(
    'reads the example %j',
    (example) => {
      expect(interpret(example).kind).not.toBe('usage');
      expect(findTypo(example)).toBeNull();
    },
  );
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

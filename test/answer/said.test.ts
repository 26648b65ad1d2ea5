import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { indexOf } from '../../src/lookup/roadmap-index.ts';
import { datesBeside, propertySaid } from '../../src/lookup/said.ts';
import { translationOf } from '../../src/phrases/fact-names.ts';
import { loadRoadmap, readText, shippedPack } from '../../src/roadmap/load.ts';
import { foldSpace } from '../../src/roadmap/paragraphs.ts';

const roadmap = loadRoadmap();
const index = indexOf(roadmap);
const ask = (question: string) => answerQuestion(question, { roadmap, today: '2020-05-01' });
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const text = foldSpace(readText(shippedPack, 'roadmap.txt'));

describe('a property that the text speaks of', () => {
  test.each([
    ['où en est le DMP ?', 'En avril 2019, le texte dit de l’action 11 : « En voie de généralisation'],
    ['is the DMP finished?', 'As of April 2019, the text says of action 11: On its way to general use'],
    ['is action 12 finished?', 'As of April 2019, the text says of action 12: Its adoption, now'],
    ['what is the status of the Health Data Hub?', 'which is being deployed'],
    ['combien de patients ont un DMP ?', '5 millions de personnes'],
    ['quelle est la base légale de l’INS ?', 'décret n° 2017-412'],
    ['qui est l’hébergeur du fichier APA ?', '« … hébergé par la CNSA'],
    ['what are the risks for action 15', 'the risk of digital exclusion'],
  ])('%s', (question, said) => {
    const answer = ask(question);
    expect(plain(answer.headline)).toContain(said);
    expect(answer.answerable).toBe(false);
    expect(answer.deadlines.length).toBeGreaterThan(0);
    for (const { quote } of answer.quotes) expect(text).toContain(quote.text);
  });

  test.each([
    ['quel budget pour ESMS numérique ?', 'ne donne pas le budget', 'un plan de financement pluriannuel'],
    ['budget of HOP’EN please', 'names no budget', 'Large investment programmes'],
  ])('and does not tell: %s', (question, lacks, said) => {
    expect(plain(ask(question).headline)).toContain(lacks);
    expect(plain(ask(question).headline)).toContain(said);
  });

  test('is denied only where no word of its own stands in what the text says of the action', () => {
    expect(plain(ask('budget de l’action 12').headline)).toContain('ne donne pas le budget, mais ses dates');
    for (const action of roadmap.actions) {
      const headline = plain(ask(`quel est l’avancement de l’action ${action.number} ?`).headline);
      const said = propertySaid(index, ['progress'], action);
      expect(headline, headline).toContain(said ? 'le texte dit' : 'ne donne pas l’avancement');
    }
  });

  test('"is it late?" quotes what the text says of it', () => {
    expect(ask('is the INS late?').text).toContain('a pris du retard');
  });
});

describe('who somebody is', () => {
  test.each([
    [
      'Who is Laura Létourneau?',
      'Laura Létourneau, ministerial delegate for digital health, co-leads action 1',
    ],
    [
      'qui est Dominique Pon',
      'Dominique Pon, responsable ministériel du numérique en santé, copilote l’action 1',
    ],
    ['qui est Annie Prévot ?', 'Annie Prévot : « directrice de l’ANS »'],
    ["qui dirige l'ANS ?", 'Annie Prévot : « directrice de l’ANS »'],
    ['HAS = ?', 'Haute autorité de santé'],
    ['who is Agnès Buzyn?', '“ministre des Solidarités et de la Santé”'],
    ['who is Libault', 'recommends creating a national file'],
    ['qui est la DNS ?', 'délégation ministérielle du numérique en santé'],
  ])('%s', (question, said) => {
    const answer = ask(question);
    expect(plain(answer.headline)).toContain(said);
    expect(answer.quotes.length).toBeGreaterThan(0);
    expect(answer.text).toContain('Source');
  });

  test('a body is called as the question does, and as the text does', () => {
    expect(plain(ask('que pilote la CNAM ?').headline)).toMatch(
      /^La Cnam \(« assurance maladie »\) copilote 3/,
    );
    expect(ask('does the CNAM lead action 15?').headline).toContain('the Cnam (“assurance maladie”) has');
    expect(ask('quelles actions pilote l’assurance maladie ?').headline).toMatch(
      /^L’assurance maladie copilote/,
    );
  });

  test('where the text names no lead, whom it mentions', () => {
    const answer = ask('who hosts the APA file?');
    expect(answer.headline).toContain('it mentions the CNSA');
    expect(answer.quotes[0]?.quote.text).toContain('hébergé par la CNSA');
  });
});

describe('what something is for', () => {
  test.each([
    'c’est quoi le DMP',
    'à quoi sert la e-CPS',
    'what is ROR for',
    'what is the Health Data Hub for?',
    'à quoi sert l’INS ?',
  ])('%s: its meaning, and no dates', (question) => {
    const { kind, deadlines, text: told } = ask(question);
    expect({ kind, deadlines }).toEqual({ kind: 'define', deadlines: [] });
    expect(told).toMatch(/[«“]/);
  });

  test('of an action by its number: its purpose before its dates', () => {
    const { headline, text: told } = ask('à quoi sert l’action 5 ?');
    expect(plain(headline)).toContain('permettra de sécuriser l’accès aux téléservices');
    expect(told.indexOf('dématérialisation')).toBeLessThan(told.indexOf('Échéances'));
  });

  test('of actions that are compared: each before its dates', () => {
    const { quotes, text: told } = ask('compare DMP and e-prescription');
    expect(quotes.map(({ action }) => action).toSorted()).toEqual([11, 13]);
    expect(told.indexOf('stocker toutes les données')).toBeLessThan(told.indexOf('Deadlines:'));
  });
});

describe('dates of the running text that no deadline has', () => {
  test('are found in every action', () => {
    const found = roadmap.actions.flatMap((action) => datesBeside(index, action).map(({ words }) => words));
    expect(found).toEqual(['27 mars 2017', 'depuis novembre 2018', 'entre 2019 et 2022']);
  });

  test.each([
    'when does action 26 end',
    'quand finissent les ateliers citoyens ?',
    'action 26',
    'quelles actions n’ont pas de fin ?',
  ])('are told beside an open end: %s', (question) =>
    expect(ask(question).text).toContain('entre 2019 et 2022'),
  );
});

describe('our English of a quotation', () => {
  test('stands below what is quoted, and nowhere twice', () => {
    const { text: told } = ask('who leads action 25?');
    expect(told).toContain('(Led by the DNS and organised by the ARS)');
    const english = 'the DMP is held by 5 million people today';
    expect(ask('is the DMP finished?').text.split(english)).toHaveLength(2);
    expect(ask('qui pilote l’action 25 ?').text).not.toContain('Led by');
  });

  test('is there for every sentence that an answer may quote', () => {
    const quotes = [
      ...roadmap.actions.flatMap(({ number, owners, partners }) => [
        ...(index.sentences.get(number) ?? []).map(({ quote }) => quote.text),
        ...[...owners, ...partners].map(({ quote }) => quote.text),
      ]),
    ];
    const lacking = quotes.filter((quote) => translationOf(quote, 'en', roadmap) === null);
    expect(lacking).toEqual([]);
  });
});

test('what is said to be first is due first, in a period that is asked for', () => {
  expect(plain(ask('quelles sont les échéances de 2020 ?').headline)).toContain(
    'terminologies de santé (CGTS) – mise en œuvre du serveur (SMT) début 2020',
  );
  expect(ask('what are the deadlines of 2021').headline).toContain('general roll-out in January 2021');
});

import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { listCsv } from '../../src/export/list-csv.ts';
import { loadRoadmap } from '../../src/roadmap/load.ts';
import type { Roadmap } from '../../src/roadmap/roadmap.ts';

const roadmap = loadRoadmap();
const csv = (question: string, from: Roadmap = roadmap) =>
  listCsv(answerQuestion(question, { roadmap: from, today: '2020-05-01' }), from);
const read = (text: string, delimiter: string) =>
  parse(text, { bom: true, columns: true, delimiter }) as Record<string, string>[];

describe('listCsv', () => {
  it('has a row for each deadline of a list, in the words of the text, with its lines', () => {
    const text = csv('échéances 2021');
    expect(text.startsWith('\ufeffÉchéance;Orientation;Action;Titre;')).toBe(true);
    const rows = read(text, ';');
    expect(rows).toHaveLength(8);
    expect(rows.find((row) => row.Échéance === '12.2')).toMatchObject({
      Action: '12',
      Intitulé: 'Extension au secteur médico-social',
      'Intitulé (notre traduction)': 'Extension to the medico-social sector',
      Pilotage: 'ANS (pilotage)',
      'Date dans le texte': 'fin 2021',
      Début: '2021-10-01',
      Fin: '2021-12-31',
      Exactitude: 'au trimestre près',
      Situation: 'à venir',
      'Situation au': '2020-05-01',
      'Première ligne du texte': expect.stringMatching(/^\d+$/),
    });
  });

  it('has the deadlines of each action of a list of actions, under English names', () => {
    const rows = read(csv('list all actions owned by DNS'), ',');
    expect(rows.map((row) => row.Deadline)).toEqual(
      roadmap.actions
        .filter(({ owners }) => owners.some(({ name }) => name === 'DNS'))
        .flatMap(({ deadlines }) => deadlines.map(({ id }) => id)),
    );
    expect(rows[0]).toHaveProperty('Title (our translation)');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('makes no formula of %j', (title) => {
    const [first, ...others] = roadmap.actions;
    const evil = { ...roadmap, actions: [{ ...first, title }, ...others] } as Roadmap;
    const [row] = read(
      listCsv(answerQuestion('liste de toutes les actions', { roadmap: evil, today: '2020-05-01' }), evil),
      ';',
    );
    expect(row?.Titre).toBe(`'${title}`);
  });
});

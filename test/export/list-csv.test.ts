import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { listCsv } from '../../src/export/list-csv.ts';
import type { Roadmap } from '../../src/roadmap/roadmap.ts';
import { roadmap } from '../support/roadmap.ts';
import { updateOf } from '../tracking/updates.ts';

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
    expect(rows.find((row) => row.Échéance === 'A12.2')).toMatchObject({
      Action: '12',
      Intitulé: 'Extension au secteur médico-social',
      'Intitulé (notre traduction)': 'Extension to the medico-social sector',
      Pilotage: 'ANS',
      'Date dans le texte': 'fin 2021',
      Début: '2021-10-01',
      Fin: '2021-12-31',
      Exactitude: 'au trimestre près',
      Période: 'à venir',
      'Période au': '2020-05-01',
      'Première ligne du texte': expect.stringMatching(/^\d+$/),
    });
  });

  it('has the deadlines of each action of a list of actions, under English names', () => {
    const rows = read(csv('list all actions owned by DNS'), ',');
    expect(rows.map((row) => row.Deadline)).toEqual(
      roadmap.actions
        .filter(({ owners }) => owners.some(({ name }) => name === 'DNS'))
        .flatMap(({ deadlines }) => deadlines.map(({ id }) => `A${id}`)),
    );
    expect(rows[0]).toHaveProperty('Title (our translation)');
  });

  it('has what was reported beside the columns of the text, as of the day, and makes no formula of a note', () => {
    const updates = [
      updateOf({
        deadline: '12.2',
        day: '2020-04-02',
        state: 'late',
        date: { start: '2022-01-01', end: '2022-03-31' },
        note: '=HYPERLINK("https://evil.example";"clic")',
        evidence: 'https://example.org/compte-rendu',
      }),
      updateOf({ id: 'U-2', deadline: '12.2', day: '2020-06-01', state: 'done' }),
    ];
    for (const question of ['échéances 2021', "actions pilotées par l'ANS"]) {
      const answer = answerQuestion(question, { roadmap, today: '2020-05-01', updates });
      const rows = read(listCsv(answer, roadmap, updates), ';');
      expect(rows.find((row) => row.Échéance === 'A12.2')).toMatchObject({
        'Date dans le texte': 'fin 2021',
        Signalé: 'en retard',
        'Date signalée, début': '2022-01-01',
        'Date signalée, fin': '2022-03-31',
        'Signalé le': '2020-04-02',
        'Signalé par (identifiant Slack)': 'U0REPORTER',
        'Note du signalement': `'=HYPERLINK("https://evil.example";"clic")`,
        Preuve: 'https://example.org/compte-rendu',
      });
      expect(rows.find((row) => row.Échéance !== 'A12.2')).toMatchObject({ Signalé: '', Preuve: '' });
    }
  });

  it('has no key that a spreadsheet takes for a number or a date', () => {
    const keys = ['2.1', 'DOC-01', '1-2', 'DEC-01', 'Mars 2', 'MAY3', 'août-4'];
    const keyed = {
      ...roadmap,
      actions: roadmap.actions.map((action, index) => ({
        ...action,
        ...(keys[index] && { key: keys[index] }),
      })),
    };
    const rows = read(csv('toutes les échéances', keyed), ';');
    for (const { Échéance: id } of rows) expect(id).toMatch(/^\p{L}/u);
    const names = new Set(rows.map((row) => row.Action));
    const written = ['A2.1', 'DOC-01', 'A1-2', 'ADEC-01', 'AMars 2', 'AMAY3', 'Aaoût-4', '15'];
    for (const name of written) expect(names).toContain(name);
    expect(rows.map((row) => row.Échéance)).toContain('DOC-01.1');
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

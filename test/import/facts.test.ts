import { describe, expect, test } from 'vitest';
import { allDeadlines } from '../../src/roadmap/roadmap.ts';
import { roadmap } from '../support/roadmap.ts';

/** id | date as the text gives it | first day | last day | precision; read off the text by hand. */
const deadlines = `
1.1  | décembre 2019                        | 2019-12-01 | 2019-12-31 | month
1.2  | décembre 2019                        | 2019-12-01 | 2019-12-31 | month
2.1  | juin 2019                            | 2019-06-01 | 2019-06-30 | month
2.2  | semestrielle                         | -          | -          | recurring
3.1  | septembre 2019                       | 2019-09-01 | 2019-09-30 | month
3.2  | décembre 2019                        | 2019-12-01 | 2019-12-31 | month
4.1  | fin 2021                             | 2021-10-01 | 2021-12-31 | quarter
5.1  | de juin à décembre 2019              | 2019-06-01 | 2019-12-31 | range
5.2  | 2020                                 | 2020-01-01 | 2020-12-31 | year
5.3  | 2020 – 2022                          | 2020-01-01 | 2022-12-31 | range
6.1  | juin 2019                            | 2019-06-01 | 2019-06-30 | month
6.2  | année 2020                           | 2020-01-01 | 2020-12-31 | year
6.3  | janvier 2021                         | 2021-01-01 | 2021-01-31 | month
7.1  | été 2019                             | 2019-06-21 | 2019-09-22 | season
7.2  | démarrage troisième trimestre 2019   | 2019-07-01 | 2019-09-30 | quarter
7.3  | à partir de 2021                     | 2021-01-01 | -          | open
8.1  | fin 2019                             | 2019-10-01 | 2019-12-31 | quarter
8.2  | 2020-2022                            | 2020-01-01 | 2022-12-31 | range
8.3  | 2020                                 | 2020-01-01 | 2020-12-31 | year
8.4  | 2020                                 | 2020-01-01 | 2020-12-31 | year
9.1  | 2020                                 | 2020-01-01 | 2020-12-31 | year
9.2  | 2020                                 | 2020-01-01 | 2020-12-31 | year
10.1 | début 2020                           | 2020-01-01 | 2020-03-31 | quarter
10.2 | à partir de 2020                     | 2020-01-01 | -          | open
11.1 | à partir de 2019                     | 2019-01-01 | -          | open
11.2 | 2020                                 | 2020-01-01 | 2020-12-31 | year
11.3 | 2021                                 | 2021-01-01 | 2021-12-31 | year
11.4 | 2022                                 | 2022-01-01 | 2022-12-31 | year
12.1 | 2019                                 | 2019-01-01 | 2019-12-31 | year
12.2 | fin 2021                             | 2021-10-01 | 2021-12-31 | quarter
13.1 | 2019                                 | 2019-01-01 | 2019-12-31 | year
13.2 | 2020                                 | 2020-01-01 | 2020-12-31 | year
13.3 | 2020                                 | 2020-01-01 | 2020-12-31 | year
13.4 | 2021                                 | 2021-01-01 | 2021-12-31 | year
13.5 | 2021                                 | 2021-01-01 | 2021-12-31 | year
13.6 | 2022                                 | 2022-01-01 | 2022-12-31 | year
14.1 | fin 2018                             | 2018-10-01 | 2018-12-31 | quarter
14.2 | fin 2022                             | 2022-10-01 | 2022-12-31 | quarter
15.1 | 2020                                 | 2020-01-01 | 2020-12-31 | year
15.2 | janvier 2022                         | 2022-01-01 | 2022-01-31 | month
16.1 | fin 2020                             | 2020-10-01 | 2020-12-31 | quarter
16.2 | fin 2022                             | 2022-10-01 | 2022-12-31 | quarter
17.1 | début 2019                           | 2019-01-01 | 2019-03-31 | quarter
18.1 | juin 2019                            | 2019-06-01 | 2019-06-30 | month
18.2 | octobre 2019                         | 2019-10-01 | 2019-10-31 | month
18.3 | été 2019                             | 2019-06-21 | 2019-09-22 | season
18.4 | 2018-2022                            | 2018-01-01 | 2022-12-31 | range
19.1 | février 2019                         | 2019-02-01 | 2019-02-28 | month
19.2 | décembre 2022                        | 2022-12-01 | 2022-12-31 | month
20.1 | 2020                                 | 2020-01-01 | 2020-12-31 | year
20.2 | 2022                                 | 2022-01-01 | 2022-12-31 | year
21.1 | 2020-2024                            | 2020-01-01 | 2024-12-31 | range
22.1 | octobre 2019                         | 2019-10-01 | 2019-10-31 | month
22.2 | deuxième semestre 2020               | 2020-07-01 | 2020-12-31 | semester
22.3 | 2021-2022                            | 2021-01-01 | 2022-12-31 | range
23.1 | mars 2020                            | 2020-03-01 | 2020-03-31 | month
24.1 | juin 2020                            | 2020-06-01 | 2020-06-30 | month
25.1 | de septembre 2019 à février 2020     | 2019-09-01 | 2020-02-29 | range
26.1 | à partir de novembre 2019            | 2019-11-01 | -          | open
`;

test('59 deadlines, each with the date of the text and its interval', () => {
  const read = allDeadlines(roadmap).map(({ id, when, start, end, precision }) =>
    [id, when, start ?? '-', end ?? '-', precision].join(' | '),
  );
  const expected = deadlines
    .trim()
    .split('\n')
    .map((row) => row.replace(/ +\| +/g, ' | '));
  expect(read).toEqual(expected);
  expect(read).toHaveLength(59);
});

test('26 actions in 5 orientations', () => {
  const byOrientation = roadmap.orientations.map(({ number }) =>
    roadmap.actions.filter(({ orientation }) => orientation === number).map((action) => action.number),
  );
  expect(byOrientation).toEqual([
    [1, 2, 3],
    [4, 5, 6, 7, 8, 9, 10],
    [11, 12, 13, 14],
    [15, 16, 17],
    [18, 19, 20, 21, 22, 23, 24, 25, 26],
  ]);
});

test('owners where the text names them, with their role, and nobody elsewhere', () => {
  const owners = roadmap.actions
    .filter((action) => action.owners.length > 0)
    .map(
      ({ number, owners }) => `${number}: ${owners.map(({ name, role }) => `${name} (${role})`).join(', ')}`,
    );
  expect(owners).toEqual([
    '1: Dominique Pon (lead), Laura Létourneau (lead)',
    '2: DNS (lead)',
    '10: ANS (lead)',
    '12: ANS (lead)',
    '15: DNS (strategic), assurance maladie (operational)',
    '16: DNS (strategic), assurance maladie (operational)',
    '17: DREES (lead)',
    '23: DNS (host)',
    '24: DNS (lead)',
    '25: DNS (lead), ARS (organiser)',
    '26: DNS (lead), assurance maladie (lead)',
  ]);
  expect(roadmap.steering?.name).toBe('DNS');
});

test('whoever leads an action is quoted from its own lines, also where another says the same', () => {
  for (const { owners, partners, lines } of roadmap.actions)
    for (const { quote } of [...owners, ...partners])
      expect(quote.lines.from, quote.text).toBeGreaterThanOrEqual(lines.from);
});

test('partners are kept apart from owners', () => {
  const partners = roadmap.actions.find(({ number }) => number === 12)?.partners.map(({ name }) => name);
  expect(partners).toEqual(['DGOS', 'CNSA', 'assurance maladie', 'ARS', 'GRADeS']);
});

describe('traps of the text', () => {
  const action = (number: number) => roadmap.actions.find((one) => one.number === number);

  test('a title over several lines, in one', () => {
    expect(action(25)?.title).toMatch(/^Organisation d’un « tour de France .* start-ups, …\)$/);
  });

  test('a closing quote that never comes stays away', () => {
    expect(action(15)?.title).toBe(
      'Lancement du développement de « l’Espace Numérique de Santé sous le pilotage stratégique de la DNS et le pilotage opérationnel de l’assurance maladie',
    );
  });

  test('blank lines inside a paragraph do not cut it', () => {
    expect(action(8)?.body[0]?.text).toContain('est un frein majeur à une utilisation fluide des logiciels');
  });

  test('page headers and numbers are in no body or deadline', () => {
    const texts = roadmap.actions.flatMap(({ body, deadlines: own }) => [
      ...body.map(({ text }) => text),
      ...own.map(({ label }) => label),
    ]);
    for (const text of texts) expect(text).not.toMatch(/Feuille de route «|^\d+$/);
  });

  test('a footnote is no part of the body', () => {
    expect(
      action(2)
        ?.footnotes.map(({ text }) => text)
        .join(' '),
    ).toContain('Précédemment « Conseil stratégique du numérique en santé »');
    expect(
      action(2)
        ?.body.map(({ text }) => text)
        .join(' '),
    ).not.toContain('Précédemment');
  });
});

import { describe, expect, test } from 'vitest';
import { importRoadmap } from '../../src/import/import-roadmap.ts';

/** What is read of a plan of a few lines in Markdown. */
const actionsOf = (text: string) =>
  importRoadmap('plan.md', { format: 'md', text: `# Plan\n\n${text}\n`, remarks: [] }).facts.actions;

const tableOf = (...rows: string[]) => {
  const [head = '', ...others] = rows.map((row) => `| ${row} |`);
  return [head, head.replace(/[^|]+/g, '---'), ...others].join('\n');
};

describe('heads of columns', () => {
  const lead = (head: string) =>
    actionsOf(
      tableOf(`Action | ${head} | Deadline`, 'Dig | Pier office | June 2027', 'Mend | Harbour guild | 2028'),
    ).flatMap(({ owners }) => owners.map(({ name }) => name));

  test('that are misspelt are read, and others that only look so are not', () => {
    const read = actionsOf(tableOf('Action | Responsabel | Echéanse', 'Creuser | Mairie | juin 2027'));
    expect(read).toMatchObject([{ owners: [{ name: 'Mairie' }], deadlines: [{ when: 'juin 2027' }] }]);
    expect(lead('Pilotte')).toEqual(['Pier office', 'Harbour guild']);
    for (const other of ['Sector', 'Secteur', 'Users', 'Author']) expect(lead(other)).toEqual([]);
  });

  test('of dates are fields where no cell has one', () => {
    const [action] = actionsOf(
      tableOf('Action | Lead | Target group | Deadline', 'Dig | Pier office | Boats | 2027'),
    );
    expect(action).toMatchObject({ fields: [{ name: 'Target group', value: 'Boats' }] });
    expect(action?.deadlines).toHaveLength(1);
  });

  test('are overridden by what a person chose, in a table of milestones too', () => {
    const columns = { Qui: 'owner', Quoi: 'title', Interne: null, Projet: 'field' } as const;
    const read = (text: string) =>
      importRoadmap('plan.md', { format: 'md', text: `# Plan\n\n${text}\n`, remarks: [] }, { columns }).facts
        .actions;
    const rows = tableOf(
      'Projet | Quoi | Qui | Interne | Échéance | constructor',
      'Est | Creuser | Mairie | oui | 2027 | Port',
    );
    expect(read(rows)).toMatchObject([
      {
        title: 'Creuser',
        owners: [{ name: 'Mairie' }],
        deadlines: [{ when: '2027' }],
        fields: [
          { name: 'Projet', value: 'Est' },
          { name: 'constructor', value: 'Port' },
        ],
      },
    ]);
    const steps = tableOf('Jalon | Qui | Échéance', 'Essai | Port | 2028');
    expect(read(`## Action 1 : Creuser\n\n${steps}`)).toMatchObject([{ owners: [{ name: 'Port' }] }]);
  });
});

test('a column of words here and there is of chapters, and the one with the most text says what is done', () => {
  const rows = [
    'Eau | Creuser un bassin derrière la digue | Mairie | 2027',
    ' | Peindre toutes les bouées du chenal | Port | 2028',
    ' | Sonder le fond de chaque bassin | Port | 2029',
  ];
  const text = `# Plan\n\n${tableOf('Bloc | Ce que nous voulons | Pilote | Échéance', ...rows)}\n`;
  const { orientations, actions } = importRoadmap('plan.md', { format: 'md', text, remarks: [] }).facts;
  expect(orientations.map(({ title }) => title)).toEqual(['Eau']);
  expect(actions.map(({ title, orientation }) => [title, orientation])).toEqual(
    rows.map((row) => [row.split(' | ')[1], 1]),
  );
});

test('names in the cells of a table have their numbers there', () => {
  const rows = [
    'Axe 2 : Bouger | |',
    'Action 3 : Creuser | Mairie | 2027',
    'Action 5 : Peindre | Port | 2028',
  ];
  const { actions, orientations } = importRoadmap('plan.md', {
    format: 'md',
    text: `# Plan\n\n${tableOf('Action | Pilote | Échéance', ...rows)}\n`,
    remarks: [],
  }).facts;
  expect(orientations).toMatchObject([{ number: 2, title: 'Bouger' }]);
  expect(actions.map(({ number, title }) => [number, title])).toEqual([
    [3, 'Creuser'],
    [5, 'Peindre'],
  ]);
});

test.each(['–', '—', '-'])('a dash “%s” in place of a colon', (dash) => {
  const [action] = actionsOf(
    `## Action 1 : Creuser\n\nPilote ${dash} Direction du port\n- Partners ${dash} Mairie\nÉchéance ${dash} juin 2027\nPublic ${dash} tous\nWho ${dash} what ${dash} when.`,
  );
  expect(action).toMatchObject({
    owners: [{ name: 'Direction du port' }],
    partners: [{ name: 'Mairie' }],
    deadlines: [{ when: 'juin 2027' }],
    body: [{ text: `Public ${dash} tous Who ${dash} what ${dash} when.` }],
  });
});

test('a dash behind a colon is part of a name', () => {
  const [action] = actionsOf('## Action 1 : Creuser\n\nPilote : Direction générale - Pôle mer\n');
  expect(action?.owners).toMatchObject([{ name: 'Direction générale - Pôle mer' }]);
});

test.each(['Livrables :', 'Étapes :', '**Deliverables:**\n', 'Steps:'])(
  '%s with dates are deadlines',
  (label) => {
    const [action] = actionsOf(`## Action 1 : Creuser

Pilote : Mairie

${label}
- Cahier des charges : juin 2027
2. Quai d’essai (mars 2028)
- Ouvrir deux quais d’ici fin 2029
- Bilan de l’enquête 2023
- Guide`);
    expect(action?.deadlines.map(({ label: step, when }) => [step, when])).toEqual([
      ['Cahier des charges', 'juin 2027'],
      ['Quai d’essai', 'mars 2028'],
      ['Ouvrir deux quais', 'd’ici fin 2029'],
    ]);
    expect(action?.body.map(({ text }) => text).join(' ')).toMatch(/Bilan de l’enquête 2023.*Guide$/s);
  },
);

test('labels in brackets', () => {
  const [action] = actionsOf('## Action 1: Dig\n\nA quay (Lead: Pier office; Due: June 2027)');
  expect(action).toMatchObject({ owners: [{ name: 'Pier office' }], deadlines: [{ when: 'June 2027' }] });
});

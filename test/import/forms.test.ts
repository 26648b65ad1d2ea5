import { expect, test } from 'vitest';
import { importRoadmap } from '../../src/import/import-roadmap.ts';

/** What is read of a plan of a few lines in Markdown. */
const actionsOf = (text: string) =>
  importRoadmap('plan.md', { format: 'md', text: `# Plan\n\n${text}\n`, remarks: [] }).facts.actions;

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

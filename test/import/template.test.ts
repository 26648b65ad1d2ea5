import { expect, test } from 'vitest';
import { importRoadmap } from '../../src/import/import-roadmap.ts';
import { kindNames } from '../../src/import/labels.ts';
import { readFile } from '../../src/import/read-file.ts';
import { numberOf } from '../../src/roadmap/action-number.ts';

test('the empty plan to fill in is read as it shows, and its second sheet tells every kind of column', async () => {
  const document = await readFile('data/plan-template.xlsx');
  const { actions } = importRoadmap('plan-template.xlsx', document).facts;
  expect(actions).toMatchObject([
    {
      number: numberOf('1.1'),
      title: 'Open a single desk for families',
      owners: [{ name: 'Digital services' }, { name: 'City of Lorme' }],
      partners: [{ name: 'Training centre' }],
      deadlines: [
        { label: 'Beta for ten families', when: 'Q2 2026', status: 'Planned' },
        { label: 'Open to all', when: 'end of 2026' },
      ],
    },
  ]);
  // The heads of columns of periods tell themselves.
  for (const kind of kindNames.filter((each) => each !== 'period')) expect(document.text).toContain(kind);
});

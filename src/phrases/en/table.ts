import { an } from '../an.ts';
import { capital } from '../capital.ts';
import type { tableFr } from '../fr/table.ts';

/** Lists as tables, in English. */
export const tableEn: typeof tableFr = {
  deadlines: 'Deadlines',
  actions: (unit) => capital(unit.many),
  column: {
    deadline: 'Deadline',
    translation: 'Our translation',
    date: 'Date',
    standing: 'Standing',
    action: (unit) => capital(unit.one),
    name: 'About',
    title: 'Title',
    owners: 'Owners',
    deadlines: 'Deadlines',
  },
  open: (unit) => `Open ${an(unit.one)}`,
  same: 'the same for each',
  asList: 'As a list',
  asTable: 'As a table',
};

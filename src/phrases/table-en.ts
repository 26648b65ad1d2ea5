import type { tableFr } from './table-fr.ts';

/** Lists as tables, in English. */
export const tableEn: typeof tableFr = {
  deadlines: 'Deadlines',
  actions: 'Actions',
  column: {
    deadline: 'Deadline',
    translation: 'Our translation',
    date: 'Date',
    standing: 'Standing',
    action: 'Action',
    title: 'Title',
    owners: 'Owners',
    deadlines: 'Deadlines',
  },
  open: 'Open an action',
  asList: 'As a list',
  asTable: 'As a table',
};

/** Lists as tables, in French. `table-en.ts` has the same keys. */
export const tableFr = {
  deadlines: 'Échéances',
  actions: 'Actions',
  column: {
    deadline: 'Échéance',
    translation: 'Notre traduction',
    date: 'Date',
    standing: 'Situation',
    action: 'Action',
    title: 'Titre',
    owners: 'Pilotage',
    deadlines: 'Échéances',
  },
  open: 'Ouvrir une action',
  asList: 'En liste',
  asTable: 'En tableau',
};

/** The playground's menus of shortcuts and its workflow step, in French. */
export const playgroundFindFr = {
  acts: 'Raccourcis',
  actsOfMessage: 'Autres actions',
  tablePage: 'Page {page} sur {pages}',
  tablePrevious: 'Lignes précédentes',
  tableNext: 'Lignes suivantes',
  noSuggestions: 'Rien ne correspond.',
};

/** The playground's menus of shortcuts and its workflow step, in French. */
export const playgroundFindFr = {
  acts: 'Raccourcis',
  actsOfMessage: 'Autres actions',
  tablePage: 'Page {page} sur {pages}',
  tablePrevious: 'Lignes précédentes',
  tableNext: 'Lignes suivantes',
  noSuggestions: 'Rien ne correspond.',
  step: {
    name: 'Étape de workflow : {title}',
    purpose: 'Ce qu’un workflow remplirait. L’application le reçoit comme de Slack, et rend ses résultats.',
    inputs: {
      question: 'En français ou en anglais',
      number: 'D’une action ; passe avant la question',
      language: 'fr ou en ; sans elle, celle de la question',
      roadmap: 'Identifiant de la feuille de route ; sans lui, la principale',
    },
    run: 'Lancer l’étape',
    outputs: 'Ce que reçoit le workflow',
    failed: 'L’étape a échoué : {error}',
  },
};

/** The window that finds while one types, in French. `find-en.ts` has the same keys. */
export const findFr = {
  title: 'La feuille de route',
  pick: 'Une action ou une échéance',
  pickHint: 'Tapez un mot, un numéro ou une date, en français ou en anglais.',
  placeholder: 'messagerie, 15, janvier 2022…',
  question: 'Ou une question',
  ask: 'Demander',
  /** Said where neither is filled in. */
  nothing: 'Écrivez une question, ou choisissez une action ou une échéance au-dessus.',
  again: 'Autre question',
  other: 'In English',
  share: 'Partager dans',
  shareHint: 'Ce canal verra la réponse, avec votre nom.',
  send: 'Partager',
  shared: (channel: string) => `La réponse est dans ${channel}.`,
  group: {
    orientation: (number: number, title: string) => `${number}. ${title}`,
    actions: 'Actions',
    deadlines: 'Échéances',
    next: 'Prochaines échéances',
  },
  /** What a chosen deadline asks; the label is quoted from the text. */
  deadlineQuestion: (action: number, label: string) => `action ${action} : quand « ${label} » ?`,
};

/** The step for workflows, in French. `step-en.ts` has the same keys. */
export const stepFr = {
  nothing: 'L’étape n’a reçu ni question ni numéro. Donnez-lui une question, ou le numéro d’une action.',
  number: (typed: string) =>
    `« ${typed} » n’est pas un numéro d’action. Donnez un nombre entier, tel que 15, ou une question.`,
  language: (typed: string) => `« ${typed} » n’est pas une langue de l’étape. Écrivez « fr » ou « en ».`,
};

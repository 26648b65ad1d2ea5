/** The App Home, in French. `home-en.ts` has the same keys. */
export const homeFr = {
  answer: 'Réponse',
};

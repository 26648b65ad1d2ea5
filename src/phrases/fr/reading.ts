/** What is said about the text that somebody typed, before anything in it is answered. */
export const readingFr = {
  cut: (most: number) =>
    `Votre texte est long : seuls ses ${most.toLocaleString('fr')} premiers caractères sont lus.`,
  further: (questions: string[]) =>
    `Je réponds à trois questions à la fois. Restent : ${questions.map((each) => `« ${each} »`).join(', ')}.`,
  nothing:
    'Je ne lis aucune question ici : ni les citations, ni le code, ni les liens n’en sont une. Par exemple :',
  acknowledged: 'Bien noté. Une question ? Par exemple :',
};

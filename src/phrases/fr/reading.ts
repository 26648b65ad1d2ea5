/** What is said about the text that somebody typed, before anything in it is answered. */
export const readingFr = {
  cut: (most: number) =>
    `Votre texte est long : seuls ses ${most.toLocaleString('fr')} premiers caractères sont lus.`,
  further: (questions: string[]) =>
    `Je réponds à trois questions à la fois. Restent : ${questions.map((each) => `« ${each} »`).join(', ')}.`,
  acknowledged: 'Bien noté. Une question ? Par exemple :',
};

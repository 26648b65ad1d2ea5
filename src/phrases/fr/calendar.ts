/** Calendars in French. `en/calendar.ts` has the same keys. */
export const calendarFr = {
  name: (title: string, words: string) => (words ? `${title} : ${words}` : title),
  exactness: (certainty: string) => `Exactitude de la date dans le texte : ${certainty}.`,
  reported: (start: string, end: string) =>
    start === end ? `Date signalée depuis : ${start}.` : `Date signalée depuis : du ${start} au ${end}.`,
  file: 'calendrier',
  add: 'Ajouter au calendrier',
  content: (events: number) =>
    events === 1
      ? 'Un fichier de calendrier (.ics) avec une échéance.'
      : `Un fichier de calendrier (.ics) avec ${events} échéances.`,
  undated: (labels: string) => `Sans date dans le texte, donc absent du calendrier : ${labels}.`,
  none: 'Aucune de ces échéances n’a de date : il n’y a rien à mettre dans un calendrier.',
  feed: 'Pour que votre calendrier suive les changements, abonnez-le à cette adresse (qui l’a voit ce calendrier : gardez-la pour vous) :',
  noFeed:
    'Un abonnement n’est pas possible ici : qui gère l’app doit lui donner une adresse publique (`PUBLIC_URL`). Le fichier, lui, s’importe dans tout calendrier.',
  feedElsewhere:
    'L’adresse d’abonnement ne se montre pas devant tous : écrivez `/esante calendrier` pour la recevoir seul.',
  here: 'Publier le fichier ici',
  direct: 'M’envoyer le fichier',
  renewed: 'L’adresse du calendrier est changée : les abonnements à l’ancienne ne reçoivent plus rien.',
};

import type { Unit } from '../../roadmap/unit.ts';

/** The picture of dates in French. `en/timeline.ts` has the same keys. */
export const timelineFr = {
  whole: 'Toute la feuille de route',
  subtitle: (unit: Unit, actions: number, deadlines: number, title: string) =>
    `${actions} ${actions === 1 ? unit.one : unit.many}, ${deadlines} ${deadlines === 1 ? 'échéance' : 'échéances'} de la feuille de route « ${title} »`,
  today: (day: string) => `aujourd’hui : ${day}`,
  undated: (when: string) => `${when}, sans date`,
  exactness: {
    month: 'au mois ou au jour près',
    part: 'au trimestre, au semestre, à la saison',
    year: 'à l’année près',
    range: 'une période',
    open: 'sans fin annoncée',
  },
  note: 'Une barre couvre toute la durée que le texte indique. Titres abrégés.',
  file: 'frise',
  alt: (headline: string, from: number, to: number, day: string) =>
    `${headline}. Frise de ${from} à ${to}, le jour de référence étant le ${day}.`,
  more: (count: number) => `… et ${count} de plus.`,
  here: 'Publier l’image ici',
  direct: 'Me l’envoyer en direct',
  private:
    'Slack ne peut pas montrer une image à vous seul dans un canal : publiez-la ici, pour tous, ou recevez-la dans notre conversation.',
  asList: 'Toutes les dates en liste',
};

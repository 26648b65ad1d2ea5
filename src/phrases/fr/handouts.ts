import type { Unit } from '../../roadmap/unit.ts';
import { capital } from '../words.ts';

/** Calendars in French. */
export const calendarFr = {
  name: (title: string, words: string) => (words ? `${title} : ${words}` : title),
  exactness: (certainty: string) => `Exactitude de la date dans le texte : ${certainty}.`,
  reported: (start: string, end: string) =>
    start === end ? `Date signalée depuis : ${start}.` : `Date signalée depuis : du ${start} au ${end}.`,
  file: 'calendrier',
  add: 'Ajouter au calendrier',
  content: (events: number) =>
    `Un fichier de calendrier (.ics) avec ${events === 1 ? 'une échéance' : `${events} échéances`}.`,
  undated: (labels: readonly string[]) =>
    `Sans date dans le texte, donc absent du calendrier : ${labels.join(' ; ')}.`,
  none: 'Aucune de ces échéances n’a de date : il n’y a rien à mettre dans un calendrier.',
  feed: 'Pour que votre calendrier suive les changements, abonnez-le à cette adresse (toute personne qui l’a voit ce calendrier : gardez-la pour vous) :',
  noFeed:
    'On ne peut pas s’abonner ici : la personne qui gère l’application doit d’abord lui donner une adresse publique (`PUBLIC_URL`). Le fichier s’importe dans tout calendrier.',
  feedElsewhere:
    'L’adresse d’abonnement ne s’affiche pas devant tout le monde : tapez `/esante calendrier` pour la voir en privé.',
  here: 'Publier le fichier ici',
  direct: 'M’envoyer le fichier',
  renewed: 'L’adresse du calendrier a changé : les abonnements à l’ancienne ne reçoivent plus rien.',
};

/** Tables for spreadsheets, in French. */
export const exportFr = {
  button: 'CSV',
  file: 'liste',
  sentence: (rows: string) =>
    `${rows} Le tableau (CSV) est ci-dessous, avec le texte d’origine et ses lignes.`,
  gapColumns: {
    question: 'Question',
    times: 'Fois',
    last: 'Dernière fois',
    nearest: 'La plus proche',
    roadmap: 'Feuille de route',
  },
  gapsFile: 'lacunes',
  columns: (unit: Unit, chapter: Unit) => ({
    id: 'Échéance',
    orientation: capital(chapter.one),
    action: capital(unit.one),
    title: 'Titre',
    titleInEnglish: 'Titre (notre traduction)',
    owners: 'Pilotage',
    label: 'Intitulé',
    labelInEnglish: 'Intitulé (notre traduction)',
    when: 'Date dans le texte',
    whenInEnglish: 'Date (notre traduction)',
    start: 'Début',
    end: 'Fin',
    certainty: 'Exactitude',
    standing: 'Période',
    asOf: 'Période au',
    firstLine: 'Première ligne du texte',
    lastLine: 'Dernière ligne du texte',
    reportedState: 'Signalé',
    reportedStart: 'Date signalée, début',
    reportedEnd: 'Date signalée, fin',
    reportedOn: 'Signalé le',
    reportedBy: 'Signalé par (identifiant Slack)',
    reportedNote: 'Note du signalement',
    reportedEvidence: 'Preuve',
  }),
};

/** Files that a person asks for, in French. */
export const filesFr = {
  sent: 'Le fichier est dans vos messages directs avec moi.',
  /** After a second click, or after a first one that failed: nobody knows. */
  once: 'C’est déjà publié ici, ou ce le sera dans un instant. Si rien n’apparaît, redemandez-le.',
  waits: (before: number) =>
    before === 1
      ? 'Je dessine : une autre image passe avant la vôtre.'
      : `Je dessine : ${before} images passent avant la vôtre.`,
  tooMany: 'Trop d’images sont demandées en ce moment. Redemandez la vôtre dans une minute.',
  refused: {
    notMember:
      'Je ne suis pas dans ce canal et ne peux pas y déposer de fichier : invitez-moi avec `/invite @esante`, puis cliquez à nouveau, ou recevez-le dans notre conversation.',
    scope:
      'Je n’ai pas le droit de déposer des fichiers dans cet espace : la personne qui gère l’application doit la réinstaller avec `files:write`.',
  },
};

/** The picture of dates in French. */
export const timelineFr = {
  subtitle: (unit: Unit, actions: number, deadlines: number, title: string) =>
    `${actions} ${actions === 1 ? unit.one : unit.many}, ${deadlines} ${deadlines === 1 ? 'échéance' : 'échéances'} de la feuille de route « ${title} »`,
  today: (day: string) => `aujourd’hui : ${day}`,
  undated: (when: string) => `${when}, sans date`,
  exactness: {
    month: 'au mois ou au jour près',
    quarter: 'au trimestre, au semestre, à la saison',
    year: 'à l’année près',
    range: 'une période',
    open: 'sans fin annoncée',
  },
  note: 'Chaque barre couvre toute la durée donnée par le texte. Les noms courts sont les nôtres.',
  file: 'frise',
  alt: (headline: string, from: number, to: number, day: string) =>
    `${headline}. Frise de ${from} à ${to}, le jour de référence étant le ${day}.`,
  here: 'Publier l’image ici',
  direct: 'Me l’envoyer en direct',
  private:
    'Slack ne peut pas montrer une image à vous seul dans un canal : publiez-la ici, pour tous, ou recevez-la dans notre conversation.',
  asList: 'Toutes les dates en liste',
};

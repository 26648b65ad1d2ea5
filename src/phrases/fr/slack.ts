import type { Unit } from '../../roadmap/unit.ts';
import { slackDigestFr } from './slack-digest.ts';
import { a, of as ofUnit } from './unit.ts';

/** What is said about the text that somebody typed, before anything in it is answered. */
export const readingFr = {
  cut: (most: number) =>
    `Votre texte est long : seuls ses ${most.toLocaleString('fr')} premiers caractères sont lus.`,
  further: (questions: string[]) =>
    `Je réponds à trois questions à la fois. Restent : ${questions.map((each) => `« ${each} »`).join(', ')}.`,
  /** In a conversation of the command line. */
  leave: 'Pour sortir : exit, ou Ctrl-D.',
  acknowledged: 'Bien noté. Une question ? Par exemple :',
};

/** The step for workflows, in French. */
export const stepFr = {
  nothing: (unit: Unit) =>
    `L’étape n’a reçu ni question ni numéro. Donnez-lui une question, ou le numéro d’${a(unit)}.`,
  number: (unit: Unit, typed: string) =>
    `« ${typed} » n’est pas un numéro ${ofUnit(unit)}. Donnez un nombre entier, tel que 15, ou une question.`,
  language: (typed: string) => `Cette étape ne connaît pas la langue « ${typed} ». Écrivez « fr » ou « en ».`,
};

/** What Slack shows in French, beside the answers themselves. */
export const slackFr = {
  does: (unit: Unit) => ({
    action: `${a(unit)}, par son numéro`,
    search: 'ce que la feuille de route dit d’un sujet',
    deadlines: 'les échéances, toutes ou d’une période',
    owner: `les ${unit.many} d’un pilote`,
    list: `les ${unit.many}, ${unit.feminine ? 'toutes' : 'tous'} ou d’une orientation`,
    timeline: 'une frise des échéances, en image',
    calendar: 'les échéances dans votre calendrier, en fichier ou par abonnement',
    define: 'un terme ou un sigle que le texte explique',
    help: 'cette aide',
    status: 'la situation d’un coup d’œil, par orientation',
    history: `ce qui a été signalé d’${a(unit)}, et par qui`,
    update: 'signaler ce qui s’est vraiment passé (réservé à qui gère l’application)',
    digest: 'le point hebdomadaire des échéances dans ce canal',
    language: 'la langue des réponses, pour vous ou pour ce canal',
    packs: 'les feuilles de route, et celle de ce canal',
    gaps: 'les questions restées sans réponse, pour qui gère l’application',
  }),
  argument: {
    number: 'N',
    words: 'SUJET',
    period: '[période]',
    name: 'NOM',
    orientation: '[orientation]',
    dates: '[orientation/pilote/période]',
    term: 'TERME',
    digest: 'on/off/pause/resume/preview/status/now/settings',
    language: 'fr/en/auto [canal]',
    packs: '[choisir ID/recharger/importer]',
    none: '',
  },
  usage: {
    typo: (typed: string) => `« ${typed} » n’est pas une commande. Vouliez-vous dire celle-ci ?`,
    incomplete: (usage: string) => `Il manque quelque chose : \`${usage}\``,
    asIs: 'Poser la question telle quelle',
  },
  help: {
    title: 'Interroger la feuille de route',
    intro: 'Posez une question en français ou en anglais : chaque réponse cite le texte, avec ses lignes.',
    where:
      'Après `/esante`, vous seul voyez la réponse ; vous pouvez ensuite la partager. Mentionnez-moi dans un canal, je réponds dans le fil ; écrivez-moi en direct, sans commande.',
    everything:
      'Tout autre texte est une question. Ajoutez « au 2020-05-01 » pour vous placer à un autre jour.',
    more: 'Toutes les commandes',
    /** What one types after the word for help. */
    all: 'tout',
    other: 'In English',
    what: (title: string, month: string | null, chapters: string, actions: string, deadlines: number) =>
      `« ${title} »${month ? `, publiée en ${month}` : ''}. ${chapters}, ${actions}, ${deadlines} échéances.`,
    how: 'Les réponses sont tirées du texte et rien n’y est ajouté : chaque fait est une citation, avec ses lignes. Le texte ne dit pas ce qui a été réalisé : l’état d’une échéance compare seulement sa date au jour de la question.',
  },
  action: {
    owners: 'Pilotage',
    partners: 'Associés',
    asOf: (day: string) => `situation au ${day}`,
    opening: 'Ce que dit le texte',
    footnotes: 'Notes du texte',
    more: (count: number) => `… et ${count} de plus`,
    /** Of a comparison: what all of them have alike. */
    same: 'identique pour toutes',
    readMore: 'Lire la suite',
    inText: 'Voir dans le texte',
    cited: (lines: string) => `En gras, ce que cite la réponse : ${lines}`,
    cut: 'Le texte est trop long pour cette fenêtre : il est coupé ici.',
  },
  list: {
    open: (unit: Unit) => `Ouvrir ${a(unit)}`,
    asOf: (day: string) => `Voir au ${day}`,
    openEnded: 'Celles sans fin annoncée',
    reported: 'Ce qui a été signalé',
    page: (page: number, pages: number, from: number, to: number, total: number) =>
      `Page ${page} sur ${pages} : ${from} à ${to} sur ${total}`,
    previous: '◀ Page précédente',
    next: 'Page suivante ▶',
  },
  /** Said once, below the English of a message. */
  translated: 'En italique : notre traduction.',
  translation: 'notre traduction',
  close: 'Vouliez-vous plutôt dire :',
  nearest: (unit: Unit) => `Les ${unit.many} les plus proches :`,
  asked: (question: string) => `Question : « ${question} »`,
  sharedBy: (person: string, question: string) => `Partagé par ${person} : « ${question} »`,
  share: 'Partager dans le canal',
  why: 'Pourquoi cette réponse ?',
  closeModal: 'Fermer',
  shortened: 'Message abrégé : il dépasse ce que Slack affiche.',
  stale: 'Ce bouton est trop ancien pour moi. Posez la question à nouveau.',
  apology: (reference: string) =>
    `Désolé, quelque chose s’est mal passé. Réessayez ; si cela continue, donnez cette référence à la personne qui gère l’application : \`${reference}\`.`,
  digest: slackDigestFr,
};

import type { Unit } from '../../roadmap/unit.ts';

/** What a person reads about the several roadmaps. */
export const packsFr = {
  title: 'Feuilles de route',
  one: (unit: Unit, id: string, title: string, month: string | null, actions: number, deadlines: number) =>
    `\`${id}\` – « ${title} »${month ? `, ${month}` : ''} : ${actions} ${unit.many}, ${deadlines} échéances`,
  main: 'répond partout où rien d’autre n’est choisi',
  here: 'choisie dans ce canal',
  how: 'Pour une seule question : `/esante dans ID question`. Pour tout le canal : `/esante packs choisir ID`.',
  choose: (id: string) => `Choisir ${id} ici`,
  chosen: (id: string) => `Ce canal interroge désormais \`${id}\`. Les points déjà réglés ne changent pas.`,
  chosenMain: (id: string) => `Ce canal interroge de nouveau \`${id}\`, la feuille de route principale.`,
  unknown: (id: string, ids: string) => `Il n’y a pas de feuille de route « ${id} ». Il y a : ${ids}.`,
  gone: (id: string) =>
    `La feuille de route « ${id} » n’est plus servie. « /esante packs » montre celles qui le sont.`,
  refused: (folder: string, kept: boolean) =>
    `Le dossier \`${folder}\` est refusé${kept ? ' : la version d’avant reste servie' : ''}.`,
  reloaded: (count: number) =>
    count === 1
      ? 'Relu : une feuille de route est servie.'
      : `Relu : ${count} feuilles de route sont servies.`,
  notReloaded: 'Rien n’a changé : les nouveaux fichiers ne peuvent pas être servis.',
  import: {
    title: 'Une feuille de route',
    file: 'Le plan',
    fileHint:
      'Un fichier Excel, CSV, Word, Markdown, texte, PDF ou une page web. Son nom devient l’identifiant.',
    read: 'Lire',
    cancel: 'Annuler',
    take: 'Prendre',
    reading: 'Lecture du plan…',
    found: (title: string, actions: number, deadlines: number, owned: number) =>
      `« ${title} » : ${actions} actions, ${deadlines} échéances, ${owned} avec pilote.`,
    unread: (count: number, lines: string) =>
      count === 1
        ? `Une date ou un pilote n’a pas été lu (ligne ${lines}).`
        : `${count} dates ou pilotes n’ont pas été lus (lignes ${lines}).`,
    over: (id: string) => `Il prend la place de \`${id}\`. Depuis :`,
    changes: { moved: 'déplacé', added: 'nouveau', gone: 'disparu', renumbered: 'renuméroté' },
    unchanged: 'rien n’a changé',
    taken: (id: string) => `\`${id}\` répond maintenant : \`/esante dans ${id} question\`.`,
    refused: 'Le plan ne peut pas être pris :',
    noFile: 'Choisissez un fichier.',
    noDownload:
      'Slack ne donne pas le fichier : il faut à l’application la portée `files:read` (docs/packs.md).',
    noFolder:
      'Aucune feuille de route ne peut être ajoutée : le robot sert le dossier d’une seule (ROADMAP_DIR).',
    elsewhere: 'Un plan s’importe par la commande : tapez « /esante packs importer ».',
  },
};

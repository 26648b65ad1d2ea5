import type { Unit } from '../../roadmap/unit.ts';

/** What a person reads about the several roadmaps. */
export const packsFr = {
  title: 'Feuilles de route',
  one: (unit: Unit, id: string, title: string, month: string | null, actions: number, deadlines: number) =>
    `\`${id}\` – « ${title} »${month ? `, ${month}` : ''} : ${actions} ${actions < 2 ? unit.one : unit.many}, ${deadlines} ${deadlines < 2 ? 'échéance' : 'échéances'}`,
  main: 'par défaut',
  here: 'choisie dans ce canal',
  how: 'Pour une seule question : `/esante dans ID question`. Pour tout le canal : `/esante packs choisir ID`.',
  choose: (id: string) => `Choisir ${id} ici`,
  chosen: (id: string) => `Ce canal interroge désormais \`${id}\`. Les points déjà réglés ne changent pas.`,
  chosenMain: (id: string) => `Ce canal revient à \`${id}\`, la feuille de route principale.`,
  unknown: (id: string, ids: string) => `Il n’y a pas de feuille de route « ${id} ». Il y a : ${ids}.`,
  gone: (id: string) =>
    `La feuille de route « ${id} » n’est plus disponible. « /esante packs » montre celles qui le sont.`,
  refused: (folder: string, kept: boolean) =>
    `Le dossier \`${folder}\` est refusé${kept ? ' : la version précédente reste en place' : ''}.`,
  reloaded: (count: number) =>
    `C’est relu : ${count === 1 ? 'une feuille de route est disponible' : `${count} feuilles de route sont disponibles`}.`,
  notReloaded: 'Rien n’a changé : les nouveaux fichiers ne conviennent pas.',
  import: {
    title: 'Importer un plan',
    file: 'Le plan',
    fileHint:
      'Un fichier Excel, CSV, Word, Markdown, texte, PDF ou une page web. Son nom devient l’identifiant.',
    read: 'Lire',
    cancel: 'Annuler',
    take: 'Importer',
    reading: 'Lecture du plan…',
    found: (title: string, actions: number, deadlines: number, owned: number) =>
      `« ${title} » : ${actions} ${actions < 2 ? 'action' : 'actions'}, ${deadlines} ${deadlines < 2 ? 'échéance' : 'échéances'}, ${owned} avec un pilote.`,
    unread: (count: number, lines: string) =>
      count === 1
        ? `Une date ou un pilote n’a pas été lu (ligne ${lines}).`
        : `${count} dates ou pilotes n’ont pas été lus (lignes ${lines}).`,
    over: (id: string) => `Il remplace \`${id}\`. Ce qui change :`,
    changes: { moved: 'déplacé', added: 'nouveau', gone: 'disparu', renumbered: 'renuméroté' },
    unchanged: 'rien',
    taken: (id: string) => `\`${id}\` répond maintenant : \`/esante dans ${id} question\`.`,
    refused: 'Ce plan ne peut pas être importé :',
    noFile: 'Choisissez un fichier.',
    noDownload:
      'Slack ne donne pas le fichier : l’application a besoin de la permission `files:read` (docs/packs.md).',
    noFolder:
      'On ne peut pas ajouter de feuille de route : l’application est réglée sur le dossier d’une seule (ROADMAP_DIR).',
    elsewhere: 'Un plan s’importe avec la commande « /esante packs importer ».',
  },
};

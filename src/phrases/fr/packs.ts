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
};

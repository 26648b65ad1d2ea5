import type { Unit } from '../../roadmap/unit.ts';
import type { StatusStanding } from '../../status/status.ts';

/** The roadmap at a glance, in French. `status-en.ts` has the same keys. */
export const statusFr = {
  title: (day: string) => `Situation au ${day}`,
  standing: {
    done: 'signalées faites',
    dropped: 'signalées abandonnées',
    late: 'signalées en retard',
    past: 'date passée, rien de signalé depuis',
    'under way': 'en cours',
    ahead: 'à venir',
    undated: 'sans date',
  } satisfies Record<StatusStanding, string>,
  total: (unit: Unit, actions: number, deadlines: number) =>
    `${actions} ${unit.many}, ${deadlines} échéances`,
  others: 'Sans orientation',
  how: 'Un signalement compte avant la date. « Date passée » ne dit pas que c’est en retard : la feuille de route ne sait pas ce qui est fait.',
  collisions: 'Plusieurs échéances le même mois',
  noCollision: 'Aucun pilote n’a plusieurs échéances à venir le même mois.',
  collision: (unit: Unit, owner: string, month: string, count: number, actions: string) =>
    `*${owner}*, fin ${month} : ${count} échéances (${unit.many} ${actions})`,
  until: 'D’après le dernier jour de chaque échéance à venir, nouvelle date comprise.',
  late: 'Qu’est-ce qui est en retard ?',
  pack: 'Dossier de réunion',
  packOf: (orientation: number) => `Dossier de réunion de l’orientation ${orientation}`,
  meeting: {
    here: 'Publier le dossier ici',
    direct: 'Me l’envoyer en direct',
    private:
      'Le dossier réunit ce texte, une frise (PNG), un tableau (CSV) et un calendrier (ICS). Slack ne peut pas montrer des fichiers à vous seul dans un canal : publiez-le ici, pour tous, ou recevez-le dans notre conversation.',
  },
  file: 'situation',
};

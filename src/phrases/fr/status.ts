import type { StatusStanding } from '../../tracking/status.ts';

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count > 1 ? many : one}`;

/** The roadmap at a glance, in French. */
export const statusFr = {
  title: (day: string) => `Situation au ${day} : échéances par orientation`,
  standing: {
    past: (count) => plural(count, 'passée'),
    'under way': (count) => `${count} en cours`,
    ahead: (count) => `${count} à venir`,
    undated: (count) => `${count} sans date`,
    reported: (count) => plural(count, 'signalée'),
  } satisfies Record<StatusStanding, (count: number) => string>,
  others: 'Sans orientation',
  how: 'Ce qui est signalé passe avant la date. « Passée » ne dit pas que c’est fait, ni que c’est en retard : la feuille de route ne le sait pas.',
  late: 'Qu’est-ce qui est en retard ?',
};

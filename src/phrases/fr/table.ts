import type { Unit } from '../../roadmap/unit.ts';
import { capital } from '../capital.ts';
import { a } from './unit.ts';

/** Lists as tables, in French. `table-en.ts` has the same keys. */
export const tableFr = {
  deadlines: 'Échéances',
  actions: (unit: Unit) => capital(unit.many),
  column: {
    deadline: 'Échéance',
    translation: 'Notre traduction',
    date: 'Date',
    standing: 'Situation',
    action: (unit: Unit) => capital(unit.one),
    name: 'Sujet',
    title: 'Titre',
    owners: 'Pilotage',
    deadlines: 'Échéances',
  },
  open: (unit: Unit) => `Ouvrir ${a(unit)}`,
  /** Of a comparison: what all of them have alike. */
  same: 'de même pour chacune',
  asList: 'En liste',
  asTable: 'En tableau',
};

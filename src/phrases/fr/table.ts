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
    title: 'Titre',
    owners: 'Pilotage',
    deadlines: 'Échéances',
  },
  open: (unit: Unit) => `Ouvrir ${a(unit)}`,
  asList: 'En liste',
  asTable: 'En tableau',
};

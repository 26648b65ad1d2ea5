import type { Unit } from '../../roadmap/unit.ts';
import type { Relation, Standing } from '../../understanding/query.ts';
import { listOf } from '../words.ts';
import { the } from './unit.ts';

const standings: Partial<Record<Standing, string>> = {
  next: 'à venir',
  upcoming: 'à venir',
  overdue: 'dont la date est passée',
  'under way': 'dont la période est en cours',
};

/** Deadlines that are told by their place. */
const placed: Partial<Record<Standing, string>> = { next: 'prochaine', first: 'première', last: 'dernière' };

/** The words that lists are told in, in French. */
export const listWordsFr = {
  colon: ' : ',
  semicolon: ' ; ',
  and: (parts: readonly string[]) => listOf(parts, 'et'),
  or: (parts: readonly string[]) => listOf(parts, 'ou'),
  quoted: (text: string) => `« ${text} »`,
  /** One of them, in words where they are few. */
  some: (count: number, masculine = false): string => {
    const one = masculine ? ['Aucun', 'Un'] : ['Aucune', 'Une'];
    const few = [...one, 'Deux', 'Trois', 'Quatre', 'Cinq', 'Six', 'Sept', 'Huit', 'Neuf'];
    return few[count] ?? `${count}`;
  },
  /** Of which there is none. */
  none: (unit: Unit) => unit.one,
  standings,
  /** How deadlines are due; `over`: by a day that is over. */
  due: (many: boolean): Record<Relation | 'over', string> => ({
    due: '',
    starts: `qui commence${many ? 'nt' : ''}`,
    ends: `qui se termine${many ? 'nt' : ''}`,
    over: `échue${many ? 's' : ''}`,
  }),
  placed,
  thePlaced: (count: number, place: string) => `Les ${count} ${place}s`,
  ofEach: (unit: Unit) => ` de chaque ${unit.one}`,
  nth: (nth: number, fromEnd: boolean) => ` n° ${nth}${fromEnd ? ' avant la fin' : ''}`,
  /** Of these kinds and not of those, empty where none is named; `mark`: what stands with the noun. */
  deadlines: (count: number, kinds: string, notKinds: string, mark: string) =>
    `échéance${count > 1 ? 's' : ''}${mark}${kinds && ` de type ${kinds}`}${notKinds && ` hors ${notKinds}`}`,
  /** That actions have deadlines, or one by its place, or none. */
  having: (deadlines: (count: number) => string, place: string | null, without: boolean) => {
    if (without) return `sans ${deadlines(2)}`;
    return place ? `avec une ${place} ${deadlines(1)}` : `avec des ${deadlines(2)}`;
  },
  counts: { with: 'avec', without: 'sans', atMost: 'au plus', atLeast: 'au moins', to: 'à' },
  deadline: ['échéance', 'échéances'],
  owner: {
    forms: ['pilote', 'pilotes'],
    none: 'sans pilote nommé',
    some: 'avec un pilote nommé',
  },
  led: (names: string, many: boolean) => `que ${many ? 'pilotent' : 'pilote'} ${names}`,
  associating: (names: string) => `associant ${names}`,
  alone: 'sans autre pilote',
  before: { in: 'dans', for: 'pour', among: 'parmi' },
  /** "l’action", "les actions" */
  these: (unit: Unit, many: boolean) => (many ? `les ${unit.many}` : the(unit)),
  titled: (words: string) => `avec « ${words} » dans l’intitulé`,
  except: 'sauf',
  exactness: {
    open: 'sans fin annoncée',
    undated: 'sans date',
    dated: 'avec une date',
    day: 'au jour près',
    month: 'au mois près',
    season: 'à la saison près',
    year: 'à l’année seule',
    range: 'sur une période',
    years: 'd’une année à l’autre',
  },
};

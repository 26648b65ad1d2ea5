import type { Unit } from '../../roadmap/unit.ts';
import type { Relation } from '../../understanding/query.ts';
import { listsIn } from '../lists.ts';
import type { Bodies } from '../words.ts';
import { listWordsFr } from './list-words.ts';
import { ofThe, the } from './unit.ts';

const { and, some } = listWordsFr;

const sides: Record<Relation, string> = {
  starts: 'commence',
  ends: 'finit',
  due: 'commence ou finit',
};

/** How a list is told: its conditions, what it holds, and how to go on. */
export const listsFr = {
  ...listsIn(listWordsFr),
  /** What a line has no room for; without "and", where names are joined by that. */
  andMore: (count: number) => `et ${count} autre${count > 1 ? 's' : ''}`,
  more: (count: number) => `${count} autre${count > 1 ? 's' : ''}`,
  /** Whom the texts of actions name and do not put in charge. */
  citedToo: (unit: Unit, marks: string[], { names, many }: Bodies) =>
    `Le texte ${marks.length > 1 ? `des ${unit.many}` : ofThe(unit)} ${and(marks)} cite aussi ${and(names)}, sans ${many ? 'leur' : 'lui'} en confier le pilotage.`,
  perChapter: (what: string, chapter: Unit, counts: readonly { mark: string; count: number }[]) =>
    `${what} : ${and(counts.map(({ mark, count }, at) => `${count} dans ${at === 0 ? the(chapter) : chapter.feminine ? 'la' : 'le'} ${mark}`))}.`,
  listingEnds: (what: string, first: string | null, last: string | null) =>
    `${what}${first ? ` ; la première : ${first}` : ''}${last ? ` ; la dernière : ${last}` : ''}.`,
  notExactly: (none: string) => `${none} exactement`,
  alsoDated: ({ part, year, longer }: Record<'part' | 'year' | 'longer', number>, side: Relation) =>
    [
      part > 0
        ? `${part + year} datée${part + year > 1 ? 's' : ''} moins précisément`
        : year > 0 && `${year} datée${year > 1 ? 's' : ''} de l’année seule`,
      longer > 0 && `${longer} d’une période qui ${sides[side]} alors`,
    ]
      .filter(Boolean)
      .join(', '),
  pastOnly: (what: string) => `La feuille de route ne dit pas ce qui a été fait ; elle compte ${what}`,
  allPassed: (unit: Unit, number: number, count: number) =>
    `${count === 1 ? 'La seule date' : `Les ${some(count).toLowerCase()} dates`} ${ofThe(unit)} ${unit.mark(number)} ${count === 1 ? 'est passée' : 'sont passées'} ; la feuille de route ne dit pas ce qui a été fait.`,
  thisYear: (count: number, year: string) =>
    `${count === 1 ? 'Une autre est attendue' : `${count} autres sont attendues`} en ${year}, sans mois précis.`,
  alsoMentioned: (unit: Unit, marks: string[]) =>
    `Le texte ${marks.length > 1 ? `des ${unit.many}` : ofThe(unit)} ${and(marks)} en parle aussi.`,
  /** Deadlines of another kind, whose labels name the one that is asked for. */
  mentionedIn: (others: readonly string[]) =>
    `Le mot figure aussi dans l’intitulé de : ${others.join(' ; ')}.`,
  /** Of a list before. */
  noneOfThese: (unit: Unit) => `Auc${unit.feminine ? 'une' : 'un'} de ces ${unit.many} n’en parle.`,
  askForList: 'Pour leurs noms, demandez « quelles » au lieu de « combien ».',
  followedBy: (count: number, question: string | null) =>
    `${count === 1 ? 'Une autre suit' : `${count} autres suivent`}${question ? ` : demandez « ${question} »` : ''}.`,
  finished: (last: string, filtered = false) =>
    `Toutes les échéances datées${filtered ? ' que retiennent ces filtres' : ''} sont passées ; la dernière : ${last}.`,
  openEnded: (count: number, of: readonly string[]) =>
    `${count === 1 ? 'Une échéance ne donne' : `${some(count)} échéances ne donnent`} qu’un début : ${of.join(' ; ')}.`,
  finishedTry: (day: string, reported: boolean) =>
    `Pour un autre jour, demandez « prochaines échéances au ${day} »${reported ? ' ; pour ce qui a été signalé depuis, « qu’est-ce qui est fait ? »' : ''}.`,
};

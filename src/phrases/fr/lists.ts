import type { Unit } from '../../roadmap/unit.ts';
import type { Exactness, Relation, Standing } from '../../understanding/query.ts';
import type { Among, Bodies, Bounds, Dates } from '../among.ts';
import { periodName } from '../periods.ts';
import { capital } from '../words.ts';
import { a, no, ofThe, the } from './unit.ts';

const standings: Record<Standing, string> = {
  next: ' à venir',
  upcoming: ' à venir',
  overdue: ' dont la date est passée',
  'under way': ' dont la période est en cours',
  first: '',
  last: '',
};

/** Deadlines that are told by their place. */
const placed: Partial<Record<Standing, string>> = { next: 'prochaine', first: 'première', last: 'dernière' };

const standingOf = ({ standing }: Dates): string => (standing ? standings[standing] : '');

/** `many`: of several deadlines. */
const periodOf = ({ period, today }: Dates, many: boolean): string => {
  if (period === null) return '';
  const nt = many ? 'nt' : '';
  // By a day that is over.
  if (period.start === null && period.relation === 'ends')
    return ` échue${many ? 's' : ''} ${periodName(period, 'fr', today)}`;
  const relation = { due: '', starts: ` qui commence${nt}`, ends: ` qui se termine${nt}` }[period.relation];
  return `${relation} ${periodName(period, 'fr', today)}`;
};

const bounds = ({ least, most }: Bounds, one: string, many: string): string => {
  if (most === 0) return `sans ${one}`;
  if (least === most) return `avec ${least} ${least === 1 ? one : many}`;
  if (least === 0) return `avec au plus ${most} ${most === 1 ? one : many}`;
  return most > 99 ? `avec au moins ${least} ${least === 1 ? one : many}` : `avec ${least} à ${most} ${many}`;
};

const ownersOf = (count: Bounds): string => {
  if (count.most === 0) return 'sans pilote nommé';
  return count.least === 1 && count.most > 99 ? 'avec un pilote nommé' : bounds(count, 'pilote', 'pilotes');
};

export const listOf = (parts: readonly string[], last: string): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1)}`;

/** "A, B et C". */
export const and = (parts: readonly string[]): string => listOf(parts, 'et');

const quotedAll = (kinds: Among['kinds']): string => and(kinds.map(({ one }) => `« ${one} »`));

const kindsOf = ({ kinds, notKinds }: Among): string =>
  [kinds.length > 0 && ` de type ${quotedAll(kinds)}`, notKinds.length > 0 && ` hors ${quotedAll(notKinds)}`]
    .filter(Boolean)
    .join('');

/** What narrows a list, after the noun that it narrows. */
const narrowedTo = (unit: Unit, told: Among, before = 'pour'): string =>
  [
    told.owners &&
      (told.partner
        ? `associant ${listOf(told.owners.names, told.all ? 'et' : 'ou')}`
        : `que ${told.owners.many ? 'pilotent' : 'pilote'} ${listOf(told.owners.names, told.all ? 'et' : 'ou')}`),
    told.alone && 'sans autre pilote',
    told.without.length > 0 && `sans ${and(told.without)}`,
    told.ownerCount && ownersOf(told.ownerCount),
    told.deadlineCount && bounds(told.deadlineCount, 'échéance', 'échéances'),
    told.chapters.length > 0 &&
      `dans ${told.chapters.length > 1 ? `les ${told.chapter.many}` : the(told.chapter)} ${and(told.chapters)}${told.chapterName ? ` (${told.chapterName})` : ''}`,
    told.numbers.length > 0 &&
      `${before} ${told.numbers.length > 1 ? `les ${unit.many}` : the(unit)} ${and(told.numbers.map(unit.mark))}${told.name ? `, ${told.name}` : ''}`,
    told.title.length > 0 && `avec « ${told.title.join(' ')} » dans l’intitulé`,
  ]
    .filter(Boolean)
    .map((said) => ` ${said}`)
    .join('');

const exceptOf = ({ except }: Among): string => (except.length > 0 ? `, sauf ${and(except)}` : '');

const exactnesses: Record<Exactness, string> = {
  open: ' sans fin annoncée',
  undated: ' sans date',
  dated: ' avec une date',
  day: ' au jour près',
  month: ' au mois près',
  year: ' à l’année seule',
  range: ' sur une période',
  years: ' d’une année à l’autre',
};
const exactnessOf = ({ exactness }: Among): string => (exactness === null ? '' : exactnesses[exactness]);

/** One of them, in words where they are few. */
export const some = (count: number): string =>
  ['Aucune', 'Une', 'Deux', 'Trois', 'Quatre', 'Cinq', 'Six', 'Sept', 'Huit', 'Neuf'][count] ?? `${count}`;

/** What a line has no room for. */
const andMore = (count: number): string => `et ${count} autre${count > 1 ? 's' : ''}`;

const sides: Record<Relation, string> = {
  starts: 'commence',
  ends: 'finit',
  due: 'commence ou finit',
};

/** How a list is told: its conditions, what it holds, and how to go on. */
export const listsFr = {
  /** "e-prescription en 2019, en 2020 et en 2021". */
  atTimes: (name: string, times: string[]) => `${name} ${and(times)}`,
  several: (unit: Unit, count: number, items: readonly string[]) => `${count} ${unit.many} : ${and(items)}`,
  /** What a list of names joined by "and" ends with. */
  moreOf: (count: number) => `${count} autres`,
  /** Whom the texts of actions name and do not put in charge. */
  citedToo: (unit: Unit, marks: string[], { names, many }: Bodies) =>
    `Le texte ${marks.length > 1 ? `des ${unit.many}` : ofThe(unit)} ${and(marks)} cite aussi ${and(names)}, sans ${many ? 'leur' : 'lui'} en confier le pilotage.`,
  item: (mark: string, name: string) => `${mark} – ${name}`,
  /** The chapters, each with how many actions it has. */
  chapters: (chapter: Unit, each: readonly { mark: string; name: string | null; count: number }[]) =>
    `${each.length} ${chapter.many} : ${each.map(({ mark, name, count }) => `${mark}${name ? ` – ${name}` : ''} (${count})`).join(' ; ')}.`,
  /** How many actions each chapter has, by its mark. */
  perChapter: (what: string, chapter: Unit, counts: readonly { mark: string; count: number }[]) =>
    `${what} : ${and(counts.map(({ mark, count }, at) => `${count} dans ${at === 0 ? the(chapter) : chapter.feminine ? 'la' : 'le'} ${mark}`))}.`,
  /** `dates`: whether they have, or lack, a deadline of that period and standing; null where neither is asked. */
  listedActions: (unit: Unit, count: number, told: Among, dates: (Dates & { without: boolean }) | null) => {
    const isOwn = dates?.period && (dates.standing === 'first' || dates.standing === 'last');
    const some = isOwn ? `avec une ${placed[dates.standing ?? 'first']} échéance` : 'avec des échéances';
    const dated =
      dates || told.kinds.length + told.notKinds.length > 0
        ? ` ${dates?.without ? 'sans échéances' : some}${kindsOf(told)}${dates ? standingOf(dates) + periodOf(dates, !isOwn) : ''}`
        : '';
    const noun = count === 0 ? capital(no(unit)) : count === 1 ? capital(a(unit)) : `${count} ${unit.many}`;
    return `${noun}${narrowedTo(unit, told, 'parmi')}${dated}${exactnessOf(told)}${exceptOf(told)}`;
  },
  listedDeadlines: (unit: Unit, count: number, told: Among, dates: Dates) => {
    const place = count > 0 && dates.standing ? placed[dates.standing] : undefined;
    const [only] = told.kinds;
    const nth = dates.places?.from ?? 1;
    const noun =
      place && nth > 1
        ? `Échéance n° ${nth}${dates.standing === 'last' ? ' avant la fin' : ''}${kindsOf(told)}`
        : place && !(dates.standing === 'next' && dates.period)
          ? `${count === 1 ? `${capital(place)} échéance` : `Les ${count} ${place}s échéances`}${kindsOf(told)}`
          : only && told.notKinds.length === 0 && (count > 1 || told.kinds.length === 1)
            ? `${count > 1 ? `${count} ${and(told.kinds.map(({ many }) => many))}` : `${(only.masculine ? ['Aucun', 'Un'] : ['Aucune', 'Une'])[count]} ${only.one}`}${standingOf(dates)}`
            : `${count < 2 ? some(count) : count} échéance${count > 1 ? 's' : ''}${kindsOf(told)}${standingOf(dates)}`;
    return `${noun}${narrowedTo(unit, told)}${periodOf(dates, count > 1)}${exactnessOf(told)}${exceptOf(told)}`;
  },
  /** A list, and what stands in it, or its first and last. */
  listing: (what: string, items: string) => `${what} : ${items}.`,
  listingEnds: (what: string, first: string | null, last: string | null) =>
    `${what}${first ? ` ; la première : ${first}` : ''}${last ? ` ; la dernière : ${last}` : ''}.`,
  /** Of a list that has none of the very days that are asked about. */
  notExactly: (none: string) => `${none} exactement`,
  /** Those of a list that the text dates less exactly than is asked. */
  alsoDated: ({ part, year, longer }: Record<'part' | 'year' | 'longer', number>, side: Relation) =>
    [
      part > 0
        ? `${part + year} datée${part + year > 1 ? 's' : ''} moins précisément`
        : year > 0 && `${year} datée${year > 1 ? 's' : ''} de l’année seule`,
      longer > 0 && `${longer} d’une période qui ${sides[side]} alors`,
    ]
      .filter(Boolean)
      .join(', '),
  andMore,
  /** Of deadlines whose date is past. */
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
  /** `filtered`: only some of the deadlines are looked at. */
  finished: (last: string, filtered = false) =>
    `Toutes les échéances datées${filtered ? ' que retiennent ces filtres' : ''} sont passées ; la dernière : ${last}.`,
  /** `of`: the short names of their actions. */
  openEnded: (count: number, of: readonly string[]) =>
    `${count === 1 ? 'Une échéance ne donne' : `${some(count)} échéances ne donnent`} qu’un début : ${of.join(' ; ')}.`,
  /** `reported`: something was, since. */
  finishedTry: (day: string, reported: boolean) =>
    `Pour un autre jour, demandez « prochaines échéances au ${day} »${reported ? ' ; pour ce qui a été signalé depuis, « qu’est-ce qui est fait ? »' : ''}.`,
};

import type { Unit } from '../../roadmap/unit.ts';
import type { Exactness, Relation, Standing } from '../../understanding/query.ts';
import type { Among, Bounds, Dates } from '../among.ts';
import type { listsFr } from '../fr/lists.ts';
import { periodName } from '../periods.ts';
import { capital } from '../words.ts';

const standings: Record<Standing, string> = {
  next: ' ahead',
  upcoming: ' ahead',
  overdue: ' whose date is past',
  'under way': ' whose period is open',
  first: '',
  last: '',
};

const placed: readonly (Standing | null)[] = ['next', 'first', 'last'];

const standingOf = ({ standing }: Dates): string => (standing ? standings[standing] : '');

const periodOf = ({ period, today }: Dates, many: boolean): string => {
  if (period === null) return '';
  const s = many ? '' : 's';
  if (period.start === null && period.relation === 'ends')
    return ` that fell due ${periodName(period, 'en', today)}`;
  const relation = { due: '', starts: ` that start${s}`, ends: ` that end${s}` }[period.relation];
  return `${relation} ${periodName(period, 'en', today)}`;
};

const bounds = ({ least, most }: Bounds, one: string, many: string): string => {
  if (most === 0) return `without ${one}`;
  if (least === most) return `with ${least} ${least === 1 ? one : many}`;
  if (least === 0) return `with at most ${most} ${most === 1 ? one : many}`;
  return most > 99
    ? `with at least ${least} ${least === 1 ? one : many}`
    : `with ${least} to ${most} ${many}`;
};

const ownersOf = (count: Bounds): string => {
  if (count.most === 0) return 'with no owner named';
  return count.least === 1 && count.most > 99 ? 'with a named owner' : bounds(count, 'owner', 'owners');
};

export const listOf = (parts: readonly string[], last: string): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1)}`;

export const and = (parts: readonly string[]): string => listOf(parts, 'and');

const quotedAll = (kinds: Among['kinds']): string => and(kinds.map(({ one }) => `“${one}”`));

/** "“Trial” deadline", "deadline other than “trial”". */
const nounOf = ({ kinds, notKinds }: Among, count: number): string =>
  [
    kinds.length > 0 && quotedAll(kinds),
    count < 2 ? 'deadline' : 'deadlines',
    notKinds.length > 0 && `other than ${quotedAll(notKinds)}`,
  ]
    .filter(Boolean)
    .join(' ');

const narrowedTo = (unit: Unit, told: Among, before = 'for'): string =>
  [
    told.owners &&
      `${told.partner ? 'with' : 'led by'} ${listOf(told.owners.names, told.all ? 'and' : 'or')}`,
    told.partner && 'associated',
    told.alone && 'alone',
    told.without.length > 0 && `without ${and(told.without)}`,
    told.ownerCount && ownersOf(told.ownerCount),
    told.deadlineCount && bounds(told.deadlineCount, 'deadline', 'deadlines'),
    told.chapters.length > 0 &&
      `in ${told.chapters.length > 1 ? told.chapter.many : told.chapter.one} ${and(told.chapters)}${told.chapterName ? ` (${told.chapterName})` : ''}`,
    told.numbers.length > 0 &&
      `${before} ${told.numbers.length > 1 ? unit.many : unit.one} ${and(told.numbers.map(unit.mark))}${told.name ? `, ${told.name}` : ''}`,
    told.title.length > 0 && `with “${told.title.join(' ')}” in the title`,
  ]
    .filter(Boolean)
    .map((said) => ` ${said}`)
    .join('');

const exceptOf = ({ except }: Among): string => (except.length > 0 ? `, except ${and(except)}` : '');

const exactnesses: Record<Exactness, string> = {
  open: ' with no end given',
  undated: ' without a date',
  dated: ' with a date',
  day: ' dated to the day',
  month: ' dated to the month',
  year: ' dated by a year and no more',
  range: ' dated by a period',
  years: ' dated from one year to another',
};
const exactnessOf = ({ exactness }: Among): string => (exactness === null ? '' : exactnesses[exactness]);

const some = (count: number): string =>
  ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'][count] ?? `${count}`;

const andMore = (count: number): string => `and ${count} more`;

const sides: Record<Relation, string> = { starts: 'starts', ends: 'ends', due: 'starts or ends' };

/** How a list is told: its conditions, what it holds, and how to go on. */
export const listsEn: typeof listsFr = {
  atTimes: (name, times) => `${name} ${and(times)}`,
  several: (unit, count, items) => `${count} ${unit.many}: ${and(items)}`,
  moreOf: (count) => `${count} more`,
  citedToo: (unit, marks, { names }) =>
    `The text of ${marks.length > 1 ? unit.many : unit.one} ${and(marks)} names ${and(names)} too, not as lead.`,
  item: (mark, name) => `${mark} – ${name}`,
  chapters: (chapter, each) =>
    `${each.length} ${chapter.many}: ${each.map(({ mark, name, count }) => `${mark}${name ? ` – ${name}` : ''} (${count})`).join('; ')}.`,
  perChapter: (what, chapter, counts) =>
    `${what}: ${and(counts.map(({ mark, count }, at) => `${count} in ${at === 0 ? `${chapter.one} ` : ''}${mark}`))}.`,
  listedActions: (unit, count, told, dates) => {
    const isOwn = dates?.period && (dates.standing === 'first' || dates.standing === 'last');
    const noun = isOwn ? `a ${dates.standing} ${nounOf(told, 1)}` : nounOf(told, 2);
    const dated =
      dates || told.kinds.length + told.notKinds.length > 0
        ? ` ${dates?.without ? 'without' : 'with'} ${noun}${dates ? standingOf(dates) + periodOf(dates, !isOwn) : ''}`
        : '';
    return `${count < 2 ? some(count) : count} ${count === 1 ? unit.one : unit.many}${narrowedTo(unit, told, 'among')}${dated}${exactnessOf(told)}${exceptOf(told)}`;
  },
  listedDeadlines: (unit, count, told, dates) => {
    const place = count > 0 && placed.includes(dates.standing) ? dates.standing : null;
    const [only] = told.kinds;
    const nth = dates.places?.from ?? 1;
    const noun =
      place && nth > 1
        ? `${capital(nounOf(told, 1))} no. ${nth}${place === 'last' ? ' from the end' : ''}`
        : place && !(place === 'next' && dates.period)
          ? `${count === 1 ? capital(place) : `The ${place} ${count}`} ${nounOf(told, count)}`
          : only && told.notKinds.length === 0 && (count > 1 || told.kinds.length === 1)
            ? `${count < 2 ? `${some(count)} ${only.one}` : `${count} ${and(told.kinds.map(({ many }) => many))}`}${standingOf(dates)}`
            : `${count < 2 ? some(count) : count} ${nounOf(told, count)}${standingOf(dates)}`;
    return `${noun}${narrowedTo(unit, told)}${periodOf(dates, count > 1)}${exactnessOf(told)}${exceptOf(told)}`;
  },
  listing: (what, items) => `${what}: ${items}.`,
  listingEnds: (what, first, last) =>
    `${what}${first ? `; the first: ${first}` : ''}${last ? `; the last: ${last}` : ''}.`,
  notExactly: (none) => `${none} exactly`,
  alsoDated: ({ part, year, longer }, side) =>
    [
      part > 0
        ? `${part + year} dated less exactly`
        : year > 0 && `${year} ${year === 1 ? 'gives' : 'give'} only the year`,
      longer > 0 && `${longer} of a period that ${sides[side]} then`,
    ]
      .filter(Boolean)
      .join(', '),
  andMore,
  pastOnly: (what) => `The roadmap does not say what was done; it has ${what}`,
  allPassed: (unit, number, count) =>
    `${count === 1 ? 'The only date' : `All ${some(count).toLowerCase()} dates`} of ${unit.one} ${unit.mark(number)} ${count === 1 ? 'has' : 'have'} passed; the roadmap does not say what was done.`,
  thisYear: (count, year) =>
    `${count === 1 ? 'One more is' : `${count} more are`} expected in ${year}, without a month.`,
  alsoMentioned: (unit, marks) =>
    `The text of ${marks.length > 1 ? unit.many : unit.one} ${and(marks)} speaks of it too.`,
  mentionedIn: (others) => `The word is in the label of this one too: ${others.join('; ')}.`,
  noneOfThese: (unit) => `None of these ${unit.many} mentions it.`,
  askForList: 'For their names, ask “which” in place of “how many”.',
  followedBy: (count, question) =>
    `${count === 1 ? 'One more follows' : `${count} more follow`}${question ? `: ask for “${question}”` : ''}.`,
  finished: (last, filtered) =>
    `All dated deadlines${filtered ? ' that these filters keep' : ''} have passed; the last: ${last}.`,
  openEnded: (count, of) =>
    `${count === 1 ? 'One deadline gives' : `${some(count)} deadlines give`} only a start: ${of.join('; ')}.`,
  finishedTry: (day, reported) =>
    `For another day, ask “next deadlines as of ${day}”${reported ? '; for what was reported since, “what is done?”' : ''}.`,
};

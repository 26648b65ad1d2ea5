import { bodiesNamed, chapterName, shortActionName } from '../phrases/fact-names.ts';
import { periodName } from '../phrases/periods.ts';
import type { Phrases } from '../phrases/phrases.ts';
import { capital } from '../phrases/words.ts';
import { chapterIn, type Unit } from '../roadmap/unit.ts';
import { type Cue, kindNames, saysItself } from '../understanding/grammar.ts';
import type { AskedPeriod, Conditions } from '../understanding/query.ts';
import { namesAsked, type Telling } from './telling.ts';

/** What lists are of, in words. All that narrows one is told: a list that leaves a condition unsaid hides a mistake. */

/** "3 actions led by the DNS with deadlines in 2021". */
export function actionsListed(count: number, telling: Telling): string {
  const { query, unit, words, answer } = telling;
  const { kinds, notKinds, period, standing, without, exactness } = query.conditions;
  const isDated = period || standing || without || kinds.length + notKinds.length > 0;
  const place = period && (standing === 'first' || standing === 'last') ? standing : null;
  const one = count === 0 ? words.none(unit) : unit.one;
  const parts = [
    counted(count, [one, unit.many], words, !unit.feminine),
    ...narrowing(words.before.among, telling),
    isDated && words.having((some) => named(some, telling), (place && words.placed[place]) ?? null, without),
    standing && words.standings[standing],
    period && dueSaid(period, place === null, telling),
    exactness && words.exactness[exactness],
  ];
  return answer.listed(parts, leftOut(telling));
}

/** "8 deadlines in 2021", "The next 3 deadlines for action 15". */
export function deadlinesListed(count: number, telling: Telling): string {
  const { query, unit, words, language, answer } = telling;
  const { kinds, notKinds, period, standing, places, exactness } = query.conditions;
  const place = count > 0 && standing ? words.placed[standing] : undefined;
  const nth = places?.from ?? 1;
  const noun = (): string => {
    if (place && places?.each) return `${capital(place)} ${named(1, telling, words.ofEach(unit))}`;
    if (place && nth > 1) return capital(named(1, telling, words.nth(nth, standing === 'last')));
    if (place && !(standing === 'next' && period))
      return `${count === 1 ? capital(place) : words.thePlaced(count, place)} ${named(count, telling)}`;
    const names = kinds.map((kind) => kindNames(kind, language));
    const [only] = notKinds.length === 0 && (count > 1 || kinds.length === 1) ? names : [];
    const own = only
      ? counted(count, [only.one, words.and(names.map(({ many }) => many))], words, only.masculine)
      : counted(count, [named(1, telling), named(count, telling)], words);
    return `${own} ${(standing && words.standings[standing]) ?? ''}`.trim();
  };
  // Not that launches start.
  const saysIt =
    period && kinds.length > 0 && kinds.every((kind) => saysItself(kind, period.relation as Cue));
  const parts = [
    noun(),
    ...narrowing(words.before.for, telling),
    period && dueSaid(saysIt ? { ...period, relation: 'due' } : period, count > 1, telling),
    exactness && words.exactness[exactness],
  ];
  return answer.listed(parts, leftOut(telling));
}

type Words = Phrases['lists'];
/** Of one, and of several. */
type Forms = readonly string[];

const counted = (count: number, [one, many]: Forms, words: Words, masculine = false): string =>
  count < 2 ? `${words.some(count, masculine)} ${one}` : `${count} ${many}`;

/** Deadlines, by the kinds that are asked for; `mark`: what stands with the noun. */
function named(count: number, { query, words, language, answer }: Telling, mark = ''): string {
  const { kinds, notKinds } = query.conditions;
  const [some, others] = [kinds, notKinds].map((those) =>
    words.and(those.map((kind) => answer.quoted(kindNames(kind, language).one))),
  );
  return words.deadlines(count, some ?? '', others ?? '', mark);
}

/** `many`: of several deadlines. */
function dueSaid(period: AskedPeriod, many: boolean, { query, words, language }: Telling): string {
  const isOver = period.start === null && period.relation === 'ends';
  const due = words.due(many)[isOver ? 'over' : period.relation];
  return `${due} ${periodName(period, language, query.today)}`.trim();
}

/** From this count on, there is no upper bound. */
const OPEN_ENDED = 99;

function bounds(
  { least, most }: NonNullable<Conditions['ownerCount']>,
  [one = '', many = '']: Forms,
  { counts }: Words,
): string {
  const of = (count: number): string => `${count} ${count === 1 ? one : many}`;
  if (most === 0) return `${counts.without} ${one}`;
  if (least === most) return `${counts.with} ${of(least)}`;
  if (least === 0) return `${counts.with} ${counts.atMost} ${of(most)}`;
  return most > OPEN_ENDED
    ? `${counts.with} ${counts.atLeast} ${of(least)}`
    : `${counts.with} ${least} ${counts.to} ${most} ${many}`;
}

function ownersCounted(count: NonNullable<Conditions['ownerCount']>, words: Words): string {
  if (count.most === 0) return words.owner.none;
  return count.least === 1 && count.most > OPEN_ENDED
    ? words.owner.some
    : bounds(count, words.owner.forms, words);
}

/** More names than these leave no room for that of their chapter. */
const FEW_NAMES = 4;

/** What narrows a list, after the noun that it narrows. */
function narrowing(preposition: string, telling: Telling): (string | false | null)[] {
  const { query, actions, roadmap, language, unit, words } = telling;
  const { owners, ownerCount, deadlineCount, chapters, title } = query.conditions;
  const { names = [], not = [], match, alone, as } = owners ?? {};
  const bodies = bodiesNamed(names, telling, namesAsked(query));
  const some = match === 'all' ? words.and(bodies.names) : words.or(bodies.names);
  const these = (those: readonly number[], of: Unit, name: string): string =>
    `${words.these(of, those.length > 1)} ${words.and(those.map(of.mark))}${name}`;
  const [chapter, ...more] = chapters;
  const isNamed = chapter !== undefined && more.length === 0 && actions.length <= FEW_NAMES;
  const heading = isNamed && chapterName(chapter, telling);
  const numbers = numbersSaid(telling);
  const [only, ...others] = numbers;
  const name = only !== undefined && others.length === 0 && shortActionName(only, telling);
  return [
    names.length > 0 && (as === 'partner' ? words.associating(some) : words.led(some, bodies.many)),
    alone === true && words.alone,
    not.length > 0 && `${words.counts.without} ${words.and(bodiesNamed(not, telling).names)}`,
    // Of two owners that are named there are two.
    ownerCount && names.length < 2 && ownersCounted(ownerCount, words),
    deadlineCount && bounds(deadlineCount, words.deadline, words),
    chapters.length > 0 &&
      `${words.before.in} ${these(chapters, chapterIn(language, roadmap, chapters), heading ? ` (${heading})` : '')}`,
    numbers.length > 0 && `${preposition} ${these(numbers, unit, name ? `, ${name}` : '')}`,
    title !== null && words.titled(title.words.join(' ')),
  ];
}

/** The actions that a list is narrowed to, by their numbers or by its theme. */
function numbersSaid({ query, asks, theme, actions }: Telling): number[] {
  const { numbers } = query.conditions;
  // A list of actions that its theme picks is that theme.
  if (numbers.length > 0 || asks === 'actions' || !theme) return numbers;
  const inOrder = theme.toSorted((one, other) => one - other);
  // Of what a theme fits too, and has none of these, nothing is said.
  const kept = inOrder.filter((each) => actions.some(({ number }) => number === each));
  return kept.length > 0 ? kept : inOrder;
}

/** Actions and times that are left out. */
const leftOut = (telling: Telling): string[] => [
  ...telling.query.conditions.notNumbers.map((number) => shortActionName(number, telling)),
  ...telling.query.conditions.notPeriods.map((days) =>
    periodName(days, telling.language, telling.query.today),
  ),
];

import { type Closeness, closenessOf } from '../lookup/closeness.ts';
import {
  briefActionName,
  deadlineNamed,
  FIRST_LINE,
  fitting,
  type NameOf,
  shortActionName,
  whenSaid,
} from '../phrases/fact-names.ts';
import { periodName } from '../phrases/periods.ts';
import { capital } from '../phrases/words.ts';
import type { Deadline } from '../roadmap/schema.ts';
import type { AskedPeriod } from '../understanding/query.ts';
import { deadlinesListed } from './list-said.ts';
import type { Telling } from './telling.ts';

/**
 * The first line of what is due in a period: what the text dates by it, by name, then what it dates less exactly, as far as
 * there is room, and how many more of each there are. Nothing counts as of a month that only says a year.
 */
export function namedInPeriod(
  period: AskedPeriod,
  deadlines: readonly Deadline[],
  named: boolean,
  telling: Telling,
): string {
  const { query, theme, narrowedBy, language, answer } = telling;
  const { today, counts } = query;
  const of = (closeness: Closeness): Deadline[] =>
    deadlines.filter((each) => closenessOf(each, period) === closeness);
  const [exact, part, year, longer] = [of('exact'), of('part'), of('year'), of('longer')];
  const what = deadlinesListed(exact.length, telling);
  const isPlain = theme === null && narrowedBy.length === 1;
  const isLoose = exact.length < deadlines.length;
  const begin = exact.length === 0 ? answer.notExactly(what) : what;
  const head = isPlain && isLoose && exact.length > 0 ? capital(periodName(period, language, today)) : begin;
  const ending = longer.filter(({ start }) => start !== null && start < (period.start ?? '')).length;
  const side = ending === longer.length ? 'ends' : ending === 0 ? 'starts' : 'due';
  /** With some of them by their names, and how many more; `isBare`: without those that are dated less exactly. */
  const line = (told: readonly Deadline[], nameOf: NameOf, isBare = false): string => {
    const exactly = exact.filter((one) => told.includes(one));
    const partly = part.filter((one) => told.includes(one));
    const items = itemsOf(exactly, partly, period, named ? nameOf : null, telling);
    const more = items === '' ? 0 : exact.length - exactly.length;
    const loose = { part: part.length - partly.length, year: year.length, longer: longer.length };
    const parts = [
      ...(exact.length > 0 && items !== '' ? [answer.labelled(head, items)] : [begin, items]),
      more > 0 && answer.andMore(more),
      !isBare && answer.alsoDated(loose, side),
    ];
    return answer.plain(parts.filter(Boolean).join(answer.between));
  };
  if (counts) return line([], shortActionName);
  const all = line([...exact, ...part], shortActionName);
  if (all.length <= FIRST_LINE) return all;
  const told: Deadline[] = [];
  for (const one of [...exact, ...part])
    if (line([...told, one], briefActionName).length <= FIRST_LINE) told.push(one);
  // The last that the text dates by the very period goes before how many others there are.
  const whole = line(told, briefActionName);
  return exact.every((one) => told.includes(one))
    ? whole
    : fitting(line(exact, briefActionName, true), whole);
}

/** "HOP’EN – end of the programme; at the end of 2022: e-parcours – end of the programme". */
function itemsOf(
  exact: readonly Deadline[],
  part: readonly Deadline[],
  period: AskedPeriod,
  nameOf: NameOf | null,
  telling: Telling,
): string {
  const { query, answer } = telling;
  // Of one kind, the name of the action says all.
  const isOfKind = nameOf !== null && query.conditions.kinds.length === 1;
  const items = [...exact, ...part].map((one, at, all) => {
    const before = at === exact.length ? undefined : all[at - 1];
    const when = whenSaid(one, telling);
    const isPart = at >= exact.length;
    const isSame = nameOf !== null && !isOfKind && before?.action === one.action;
    const name = isOfKind ? nameOf(one.action, telling) : deadlineNamed(one, telling, isSame ? null : nameOf);
    const between = at === 0 ? '' : isSame ? ', ' : answer.between;
    const isSaid = isPart
      ? before !== undefined && whenSaid(before, telling) === when
      : one.start === period.start && one.end === period.end;
    if (isSaid) return between + name;
    return between + (isPart && !when.startsWith('(') ? answer.labelled(when, name) : `${name} ${when}`);
  });
  return items.join('');
}

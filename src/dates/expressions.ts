import type { Elements } from './elements.ts';
import { dateForms, unitForms } from './forms.ts';
import type { Bound } from './reading.ts';
import { around, partOf, type Shape } from './shape.ts';

/** Dates that belong together, between two places of the tokens: "de mars à juin 2020", "Q1, Q2". */
export interface Group {
  from: number;
  to: number;
  items: Item[];
  /** `joints[0]` stands between the first item and the second. */
  joints: Joint[];
  bound?: GroupBound;
  asOf?: boolean;
  /** "After March 2020 and before June 2021": what ends it. */
  closing?: Group;
}

export interface Item {
  shape: Shape;
  to: number;
  /** What stands in brackets after it: "early Q4 (October)". */
  gloss?: Shape | undefined;
}

/** Beside those of a reading: the rest of a period, and what goes on until a date. */
export type GroupBound = Bound | 'rest' | 'ongoing';

export type Joint = 'and' | 'to';

/** Reads the dates that begin at a token, with the words before and after them that bound them. */
export function expressionAt(elements: Elements, at: number): Group | null {
  return bounded(elements, at) ?? asked(elements, at) ?? closed(elements, group(elements, at));
}

const only = (shape: Shape | null, from: number, to: number): Group | null =>
  shape && { from, to, items: [{ shape, to }], joints: [] };

function bounded(elements: Elements, at: number): Group | null {
  const [nowOn] = elements.candidates('nowOn', at);
  const now = nowOn ? only(around(elements.options.today, 'day', 0), at, nowOn.next) : null;
  if (now) return { ...now, bound: 'from' };
  for (const { value, next } of elements.candidates('bound', at)) {
    const from = elements.skip('of', next);
    const unit = value === 'rest' ? elements.longest(unitForms, from) : null;
    const dates = group(elements, from) ?? (unit && only(unit.value, from, unit.next));
    if (!dates) continue;
    // "In the next 3 months", "depuis 3 mois": the length says it all.
    if (dates.items[0]?.shape.alone) return { ...dates, from: at };
    // "From March to June" has both ends.
    const hasEnds = (value === 'from' || value === 'since') && dates.joints.includes('to');
    return hasEnds
      ? { ...dates, from: at }
      : { ...closed(elements, dates), bound: value as GroupBound, from: at };
  }
  return null;
}

/** "As of 1 May 2020": the day to ask on. "Au" says so of days only. */
function asked(elements: Elements, at: number): Group | null {
  for (const { value, next } of elements.candidates('asOf', at)) {
    const dates = group(elements, elements.skip('of', next));
    if (dates?.items.length !== 1) continue;
    if (value === 'any' || dates.items[0]?.shape.precision === 'day') {
      return { ...dates, from: at, asOf: true };
    }
  }
  return null;
}

/** With what bounds it from behind: "30 juin 2026 au plus tard", "2021 onwards". */
function closed<Dates extends Group | null>(elements: Elements, dates: Dates): Dates {
  const [after] = dates ? elements.candidates('trailingBound', dates.to) : [];
  return after ? { ...dates, to: after.next, bound: after.value } : dates;
}

function group(elements: Elements, at: number): Group | null {
  const [between] = elements.candidates('between', at);
  if (between) {
    const dates = listAt(elements, elements.skip('of', between.next));
    if (dates && dates.items.length > 1) {
      return { ...dates, from: at, joints: ['to', ...dates.joints.slice(1)] };
    }
  }
  // "De mars à juin": the word before belongs to them.
  for (const { next } of elements.candidates('opening', at)) {
    const dates = listAt(elements, elements.skip('of', next));
    if (dates?.joints.includes('to') || dates?.items[0]?.shape.precision === 'range') {
      return { ...dates, from: at };
    }
  }
  return listAt(elements, at);
}

function listAt(elements: Elements, at: number, isGloss = false): Group | null {
  const first = itemAt(elements, at, isGloss);
  if (!first) return null;
  const dates: Group = { from: at, to: first.to, items: [first], joints: [] };
  while (dates.items.length < MOST_ITEMS && !first.shape.alone) {
    const next = joined(elements, dates.to, isGloss);
    if (!next) break;
    dates.joints.push(next.joint);
    dates.items.push(next.item);
    dates.to = next.item.to;
  }
  return dates;
}

/** A longer list is read as several. */
const MOST_ITEMS = 24;

function joined(elements: Elements, at: number, isGloss: boolean): { joint: Joint; item: Item } | null {
  for (const joint of ['to', 'and'] as const) {
    const [words] = elements.candidates(joint, at);
    if (!words) continue;
    // "Q1, and Q2", "to the end of March".
    const item = itemAt(elements, elements.skip('of', elements.skip('and', words.next)), isGloss);
    if (item && !item.shape.alone) return { joint, item };
  }
  return null;
}

/** `isGloss`: it stands in brackets itself, and has no brackets of its own. */
function itemAt(elements: Elements, at: number, isGloss: boolean): Item | null {
  const found = partAt(elements, at) ?? elements.longest(dateForms, at);
  if (!found) return null;
  const item = { shape: found.value, to: found.next };
  if (isGloss || elements.lexicon.tokens[found.next]?.text !== '(') return item;
  const gloss = listAt(elements, found.next + 1, true);
  const [first, second] = gloss?.items ?? [];
  if (!gloss || first?.shape.alone || elements.lexicon.tokens[gloss.to]?.text !== ')') return item;
  return { ...item, gloss: second ? undefined : first?.shape, to: gloss.to + 1 };
}

/** "Fin 2021", "mid-March", "the end of next year", "fin du mois", "semaine du 3 mars". */
function partAt(elements: Elements, at: number): { value: Shape; next: number } | null {
  for (const part of elements.candidates('part', at)) {
    const start = elements.skip('sep', part.next);
    const whole = elements.longest(dateForms, start) ?? elements.longest(unitForms, start);
    const value = whole && !whole.value.alone ? partOf(whole.value, part.value) : null;
    if (value) return { value, next: whole?.next ?? start };
  }
  return null;
}

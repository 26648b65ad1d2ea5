import type { Elements } from './elements.ts';
import { dateForms, unitForm } from './forms.ts';
import type { Bound } from './reading.ts';
import { partOf, type Shape } from './shape.ts';

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
  from: number;
  to: number;
  /** What stands in brackets after it: "early Q4 (October)". */
  gloss?: Group;
}

/** Beside those of a reading: the rest of a period, and what goes on until a date. */
export type GroupBound = Bound | 'rest' | 'ongoing';

export type Joint = 'and' | 'to';

/** Reads the dates that begin at a token, with the words before and after them that bound them. */
export function expressionAt(elements: Elements, at: number): Group | null {
  return (
    nowOn(elements, at) ??
    bounded(elements, at) ??
    asked(elements, at) ??
    closed(elements, group(elements, at))
  );
}

const isBound = (value: string): value is GroupBound => value !== '';

function nowOn(elements: Elements, at: number): Group | null {
  const [words] = elements.candidates('nowOn', at);
  if (!words) return null;
  const shape = elements.current('day');
  return {
    from: at,
    to: words.next,
    items: [{ shape, from: at, to: words.next }],
    joints: [],
    bound: 'from',
  };
}

function bounded(elements: Elements, at: number): Group | null {
  for (const { value, next } of elements.candidates('bound', at)) {
    const first = elements.skip('of', next);
    const [second] = elements.candidates('bound', first);
    const from = second ? elements.skip('of', second.next) : first;
    const unit = value === 'rest' ? elements.longest(unitForm, from) : null;
    const dates =
      group(elements, from) ??
      (unit && { from, to: unit.next, items: [{ shape: unit.shape, from, to: unit.next }], joints: [] });
    // "In the next 3 months", "depuis 3 mois": the length says it all.
    if (!dates || !isBound(value)) continue;
    const closes = closed(elements, dates);
    if (dates.items.some(({ shape }) => shape.span)) return { ...dates, from: at };
    // "From March to June" has both ends.
    const hasEnds = (value === 'from' || value === 'since') && dates.joints.includes('to');
    return hasEnds ? { ...dates, from: at } : { ...closes, bound: value, from: at };
  }
  return null;
}

/** "As of 1 May 2020": the day to ask on. "Au" says so of days only. */
function asked(elements: Elements, at: number): Group | null {
  for (const { value, next } of elements.candidates('asOf', at)) {
    const dates = group(elements, elements.skip('of', next));
    const [first] = dates?.items ?? [];
    if (!dates || !first || dates.items.length > 1) continue;
    if (value === 'any' || first.shape.precision === 'day') return { ...dates, from: at, asOf: true };
  }
  return null;
}

/** With what bounds it from behind: "30 juin 2026 au plus tard", "2021 onwards". */
function closed(elements: Elements, dates: Group): Group;
function closed(elements: Elements, dates: Group | null): Group | null;
function closed(elements: Elements, dates: Group | null): Group | null {
  const [after] = dates ? elements.candidates('trailingBound', dates.to) : [];
  return dates && after && isBound(after.value) ? { ...dates, to: after.next, bound: after.value } : dates;
}

function group(elements: Elements, at: number): Group | null {
  const [between] = elements.candidates('between', at);
  if (between) {
    const dates = listAt(elements, elements.skip('of', between.next), true);
    if (dates && dates.items.length > 1) return { ...dates, from: at };
  }
  // "De mars à juin": the word before belongs to them.
  for (const { next } of elements.candidates('opening', at)) {
    const dates = listAt(elements, elements.skip('of', next), false);
    if (dates?.joints.includes('to') || dates?.items[0]?.shape.precision === 'range')
      return { ...dates, from: at };
  }
  return listAt(elements, at, false);
}

function listAt(elements: Elements, at: number, isBetween: boolean, isGloss = false): Group | null {
  const first = itemAt(elements, at, isGloss);
  if (!first) return null;
  const dates: Group = { from: at, to: first.to, items: [first], joints: [] };
  while (dates.items.length < MOST_ITEMS) {
    const next = joined(elements, dates.to, isGloss);
    if (!next) break;
    dates.joints.push(isBetween && dates.items.length === 1 ? 'to' : next.joint);
    dates.items.push(next.item);
    dates.to = next.item.to;
  }
  return dates;
}

/** A longer list is read as several. */
const MOST_ITEMS = 24;

const signs: Readonly<Record<string, Joint>> = {
  ',': 'and',
  '/': 'and',
  '&': 'and',
  '+': 'and',
  '-': 'to',
  '→': 'to',
};

function joined(elements: Elements, at: number, isGloss: boolean): { joint: Joint; item: Item } | null {
  const text = elements.lexicon.tokens[at]?.text ?? '';
  const [to] = elements.candidates('to', at);
  const [and] = elements.candidates('and', at);
  const sign = Object.hasOwn(signs, text) ? signs[text] : undefined;
  const joint = sign ?? (to ? 'to' : and ? 'and' : null);
  if (!joint) return null;
  const after = sign ? at + 1 : (to?.next ?? and?.next ?? at);
  // "Q1, and Q2", "-> 2021".
  const [more] = sign === 'and' ? elements.candidates('and', after) : elements.candidates('>', after);
  const item = itemAt(elements, elements.skip('of', more?.next ?? after), isGloss);
  return item && !item.shape.span ? { joint, item } : null;
}

/** `isGloss`: it stands in brackets itself, and has no brackets of its own. */
function itemAt(elements: Elements, at: number, isGloss: boolean): Item | null {
  const found = partAt(elements, at) ?? elements.longest(dateForms, at);
  if (!found) return null;
  const item = { shape: found.shape, from: at, to: found.next };
  if (isGloss || elements.lexicon.tokens[found.next]?.text !== '(') return item;
  const gloss = listAt(elements, found.next + 1, false, true);
  const closes = gloss && elements.lexicon.tokens[gloss.to]?.text === ')';
  return closes ? { ...item, gloss, to: gloss.to + 1 } : item;
}

/** "Fin 2021", "mid-March", "the end of next year", "fin du mois"; "year-end 2026". */
function partAt(elements: Elements, at: number): { shape: Shape; next: number } | null {
  for (const { value, next } of [...elements.candidates('part', at), ...elements.candidates('yearEnd', at)]) {
    const start = elements.skip('sep', next);
    const inner = elements.longest(dateForms, start);
    if (inner && !inner.shape.span) return { shape: partOf(inner.shape, value), next: inner.next };
    const unit = elements.longest(unitForm, start);
    if (unit) return { shape: partOf(unit.shape, value), next: unit.next };
    // "Fin d'année", "year-end" alone.
    const [yearEnd] = elements.candidates('yearEnd', at);
    if (yearEnd) return { shape: partOf(elements.current('year'), value), next: yearEnd.next };
  }
  return null;
}

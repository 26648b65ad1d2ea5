import { type CalendarDay, shift } from '../dates/calendar.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import type { Exactness, Row, Timeline } from './timeline.ts';

/** A line of text; `y` is its middle, in pixels from the top of the plot. */
export interface Line {
  text: string;
  y: number;
  style: 'action' | 'deadline' | 'note';
}

/** A bar from `start` up to, and without, `end`. */
export interface Box {
  start: CalendarDay;
  end: CalendarDay;
  y: number;
  height: number;
  exactness: Exactness;
}

export interface Layout {
  height: number;
  lines: Line[];
  boxes: Box[];
  /** The height of the bands behind every other action. */
  bands: { y: number; height: number }[];
}

/**
 * In pixels of a picture 480 wide, which Slack shows about 360 wide on a phone and up to 800 on a desktop: the
 * smallest text is then 9 pixels high.
 */
export const width = 480;
/** Of texts, from the left edge. */
export const indent = 4;
export const sizes = { action: 13, deadline: 12, note: 12 } as const;

/** With more deadlines than that, bars share a line and only actions are named. */
const MOST_NAMED = 24;

/** Room for the line that says which day it is. */
const TOP = 18;
const line = { action: 18, deadline: 15 } as const;
const bar = { named: 9, shared: 8, gap: 3 } as const;
const GAP = 6;

/** Where everything stands, from top to bottom: each action with its deadlines below. */
export function layOut(timeline: Timeline): Layout {
  const named = timeline.rows.flatMap(({ bars, undated }) => [...bars, ...undated]).length <= MOST_NAMED;
  const layout: Layout = { height: TOP, lines: [], boxes: [], bands: [] };
  for (const [index, row] of timeline.rows.entries()) {
    const top = layout.height;
    addLine(
      layout,
      shorten(`${timeline.unit.mark(row.action)}. ${row.title}`, sizes.action, width - indent),
      'action',
      line.action,
    );
    if (named) addNamed(row, timeline, layout);
    else addShared(row, timeline, layout);
    addUndated(row, timeline, layout);
    layout.height += GAP;
    if (index % 2 === 0) layout.bands.push({ y: top, height: layout.height - top });
  }
  return layout;
}

function addNamed({ bars }: Row, timeline: Timeline, layout: Layout): void {
  const { labelled } = phrasesIn(timeline.language).answer;
  for (const each of bars) {
    addLine(layout, fitDated(each.label, each.when, labelled), 'deadline', line.deadline);
    addBox(layout, each, timeline, layout.height, bar.named);
    layout.height += bar.named + bar.gap;
  }
}

/** Each bar on the first lane that is free by then. */
function addShared({ bars }: Row, timeline: Timeline, layout: Layout): void {
  const lanes: CalendarDay[] = [];
  for (const each of bars) {
    const end = endOf(each.end, timeline);
    const free = lanes.findIndex((until) => until <= each.start);
    const lane = free === -1 ? lanes.length : free;
    lanes[lane] = end;
    addBox(layout, each, timeline, layout.height + lane * (bar.shared + bar.gap), bar.shared);
  }
  layout.height += lanes.length * (bar.shared + bar.gap);
}

function addUndated({ undated }: Row, { language }: Timeline, layout: Layout): void {
  const { timeline, answer } = phrasesIn(language);
  for (const { label, when } of undated) {
    addLine(layout, fitDated(label, timeline.undated(when), answer.labelled), 'note', line.deadline);
  }
}

function addLine(layout: Layout, text: string, style: Line['style'], height: number): void {
  layout.lines.push({ text, style, y: layout.height + height / 2 });
  layout.height += height;
}

function addBox(
  layout: Layout,
  { start, end, exactness }: Row['bars'][number],
  timeline: Timeline,
  y: number,
  height: number,
): void {
  layout.boxes.push({ start, end: endOf(end, timeline), y, height, exactness });
}

/** The first day that a bar does not cover; what has no end goes on to the edge. */
const endOf = (end: CalendarDay | null, { to }: Timeline): CalendarDay =>
  end === null ? to : shift(end, 1, 'day');

/** The date stays whole, whatever the length of what it dates. */
function fitDated(label: string, when: string, labelled: (label: string, text: string) => string): string {
  const room = width - indent - widthOf(labelled('', when), sizes.deadline);
  return labelled(shorten(label, sizes.deadline, room), when);
}

/** Cut with "…" to so many pixels. */
export function shorten(text: string, size: number, room: number): string {
  if (widthOf(text, size) <= room) return text;
  let cut = text;
  while (cut.length > 1 && widthOf(`${cut}…`, size) > room) cut = cut.slice(0, -1);
  return `${cut.trimEnd()}…`;
}

/**
 * Of a text in the font of the picture, in pixels: never less than it is, and mostly a twentieth more. The fonts of
 * the package would have to be read for more, and a line that ends a word early does no harm.
 */
export function widthOf(text: string, size: number): number {
  let ems = 0;
  for (const letter of text) {
    if (/[ijl.,;:'’|!()\s·]/.test(letter)) ems += 0.28;
    else if (/[ftrI\-–]/.test(letter)) ems += 0.37;
    else if (/[mwMW—…%@œŒ]/.test(letter)) ems += 0.86;
    else if (/\p{Lu}/u.test(letter)) ems += 0.63;
    else ems += 0.52;
  }
  return ems * size;
}

import { type CalendarDay, shift } from '../dates/calendar.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import { cutAtWord } from '../roadmap/short-names.ts';
import type { Bar, Row, Timeline } from './timeline.ts';

/** A line of text; `y` is its middle, in pixels from the top of the plot. */
export interface Line {
  text: string;
  y: number;
  style: 'action' | 'deadline' | 'note';
}

/** A bar from `start` up to, and without, `end`. */
export interface Box extends Pick<Bar, 'start' | 'exactness'> {
  end: CalendarDay;
  y: number;
  height: number;
}

export interface Layout {
  height: number;
  lines: Line[];
  boxes: Box[];
  /** Where the bands behind every other action are. */
  bands: { y: number; height: number }[];
}

/**
 * In pixels of a picture 480 wide, which Slack shows about 360 wide on a phone and up to 800 on a desktop: the
 * smallest text is then 9 pixels high.
 */
export const width = 480;
/** Room between the left edge and a text. */
export const indent = 4;
export const sizes = { action: 13, deadline: 12, note: 12 } as const;

/** With more deadlines than that, bars share a line and only actions are named. */
const MOST_NAMED = 24;

/** Room for the line that says which day it is. */
const TOP = 18;
const heights = { action: 18, deadline: 15, note: 15 } as const;
const BAR = 9;
/** Below a bar, and below an action. */
const gaps = { bar: 3, action: 6 } as const;

/** Where everything stands, from top to bottom: each action with its deadlines below. */
export function layOut(timeline: Timeline): Layout {
  const { rows, language } = timeline;
  const { timeline: phrases } = phrasesIn(language);
  const named = rows.flatMap(({ bars, undated }) => [...bars, ...undated]).length <= MOST_NAMED;
  const layout: Layout = { height: TOP, lines: [], boxes: [], bands: [] };
  for (const [index, row] of rows.entries()) {
    const top = layout.height;
    const title = `${timeline.unit.mark(row.action)}. ${row.title}`;
    addLine(layout, shorten(title, sizes.action, width - indent), 'action');
    addBars(layout, row, timeline, named);
    for (const { label, when } of row.undated) {
      addLine(layout, fitDated(label, phrases.undated(when), language), 'note');
    }
    layout.height += gaps.action;
    if (index % 2 === 0) layout.bands.push({ y: top, height: layout.height - top });
  }
  return layout;
}

/** Each bar below its name; or, without names, on the first line that is free by then. */
function addBars(layout: Layout, { bars }: Row, { language, to }: Timeline, named: boolean): void {
  const lines: { y: number; busyUntil: CalendarDay }[] = [];
  for (const { label, when, start, end: last, exactness } of bars) {
    if (named) addLine(layout, fitDated(label, when, language), 'deadline');
    // The first day that the bar does not cover; what has no end goes on to the edge.
    const end = last === null || last >= to ? to : shift(last, 1, 'day');
    let line = named ? undefined : lines.find(({ busyUntil }) => busyUntil <= start);
    if (!line) {
      line = { y: layout.height, busyUntil: end };
      lines.push(line);
      layout.height += BAR + gaps.bar;
    }
    line.busyUntil = end;
    layout.boxes.push({ start, end, exactness, y: line.y, height: BAR });
  }
}

function addLine(layout: Layout, text: string, style: Line['style']): void {
  layout.lines.push({ text, style, y: layout.height + heights[style] / 2 });
  layout.height += heights[style];
}

/** The date stays whole, whatever the length of what it dates. */
function fitDated(label: string, when: string, language: Timeline['language']): string {
  const { labelled } = phrasesIn(language).answer;
  const room = width - indent - widthOf(labelled('', when), sizes.deadline);
  return labelled(shorten(label, sizes.deadline, room), when);
}

/** Cut with "…" to so many pixels, after a word where there is one. */
export function shorten(text: string, size: number, room: number): string {
  let most = text.length;
  while (most > 2 && widthOf(cutAtWord(text, most), size) > room) most -= 1;
  return cutAtWord(text, most);
}

/**
 * The width of a text in the font of the picture, in pixels: never less than it is, and mostly a twentieth more.
 * More exactness would need the font to be read; a line that ends a word early does no harm.
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

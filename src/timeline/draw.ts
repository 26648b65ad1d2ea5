import { dayName } from '../phrases/days.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import type { Precision } from '../roadmap/schema.ts';
import { cutAtWord, shortNameOf } from '../roadmap/short-names.ts';
import { unitIn } from '../roadmap/unit.ts';
import type { Timeline } from './timeline.ts';

/** The family that the package's font declares; the picture never relies on a font of the machine. */
export const fontFamily = 'Source Sans 3';

/** On white, in light and in dark alike: 4.5 to 1 or more for every text (WCAG 2.2, 1.4.3). */
const ink = {
  text: '#1d1c1d',
  faint: '#5a5d66',
  bar: '#1b3a6b',
  today: '#b3261e',
  band: '#f0f2f7',
  year: '#c9ced8',
};

/** How a bar is filled: what is known as exactly looks the same, and is told apart without colour. */
const fills: Record<Precision, string> = {
  day: ink.bar,
  week: ink.bar,
  month: ink.bar,
  quarter: 'url(#dots)',
  semester: 'url(#dots)',
  season: 'url(#dots)',
  year: 'url(#hatch)',
  range: '#c3d0e8',
  // With a date, it is drawn as the period that it is.
  recurring: '#c3d0e8',
  undated: '#c3d0e8',
  open: 'url(#fade)',
};

/** What the fills that have a name stand for (https://www.w3.org/TR/SVG2/pservers.html). */
const definitions = `<defs>
<pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" fill="#fff"/><rect width="2" height="5" fill="${ink.bar}"/></pattern>
<pattern id="dots" width="4" height="4" patternUnits="userSpaceOnUse"><rect width="4" height="4" fill="#fff"/><circle cx="2" cy="2" r="1.35" fill="${ink.bar}"/></pattern>
<linearGradient id="fade"><stop offset="0" stop-color="${ink.bar}"/><stop offset="1" stop-color="${ink.bar}" stop-opacity="0.06"/></linearGradient>
</defs>`;

/**
 * In pixels of a picture 480 wide, which Slack shows about 360 wide on a phone and up to 800 on a desktop: the
 * smallest text is then 9 pixels high.
 */
const WIDTH = 480;
const MARGIN = 14;
/** Between the left edge of a band and a text. */
const INDENT = 4;
/** From the top down to the lines of the years, which begin with a line that says which day it is. */
const HEAD = 62;
const TODAY = 18;
/** How high a line is: of the name of an action, of a date, of bars; and, within that, a bar. */
const heights = { action: 18, date: 15, bars: 12, legend: 18 };
const BAR = 9;
/** With more dates than that, bars share a line and only actions are named. */
const MOST_NAMED = 24;
/** Least room for the number of a year. */
const YEAR = 34;
const DAY = 24 * 60 * 60 * 1000;

/**
 * The timeline as SVG: a title, the actions with a bar for each date over the years, and what the patterns mean. Pure:
 * the same timeline always gives the same picture.
 */
export function drawTimeline(timeline: Timeline): string {
  const { headline, rows, language, roadmap } = timeline;
  const { subtitle, note } = phrasesIn(language).timeline;
  const dates = rows.flatMap(({ deadlines }) => deadlines).length;
  const below = subtitle(unitIn(language, roadmap), rows.length, dates, roadmap.title);
  const { bands, marks, bottom } = drawRows(timeline, dates <= MOST_NAMED);
  const legend = bottom + 14;
  const end = legend + 3 * heights.legend;
  const [width, height] = [WIDTH + 2 * MARGIN, end + 20 + 2 * MARGIN];
  const viewBox = `${-MARGIN} ${-MARGIN} ${width} ${height}`;
  const picture = { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox, 'font-family': fontFamily };
  return tag('svg', picture, [
    definitions,
    tag('rect', { x: -MARGIN, y: -MARGIN, width, height, fill: '#fff' }),
    text(headline, 0, 10, 19, bold),
    text(below, 0, 31, 12, faint),
    ...bands,
    ...drawYears(timeline, bottom),
    ...drawToday(timeline, bottom),
    ...marks,
    ...drawLegend(timeline, legend),
    text(note, 0, end + 8, 11, faint),
  ]);
}

/** Each action with its dates below, from top to bottom, and a band behind every other one. */
function drawRows({ rows, roadmap, language, ...span }: Timeline, named: boolean) {
  const { answer, timeline: phrases } = phrasesIn(language);
  const unit = unitIn(language, roadmap);
  const bands: string[] = [];
  const marks: string[] = [];
  let y = HEAD + TODAY;
  const write = (words: string, height: number, size: number, style: Attributes = {}) => {
    // A light edge keeps the words apart from the lines of the years and of today.
    const edge = { stroke: '#fff', 'stroke-width': 3, 'paint-order': 'stroke' };
    marks.push(text(words, INDENT, y + height / 2, size, { ...style, ...edge }));
    y += height;
  };
  for (const [index, { action, deadlines }] of rows.entries()) {
    const top = y;
    const name = `${unit.mark(action.number)} ${shortNameOf(action, language, roadmap)}`;
    write(name, heights.action, 13, bold);
    // Where the line of bars is taken until then.
    let taken = Number.POSITIVE_INFINITY;
    for (const { label, when, start, end, precision } of deadlines) {
      if (start === null) {
        write(answer.labelled(cutAtWord(label), phrases.undated(when)), heights.date, 12, faint);
        continue;
      }
      if (named) write(answer.labelled(when, label), heights.date, 12);
      const x = across(Date.parse(start), span);
      if (named || x < taken) y += heights.bars;
      // A bar covers its last day too; what has no end goes on to the edge.
      taken = end === null ? WIDTH : Math.min(across(Date.parse(end) + DAY, span), WIDTH);
      // Even a day in a plot over centuries stays in sight.
      const place = { x, y: y - heights.bars, width: Math.max(1.5, taken - x), height: BAR };
      marks.push(bar(place, precision));
    }
    y += 6;
    if (index % 2 === 0) bands.push(tag('rect', { y: top, width: WIDTH, height: y - top, fill: ink.band }));
  }
  return { bands, marks, bottom: y };
}

type Span = Pick<Timeline, 'from' | 'to'>;

/** Pixels from the left edge to an instant. */
function across(instant: number, { from, to }: Span): number {
  const [first, after] = [Date.UTC(from, 0), Date.UTC(to + 1, 0)];
  return ((instant - first) / (after - first)) * WIDTH;
}

/** A line and a number for each year or, where they stand too close, for every second, fourth… */
function drawYears(span: Span, bottom: number): string[] {
  const count = span.to - span.from + 1;
  let step = 1;
  while ((WIDTH / count) * step < YEAR) step *= 2;
  const years = Array.from({ length: Math.ceil(count / step) }, (_, index) => span.from + index * step);
  return years.flatMap((year) => {
    const x = across(Date.UTC(year, 0), span);
    const line = { x1: x, x2: x, y1: HEAD, y2: bottom, stroke: ink.year };
    return [tag('line', line), text(String(year), x + 2, HEAD - 9, 13, bold)];
  });
}

/** The line of today, with its name on the side that has more room; beyond the years shown, only the name. */
function drawToday({ today, language, ...span }: Timeline, bottom: number): string[] {
  const label = phrasesIn(language).timeline.today(dayName(today, language));
  const x = across(Date.parse(today), span);
  const onLeft = x < WIDTH / 2;
  const style = { ...bold, 'text-anchor': onLeft ? 'start' : 'end', fill: ink.today };
  if (x < 0) return [text(`← ${label}`, 0, HEAD + 8, 12, style)];
  if (x > WIDTH) return [text(`${label} →`, WIDTH, HEAD + 8, 12, style)];
  const dashes = { stroke: ink.today, 'stroke-width': 1.5, 'stroke-dasharray': '4 3' };
  return [
    tag('line', { x1: x, x2: x, y1: HEAD, y2: bottom, ...dashes }),
    text(label, onLeft ? x + 5 : x - 5, HEAD + 8, 12, style),
  ];
}

/** What the patterns mean, in two columns. */
function drawLegend({ language }: Timeline, top: number): string[] {
  const { exactness } = phrasesIn(language).timeline;
  return (Object.keys(exactness) as (keyof typeof exactness)[]).flatMap((each, index) => {
    const [x, y] = [index < 3 ? 0 : WIDTH / 2, top + (index % 3) * heights.legend];
    return [bar({ x, y, width: 34, height: 10 }, each), text(exactness[each], x + 42, y + 5, 12)];
  });
}

type Attributes = Record<string, string | number>;
const bold = { 'font-weight': 600 };
const faint = { fill: ink.faint };

/** What fades has no outline, or it would seem to end. */
const bar = (place: Attributes, precision: Precision): string =>
  tag('rect', { ...place, fill: fills[precision], ...(precision !== 'open' && { stroke: ink.bar }) });

/** Cut after a word where it would not fit the picture; `y` is the middle of the letters. */
function text(words: string, x: number, y: number, size: number, style: Attributes = {}): string {
  const fitting = cutAtWord(words, Math.floor((WIDTH - INDENT) / size / letterWidth(words)));
  const place = { x, y: y + size * 0.34, 'font-size': size };
  return tag('text', { fill: ink.text, ...place, ...style }, [escapeXml(fitting)]);
}

/**
 * How wide the letters of a text are on average, in the font of the picture and measured in their height: for words never
 * less than they are, and mostly a tenth more. More exactness would need the font to be read; a line that ends early
 * does no harm.
 */
export function letterWidth(words: string): number {
  const narrow = words.match(/[fijlt.,;:'’|!()\s·-]/g)?.length ?? 0;
  const wide = words.match(/[\p{Lu}mwœ—…%@]/gu)?.length ?? 0;
  return 0.55 + (0.1 * wide - 0.27 * narrow) / Math.max(1, words.length);
}

function tag(name: string, attributes: Attributes, content: string[] = []): string {
  const written = Object.entries(attributes).map(([key, value]) => {
    const short = typeof value === 'number' ? Math.round(value * 100) / 100 : value;
    return ` ${key}="${escapeXml(String(short))}"`;
  });
  return `<${name}${written.join('')}>${content.join('\n')}</${name}>`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Titles come from outside: no letter of theirs is markup, nor one that XML forbids (XML 1.0, 2.2). */
const escapeXml = (words: string): string =>
  words.replace(/[&<>"]|[\p{Cc}\p{Cs}\ufffe\uffff]/gu, (letter) => entities[letter] ?? ' ');

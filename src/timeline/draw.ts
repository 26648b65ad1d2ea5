import { type CalendarDay, yearOf } from '../dates/calendar.ts';
import { dayName } from '../phrases/days.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import { indent, layOut, shorten, sizes, width } from './layout.ts';
import type { Exactness, Timeline } from './timeline.ts';

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

/** How a bar of each exactness is filled: told apart without colour. */
const fills: Record<Exactness, string> = {
  month: ink.bar,
  part: 'url(#dots)',
  year: 'url(#hatch)',
  range: '#c3d0e8',
  open: 'url(#fade)',
};

/** What the fills that have a name stand for (https://www.w3.org/TR/SVG2/pservers.html). */
const definitions = `<defs>
<pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" fill="#fff"/><rect width="2" height="5" fill="${ink.bar}"/></pattern>
<pattern id="dots" width="4" height="4" patternUnits="userSpaceOnUse"><rect width="4" height="4" fill="#fff"/><circle cx="2" cy="2" r="1.35" fill="${ink.bar}"/></pattern>
<linearGradient id="fade"><stop offset="0" stop-color="${ink.bar}"/><stop offset="1" stop-color="${ink.bar}" stop-opacity="0.06"/></linearGradient>
</defs>`;

/** In pixels: around the picture; from its top to the plot; a line of the legend; least room for a year's number. */
const MARGIN = 14;
const HEAD = 62;
const LEGEND = 18;
const YEAR = 34;

/**
 * The timeline as SVG: a title, a plot over the years with a bar for each date, and what the patterns mean. Pure:
 * the same timeline always gives the same picture.
 */
export function drawTimeline(timeline: Timeline): string {
  const { headline, source, unit, rows, language } = timeline;
  const { subtitle } = phrasesIn(language).timeline;
  const plot = layOut(timeline);
  const dates = rows.reduce((sum, { bars, undated }) => sum + bars.length + undated.length, 0);
  const below = subtitle(unit, rows.length, dates, source);
  const height = HEAD + plot.height + 3 * LEGEND + 2 * MARGIN + 20;
  const size = { width: width + 2 * MARGIN, height };
  return tag('svg', { xmlns: 'http://www.w3.org/2000/svg', ...size, 'font-family': fontFamily }, [
    definitions,
    tag('rect', { ...size, fill: '#fff' }),
    group(MARGIN, MARGIN, [
      text(shorten(headline, 19, width), { y: 10, 'font-size': 19, 'font-weight': 600 }),
      text(shorten(below, 12, width), { y: 31, 'font-size': 12, fill: ink.faint }),
    ]),
    group(MARGIN, HEAD + MARGIN, drawPlot(timeline, plot)),
    group(MARGIN, HEAD + MARGIN + plot.height + 14, drawLegend(timeline)),
  ]);
}

function drawPlot(timeline: Timeline, { bands, boxes, lines, height }: ReturnType<typeof layOut>): string[] {
  const across = acrossOf(timeline);
  return [
    ...bands.map((band) => tag('rect', { ...band, width, fill: ink.band })),
    ...drawYears(timeline, height),
    ...drawToday(timeline, height),
    ...lines.map(({ text: words, y, style }) =>
      text(words, {
        x: indent,
        y,
        'font-size': sizes[style],
        ...(style === 'action' && { 'font-weight': 600 }),
        fill: style === 'note' ? ink.faint : ink.text,
        // A light edge keeps the words apart from the lines of the years and of today.
        stroke: '#fff',
        'stroke-width': 3,
        'paint-order': 'stroke',
      }),
    ),
    ...boxes.flatMap(({ start, end, y, height, exactness }) => {
      const x = across(start);
      // Even a day in a plot over centuries stays in sight.
      const place = { x, y, width: Math.max(1.5, across(end) - x), height };
      // What fades has no outline, or it would seem to end.
      if (exactness !== 'open') return [bar(place, exactness)];
      const arrow = { x: width, y: y + height / 2, 'font-size': 14, 'text-anchor': 'end', fill: ink.bar };
      return [bar(place, exactness), text('→', arrow)];
    }),
  ];
}

/** Pixels from the left edge of the plot to the beginning of a day. */
function acrossOf({ from, to }: Pick<Timeline, 'from' | 'to'>): (day: CalendarDay) => number {
  const instant = (day: CalendarDay) => Date.parse(`${day}T00:00:00Z`);
  return (day) => ((instant(day) - instant(from)) / (instant(to) - instant(from))) * width;
}

/** A line and a number for each year or, where they stand too close, for every second, fourth… */
function drawYears({ from, to }: Timeline, height: number): string[] {
  const [first, last] = [yearOf(from), yearOf(to)];
  let step = 1;
  while ((width / (last - first)) * step < YEAR) step *= 2;
  const numbers = Array.from(
    { length: Math.ceil((last - first) / step) },
    (_, index) => first + index * step,
  );
  return numbers.flatMap((year) => {
    const x = (width * (year - first)) / (last - first);
    return [
      tag('line', { x1: x, x2: x, y2: height, stroke: ink.year }),
      text(String(year), { x: x + 2, y: -9, 'font-size': 13, 'font-weight': 600 }),
    ];
  });
}

/** The line of today, with its name on the side that has more room; beyond the years shown, only the name. */
function drawToday({ today, from, to, language }: Timeline, height: number): string[] {
  const label = phrasesIn(language).timeline.today(dayName(today, language));
  const x = acrossOf({ from, to })(today);
  const onLeft = x < width / 2;
  const style = { y: 8, 'font-size': 12, 'font-weight': 600, fill: ink.today };
  const name = (words: string, at: number) =>
    text(words, { ...style, x: at, 'text-anchor': onLeft ? 'start' : 'end' });
  if (x < 0) return [name(`← ${label}`, 0)];
  if (x > width) return [name(`${label} →`, width)];
  const dashes = { stroke: ink.today, 'stroke-width': 1.5, 'stroke-dasharray': '4 3' };
  return [tag('line', { x1: x, x2: x, y2: height, ...dashes }), name(label, onLeft ? x + 5 : x - 5)];
}

/** What the patterns mean, in two columns. */
function drawLegend({ language }: Timeline): string[] {
  const { exactness, note } = phrasesIn(language).timeline;
  const items = (Object.keys(fills) as Exactness[]).flatMap((each, index) => {
    const [x, y] = [index < 3 ? 0 : width / 2, (index % 3) * LEGEND];
    return [
      bar({ x, y, width: 34, height: 10 }, each),
      text(exactness[each], { x: x + 42, y: y + 5, 'font-size': 12 }),
    ];
  });
  return [...items, text(note, { y: 3 * LEGEND + 8, 'font-size': 11, fill: ink.faint })];
}

type Attributes = Record<string, string | number>;

const bar = (place: Attributes, exactness: Exactness): string =>
  tag('rect', { ...place, fill: fills[exactness], ...(exactness !== 'open' && { stroke: ink.bar }) });

/** `y` is the middle of the letters. */
const text = (words: string, { y = 0, ...attributes }: Attributes): string =>
  tag('text', { fill: ink.text, ...attributes, y: Number(y) + Number(attributes['font-size']) * 0.34 }, [
    escapeXml(words),
  ]);

const group = (x: number, y: number, content: string[]): string =>
  tag('g', { transform: `translate(${x} ${y})` }, content);

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

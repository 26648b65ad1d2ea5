import type { TopLevelSpec } from 'vega-lite';
import { yearOf } from '../dates/calendar.ts';
import { dayName } from '../phrases/days.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import { indent, type Layout, type Line, layOut, shorten, sizes, width } from './layout.ts';
import type { Exactness, Timeline } from './timeline.ts';

/** The family that `data` of the font declares; the picture never relies on a font of the machine. */
export const fontFamily = 'Source Sans 3';

/** On white, in light and in dark alike: 4.5 to 1 or more for every text (WCAG 2.2, 1.4.3). */
const ink = { text: '#1d1c1d', faint: '#5a5d66', bar: '#1b3a6b', today: '#b3261e', band: '#e6eaf2' };

/** What fills each kind of bar; `patterns.ts` draws those that have a name. */
const fills: Record<Exactness, string> = {
  month: ink.bar,
  part: 'url(#dots)',
  year: 'url(#hatch)',
  range: '#c3d0e8',
  open: 'url(#fade)',
};

const legendOrder: Exactness[] = ['month', 'part', 'year', 'range', 'open'];

/**
 * The timeline as a chart of Vega-Lite (https://vega.github.io/vega-lite/docs/spec.html): a plot over the years,
 * and a legend below it. Pure: the same timeline always gives the same chart.
 */
export function chartOf(timeline: Timeline): TopLevelSpec {
  const layout = layOut(timeline);
  const { timeline: phrases } = phrasesIn(timeline.language);
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    background: '#ffffff',
    padding: 14,
    title: {
      text: shorten(timeline.headline, 19, width),
      subtitle: shorten(
        phrases.subtitle(timeline.unit, timeline.rows.length, countDates(timeline), timeline.source),
        12,
        width,
      ),
      anchor: 'start',
      frame: 'group',
      offset: 12,
    },
    spacing: 14,
    vconcat: [plot(timeline, layout), legend(timeline)],
    config: {
      font: fontFamily,
      view: { stroke: null },
      text: { font: fontFamily },
      title: {
        fontSize: 19,
        fontWeight: 600,
        color: ink.text,
        subtitleFontSize: 12,
        subtitleColor: ink.faint,
      },
    },
  } as TopLevelSpec;
}

const countDates = ({ rows }: Timeline): number =>
  rows.reduce((sum, { bars, undated }) => sum + bars.length + undated.length, 0);

const instant = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** Pixels of the plot, from its top. */
const fromTop = (height: number) => ({ domain: [0, height], range: [0, height], nice: false, zero: false });

function plot(timeline: Timeline, layout: Layout): object {
  const { from, to } = timeline;
  const { height } = layout;
  const y = { field: 'y', type: 'quantitative', scale: fromTop(height), axis: null };
  const bands = layout.bands.map((band) => ({ y: band.y, y2: band.y + band.height }));
  const boxes = layout.boxes.map((box) => ({
    start: instant(box.start),
    end: instant(box.end),
    y: box.y,
    y2: box.y + box.height,
    middle: box.y + box.height / 2,
    exactness: box.exactness,
  }));
  const [domainMin, domainMax] = [from, to].map((day) => ({
    year: yearOf(day),
    month: 1,
    date: 1,
    utc: true,
  }));
  const time = { type: 'temporal', scale: { type: 'utc', domainMin, domainMax, nice: false } };
  return {
    width,
    height,
    layer: [
      {
        data: { values: bands },
        mark: { type: 'rect', color: ink.band, opacity: 0.6 },
        encoding: { x: { value: 0 }, x2: { value: width }, y, y2: { field: 'y2' } },
      },
      ...todayLayers(timeline, height),
      ...(['action', 'deadline', 'note'] as const).flatMap((style) => textLayers(layout, style, y)),
      {
        data: { values: boxes },
        mark: 'rect',
        encoding: {
          x: { field: 'start', ...time, axis: years },
          x2: { field: 'end' },
          y,
          y2: { field: 'y2' },
          ...look,
        },
      },
      {
        data: { values: boxes.filter(({ exactness }) => exactness === 'open') },
        mark: { type: 'text', text: '→', align: 'right', baseline: 'middle', fontSize: 14, color: ink.bar },
        encoding: { x: { value: width }, y: { ...y, field: 'middle' } },
      },
    ],
  };
}

const years = {
  orient: 'top',
  format: '%Y',
  tickCount: 'year',
  labelAlign: 'left',
  labelFontSize: 13,
  labelFontWeight: 600,
  labelColor: ink.text,
  labelPadding: 2,
  domain: false,
  ticks: false,
  gridColor: '#c9ced8',
  title: null,
};

/** The lines of one style, each upon a light edge that keeps it apart from the lines of the years and of today. */
function textLayers({ lines }: Layout, style: Line['style'], y: object): object[] {
  const own = lines.filter((line) => line.style === style);
  if (own.length === 0) return [];
  const mark = {
    type: 'text',
    align: 'left',
    baseline: 'middle',
    fontSize: sizes[style],
    fontWeight: style === 'action' ? 600 : 400,
    color: style === 'note' ? ink.faint : ink.text,
  };
  const encoding = { x: { value: indent }, y, text: { field: 'text' } };
  const edge = { ...mark, stroke: '#f6f7fa', strokeWidth: 3 };
  return [edge, mark].map((each) => ({ data: { values: own }, mark: each, encoding }));
}

/** Fill and outline by exactness; what fades has no outline, or it would seem to end. */
const look = {
  fill: {
    field: 'exactness',
    type: 'nominal',
    scale: { domain: legendOrder, range: legendOrder.map((each) => fills[each]) },
    legend: null,
  },
  stroke: { condition: { test: "datum.exactness === 'open'", value: null }, value: ink.bar },
};

/** The line of today, with its name on the side that has more room; beyond the years shown, only the name. */
function todayLayers({ today, from, to, language }: Timeline, height: number): object[] {
  const label = phrasesIn(language).timeline.today(dayName(today, language));
  const share = (instant(today) - instant(from)) / (instant(to) - instant(from));
  const within = share >= 0 && share <= 1;
  const left = within ? share < 0.5 : share < 0;
  const text = within ? label : left ? `← ${label}` : `${label} →`;
  const at = Math.min(1, Math.max(0, share)) * width;
  const rule = {
    data: { values: [{}] },
    mark: { type: 'rule', color: ink.today, strokeWidth: 1.5, strokeDash: [4, 3] },
    encoding: { x: { value: at }, y: { value: 0 }, y2: { value: height } },
  };
  return [
    ...(within ? [rule] : []),
    {
      data: { values: [{}] },
      mark: {
        type: 'text',
        text,
        align: left ? 'left' : 'right',
        baseline: 'middle',
        fontSize: 12,
        fontWeight: 600,
        color: ink.today,
      },
      encoding: { x: { value: within ? at + (left ? 5 : -5) : at }, y: { value: 8 } },
    },
  ];
}

/** What the patterns mean, in two columns. */
function legend({ language }: Timeline): object {
  const { exactness, note } = phrasesIn(language).timeline;
  const rows = Math.ceil(legendOrder.length / 2);
  const items = legendOrder.map((each, index) => ({
    exactness: each,
    text: exactness[each],
    x: index < rows ? 0 : width / 2,
    y: (index % rows) * 18,
  }));
  const height = rows * 18 + 16;
  const pixels = { type: 'quantitative', axis: null };
  const x = {
    field: 'x',
    ...pixels,
    scale: { domain: [0, width], range: [0, width], nice: false, zero: false },
  };
  const y = { field: 'y', ...pixels, scale: fromTop(height) };
  return {
    width,
    height,
    data: {
      values: items.map((item) => ({
        ...item,
        x2: item.x + 34,
        y2: item.y + 10,
        xText: item.x + 42,
        yText: item.y + 5,
      })),
    },
    layer: [
      { mark: { type: 'rect' }, encoding: { x, x2: { field: 'x2' }, y, y2: { field: 'y2' }, ...look } },
      {
        mark: { type: 'text', align: 'left', baseline: 'middle', fontSize: 12, color: ink.text },
        encoding: { x: { ...x, field: 'xText' }, y: { ...y, field: 'yText' }, text: { field: 'text' } },
      },
      {
        data: { values: [{}] },
        mark: { type: 'text', text: note, align: 'left', baseline: 'middle', fontSize: 11, color: ink.faint },
        encoding: { x: { value: 0 }, y: { value: rows * 18 + 8 } },
      },
    ],
    resolve: { scale: { x: 'independent' } },
  };
}

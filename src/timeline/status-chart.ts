import type { TopLevelSpec } from 'vega-lite';
import type { StatusStanding } from '../status/status.ts';
import { fontFamily } from './chart.ts';
import { shorten } from './layout.ts';

/** The counts of a status, in the reader's words, ready to be drawn: plain data. */
export interface StatusPicture {
  title: string;
  subtitle: string;
  /** From top to bottom, each with its counts in the order of the legend. */
  bars: { label: string; counts: { name: string; standing: StatusStanding; count: number }[] }[];
  /** What is shown, for whoever does not see it. */
  alt: string;
  /** Of the file. */
  name: string;
}

/** From dark to light, so that neighbours differ without colour; each has its number in it, and the legend its name. */
const fills: Record<StatusStanding, string> = {
  done: '#14532d',
  dropped: '#6b7280',
  late: '#b3261e',
  past: '#e0a08f',
  'under way': '#1b3a6b',
  ahead: '#9db4dd',
  undated: '#e6eaf2',
};
/** In pixels. */
const labelled = { size: 12, width: 200 };
const dark: StatusStanding[] = ['done', 'dropped', 'late', 'under way'];

/** A row of stacked bars for Vega-Lite (https://vega.github.io/vega-lite/docs/stack.html). */
export function statusChart({ title, subtitle, bars }: StatusPicture): TopLevelSpec {
  const labels = bars.map(({ label }) => shorten(label, labelled.size, labelled.width));
  const values = bars.flatMap(({ counts }, row) =>
    counts.flatMap(({ name, standing, count }, order) =>
      count === 0
        ? []
        : [{ label: labels[row], name, count, order, ink: dark.includes(standing) ? '#ffffff' : '#1d1c1d' }],
    ),
  );
  const legend = bars[0]?.counts ?? [];
  const used = legend.filter(({ name }) => values.some((value) => value.name === name));
  const x = { field: 'count', type: 'quantitative', stack: 'zero', axis: null };
  const y = {
    field: 'label',
    type: 'nominal',
    sort: labels,
    axis: { title: null, ticks: false, domain: false },
  };
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    background: '#ffffff',
    padding: 14,
    width: 300,
    height: { step: 30 },
    title: { text: title, subtitle, anchor: 'start', frame: 'bounds', offset: 12 },
    data: { values },
    layer: [
      {
        mark: { type: 'bar', height: 20, stroke: '#ffffff' },
        encoding: {
          x,
          y,
          order: { field: 'order' },
          color: {
            field: 'name',
            type: 'nominal',
            scale: {
              domain: used.map(({ name }) => name),
              range: used.map(({ standing }) => fills[standing]),
            },
            legend: { title: null, orient: 'bottom', columns: 2, labelLimit: 400, symbolType: 'square' },
          },
        },
      },
      {
        mark: { type: 'text', fontSize: 11 },
        encoding: {
          x: { ...x, bandPosition: 0.5 },
          y,
          order: { field: 'order' },
          detail: { field: 'name' },
          text: { field: 'count' },
          color: { field: 'ink', type: 'nominal', scale: null },
        },
      },
    ],
    config: {
      font: fontFamily,
      view: { stroke: null },
      title: {
        fontSize: 17,
        fontWeight: 600,
        color: '#1d1c1d',
        subtitleFontSize: 12,
        subtitleColor: '#5a5d66',
      },
      axis: { labelFontSize: 12, labelColor: '#1d1c1d' },
      legend: { labelFontSize: 12, labelColor: '#1d1c1d' },
    },
  } as TopLevelSpec;
}

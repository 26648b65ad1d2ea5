import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import * as vega from 'vega';
import { compile } from 'vega-lite';
import { chartOf, fontFamily } from './chart.ts';
import { widthOf } from './layout.ts';
import { withPatterns } from './patterns.ts';
import type { Drawing } from './picture.ts';
import { statusChart } from './status-chart.ts';

/**
 * Draws timelines and the status. Loading this module takes about a second and drawing a few hundred milliseconds, so
 * that whoever answers people does it in another thread: see picture.ts.
 */

/** Pixels of the PNG for each of the picture's own: sharp where Slack shows it larger, and on dense displays. */
const SCALE = 2;

const weights = ['400Regular/SourceSans3_400Regular.ttf', '600SemiBold/SourceSans3_600SemiBold.ttf'];

// Without a canvas to measure on, Vega takes every letter for a wide one and leaves half of the picture empty.
const { textMetrics } = vega as unknown as { textMetrics: { width: Measure } };
type Measure = (item: { fontSize?: number }, text: unknown) => number;
textMetrics.width = ({ fontSize = 11 }, text) => widthOf(String(text ?? ''), fontSize);

export async function renderSvg(what: Drawing): Promise<string> {
  const chart = 'bars' in what ? statusChart(what) : chartOf(what);
  const view = new vega.View(vega.parse(compile(chart).spec), { renderer: 'none' });
  try {
    return withPatterns(await view.toSVG());
  } finally {
    view.finalize();
  }
}

/** With the font of the package alone: the same picture on every machine, also where no font is installed. */
export async function renderPng(what: Drawing): Promise<Uint8Array> {
  const [svg, fontBuffers] = await Promise.all([renderSvg(what), fonts(), start()]);
  const renderer = new Resvg(svg, {
    font: { fontBuffers, loadSystemFonts: false, defaultFontFamily: fontFamily },
    fitTo: { mode: 'zoom', value: SCALE },
  });
  try {
    const picture = renderer.render();
    const png = picture.asPng();
    picture.free();
    return png;
  } finally {
    renderer.free();
  }
}

const read = (module: string): Promise<Uint8Array> => readFile(fileURLToPath(import.meta.resolve(module)));

let started: Promise<void> | undefined;
/** Once a thread: the package refuses to be started twice. */
async function start(): Promise<void> {
  started ??= read('@resvg/resvg-wasm/index_bg.wasm').then((wasm) => initWasm(wasm));
  return started;
}

let loaded: Promise<Uint8Array[]> | undefined;
export async function fonts(): Promise<Uint8Array[]> {
  loaded ??= Promise.all(weights.map((path) => read(`@expo-google-fonts/source-sans-3/${path}`)));
  return loaded;
}

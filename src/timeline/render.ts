import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { fontFamily } from './draw.ts';

/** Pixels of the PNG for each of the picture's own: sharp where Slack shows it larger, and on dense displays. */
const SCALE = 2;

const weights = ['400Regular/SourceSans3_400Regular.ttf', '600SemiBold/SourceSans3_600SemiBold.ttf'];

const read = (module: string): Promise<Uint8Array> => readFile(fileURLToPath(import.meta.resolve(module)));

await initWasm(read('@resvg/resvg-wasm/index_bg.wasm'));

/** The files of the font. */
export const fontBuffers = await Promise.all(
  weights.map((path) => read(`@expo-google-fonts/source-sans-3/${path}`)),
);

/**
 * A drawing (SVG) as PNG, with the font of the package alone: the same picture on every machine, also where no font is
 * installed. It takes some hundred milliseconds, so that whoever answers people does it in another thread: picture.ts.
 */
export function renderPng(svg: string): Uint8Array {
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

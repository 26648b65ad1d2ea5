import { Resvg } from '@resvg/resvg-wasm';
import { describe, expect, it, vi } from 'vitest';
import { chooseDates } from '../../src/answer/dates-of.ts';
import { drawTimeline, letterWidth } from '../../src/timeline/draw.ts';
import { createPictures } from '../../src/timeline/picture.ts';
import { fontBuffers, renderPng } from '../../src/timeline/render.ts';
import { type Timeline, timelineOf } from '../../src/timeline/timeline.ts';
import { roadmap } from '../support/roadmap.ts';

// Loading what draws takes a second, and several on a busy machine.
vi.setConfig({ testTimeout: 60_000 });
const answer = chooseDates('', { roadmap, language: 'fr', today: '2020-05-01' });
const timeline = timelineOf(answer, roadmap) as Timeline;

/** Width and height, as the header of a PNG gives them. */
const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

describe('a drawn timeline', () => {
  it('is a PNG of twice its size, and narrow enough to be read', () => {
    const png = renderPng(drawTimeline(timeline));
    expect(Buffer.from(png.slice(1, 4)).toString()).toBe('PNG');
    const [width = 0, height = 0] = sizeOf(png);
    expect(width).toBeGreaterThan(960);
    expect(width).toBeLessThan(1100);
    expect(height).toBeLessThan(2600);
  });

  it('measures no text shorter than the font does', () => {
    const titles = [...roadmap.actions.map(({ title }) => title), ...Object.values(roadmap.english.actions)];
    const labels = roadmap.actions.flatMap(({ deadlines }) => deadlines.map(({ label }) => label));
    for (const text of [...titles, ...labels].flatMap((each) => [each, each.toUpperCase()])) {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="30000" height="200"><text y="100" font-family="Source Sans 3" font-weight="600" font-size="100">${text.replaceAll('&', '&amp;')}</text></svg>`;
      const box = new Resvg(svg, { font: { fontBuffers, loadSystemFonts: false } }).getBBox();
      expect(letterWidth(text) * text.length * 100, text).toBeGreaterThan(box?.width ?? Number.NaN);
    }
  });
});

describe('pictures', () => {
  const titled = (headline: string): Timeline => ({ ...timeline, headline, rows: timeline.rows.slice(0, 1) });

  it('are drawn in another thread', async () => {
    const pictures = createPictures();
    const drawn = await Promise.all(['a', 'b'].map((headline) => pictures.draw(titled(headline))?.picture));
    for (const picture of drawn) expect(sizeOf(picture as Buffer)[0]).toBeGreaterThan(960);
    await pictures.close();
  });

  it('wait for each other, know how many come before, and are refused where too many wait', async () => {
    const drawn: string[] = [];
    const { promise: gate, resolve: open } = Promise.withResolvers<void>();
    const render = {
      async run(svg: string) {
        const headline = />(\w)</.exec(svg)?.[1] ?? '';
        drawn.push(headline);
        await gate;
        if (headline === 'b') throw new Error('cannot be drawn');
        return Buffer.from(headline);
      },
      close: async () => {},
    };
    const pictures = createPictures({ render, line: 3 });
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((headline) => pictures.draw(titled(headline)));
    expect([a?.before, b?.before, c?.before, d]).toEqual([0, 1, 2, null]);
    await Promise.resolve();
    expect(drawn).toEqual(['a']);
    open();
    await expect(b?.picture).rejects.toThrow('cannot be drawn');
    expect(String(await c?.picture)).toBe('c');
    // All three are over.
    expect(pictures.draw(titled('d'))?.before).toBe(0);
    expect(pictures.draw(titled('b'))?.before).toBe(1);
  });
});

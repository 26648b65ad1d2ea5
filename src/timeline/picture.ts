import type { Piscina } from 'piscina';
import { drawTimeline } from './draw.ts';
import type { Timeline } from './timeline.ts';

/** In milliseconds, from the moment that it is drawn, not from the moment that it waits. */
const WITHIN = 30_000;
/** Drawn or waiting: at half a second each, the last one comes within about half a minute. */
const LINE = 50;
/** After that the thread ends and gives its memory back. */
const IDLE = 5 * 60_000;

export type Pictures = ReturnType<typeof createPictures>;

/**
 * Makes one picture after the other, in a thread of its own, so that answers and health checks never wait for one,
 * and loads what it takes only when the first one is asked for.
 */
export function createPictures({ render = inThread(), line = LINE } = {}) {
  let last: Promise<unknown> = Promise.resolve();
  let open = 0;
  return {
    /**
     * A picture to come, as PNG, and how many are drawn before it; it rejects where it cannot be drawn, or not in
     * time. Null where too many wait already: nothing is drawn, and whoever asks is to ask again later.
     */
    draw(timeline: Timeline): { picture: Promise<Buffer>; before: number } | null {
      if (open >= line) return null;
      const svg = drawTimeline(timeline);
      const before = open++;
      const picture = last.then(() => render.run(svg)).finally(() => open--);
      // One that fails holds up nobody behind it.
      last = picture.catch(() => {});
      return { before, picture };
    },
    close: () => render.close(),
  };
}

/** Makes a PNG of a drawing (SVG). */
function inThread() {
  let pool: Piscina | undefined;
  return {
    async run(svg: string): Promise<Buffer> {
      const { Piscina } = await import('piscina');
      pool ??= new Piscina({
        filename: new URL('./render.ts', import.meta.url).href,
        name: 'renderPng',
        minThreads: 0,
        maxThreads: 1,
        idleTimeout: IDLE,
      });
      const png: Uint8Array = await pool.run(svg, { signal: AbortSignal.timeout(WITHIN) });
      return Buffer.from(png);
    },
    async close(): Promise<void> {
      await pool?.destroy();
    },
  };
}

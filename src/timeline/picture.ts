import { LRUCache } from 'lru-cache';
import { Piscina } from 'piscina';
import type { Timeline } from './timeline.ts';

/** Pictures kept: each is some hundred kilobytes. */
const KEPT = 30;
/** In milliseconds. A picture takes a second or two, the first one twice that. */
const WITHIN = 30_000;
/** After that the thread ends and gives its memory back (some 150 MB). */
const IDLE = 5 * 60_000;

/** PNG pictures of timelines. Rejects where one cannot be drawn in time. */
export interface Pictures {
  draw(timeline: Timeline): Promise<Buffer>;
  close(): Promise<void>;
}

/**
 * Draws in a thread of its own, so that answers and health checks never wait for a picture, and loads what it takes
 * only when the first one is asked for. The same timeline is drawn once.
 */
export function createPictures(): Pictures {
  const kept = new LRUCache<string, Promise<Buffer>>({ max: KEPT });
  let pool: Piscina | undefined;

  async function render(timeline: Timeline): Promise<Buffer> {
    pool ??= new Piscina({
      filename: new URL('./render.ts', import.meta.url).href,
      name: 'renderPng',
      minThreads: 0,
      maxThreads: 1,
      idleTimeout: IDLE,
    });
    const png: Uint8Array = await pool.run(timeline, { signal: AbortSignal.timeout(WITHIN) });
    return Buffer.from(png);
  }

  return {
    draw(timeline) {
      const key = JSON.stringify(timeline);
      const known = kept.get(key);
      if (known) return known;
      const drawn = render(timeline);
      kept.set(key, drawn);
      // What failed once may work the next time.
      drawn.catch(() => kept.delete(key));
      return drawn;
    },
    close: async () => pool?.destroy(),
  };
}

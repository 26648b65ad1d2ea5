import { LRUCache } from 'lru-cache';
import { Piscina } from 'piscina';
import type { StatusPicture } from './status-chart.ts';
import type { Timeline } from './timeline.ts';

/** What can be drawn. */
export type Drawing = Timeline | StatusPicture;

/** Pictures kept: each is some hundred kilobytes. */
const KEPT = 30;
/** In milliseconds. A picture takes a second or two, the first one twice that. */
const WITHIN = 30_000;
/** After that the thread ends and gives its memory back (some 150 MB). */
const IDLE = 5 * 60_000;

/** PNG pictures. Rejects where one cannot be drawn in time. */
export interface Pictures {
  draw(what: Drawing): Promise<Buffer>;
  close(): Promise<void>;
}

/**
 * Draws in a thread of its own, so that answers and health checks never wait for a picture, and loads what it takes
 * only when the first one is asked for. The same is drawn once.
 */
export function createPictures(): Pictures {
  const kept = new LRUCache<string, Promise<Buffer>>({ max: KEPT });
  let pool: Piscina | undefined;

  async function render(what: Drawing): Promise<Buffer> {
    pool ??= new Piscina({
      filename: new URL('./render.ts', import.meta.url).href,
      name: 'renderPng',
      minThreads: 0,
      maxThreads: 1,
      idleTimeout: IDLE,
    });
    const png: Uint8Array = await pool.run(what, { signal: AbortSignal.timeout(WITHIN) });
    return Buffer.from(png);
  }

  return {
    draw(what) {
      const key = JSON.stringify(what);
      const known = kept.get(key);
      if (known) return known;
      const drawn = render(what);
      kept.set(key, drawn);
      // What failed once may work the next time.
      drawn.catch(() => kept.delete(key));
      return drawn;
    },
    close: async () => pool?.destroy(),
  };
}

import { LRUCache } from 'lru-cache';

/** In milliseconds: how much later a change by another replica may show. Slack's own clients take as long. */
const FRESH = 1000;
/** Values kept. */
const MOST = 10_000;

/**
 * Remembers for a second what `find` gave, where a question would otherwise wait for the database. What is kept is the
 * promise, from the beginning of the read, so that a read from before a change cannot come back after `forget`. A read
 * that failed is not kept.
 */
export function lately<Value>(find: (...key: string[]) => Promise<Value>) {
  const kept = new LRUCache<string, Promise<Value>>({ max: MOST, ttl: FRESH });
  return {
    read(...key: string[]): Promise<Value> {
      const name = JSON.stringify(key);
      const known = kept.get(name);
      if (known) return known;
      const found = find(...key);
      kept.set(name, found);
      found.catch(() => kept.delete(name));
      return found;
    },
    /** Call it after a change was written: this replica reads anew at once. */
    forget: (...key: string[]) => void kept.delete(JSON.stringify(key)),
  };
}

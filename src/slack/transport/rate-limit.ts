import { LRUCache } from 'lru-cache';

/** `too-many`: the first refusal since the last question that was let through; `still`: one more. */
export type Leave = 'go' | 'too-many' | 'still';

interface Bucket {
  tokens: number;
  /** When the tokens were counted, in milliseconds. */
  at: number;
  refused: boolean;
}

/** People whose buckets are kept; whoever drops out starts with a full one. */
const people = 10_000;

/**
 * A token bucket for each person: `perMinute` questions at once, then as many again over each minute. In the
 * memory of this replica on purpose: it keeps one person from using up this process, which a count in the
 * database, one write a question, would not. With n replicas a person may get n times as much.
 */
export function rateLimit(perMinute: number): (who: string, now: Date) => Leave {
  const buckets = new LRUCache<string, Bucket>({ max: people });
  return (who, now) => {
    const at = now.getTime();
    const last = buckets.get(who) ?? { tokens: perMinute, at, refused: false };
    // A clock that was set back refills nothing.
    const refill = (Math.max(0, at - last.at) / 60_000) * perMinute;
    const tokens = Math.min(perMinute, last.tokens + refill);
    const refused = tokens < 1;
    buckets.set(who, { tokens: refused ? tokens : tokens - 1, at, refused });
    if (!refused) return 'go';
    return last.refused ? 'still' : 'too-many';
  };
}

import type { webApi } from '@slack/bolt';

type Fetch = webApi.FetchFunction;

/** Where a call goes: a method of the Web API, or the URL that answers one command or click. */
const methodOf = (url: string): string =>
  /\/api\/([\w.]+)$/.exec(new URL(url).pathname)?.[1] ?? 'response_url';

/**
 * The `fetch` of Slack's clients that also tells how each call went: `ok`, Slack's name for the error,
 * `http_` and the status, or `no_reply`. What callers see is the same as without it.
 */
export function countCalls(count: (method: string, outcome: string) => void): Fetch {
  return async (url, init) => {
    const method = methodOf(String(url));
    try {
      const response = await fetch(url, init as RequestInit);
      count(method, await outcomeOf(response.clone()));
      return response;
    } catch (error) {
      count(method, 'no_reply');
      throw error;
    }
  };
}

async function outcomeOf(response: Response): Promise<string> {
  if (!response.ok) return `http_${response.status}`;
  const body: unknown = await response.json().catch(() => null);
  // A response URL says "ok" in plain text.
  const { ok = true, error } = (body ?? {}) as { ok?: boolean; error?: string };
  return ok ? 'ok' : (error ?? 'error');
}

import { setTimeout as sleep } from 'node:timers/promises';
import { RespondError, webApi } from '@slack/bolt';

type Fetch = webApi.FetchFunction;

/** For every client of Slack's: after a lost reply nobody knows what was done, and asking again could do it twice. */
export const askingOnce = { retryConfig: { retries: 0 }, rejectRateLimitedCalls: true };

/** Where a call goes: a method of the Web API, or the URL that answers one command or click. */
const methodOf = (url: string): string =>
  /\/api\/([\w.]+)$/.exec(new URL(url).pathname)?.[1] ?? 'response_url';

/** The `fetch` of Slack's clients that also tells how each call went: as `outcomeOf` says, or `no_reply`. */
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

/** `ok`, Slack's name for the error, or `http_` and the status. */
export async function outcomeOf(response: Pick<Response, 'ok' | 'status' | 'text'>): Promise<string> {
  if (!response.ok) return `http_${response.status}`;
  const said = await response.text();
  // A response URL says "ok" in plain text.
  const { ok = true, error } = said.startsWith('{')
    ? (JSON.parse(said) as { ok?: boolean; error?: string })
    : {};
  return ok ? 'ok' : (error ?? 'error');
}

/** In milliseconds: how long Slack may take for one call. */
const patience = 6_000;
/** In seconds, all in all: an answer is worth waiting so long for, as Slack asks with a 429. */
const longestWait = 20;

/**
 * The `fetch` for answers, as a person waits for them. A call that Slack does not answer is given up; one that it
 * refuses with 429 is made again when Slack says so, unless that is too far ahead. `hangs`: the last call went unanswered.
 */
export function answerCalls(send: Fetch = fetch as Fetch, most = patience) {
  let hangs = false;
  const call: Fetch = async (url, init) => {
    const limit = AbortSignal.timeout(most);
    const signal = init?.signal ? AbortSignal.any([limit, init.signal]) : limit;
    try {
      const response = await send(url, { ...init, signal });
      hangs = false;
      return response;
    } catch (error) {
      if (limit.aborted) hangs = true;
      throw error;
    }
  };
  const fetchPatiently: Fetch = async (url, init) => {
    for (let left = longestWait; ; ) {
      const response = await call(url, init);
      // A second at least, so that this ends.
      const seconds = Math.max(1, Number(response.headers.get('retry-after') ?? Number.NaN));
      if (response.status !== 429 || !(seconds <= left)) return response;
      left -= seconds;
      await sleep(seconds * 1000);
    }
  };
  return { fetch: fetchPatiently, hangs: (): boolean => hangs };
}

/** "It is possible that some aspect of the operation succeeded", as Slack puts it. */
const doubtfulErrors = new Set(['internal_error', 'fatal_error']);
/** No connection was made: the message cannot have arrived. */
const neverLeft = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/**
 * Whether what was sent to Slack may have been done although it failed: nobody may send it again then.
 * https://docs.slack.dev/reference/methods/chat.postMessage#errors
 */
export function mayHaveArrived(error: unknown): boolean {
  if (error instanceof webApi.WebAPIRateLimitedError) return false;
  if (error instanceof webApi.WebAPIPlatformError) return doubtfulErrors.has(error.data.error);
  if (error instanceof webApi.WebAPIHTTPError || error instanceof RespondError) {
    return error.statusCode >= 500 && error.statusCode !== 503;
  }
  return !(error instanceof webApi.WebAPIRequestError && neverLeft.has(codeOf(error)));
}

/** Node's name for what failed, hidden in what Slack's client made of it; empty where there is none. */
export function codeOf(error: unknown): string {
  const { code, cause, original } = error as { code?: unknown; cause?: unknown; original?: unknown };
  if (original) return codeOf(original);
  if (typeof code === 'string') return code;
  return cause ? codeOf(cause) : '';
}

import { RespondError, webApi } from '@slack/bolt';

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

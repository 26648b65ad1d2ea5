import { createHmac } from 'node:crypto';
import type { Problem } from './protocol.ts';

/** What the app answered: the body of its acknowledgement, or why there is none. */
export type Delivery = { body: string } | Problem;

/**
 * Sends the app, which listens at `url`, what Slack would send it, signed with its `secret`, version `v0`
 * (https://docs.slack.dev/authentication/verifying-requests-from-slack). `patience`: in milliseconds, how long Slack
 * waits for an acknowledgement before it says that the app did not answer.
 */
export function signedRequests(
  { url, secret, now }: { url: string; secret: string; now: () => Date },
  patience = 3000,
) {
  async function send(contentType: string, body: string): Promise<Delivery> {
    const timestamp = String(Math.floor(now().getTime() / 1000));
    const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': contentType,
          'x-slack-request-timestamp': timestamp,
          'x-slack-signature': `v0=${signature}`,
        },
        body,
        signal: AbortSignal.timeout(patience),
      });
      const answer = await response.text();
      if (response.ok) return { body: answer };
      if (response.status === 401) return { problem: 'refused' };
      return { problem: 'failed', detail: String(response.status) };
    } catch (error) {
      const late = error instanceof DOMException && error.name === 'TimeoutError';
      return { problem: late ? 'late' : 'unreachable' };
    }
  }

  const form = 'application/x-www-form-urlencoded';
  return {
    event: (envelope: object) => send('application/json', JSON.stringify(envelope)),
    command: (fields: Record<string, string>) => send(form, new URLSearchParams(fields).toString()),
    interaction: (payload: object) =>
      send(form, new URLSearchParams({ payload: JSON.stringify(payload) }).toString()),
  };
}

export type SignedRequests = ReturnType<typeof signedRequests>;

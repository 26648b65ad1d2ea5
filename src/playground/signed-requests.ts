import { createHmac } from 'node:crypto';
import { limits } from '../slack/transport/limits.ts';
import { ActError } from './protocol.ts';

/**
 * Sends the app, which listens at `url`, what Slack would send it, signed with its `secret`, version `v0`
 * (https://docs.slack.dev/authentication/verifying-requests-from-slack). Each returns the body of the app's
 * acknowledgement; without one it rejects with an `ActError`. `patience`: in milliseconds, how long Slack waits for an
 * acknowledgement before it says that the app did not answer.
 */
export function signedRequests(
  { url, secret, now }: { url: string; secret: string; now: () => Date },
  patience: number = limits.patience,
) {
  async function send(contentType: string, body: string): Promise<string> {
    const timestamp = String(Math.floor(now().getTime() / 1000));
    const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
    const headers = {
      'content-type': contentType,
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${signature}`,
    };
    const signal = AbortSignal.timeout(patience);
    const response = await fetch(url, { method: 'POST', headers, body, signal }).catch(() => {
      throw new ActError({ problem: signal.aborted ? 'late' : 'unreachable' });
    });
    if (response.status === 401) throw new ActError({ problem: 'refused' });
    if (!response.ok) throw new ActError({ problem: 'failed', detail: String(response.status) });
    return response.text();
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

import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Seconds that a signature is good for. https://docs.slack.dev/authentication/verifying-requests-from-slack */
const GOOD_FOR = 5 * 60;

/**
 * Recognises what Slack has signed: with this secret, not more than five minutes ago. Bolt's own check says the same,
 * at three times the work: it prepares the secret anew for each request and signs both signatures to compare them.
 * What is not recognised here is left to Bolt, which knows the exceptions and says what is wrong.
 */
export function signatureReader(signingSecret: string, now: () => Date) {
  const secret = createSecretKey(signingSecret, 'utf8');
  return ({ headers }: Pick<IncomingMessage, 'headers'>, body: Buffer): boolean => {
    const { 'x-slack-request-timestamp': seconds, 'x-slack-signature': signature } = headers;
    if (typeof seconds !== 'string' || typeof signature !== 'string') return false;
    if (!/^\d{1,12}$/.test(seconds) || !/^v0=[0-9a-f]{64}$/.test(signature)) return false;
    if (Math.abs(now().getTime() / 1000 - Number(seconds)) > GOOD_FOR) return false;
    const right = createHmac('sha256', secret).update(`v0:${seconds}:`).update(body).digest();
    return timingSafeEqual(right, Buffer.from(signature.slice('v0='.length), 'hex'));
  };
}

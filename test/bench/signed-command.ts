import { createHmac } from 'node:crypto';

export const SIGNING_SECRET = 'bench';
export const BOT = { botToken: 'xoxb-bench', botId: 'B1', botUserId: 'U1', teamId: 'T1' };

/** `/esante TEXT` as Slack sends it, signed at `now` (scheme v0; good for five minutes). */
export function signedCommand(text: string, responseUrl: string, now: Date, user = 'U2') {
  const body = new URLSearchParams({
    command: '/esante',
    text,
    team_id: 'T1',
    channel_id: 'C1',
    user_id: user,
    response_url: responseUrl,
    trigger_id: '1.2.3',
  }).toString();
  return signedBody(body, 'application/x-www-form-urlencoded', now);
}

/** A body with the headers that make it Slack's, signed at `now`. */
export function signedBody(body: string, contentType: string, now: Date) {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const signature = createHmac('sha256', SIGNING_SECRET).update(`v0:${timestamp}:${body}`).digest('hex');
  return {
    body,
    headers: {
      'content-type': contentType,
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${signature}`,
    },
  };
}

import { createHmac } from 'node:crypto';

export const SIGNING_SECRET = 'bench';
export const BOT = { botToken: 'xoxb-bench', botId: 'B1', botUserId: 'U1', teamId: 'T1' };

/** `/esante TEXT` as Slack sends it, signed at `now` (scheme v0; good for five minutes). */
export function signedCommand(text: string, responseUrl: string, now: Date) {
  const body = new URLSearchParams({
    command: '/esante',
    text,
    team_id: 'T1',
    channel_id: 'C1',
    user_id: 'U2',
    response_url: responseUrl,
    trigger_id: '1.2.3',
  }).toString();
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const signature = createHmac('sha256', SIGNING_SECRET).update(`v0:${timestamp}:${body}`).digest('hex');
  return {
    body,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${signature}`,
    },
  };
}

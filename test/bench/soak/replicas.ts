import { type ChildProcess, spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { compileCache } from '../../support/compile-cache.ts';
import { freePort } from '../../support/free-port.ts';

interface Replica {
  child: ChildProcess;
  port: string;
  /** When it ended, as Date.now() tells; infinite while it runs. */
  ended: number;
}

/** How a request of Slack's went: which replica acknowledged it, if any, and when. */
export interface Delivery {
  by: Replica | null;
  at: number;
}

/** In milliseconds, before each try after the first: docs.slack.dev/apis/events-api#retries. */
const eventRetries = [0, 60_000, 300_000];
/** In milliseconds: so long Slack waits for an acknowledgement. */
const slackWaits = 3000;

/** Two replicas of the whole program; one that ends is started again, as whoever runs it would. */
export async function startReplicas(env: Record<string, string>) {
  const replicas: Replica[] = [];
  let stopping = false;

  async function start(place: number): Promise<void> {
    const [port, health] = [await freePort(), await freePort()];
    const child = spawn(process.execPath, [join(import.meta.dirname, '../../../src/main.ts')], {
      env: {
        ...compileCache,
        NODE_ENV: 'production',
        SLACK_SIGNING_SECRET: 'secret',
        PORT: port,
        HEALTH_PORT: health,
        ...env,
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const replica: Replica = { child, port, ended: Number.POSITIVE_INFINITY };
    replicas[place] = replica;
    child.once('exit', () => {
      replica.ended = Date.now();
      if (!stopping) void start(place);
    });
  }

  /** Once, through a balancer like the shipped nginx: a replica that does not listen is passed over. */
  async function send(path: string, body: string, headers: Record<string, string>): Promise<Replica | null> {
    const first = Math.random() < 0.5 ? 0 : 1;
    const signal = AbortSignal.timeout(slackWaits);
    for (const place of [first, 1 - first]) {
      const replica = replicas[place];
      if (!replica) continue;
      const url = `http://127.0.0.1:${replica.port}${path}`;
      try {
        const reply = await fetch(url, { method: 'POST', headers, body, signal });
        await reply.arrayBuffer();
        return reply.ok ? replica : null;
      } catch (error) {
        const { cause } = error as { cause?: { code?: string } };
        if (cause?.code !== 'ECONNREFUSED') return null;
      }
    }
    return null;
  }

  /** As Slack delivers: signed; events again, three times, where nobody acknowledged; interactions once. */
  async function deliver(body: string, type: string, isEvent: boolean): Promise<Delivery> {
    for (const [number, pause] of [0, ...(isEvent ? eventRetries : [])].entries()) {
      await sleep(pause);
      const timestamp = String(Math.floor(Date.now() / 1000));
      const signature = createHmac('sha256', 'secret').update(`v0:${timestamp}:${body}`).digest('hex');
      const by = await send('/slack/events', body, {
        'content-type': type,
        'x-slack-request-timestamp': timestamp,
        'x-slack-signature': `v0=${signature}`,
        ...(number > 0 && { 'x-slack-retry-num': String(number), 'x-slack-retry-reason': 'http_timeout' }),
      });
      if (by) return { by, at: Date.now() };
    }
    return { by: null, at: Date.now() };
  }

  for (const place of [0, 1]) await start(place);
  return {
    deliver,
    kill: (place: number) => void replicas[place]?.child.kill('SIGKILL'),
    stop() {
      stopping = true;
      for (const { child } of replicas) child.kill('SIGKILL');
    },
  };
}

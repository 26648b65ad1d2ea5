import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';

/** Throws, or rejects, where something that answers need is missing. */
export type Check = () => Promise<unknown>;

export interface Route {
  path: string;
  method: string[];
  handler(request: IncomingMessage, response: ServerResponse): void;
}

interface HealthOptions {
  checks: Record<string, Check>;
  register: Registry;
  log: Logger;
}

/** In milliseconds: a check that takes longer has failed. */
const within = 2000;

/**
 * What those who look after the process ask it: `/healthz`, whether it runs at all; `/readyz`, whether it can
 * answer now (200 or 503, with every check); `/metrics`, in Prometheus' text format. `stop` makes it unready for
 * good. Why a check failed is in the log, not in the response, which strangers may read.
 */
export function createHealth({ checks, register, log }: HealthOptions) {
  let stopping = false;

  async function run([name, check]: [string, Check]): Promise<[string, 'ok' | 'failed']> {
    try {
      await Promise.race([check(), late()]);
      return [name, 'ok'];
    } catch (err) {
      log.warn({ err, check: name }, 'not ready');
      return [name, 'failed'];
    }
  }

  async function ready(): Promise<{ status: number; body: object }> {
    if (stopping) return { status: 503, body: { status: 'stopping', checks: {} } };
    const results = await Promise.all(Object.entries(checks).map(run));
    const well = results.every(([, result]) => result === 'ok');
    return {
      status: well ? 200 : 503,
      body: { status: well ? 'ready' : 'not ready', checks: Object.fromEntries(results) },
    };
  }

  const route = (path: string, handle: (response: ServerResponse) => Promise<unknown>): Route => ({
    path,
    method: ['GET', 'HEAD'],
    handler(_, response) {
      handle(response).catch((err: unknown) => {
        log.error({ err, path }, 'a request failed');
        response.writeHead(500).end();
      });
    },
  });

  return {
    routes: [
      route('/healthz', async (response) => json(response, 200, { status: 'ok' })),
      route('/readyz', async (response) => {
        const { status, body } = await ready();
        json(response, status, body);
      }),
      route('/metrics', async (response) => {
        const text = await register.metrics();
        response.writeHead(200, { 'content-type': register.contentType }).end(text);
      }),
    ],
    stop(): void {
      stopping = true;
    },
  };
}

async function late(): Promise<never> {
  await sleep(within, undefined, { ref: false });
  throw new Error(`no answer within ${within / 1000} s`);
}

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(`${JSON.stringify(body)}\n`);
}

/** A check whose success counts for a while: else each look of each balancer would be a call of Slack. */
export function remember(check: Check, milliseconds: number, now: () => Date): Check {
  let passedAt = Number.NEGATIVE_INFINITY;
  return async () => {
    if (now().getTime() - passedAt < milliseconds) return;
    await check();
    passedAt = now().getTime();
  };
}

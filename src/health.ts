import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';

/** Throws, or rejects, where something that answers need is missing. */
export type Check = () => Promise<unknown>;

interface HealthOptions {
  checks: Record<string, Check>;
  register: Registry;
  log: Logger;
}

/** In milliseconds: a check that takes longer has failed. */
const within = 2000;

/**
 * What those who look after the process ask it, on a port of its own that no stranger reaches: `/healthz`, whether it
 * runs (503 while it starts); `/readyz`, whether it can answer now (200 or 503, with every check); `/metrics`, in
 * Prometheus' text format. Why a check failed is in the log, not in the response.
 */
export function createHealth({ checks, register, log }: HealthOptions) {
  let phase: 'starting' | 'running' | 'stopping' = 'starting';

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
    if (phase !== 'running') return { status: 503, body: { status: phase, checks: {} } };
    const results = await Promise.all(Object.entries(checks).map(run));
    const well = results.every(([, result]) => result === 'ok');
    return {
      status: well ? 200 : 503,
      body: { status: well ? 'ready' : 'not ready', checks: Object.fromEntries(results) },
    };
  }

  const routes: Record<string, (response: ServerResponse) => Promise<unknown>> = {
    '/healthz': async (response) =>
      phase === 'starting' ? json(response, 503, { status: phase }) : json(response, 200, { status: 'ok' }),
    '/readyz': async (response) => {
      const { status, body } = await ready();
      json(response, status, body);
    },
    '/metrics': async (response) => {
      const text = await register.metrics();
      response.writeHead(200, { 'content-type': register.contentType }).end(text);
    },
  };

  const server = createServer(({ url = '', method = '' }, response) => {
    const route = ['GET', 'HEAD'].includes(method) ? routes[url] : undefined;
    if (!route) return void response.writeHead(404).end();
    route(response).catch((err: unknown) => {
      log.error({ err, path: url }, 'a request failed');
      response.writeHead(500).end();
    });
  });

  return {
    /** Listens, as long as the process runs; rejects where the port is taken. Returns the port, for 0 a free one. */
    async listen(port: number): Promise<number> {
      server.listen(port).unref();
      await once(server, 'listening');
      return (server.address() as AddressInfo).port;
    },
    /** From now on it is ready where all checks say so. */
    started(): void {
      phase = 'running';
    },
    /** From now on it is not ready. */
    stop(): void {
      phase = 'stopping';
    },
    close: () => server.close(),
  };
}

async function late(): Promise<never> {
  await sleep(within, undefined, { ref: false });
  throw new Error(`no answer within ${within / 1000} s`);
}

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(`${JSON.stringify(body)}\n`);
}

/**
 * A check whose success counts for a while, unless there is reason to doubt it: else each look of each balancer would
 * be a call of Slack.
 */
export function remember(check: Check, milliseconds: number, now: () => Date, doubt = () => false): Check {
  let passedAt = Number.NEGATIVE_INFINITY;
  return async () => {
    if (now().getTime() - passedAt < milliseconds && !doubt()) return;
    await check();
    passedAt = now().getTime();
  };
}

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import { late } from './slack/transport/late.ts';

/** Throws, or rejects, where something that answers need is missing. */
export type Check = () => Promise<unknown>;

/** In milliseconds: a check that takes longer has failed. */
const within = 2000;

/**
 * What those who look after the process ask it, on a port that no stranger reaches: `/healthz`, whether it runs (503
 * while it starts); `/readyz`, whether it can answer now, with every check (why one failed is in the log); `/metrics`,
 * in Prometheus' text format.
 */
export function createHealth(checks: Record<string, Check>, register: Registry, log: Logger) {
  let phase: 'starting' | 'running' | 'stopping' = 'starting';

  async function run([name, check]: [string, Check]): Promise<[string, 'ok' | 'failed']> {
    try {
      await Promise.race([check(), late(within, `no answer within ${within / 1000} s`).comes]);
      return [name, 'ok'];
    } catch (err) {
      log.warn({ err, check: name }, 'not ready');
      return [name, 'failed'];
    }
  }

  async function answer(path: string): Promise<[status: number, body: object | string]> {
    if (path === '/metrics') return [200, await register.metrics()];
    if (path === '/healthz') return phase === 'starting' ? [503, { status: phase }] : [200, { status: 'ok' }];
    if (path !== '/readyz') return [404, ''];
    if (phase !== 'running') return [503, { status: phase, checks: {} }];
    const results = await Promise.all(Object.entries(checks).map(run));
    const isReady = results.every(([, result]) => result === 'ok');
    const body = { status: isReady ? 'ready' : 'not ready', checks: Object.fromEntries(results) };
    return [isReady ? 200 : 503, body];
  }

  const server = createServer(async ({ url = '', method = '' }, response) => {
    try {
      const [status, body] = await answer(['GET', 'HEAD'].includes(method) ? url : '');
      const isText = typeof body === 'string';
      response
        .writeHead(status, { 'content-type': isText ? register.contentType : 'application/json' })
        .end(isText ? body : `${JSON.stringify(body)}\n`);
    } catch (err) {
      log.error({ err, path: url }, 'a request failed');
      response.writeHead(500).end();
    }
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

/** A check whose success counts for a while, unless there is doubt: not every look of a balancer calls Slack. */
export function remember(check: Check, milliseconds: number, now: () => Date, doubt = () => false): Check {
  let passedAt = Number.NEGATIVE_INFINITY;
  return async () => {
    if (now().getTime() - passedAt < milliseconds && !doubt()) return;
    await check();
    passedAt = now().getTime();
  };
}

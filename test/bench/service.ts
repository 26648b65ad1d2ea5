import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import autocannon from 'autocannon';
import { startChild, stopChild } from './child.ts';
import { signedCommand } from './signed-command.ts';

export interface ServiceRow {
  app: string;
  'requests/s': number;
  'p99 ms': number;
  /** Requests a second as a share of the bare app's in the same rounds. */
  ratio: number;
}

const ROUNDS = 3;
const SECONDS = 3;
const CONNECTIONS = 10;

/** Signed `/esante action 15` over HTTP: our app, then a bare Bolt app that only acks, in turn. */
export async function measureService(): Promise<ServiceRow[]> {
  const sink = createServer((request, response) => request.resume().on('end', () => response.end('ok')));
  await new Promise<void>((resolve) => sink.listen(0, '127.0.0.1', resolve));
  const responseUrl = `http://127.0.0.1:${(sink.address() as AddressInfo).port}/`;
  const names = ['our-app', 'bare-app'] as const;
  const rates: Record<(typeof names)[number], { rate: number; p99: number }[]> = {
    'our-app': [],
    'bare-app': [],
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of names) {
      const { message, child } = await startChild<{ port: number }>(name);
      const { body, headers } = signedCommand('action 15', responseUrl, new Date());
      const load = {
        url: `http://127.0.0.1:${message.port}/slack/events`,
        method: 'POST' as const,
        headers,
        body,
        connections: CONNECTIONS,
      };
      await autocannon({ ...load, duration: 1 });
      const { requests, latency, non2xx } = await autocannon({ ...load, duration: SECONDS });
      if (non2xx > 0) throw new Error(`${name} refused ${non2xx} requests`);
      rates[name].push({ rate: requests.average, p99: latency.p99 });
      await stopChild(child);
    }
  }
  sink.close();
  const median = (numbers: number[]): number =>
    numbers.sort((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
  const bare = median(rates['bare-app'].map(({ rate }) => rate));
  return names.map((name) => {
    const rate = median(rates[name].map((one) => one.rate));
    return {
      app: name,
      'requests/s': Math.round(rate),
      'p99 ms': median(rates[name].map(({ p99 }) => p99)),
      ratio: Number((rate / bare).toFixed(2)),
    };
  });
}

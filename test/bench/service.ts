import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import autocannon from 'autocannon';
import packageJson from '../../package.json' with { type: 'json' };
import { signedCommand } from './signed-command.ts';

/** The programs in `processes/`. */
const programs = { 'first answer': 'first-answer', 'our app': 'our-app', 'bare Bolt': 'bare-app' } as const;
type Program = keyof typeof programs;

/** What each of them tells when it is ready; `ready` in milliseconds from its start, `memory` in bytes. */
interface Ready {
  ready: number;
  memory: number;
  port: number;
}

/** What `npm start` gives Node; from the second of the starts on, it has kept what it compiled. */
const flags = packageJson.scripts.start.match(/--(?:max|import)\S+/g) ?? [];

async function withProgram<Result>(name: Program, work: (ready: Ready) => Promise<Result>): Promise<Result> {
  const file = join(import.meta.dirname, 'processes', `${programs[name]}.ts`);
  const child: ChildProcess = fork(file, { stdio: 'inherit', execArgv: name === 'our app' ? flags : [] });
  const [ready] = (await once(child, 'message')) as [Ready];
  const result = await work(ready);
  child.kill();
  if (child.exitCode === null) await once(child, 'exit');
  return result;
}

const median = (numbers: number[]): number =>
  numbers.toSorted((one, other) => one - other)[numbers.length >> 1] ?? Number.NaN;

/** Cold starts, taken in turn, the median of five: command line to first answer, our app and a bare one to listening. */
export async function measureStart(): Promise<
  Record<Program, { 'ready ms': number; 'resident MB': number }>
> {
  const names = Object.keys(programs) as Program[];
  const runs: Ready[][] = names.map(() => []);
  for (let run = 0; run < 5; run += 1) {
    for (const [place, name] of names.entries()) {
      runs[place]?.push(await withProgram(name, async (ready) => ready));
    }
  }
  const rows = names.map((name, place) => {
    const of = (what: 'ready' | 'memory') => Math.round(median(runs[place]?.map((run) => run[what]) ?? []));
    return [name, { 'ready ms': of('ready'), 'resident MB': Math.round(of('memory') / 1_000_000) }];
  });
  return Object.fromEntries(rows);
}

interface ServiceRow {
  'requests/s': number;
  'p99 ms': number;
  /** Requests a second as a share of the bare app's in the same rounds. */
  ratio: number;
}

/** Signed `/esante action 15` over HTTP, ten at once: our app, then a bare one that only acks, in turn, three times. */
export async function measureService(): Promise<Record<'our app' | 'bare Bolt', ServiceRow>> {
  const sink = createServer((request, response) => request.resume().on('end', () => response.end('ok')));
  await new Promise<void>((resolve) => sink.listen(0, '127.0.0.1', resolve));
  const responseUrl = `http://127.0.0.1:${(sink.address() as AddressInfo).port}/`;
  const rounds = { 'our app': [] as autocannon.Result[], 'bare Bolt': [] as autocannon.Result[] };
  for (let round = 0; round < 3; round += 1) {
    for (const name of ['our app', 'bare Bolt'] as const) {
      const result = await withProgram(name, async ({ port }) => {
        const url = `http://127.0.0.1:${port}/slack/events`;
        const load = {
          url,
          method: 'POST' as const,
          connections: 10,
          ...signedCommand('action 15', responseUrl, new Date()),
        };
        await autocannon({ ...load, duration: 1 });
        return autocannon({ ...load, duration: 3 });
      });
      if (result.non2xx > 0) throw new Error(`${name} refused ${result.non2xx} requests`);
      rounds[name].push(result);
    }
  }
  sink.close();
  const rate = (name: keyof typeof rounds) => median(rounds[name].map(({ requests }) => requests.average));
  const row = (name: keyof typeof rounds): ServiceRow => ({
    'requests/s': Math.round(rate(name)),
    'p99 ms': median(rounds[name].map(({ latency }) => latency.p99)),
    ratio: rate(name) / rate('bare Bolt'),
  });
  return { 'our app': row('our app'), 'bare Bolt': row('bare Bolt') };
}

import { startChild, stopChild } from './child.ts';

interface Start {
  ready: number;
  memory: number;
  facts?: number;
  index?: number;
}

export interface StartRow {
  process: string;
  /** Milliseconds from the start of the process, median of the runs. */
  'ready ms': number;
  'facts ms': number | null;
  'index ms': number | null;
  'resident MB': number;
}

const RUNS = 5;

/** Cold starts, taken in turn: command line to first answer, our app to listening, a bare Bolt app to listening. */
export async function measureStart(): Promise<StartRow[]> {
  const names = ['first-answer', 'our-app', 'bare-app'];
  const runs = new Map<string, Start[]>(names.map((name) => [name, []]));
  for (let run = 0; run < RUNS; run += 1) {
    for (const name of names) {
      const { message, child } = await startChild<Start>(name);
      runs.get(name)?.push(message);
      await stopChild(child);
    }
  }
  return [...runs].map(([process, starts]) => ({
    process,
    'ready ms': Math.round(median(starts.map(({ ready }) => ready))),
    'facts ms': roundOrNull(starts.map(({ facts }) => facts)),
    'index ms': roundOrNull(starts.map(({ index }) => index)),
    'resident MB': Math.round(median(starts.map(({ memory }) => memory)) / 1_000_000),
  }));
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

const roundOrNull = (numbers: readonly (number | undefined)[]): number | null => {
  const known = numbers.filter((number) => number !== undefined);
  return known.length === 0 ? null : Math.round(median(known));
};

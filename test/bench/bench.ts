import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { Bench } from 'tinybench';
import { loadRoadmap } from '../../src/roadmap/load.ts';
import type { Roadmap } from '../../src/roadmap/roadmap.ts';
import { readQuestions } from '../eval/question-file.ts';
import { contenders, MINISEARCH } from './contenders.ts';
import { measureService } from './service.ts';
import { measureStart } from './start.ts';
import { measureSuggestions } from './suggestions.ts';
import { syntheticQuestions, syntheticRoadmap } from './synthetic-roadmap.ts';

interface Row {
  actions: number;
  contender: string;
  /** Milliseconds. */
  median: number;
  p99: number;
  /** Median as a share of MiniSearch's in the same run. */
  ratio: number;
  /** Share of questions with the right action first; only for real questions. */
  accuracy: number | null;
}

const SEED = 2019;

const { values } = parseArgs({
  options: { json: { type: 'string' }, time: { type: 'string', default: '1500' } },
});
const time = Number(values.time);

async function measureLookup(
  roadmap: Roadmap,
  asked: { q: string; action: number }[],
  { judged }: { judged: boolean },
): Promise<Row[]> {
  const actions = roadmap.actions.length;
  const all = contenders(roadmap);
  const bench = new Bench({
    time,
    iterations: 3,
    warmupTime: time / 5,
    warmupIterations: 1,
    retainSamples: true,
  });
  for (const { name, find } of all) {
    let at = 0;
    bench.add(name, () => {
      find(asked[at % asked.length]?.q ?? '');
      at += 1;
    });
  }
  await bench.run();
  const medians = new Map<string, { median: number; p99: number }>();
  for (const { name, result } of bench.tasks) {
    if (result.state !== 'completed') throw new Error(`${name} did not finish: ${result.state}`);
    medians.set(name, { median: result.latency.p50, p99: result.latency.p99 });
  }
  const yardstick = medians.get(MINISEARCH)?.median ?? Number.NaN;
  return all.map(({ name, find }) => {
    const { median, p99 } = medians.get(name) ?? { median: Number.NaN, p99: Number.NaN };
    const right = judged ? asked.filter(({ q, action }) => find(q) === action).length : null;
    return {
      actions,
      contender: name,
      median,
      p99,
      ratio: median / yardstick,
      accuracy: right === null ? null : right / asked.length,
    };
  });
}

/** Questions of the tables whose right answer begins with one action. */
function realQuestions(): { q: string; action: number }[] {
  return ['tuning', 'held-out'].flatMap((name) =>
    readQuestions(`test/questions/${name}.jsonl`)
      .filter(({ kind }) => kind === 'action' || kind === 'when' || kind === 'who')
      .flatMap(({ q, actions: [action] }) => (action === undefined ? [] : [{ q, action }])),
  );
}

const round = (value: number, digits = 3): number => Number(value.toFixed(digits));

const rows = await measureLookup(loadRoadmap(), realQuestions(), { judged: true });
for (const size of [1000, 10_000]) {
  const roadmap = syntheticRoadmap(size, SEED);
  rows.push(...(await measureLookup(roadmap, syntheticQuestions(roadmap, 40, SEED), { judged: false })));
}
console.log(
  `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, Node ${process.version}`,
);
/** How often longer it takes than with the size before. */
const growthOf = ({ actions, contender, median }: Row): number | null => {
  const before = rows.findLast((row) => row.contender === contender && row.actions < actions);
  return before ? round(median / before.median, 1) : null;
};
console.table(
  rows.map((row) => ({
    actions: row.actions,
    contender: row.contender,
    'median ms': round(row.median),
    'p99 ms': round(row.p99),
    '× MiniSearch': round(row.ratio, 2),
    growth: growthOf(row) ?? '',
    'right first': row.accuracy === null ? '' : `${round(row.accuracy * 100, 1)} %`,
  })),
);
const start = await measureStart();
console.table(start);
const suggestions = await measureSuggestions();
console.table(suggestions);
const service = await measureService();
console.table(service);
if (values.json)
  writeFileSync(
    values.json,
    `${JSON.stringify({ node: process.version, rows, start, suggestions, service }, null, 2)}\n`,
  );

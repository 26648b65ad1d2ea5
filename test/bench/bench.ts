import { availableParallelism, cpus } from 'node:os';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { Bench } from 'tinybench';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { loadRoadmap } from '../../src/roadmap/load.ts';
import type { Roadmap } from '../../src/roadmap/roadmap.ts';
import { shown } from '../../src/slack/transport/limits.ts';
import { readQuestions } from '../eval/question-file.ts';
import { nastyText } from '../support/nasty.ts';
import { contenders, OURS } from './contenders.ts';
import { measureService, measureStart } from './service.ts';
import { syntheticQuestions, syntheticRoadmap } from './synthetic-roadmap.ts';

/**
 * `npm run bench`: how fast an answer is at 26 and 1,000 actions beside the search libraries that one would take
 * instead, what hostile questions cost, and the service beside a bare Bolt app; then whether that is what was aimed at.
 */
const { values } = parseArgs({ options: { time: { type: 'string', default: '1500' } } });
const time = Number(values.time);
const SEED = 2019;

interface Asked {
  q: string;
  action: number;
}

interface Row {
  actions: number;
  contender: string;
  'median ms': number;
  'p99 ms': number;
  /** Share of questions with the right action first; only for real questions. */
  'right first': string;
}

/** Each contender in turn, round the questions. */
async function measureAnswers(roadmap: Roadmap, asked: Asked[], judged: boolean): Promise<Row[]> {
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
  return all.map(({ name, find }) => {
    const result = bench.getTask(name)?.result;
    if (result?.state !== 'completed') throw new Error(`${name} did not finish: ${result?.state}`);
    const right = asked.filter(({ q, action }) => judged && find(q) === action).length;
    return {
      actions: roadmap.actions.length,
      contender: name,
      'median ms': round(result.latency.p50, 3),
      'p99 ms': round(result.latency.p99, 2),
      'right first': judged ? `${round((100 * right) / asked.length, 1)} %` : '',
    };
  });
}

/** Questions of the tables whose right answer begins with one action: every few of them, some hundreds in all. */
function realQuestions(): Asked[] {
  const all = ['tuning', 'held-out'].flatMap((name) =>
    readQuestions(`test/questions/${name}.jsonl`)
      .filter(({ kind }) => kind === 'action' || kind === 'when' || kind === 'who')
      .flatMap(({ q, actions: [action] }) => (action === undefined ? [] : [{ q, action }])),
  );
  const every = Math.ceil(all.length / 300);
  return all.filter((_, place) => place % every === 0);
}

/** The slowest of hostile questions, each as long as the app reads one, the best of three times. */
function slowestQuestion(roadmap: Roadmap): { ms: number; question: string } {
  const crafted = ['ﷺ', '⑽', 'preskkri ', 'x', 'mesagerie', '1.1 ', 'et ', '\u0301', 'fin 2021 '].map(
    (unit) => unit.repeat(shown.question / unit.length),
  );
  const hostile = [...crafted, ...fc.sample(nastyText, { seed: SEED, numRuns: 300 })];
  const timed = hostile.map((text) => {
    const question = text.slice(0, shown.question);
    const runs = [1, 2, 3].map(() => {
      const from = performance.now();
      answerQuestion(question, { roadmap, today: '2019-04-25' });
      return performance.now() - from;
    });
    return { ms: Math.min(...runs), question: JSON.stringify(question.slice(0, 20)) };
  });
  return timed.reduce((slowest, one) => (one.ms > slowest.ms ? one : slowest));
}

const round = (value: number, digits = 2): number => Number(value.toFixed(digits));

console.log(
  `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, Node ${process.version}`,
);
const roadmap = loadRoadmap();
const thousand = syntheticRoadmap(1000, SEED);
const rows = await measureAnswers(roadmap, realQuestions(), true);
console.table(rows);
const more = await measureAnswers(thousand, syntheticQuestions(thousand, 40, SEED), false);
console.table(more);
const slowest = slowestQuestion(roadmap);
const starts = await measureStart();
console.table(starts);
const services = await measureService();
console.table(services);

const ours = [...rows, ...more].filter(({ contender }) => contender === OURS);
const times = (what: 'ready ms' | 'resident MB') =>
  round(starts['our app'][what] / starts['bare Bolt'][what]);
const targets: [string, number, 'most' | 'least', number][] = [
  ...ours.flatMap((row): typeof targets => [
    [`answer, ${row.actions} actions, median ms`, row['median ms'], 'most', 3],
    [`answer, ${row.actions} actions, p99 ms`, row['p99 ms'], 'most', 15],
  ]),
  [`slowest hostile question (${slowest.question}…), ms`, round(slowest.ms), 'most', 50],
  ['first answer of a cold start, ms', starts['first answer']['ready ms'], 'most', 2000],
  ['listening, times a bare Bolt app', times('ready ms'), 'most', 3.5],
  ['resident, times a bare Bolt app', times('resident MB'), 'most', 2.2],
  ['/esante action 15, share of a bare Bolt app', round(services['our app'].ratio), 'least', 0.6],
];
console.table(
  targets.map(([what, measured, bound, aim]) => ({
    what,
    measured,
    aim: `at ${bound} ${aim}`,
    met: bound === 'most' ? measured <= aim : measured >= aim,
  })),
);

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chance, isPlain, LEAST_CHANCE, type Logistic } from '../../src/answer/answerable.ts';
import { signsOf } from '../../src/answer/signs.ts';
import type { RankingWeights } from '../../src/lookup/rank-actions.ts';
import { indexOf } from '../../src/lookup/roadmap-index.ts';
import { findSubject } from '../../src/lookup/subject.ts';
import { loadRoadmap } from '../../src/roadmap/load.ts';
import { understand } from '../../src/understanding/understand.ts';
import { choiceOf, fitRanking, isRightFirst } from './fit-ranking.ts';
import { type Example, fitLogistic } from './logistic.ts';
import { DEFAULT_DAY, type Question, readQuestions } from './question-file.ts';

/**
 * `npm run eval:fit -- FILE…` learns from questions with known answers how much each clue counts for an action, and
 * each sign for there being an answer at all, and writes both weights files. It prints how the weights do on questions
 * that they were not fitted to: each tenth in turn is left out. `--dry-run` writes nothing, `--misses` prints each
 * question that its weights would get wrong. The held-out parts are refused.
 */

/** Keeps the weights of signs small where few examples speak for them: chosen by the left-out tenths. */
const RIDGE = 2;
const PARTS = 10;
/**
 * Taken off the fitted log-odds of an answer. The lexicon has grown by the questions that are fitted to, so it knows more
 * of their words than of new ones; measured on sets of new questions, where it gives the best balance.
 */
const CAUTION = 0.5;

const { values, positionals } = parseArgs({
  options: { 'dry-run': { type: 'boolean', default: false }, misses: { type: 'boolean', default: false } },
  allowPositionals: true,
});
if (positionals.some((file) => file.includes('held-out'))) {
  throw new Error('the held-out parts are only measured');
}
const files =
  positionals.length > 0 ? positionals : ['test/questions/tuning.jsonl', 'test/questions/development.jsonl'];
const roadmap = loadRoadmap();
const index = indexOf(roadmap);
const asked = files.flatMap(readQuestions).map((question) => ({
  question,
  query: understand(question.q, { roadmap, today: question.asOf ?? DEFAULT_DAY }),
}));

const ranking = rankingOf();
const answerable = answerableOf(ranking);
if (!values['dry-run']) {
  write('../lookup/ranking-weights.json', rounded(ranking));
  write('../answer/answerable-weights.json', {
    bias: rounded({ bias: answerable.bias - CAUTION }).bias,
    weights: rounded(answerable.weights),
  });
}

function rankingOf(): RankingWeights {
  const choices = asked.flatMap(({ question, query }) => choiceOf(question, query, index) ?? []);
  const wrong = leftOut(choices, fitRanking, isRightFirst);
  report('ranking: right action not first', wrong.length, choices.length);
  for (const { question } of wrong) tell(question);
  return fitRanking(choices);
}

function answerableOf(weights: RankingWeights): Logistic {
  const rows = asked.flatMap(({ question, query }) => {
    const subject = findSubject(index, query, weights);
    const isDefined = query.asks === 'define' && query.attributes.length === 0;
    const isWeighed =
      !['help', 'small talk', 'nothing'].includes(query.asks) && !isDefined && !isPlain(query, subject);
    const example: Example = { signs: signsOf(query, subject, index), yes: question.kind !== 'none' };
    return isWeighed ? [{ question, example }] : [];
  });
  const fitted = (some: typeof rows): Logistic =>
    fitLogistic(
      some.map(({ example }) => example),
      RIDGE,
    );
  const isRight = ({ example }: (typeof rows)[number], model: Logistic): boolean =>
    chance(model, example.signs) >= LEAST_CHANCE === example.yes;
  const wrong = leftOut(rows, fitted, isRight);
  for (const yes of [true, false]) {
    const ofKind = wrong.filter(({ example }) => example.yes === yes);
    const all = rows.filter(({ example }) => example.yes === yes).length;
    report(yes ? 'wrongly refused' : 'wrongly answered', ofKind.length, all);
    for (const { question } of ofKind) tell(question);
  }
  return fitted(rows);
}

/** Those that a model gets wrong that was fitted to all the other tenths. */
function leftOut<Row, Model>(
  rows: readonly Row[],
  learn: (rows: Row[]) => Model,
  isRight: (row: Row, model: Model) => boolean,
): Row[] {
  return Array.from({ length: PARTS }, (_, part) => {
    const model = learn(rows.filter((_, at) => at % PARTS !== part));
    return rows.filter((row, at) => at % PARTS === part && !isRight(row, model));
  }).flat();
}

function report(what: string, wrong: number, all: number): void {
  const percent = ((100 * wrong) / Math.max(1, all)).toFixed(1);
  process.stdout.write(`${what.padEnd(32)} ${wrong}/${all} (${percent} %)\n`);
}

function tell({ id, kind, q }: Question): void {
  if (values.misses) process.stdout.write(`  ${id} [${kind}] ${q}\n`);
}

function write(name: string, weights: object): void {
  const file = join(import.meta.dirname, name);
  writeFileSync(file, `${JSON.stringify(weights, null, 2)}\n`);
  process.stdout.write(`written: ${file}\n`);
}

function rounded<T extends object>(numbers: T): T {
  return Object.fromEntries(
    Object.entries(numbers).map(([name, value]) => [
      name,
      typeof value === 'number' ? Math.round(value * 1000) / 1000 : value,
    ]),
  ) as T;
}

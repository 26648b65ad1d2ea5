import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chance, isPlain, type Logistic } from '../answer/answerable.ts';
import { signsOf } from '../answer/signs.ts';
import { indexOf } from '../lookup/roadmap-index.ts';
import { findSubject } from '../lookup/subject.ts';
import { loadRoadmap } from '../roadmap/load.ts';
import { understand } from '../understanding/understand.ts';
import { type Example, fitLogistic } from './logistic.ts';
import { DEFAULT_DAY, type Question, readQuestions } from './question-file.ts';

/**
 * `npm run eval:fit -- FILE…` finds how much each sign of an answerable question counts, from questions with known
 * answers, and writes `src/answer/answerable-weights.json`. It prints how the weights do on questions that they were
 * not fitted to: each tenth in turn is left out. Never give it the held-out part.
 */

/** Keeps weights small: chosen by the left-out tenths. */
const RIDGE = 10;
const PARTS = 10;
const LEAST_CHANCE = 0.5;

const { values, positionals } = parseArgs({
  options: { 'dry-run': { type: 'boolean', default: false }, misses: { type: 'boolean', default: false } },
  allowPositionals: true,
});
if (positionals.some((file) => file.includes('held-out')))
  throw new Error('the held-out part is only measured');
const files =
  positionals.length > 0 ? positionals : ['test/questions/tuning.jsonl', 'test/questions/development.jsonl'];
const roadmap = loadRoadmap();
const index = indexOf(roadmap);

const rows = files.flatMap(readQuestions).flatMap((question) => {
  const query = understand(question.q, { roadmap, today: question.asOf ?? DEFAULT_DAY });
  const subject = findSubject(index, query);
  const isWeighed =
    !['help', 'small talk', 'nothing', 'define'].includes(query.asks) && !isPlain(query, subject);
  if (!isWeighed) return [];
  const example: Example = { signs: signsOf(query, subject, index), yes: question.kind !== 'none', worth: 1 };
  return [{ question, example }];
});

const missed: { question: Question; chance: number }[] = [];
for (let part = 0; part < PARTS; part += 1) {
  const model = fitLogistic(
    rows.filter((_, at) => at % PARTS !== part).map(({ example }) => example),
    RIDGE,
  );
  for (const { question, example } of rows.filter((_, at) => at % PARTS === part)) {
    const found = chance(model, example.signs);
    if (found >= LEAST_CHANCE !== example.yes) missed.push({ question, chance: found });
  }
}
const refused = missed.filter(({ question }) => question.kind !== 'none');
const answerable = rows.filter(({ example }) => example.yes).length;
process.stdout.write(
  `${rows.length} questions, each judged by weights fitted without its tenth:\n` +
    `wrongly refused  ${refused.length}/${answerable}\n` +
    `wrongly answered ${missed.length - refused.length}/${rows.length - answerable}\n`,
);
if (values.misses) {
  for (const { question, chance: found } of missed) {
    process.stdout.write(`${found.toFixed(2)} ${question.id} [${question.kind}] ${question.q}\n`);
  }
}
if (!values['dry-run']) {
  const file = join(import.meta.dirname, '../answer/answerable-weights.json');
  writeFileSync(
    file,
    `${JSON.stringify(
      rounded(
        fitLogistic(
          rows.map(({ example }) => example),
          RIDGE,
        ),
      ),
      null,
      2,
    )}\n`,
  );
  process.stdout.write(`written to ${file}\n`);
}

function rounded({ bias, weights }: Logistic): Logistic {
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  return {
    bias: round(bias),
    weights: Object.fromEntries(Object.entries(weights).map(([name, value]) => [name, round(value)])),
  };
}

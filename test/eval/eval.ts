import { parseArgs } from 'node:util';
import type { Turn } from '../../src/answer/answer.ts';
import { answerTyped } from '../../src/answer/answer-typed.ts';
import { importRoadmap, roadmapOf } from '../../src/import/import-roadmap.ts';
import { readFile } from '../../src/import/read-file.ts';
import { loadRoadmap } from '../../src/roadmap/load.ts';
import { judge, type Verdict } from './judge.ts';
import { DEFAULT_DAY, type Question, readQuestions } from './question-file.ts';

const { values, positionals } = parseArgs({
  // `import`: a document to import, which the questions are about, instead of our roadmap.
  options: { quiet: { type: 'boolean', default: false }, import: { type: 'string' } },
  allowPositionals: true,
});
const files = positionals.length > 0 ? positionals : ['test/questions/tuning.jsonl'];
const roadmap = values.import
  ? roadmapOf(importRoadmap(values.import, await readFile(values.import)))
  : loadRoadmap();

for (const file of files) {
  const turns = new Map<string, Turn>();
  const results = readQuestions(file).map((question) => {
    const { q, asOf, thread } = question;
    const previous = thread === undefined ? undefined : turns.get(thread);
    const { answers, turn } = answerTyped(q, { roadmap, today: asOf ?? DEFAULT_DAY, previous });
    if (thread !== undefined) turns.set(thread, turn);
    const [answer] = answers;
    return { question, answer, verdict: judge(question, answer) };
  });
  process.stdout.write(`${file}\n`);
  for (const { question, answer, verdict } of results) {
    if (verdict.right || values.quiet) continue;
    const got = {
      kind: answer.kind,
      actions: answer.actions,
      deadlines: answer.deadlines.map(({ id }) => id),
      owners: answer.owners.map(({ name }) => name),
      suggestions: answer.suggestions,
    };
    process.stdout.write(
      `MISS ${question.id} [${question.kind}] ${question.q}\n     want ${wanted(question)}\n     got  ${JSON.stringify(got)}\n`,
    );
  }
  process.stdout.write(`${table(results)}\n`);
}

function wanted({ actions, deadlines, owners, answerText, nearActions }: Question): string {
  const parts = { actions, deadlines, owners, answerText, nearActions };
  return JSON.stringify(
    Object.fromEntries(Object.entries(parts).filter(([, value]) => value && value.length > 0)),
  );
}

/** Right answers by kind, each with its parts. */
function table(results: { question: Question; verdict: Verdict }[]): string {
  const kinds = [...new Set(results.map(({ question }) => question.kind))];
  const lines = kinds.map((kind) => {
    const verdicts = results.filter(({ question }) => question.kind === kind).map(({ verdict }) => verdict);
    const names = [...new Set(verdicts.flatMap(({ parts }) => Object.keys(parts)))];
    const parts = names.map((name) => {
      const having = verdicts.filter((verdict) => name in verdict.parts);
      return `${name} ${having.filter((verdict) => verdict.parts[name]).length}/${having.length}`;
    });
    return `${row(kind, verdicts)}   (${parts.join(', ')})`;
  });
  return [
    ...lines,
    row(
      'all',
      results.map(({ verdict }) => verdict),
    ),
  ].join('\n');
}

function row(name: string, verdicts: Verdict[]): string {
  const right = verdicts.filter((verdict) => verdict.right).length;
  const percent = ((100 * right) / Math.max(1, verdicts.length)).toFixed(1);
  return `${name.padEnd(8)} ${String(right).padStart(4)}/${String(verdicts.length).padEnd(4)} ${percent.padStart(5)} %`;
}

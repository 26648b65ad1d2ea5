import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Answer, type Turn, turnOf } from '../../src/answer/answer.ts';
import { answerQuery, beforeOf, toldBy, understoodAfter } from '../../src/answer/answer-question.ts';
import { loadRoadmap } from '../../src/roadmap/load.ts';
import type { Roadmap } from '../../src/roadmap/roadmap.ts';
import type { Model } from '../../src/roadmap/weights.ts';
import { waysOn } from '../../src/understanding/follow-up.ts';
import { leaningSigns } from '../../src/understanding/subject-before.ts';
import { judge } from './judge.ts';
import { DEFAULT_DAY, type Question, readQuestions } from './question-file.ts';
import { type Example, fitModel } from './regression.ts';
import { writeModel } from './write-model.ts';

/** What a question counts: those of kinds that hardly anybody wrote more than the others. */
const weightOf = (file: string): number => (file.endsWith('rare-threads.jsonl') ? 4 : 1);

/** Fits whether a question leans on the answer before it, on conversations: it does where only that makes its answer right. */
const fitLeaning = (files: readonly string[], roadmap: Roadmap): Model =>
  fitModel(
    ['no', 'yes'],
    files.flatMap((file) =>
      examplesIn(readQuestions(file), roadmap).map((one) => ({ ...one, weight: weightOf(file) })),
    ),
    { epochs: 30, most: 1000, decay: 1e-3 },
  );

/** Of what the text does not hold, the nearest is offered first. */
const isRight = (question: Question, answer: Answer): boolean => {
  const [first] = [...answer.actions, ...answer.suggestions];
  const { nearActions } = question;
  const isNearest = nearActions.length === 0 || (first !== undefined && nearActions.includes(first));
  return judge(question, answer).right && isNearest;
};

/** Each question goes on from the right answer to the one before, so that nothing depends on what is fitted here. */
function examplesIn(questions: readonly Question[], roadmap: Roadmap): Example[] {
  const turns = new Map<string, Turn>();
  return questions.flatMap((question): Example[] => {
    const { q, thread = '', asOf = DEFAULT_DAY } = question;
    const options = { roadmap, today: asOf, previous: turns.get(thread) };
    const ways = waysOn(understoodAfter(q, options), beforeOf(options.previous), roadmap, toldBy(roadmap));
    const queries = 'whole' in ways ? [ways.whole] : [ways.ofSubject, ways.ofItself];
    const answers = queries.map((query) => answerQuery(q, query, options));
    const [leaning, alone] = answers.map((answer) => isRight(question, answer));
    const [first, second = first] = answers;
    if (first && second) turns.set(thread, turnOf(leaning ? first : second, options.previous));
    const isTold = 'whole' in ways || leaning === alone;
    if (isTold) return [];
    // What goes on in the same message leans as what follows it does.
    const { seen } = ways;
    const inOneMessage = { ...seen, before: { ...seen.before, sameMessage: true as const } };
    return [seen, inOneMessage].map((one) => ({ signs: leaningSigns(one), class: leaning ? 1 : 0 }));
  });
}

const folder = join(import.meta.dirname, '../questions');
const files = ['threads', 'rare-threads', 'conversations'].map((name) => join(folder, `${name}.jsonl`));
const file = join(import.meta.dirname, '../../data/weights/leaning.json');
const model = fitLeaning(files, loadRoadmap());
writeFileSync(file, writeModel(model));
process.stdout.write(`${file}: ${Object.keys(model.weights).length} signs\n`);

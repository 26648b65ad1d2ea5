import { createInterface } from 'node:readline';
import { styleText } from 'node:util';
import type { Answer, Turn } from '../answer/answer.ts';
import { answerObject, type QuestionLine, readLine } from '../answer/answer-object.ts';
import { type Answered, answerTyped } from '../answer/answer-typed.ts';
import { explain } from '../answer/explain.ts';
import { type CalendarDay, isCalendarDay } from '../dates/calendar.ts';
import { examplesOf } from '../phrases/examples.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import { MOST_CHARACTERS } from '../reading/typed.ts';
import { RoadmapDataError } from '../roadmap/load.ts';
import { loadPacks } from '../roadmap/packs.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { readArguments, runCommand, UsageError } from './run-command.ts';
import { todayFrom } from './today.ts';

const USAGE = `npm run --silent ask -- [options] ["a question"]   (no question: a conversation; exit leaves)

  --today YYYY-MM-DD   the day that "upcoming" and "overdue" are relative to
  --explain            why this answer
  --json               the answer as an object
  --jsonl              one {"id", "q", "asOf"?, "thread"?} a line in, one object a line out
  --in PACK            another roadmap

For example:
  npm run --silent ask -- "what is due in 2021?"
  npm run --silent ask -- --today 2019-11-25 --explain "prochaines échéances"`;

const settings = {
  json: { type: 'boolean', default: false },
  jsonl: { type: 'boolean', default: false },
  explain: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  today: { type: 'string' },
  in: { type: 'string' },
} as const;

function readAsked(env: NodeJS.ProcessEnv) {
  const { values, positionals } = readArguments({ options: settings, allowPositionals: true }, USAGE, env);
  if (values.today !== undefined && !isCalendarDay(values.today)) {
    throw new UsageError(
      `"${values.today}" is not a day: write it as YYYY-MM-DD, for example --today 2019-11-25`,
    );
  }
  if (values.json && values.jsonl) throw new UsageError('--json and --jsonl exclude each other: choose one');
  if (values.jsonl && positionals.length > 0) {
    throw new UsageError('--jsonl reads its questions from standard input: leave the question out');
  }
  return {
    ...values,
    today: values.today ?? todayFrom(env, () => new Date())(),
    directory: env.ROADMAP_DIR || undefined,
    question: positionals.length > 0 ? positionals.join(' ') : null,
  };
}

/**
 * One question a line in, one answer a line out, in order; a bad line gives an object with `error`. Lines of one
 * `thread` are one conversation: each is read in the light of the one before.
 */
async function answerLines(roadmap: Roadmap, today: CalendarDay): Promise<void> {
  const turns = new Map<QuestionLine['thread'], Turn>();
  const answerLine = ({ id, q, asOf = today, thread }: QuestionLine) => {
    const { answers, turn } = answerTyped(q, { roadmap, today: asOf, previous: turns.get(thread) });
    if (thread !== undefined) turns.set(thread, turn);
    return { id, ...answerObject(answers) };
  };
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    const read = readLine(line);
    process.stdout.write(`${JSON.stringify('error' in read ? read : answerLine(read))}\n`);
  }
}

/**
 * Questions one by one until the end of input; each may follow up on the one before. A person is greeted and prompted;
 * where nothing is piped in, the usage tells what could be.
 */
async function converse(roadmap: Roadmap, today: CalendarDay, explains: boolean): Promise<void> {
  const { language } = roadmap.pack;
  const { answer, reading } = phrasesIn(language);
  const greeting = answer.talk.greeting(roadmap.title, examplesOf(roadmap, language));
  const isPerson = process.stdin.isTTY;
  if (isPerson) process.stdout.write(`${greeting}\n${reading.leave}\n`);
  const output = isPerson ? { output: process.stdout, prompt: '? ' } : { prompt: '' };
  const lines = createInterface({ input: process.stdin, ...output });
  let previous: Turn | undefined;
  let heard = false;
  lines.prompt();
  for await (const line of lines) {
    heard = true;
    if (/^\s*(?:exit|quit|q)\s*$/i.test(line)) break;
    if (line.trim() !== '') {
      const answered = answerTyped(line, { roadmap, today, previous });
      previous = answered.turn;
      print(answered, roadmap, explains);
    }
    lines.prompt();
  }
  lines.close();
  if (!heard && !isPerson) process.stdout.write(`${USAGE}\n`);
}

/** The answers one after the other, and what was not read. */
function print({ typed, answers }: Answered, roadmap: Roadmap, explains: boolean): void {
  const { cut, further } = phrasesIn(answers[0].language).reading;
  const notes = [
    ...(typed.cut ? [cut(MOST_CHARACTERS)] : []),
    ...answers.map((answer) => linesOf(answer, roadmap, explains).join('\n')),
    ...(typed.further.length > 0 ? [further(typed.further)] : []),
  ];
  process.stdout.write(`${notes.join('\n\n')}\n`);
}

function linesOf(answer: Answer, roadmap: Roadmap, explains: boolean): string[] {
  const [headline = '', ...rest] = answer.text.split('\n');
  const source = rest.at(-1)?.startsWith('Source') ? rest.pop() : undefined;
  const stream = { stream: process.stdout };
  const lines = [styleText('bold', headline, stream), ...rest];
  if (source) lines.push(styleText('dim', source, stream));
  if (explains) lines.push('', ...explain(answer, roadmap).map((line) => styleText('dim', line, stream)));
  return lines;
}

/** The pack that `--in` names, or the main one. */
function chooseRoadmap({ directory, in: id }: ReturnType<typeof readAsked>): Roadmap {
  const packs = loadPacks(directory);
  for (const { reason } of packs.refused) process.stderr.write(`${reason}\n`);
  const roadmap = id === undefined ? packs.main : packs.find(id);
  if (roadmap) return roadmap;
  const ids = packs.all.map(({ pack }) => pack.id).join(', ');
  throw new UsageError(`There is no pack "${id}": choose one of ${ids}`);
}

async function main(): Promise<void> {
  const asked = readAsked(process.env);
  if (asked.help) return void process.stdout.write(`${USAGE}\n`);
  const roadmap = chooseRoadmap(asked);
  if (asked.jsonl) return answerLines(roadmap, asked.today);
  if (asked.question === null && !asked.json) return converse(roadmap, asked.today, asked.explain);
  const answered = answerTyped(asked.question ?? '', { roadmap, today: asked.today });
  const [answer] = answered.answers;
  if (!asked.json) return print(answered, roadmap, asked.explain);
  const object = answerObject(answered.answers);
  process.stdout.write(
    `${JSON.stringify(asked.explain ? { ...object, evidence: answer.evidence } : object)}\n`,
  );
}

// Whoever reads has seen enough, as `head` has.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

await runCommand(main, RoadmapDataError);

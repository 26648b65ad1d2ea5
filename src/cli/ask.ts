import { createInterface } from 'node:readline';
import { styleText } from 'node:util';
import type { Turn } from '../answer/answer.ts';
import { answerObject, type QuestionLine, readLine } from '../answer/answer-object.ts';
import { type Answered, answerTyped } from '../answer/answer-typed.ts';
import { explain } from '../answer/explain.ts';
import { type CalendarDay, isCalendarDay } from '../dates/calendar.ts';
import { examplesOf } from '../phrases/examples.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import { MOST_CHARACTERS } from '../reading/typed.ts';
import type { loadPacks } from '../roadmap/packs.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import { readArguments, readEnvironment, runCommand, type Shell, UsageError } from './run-command.ts';

const USAGE = `npm run --silent ask -- [options] ["a question"]   (no question: a conversation; exit leaves)

  --today YYYY-MM-DD   the day that "upcoming" and "overdue" are relative to
  --explain            why this answer
  --json               the answer as an object
  --jsonl              one {"id", "q", "asOf"?, "thread"?} a line in, one object a line out
  --in PACK            another roadmap

For example:
  npm run --silent ask -- "what is due in 2021?"
  npm run --silent ask -- --today 2019-11-25 --explain "prochaines échéances"`;

const options = {
  json: { type: 'boolean', default: false },
  jsonl: { type: 'boolean', default: false },
  explain: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  today: { type: 'string' },
  in: { type: 'string' },
} as const;

/**
 * One question a line in, one answer a line out, in order; a bad line gives an object with `error`. Lines of one
 * `thread` are one conversation: each is read in the light of the one before.
 */
async function answerLines({ stdin, stdout }: Shell, roadmap: Roadmap, today: CalendarDay): Promise<void> {
  const turns = new Map<QuestionLine['thread'], Turn>();
  const answerLine = ({ id, q, asOf = today, thread }: QuestionLine) => {
    const { answers, turn } = answerTyped(q, { roadmap, today: asOf, previous: turns.get(thread) });
    if (thread !== undefined) turns.set(thread, turn);
    return { id, ...answerObject(answers) };
  };
  for await (const line of createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    const read = readLine(line);
    stdout.write(`${JSON.stringify('error' in read ? read : answerLine(read))}\n`);
  }
}

/**
 * Questions one by one until the end of input; each may follow up on the one before. A person is greeted and prompted;
 * where nothing is piped in, the usage tells what could be.
 */
async function converse(
  { stdin, stdout }: Shell,
  roadmap: Roadmap,
  today: CalendarDay,
  explains: boolean,
): Promise<void> {
  const { language } = roadmap.pack;
  const { answer, reading } = phrasesIn(language);
  const greeting = answer.talk(roadmap.title, examplesOf(roadmap, language)).greeting;
  const isPerson = stdin.isTTY;
  if (isPerson) stdout.write(`${greeting}\n${reading.leave}\n`);
  const lines = createInterface({ input: stdin, ...(isPerson && { output: stdout, prompt: '? ' }) });
  // What is piped in may have ended before its last line is answered.
  const prompt = () => isPerson && lines.prompt();
  let previous: Turn | undefined;
  let heard = false;
  prompt();
  for await (const line of lines) {
    heard = true;
    if (/^\s*(?:exit|quit|q)\s*$/i.test(line)) break;
    if (line.trim() !== '') {
      const answered = answerTyped(line, { roadmap, today, previous });
      previous = answered.turn;
      print(stdout, answered, roadmap, explains);
    }
    prompt();
  }
  lines.close();
  if (!heard && !isPerson) stdout.write(`${USAGE}\n`);
}

/** The answers one after the other, and what was not read. */
function print(
  stdout: Shell['stdout'],
  { typed, answers }: Answered,
  roadmap: Roadmap,
  explains: boolean,
): void {
  const { cut, further } = phrasesIn(answers[0].language).reading;
  const styled = (style: 'bold' | 'dim', line: string) => styleText(style, line, { stream: stdout });
  const told = answers.map((answer) => {
    const [headline = '', ...rest] = answer.text.split('\n');
    const lines = rest.map((line) => (line.startsWith('Source') ? styled('dim', line) : line));
    const why = explains ? ['', ...explain(answer, roadmap).map((line) => styled('dim', line))] : [];
    return [styled('bold', headline), ...lines, ...why].join('\n');
  });
  const notes = [
    ...(typed.cut ? [cut(MOST_CHARACTERS)] : []),
    ...told,
    ...(typed.further.length > 0 ? [further(typed.further)] : []),
  ];
  stdout.write(`${notes.join('\n\n')}\n`);
}

/** The command; `load` reads the roadmaps. Throws a `UsageError` for what was typed wrong. */
export async function ask(shell: Shell, load?: typeof loadPacks): Promise<void> {
  const { stdout } = shell;
  const { values, positionals } = readArguments(options, USAGE, shell);
  const { json, jsonl, explain: explains, in: id } = values;
  if (values.help) return void stdout.write(`${USAGE}\n`);
  if (values.today !== undefined && !isCalendarDay(values.today)) {
    throw new UsageError(
      `"${values.today}" is not a day: write it as YYYY-MM-DD, for example --today 2019-11-25`,
    );
  }
  if (json && jsonl) throw new UsageError('--json and --jsonl exclude each other: choose one');
  if (jsonl && positionals.length > 0) {
    throw new UsageError('--jsonl reads its questions from standard input: leave the question out');
  }
  const { packs, today: now } = readEnvironment(shell, load);
  const today = values.today ?? now();
  const roadmap = packs.find(id);
  if (!roadmap) {
    const ids = packs.all.map(({ pack }) => pack.id).join(', ');
    throw new UsageError(`There is no pack "${id}": choose one of ${ids}`);
  }
  if (jsonl) return answerLines(shell, roadmap, today);
  if (positionals.length === 0 && !json) return converse(shell, roadmap, today, explains);
  const answered = answerTyped(positionals.join(' '), { roadmap, today });
  if (!json) return print(stdout, answered, roadmap, explains);
  const { evidence } = answered.answers[0];
  const object = { ...answerObject(answered.answers), ...(explains && { evidence }) };
  stdout.write(`${JSON.stringify(object)}\n`);
}

if (import.meta.main) {
  // Whoever reads has seen enough, as `head` has.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  await runCommand(ask);
}

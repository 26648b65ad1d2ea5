import { readQuestions } from '../eval/question-file.ts';
import { startChild, stopChild } from './child.ts';

export interface SuggestionRow {
  program: string;
  /** Milliseconds: the first text that is typed, median of the runs, and all others of the last run. */
  'first ms': number;
  'median ms': number;
  'p99 ms': number;
}

const RUNS = 3;

/** What people type into the menu, as far as they have typed it; the first one is a whole misspelt word. */
export function typedTexts(): string[] {
  const questions = readQuestions('test/questions/tuning.jsonl').filter((_, index) => index % 8 === 0);
  return ['mesagerie', ...questions.flatMap(({ q }) => [4, 8, 16, 32, 80].map((end) => q.slice(0, end)))];
}

/** Find as you type, in programs just started: as the app starts one, and without its preparation. */
export async function measureSuggestions(): Promise<SuggestionRow[]> {
  const rows: SuggestionRow[] = [];
  for (const program of ['prepared', 'unprepared']) {
    const firsts: number[] = [];
    let others: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const { message, child } = await startChild<{ first: number; next: number[] }>(
        'first-suggestion',
        program,
      );
      firsts.push(message.first);
      others = message.next;
      await stopChild(child);
    }
    rows.push({
      program,
      'first ms': rankOf(firsts, 0.5),
      'median ms': rankOf(others, 0.5),
      'p99 ms': rankOf(others, 0.99),
    });
  }
  return rows;
}

/** The value below which that share of the numbers is. */
const rankOf = (numbers: number[], share: number): number => {
  const sorted = numbers.toSorted((one, other) => one - other);
  return Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN);
};

import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { phrasesIn } from '../phrases/phrases.ts';
import type { ApartRead, ApartTask } from './import-worker.ts';

/** What a file from anywhere may take of the machine. */
const MOST_SECONDS = 60;
const MOST_MEGABYTES = 512;

/** Imports a file in a thread of its own, so that nobody waits for it and none can bring the program down. */
export async function importApart(task: ApartTask): Promise<ApartRead> {
  const { refusals } = phrasesIn(task.language);
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  });
  try {
    const [read] = await once(worker, 'message', { signal: AbortSignal.timeout(MOST_SECONDS * 1000) });
    return read;
  } catch (error) {
    const { name, code } = error as NodeJS.ErrnoException;
    if (name === 'AbortError') return { refused: refusals.tooSlow(task.name, MOST_SECONDS) };
    if (code === 'ERR_WORKER_OUT_OF_MEMORY') return { refused: refusals.tooHeavy(task.name) };
    throw error;
  } finally {
    await worker.terminate();
  }
}

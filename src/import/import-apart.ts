import { Worker } from 'node:worker_threads';
import { phrasesIn } from '../phrases/phrases.ts';
import type { ApartRead, ApartTask } from './import-worker.ts';

/** What a file from anywhere may take of the machine. */
const MOST_SECONDS = 60;
const MOST_MEGABYTES = 512;

/** Imports a file in a thread of its own, so that nobody waits for it and none can bring the program down. */
export function importApart(task: ApartTask): Promise<ApartRead> {
  const { refusals } = phrasesIn(task.language);
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  });
  return new Promise<ApartRead>((resolve, reject) => {
    const tooLong = setTimeout(
      () => resolve({ refused: refusals.tooSlow(task.name, MOST_SECONDS) }),
      MOST_SECONDS * 1000,
    );
    worker.once('message', resolve);
    worker.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY') return reject(error);
      resolve({ refused: refusals.tooHeavy(task.name) });
    });
    worker.once('exit', () => clearTimeout(tooLong));
  }).finally(() => worker.terminate());
}

/** One import in a thread of its own: see import-apart.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import { loadRoadmap, RoadmapDataError } from '../roadmap/load.ts';
import type { ApartRead, ApartTask } from './import-apart.ts';
import { ImportError } from './import-error.ts';
import { importRoadmap } from './import-roadmap.ts';
import { issuedAnew } from './keep-identities.ts';
import { readDocument } from './read-file.ts';
import { writeReport } from './report.ts';

async function run({ name, bytes, over }: ApartTask): Promise<ApartRead> {
  try {
    const read = importRoadmap(name, await readDocument(name, Buffer.from(bytes)));
    const { imported, changes } = over
      ? issuedAnew(read, loadRoadmap(over))
      : { imported: read, changes: null };
    return { imported, changes, report: writeReport(name, imported, changes) };
  } catch (error) {
    if (error instanceof ImportError || error instanceof RoadmapDataError) return { refused: error.message };
    throw error;
  }
}

parentPort?.postMessage(await run(workerData));

/** One import in a thread of its own: see import-apart.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import { loadRoadmap, RoadmapDataError } from '../roadmap/load.ts';
import type { Language } from '../understanding/language.ts';
import type { Imported } from './drafts.ts';
import { ImportError } from './import-error.ts';
import { importRoadmap } from './import-roadmap.ts';
import { readDocument } from './read-file.ts';

export interface ApartTask {
  /** Of the file: its ending tells what it is, and the rest the id of the pack. */
  name: string;
  bytes: Uint8Array;
  /** Of what is said of it. */
  language: Language;
  /** The folder of an earlier issue of the plan. */
  over?: string;
}

export type ApartRead = { imported: Imported } | { refused: string };

async function run({ name, bytes, language, over }: ApartTask): Promise<ApartRead> {
  try {
    const document = await readDocument(name, Buffer.from(bytes), language);
    return { imported: importRoadmap(name, document, { language, over: over ? loadRoadmap(over) : null }) };
  } catch (error) {
    if (error instanceof ImportError || error instanceof RoadmapDataError) return { refused: error.message };
    throw error;
  }
}

parentPort?.postMessage(await run(workerData));

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { checkRoadmap } from './check.ts';
import { English, type Roadmap } from './roadmap.ts';
import { RoadmapFacts } from './schema.ts';

/** The folder with the facts that ship with the program. */
export const dataDirectory: string = join(import.meta.dirname, '../../data');

export class RoadmapDataError extends Error {
  override name = 'RoadmapDataError';
}

/**
 * Reads and checks a roadmap from a folder with `roadmap.txt`, `roadmap.json`, `english.json`.
 * Throws a `RoadmapDataError` that names file, row and fault: a bot without sound facts must not start.
 */
export function loadRoadmap(directory: string = dataDirectory): Roadmap {
  const facts = readJson(directory, 'roadmap.json', RoadmapFacts);
  const english = readJson(directory, 'english.json', English);
  const roadmap: Roadmap = { ...facts, english };
  const problems = checkRoadmap(roadmap, readText(directory, 'roadmap.txt'));
  if (problems.length > 0) {
    throw new RoadmapDataError(
      `${directory}: the roadmap's facts fail their check:\n- ${problems.join('\n- ')}`,
    );
  }
  return roadmap;
}

/** A file of the folder, validated. Throws a `RoadmapDataError` that names the file and each broken row. */
export function readJson<T>(directory: string, name: string, schema: z.ZodType<T>): T {
  let json: unknown;
  try {
    json = JSON.parse(readText(directory, name));
  } catch (error) {
    if (error instanceof RoadmapDataError) throw error;
    throw new RoadmapDataError(`${join(directory, name)} is not JSON: ${(error as Error).message}`);
  }
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  throw new RoadmapDataError(`${join(directory, name)} is not valid:\n${z.prettifyError(result.error)}`);
}

function readText(directory: string, name: string): string {
  try {
    return readFileSync(join(directory, name), 'utf8');
  } catch (error) {
    throw new RoadmapDataError(`${join(directory, name)} cannot be read: ${(error as Error).message}`);
  }
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { checkRoadmap } from './check.ts';
import { emptyLexicon, type Lexicon, type LexiconFiles, lexiconFiles } from './lexicon.ts';
import { PackManifest } from './pack.ts';
import { type FindQuote, quoteFinder } from './paragraphs.ts';
import { Points } from './points.ts';
import { English, noEnglish, type Roadmap } from './roadmap.ts';
import { type LineRange, RoadmapFacts } from './schema.ts';
import { noShortNames, ShortNames } from './short-names.ts';
import { plainText, readLines } from './source-lines.ts';
import { Model, Vectors } from './weights.ts';

/** The folder with the packs that ship with the program. */
export const packsDirectory: string = join(import.meta.dirname, '../../data/packs');
/** The pack that the program was made for. */
export const shippedPack: string = join(packsDirectory, 'esante-2019');

export class RoadmapDataError extends Error {
  override name = 'RoadmapDataError';
}

/**
 * Reads and checks a pack: a folder with `pack.json`, its text and `roadmap.json`; any other file may be left out.
 * Throws a `RoadmapDataError` that names file, place in the JSON and fault: facts that are not sound must not be told.
 */
export function loadRoadmap(directory: string = shippedPack): Roadmap {
  const pack = readJson(directory, 'pack.json', PackManifest);
  const lines = readLines(pack.source, readText(directory, pack.source));
  const text = plainText(lines);
  const roadmap: Roadmap = {
    ...readJson(directory, 'roadmap.json', RoadmapFacts),
    pack,
    folder: directory,
    text,
    english: findJson(directory, 'english.json', English) ?? noEnglish,
    lexicon: readLexicon(directory, quoteFinder(text)),
    shortNames: findJson(directory, 'short-names.json', ShortNames) ?? noShortNames,
    points: findJson(directory, 'points.json', Points),
    weights: findJson(directory, 'weights.json', Model),
    vectors: findJson(directory, 'vectors.json', Vectors),
  };
  const problems = checkRoadmap(roadmap, lines);
  if (problems.length === 0) return roadmap;
  throw new RoadmapDataError(
    `${directory}: the roadmap's facts fail their check:\n- ${problems.join('\n- ')}`,
  );
}

function readLexicon(directory: string, findQuote: FindQuote): Lexicon {
  const files = Object.entries(lexiconFiles).map(([name, schema]) => [
    name,
    findJson<unknown>(directory, `lexicon/${name}.json`, schema) ?? emptyLexicon[name as keyof Lexicon],
  ]);
  const { terms, ...words }: LexiconFiles = Object.fromEntries(files);
  // A quotation that is not in the text fails the check.
  const linesOf = (quote: string): LineRange => findQuote(quote) ?? { from: 1, to: 1 };
  return {
    ...words,
    terms: terms.map((term) => ({ ...term, quote: { text: term.quote, lines: linesOf(term.quote) } })),
  };
}

/** As `readJson`; undefined where there is no such file. */
export const findJson = <T>(directory: string, name: string, schema: z.ZodType<T>): T | undefined =>
  existsSync(join(directory, name)) ? readJson(directory, name, schema) : undefined;

/** A file of the folder, validated. Throws a `RoadmapDataError` that names the file and each broken row. */
export function readJson<T>(directory: string, name: string, schema: z.ZodType<T>): T {
  const text = readText(directory, name);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new RoadmapDataError(`${join(directory, name)} is not JSON: ${(error as Error).message}`);
  }
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  throw new RoadmapDataError(`${join(directory, name)} is not valid:\n${z.prettifyError(result.error)}`);
}

/** A file of the folder. Throws a `RoadmapDataError` that names it. */
export function readText(directory: string, name: string): string {
  try {
    return readFileSync(join(directory, name), 'utf8');
  } catch (error) {
    throw new RoadmapDataError(`${join(directory, name)} cannot be read: ${(error as Error).message}`);
  }
}

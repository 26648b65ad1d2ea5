import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { checkRoadmap } from './check.ts';
import { emptyLexicon, type Lexicon, type LexiconFiles, lexiconFiles, type Term } from './lexicon.ts';
import { PackManifest } from './pack.ts';
import { type FindQuote, quoteFinder } from './paragraphs.ts';
import { Points } from './points.ts';
import { English, noEnglish, type Roadmap } from './roadmap.ts';
import { RoadmapFacts } from './schema.ts';
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
 * Reads and checks a pack: a folder with `pack.json`, its text and `roadmap.json`; `english.json`, `short-names.json`,
 * `points.json` and each file of `lexicon/` may be left out. Throws a `RoadmapDataError` that names file, place in the JSON and fault: facts that
 * are not sound must not be told.
 */
export function loadRoadmap(directory: string = shippedPack): Roadmap {
  const pack = readJson(directory, 'pack.json', PackManifest);
  const lines = readLines(pack.source, readText(directory, pack.source));
  const text = plainText(lines);
  const findQuote = quoteFinder(text);
  const facts = readJson(directory, 'roadmap.json', RoadmapFacts);
  const english = readJson(directory, 'english.json', English, noEnglish);
  const shortNames = readJson(directory, 'short-names.json', ShortNames, noShortNames);
  const points = readJson<Points | null>(directory, 'points.json', Points, null);
  const { lexicon, problems } = readLexicon(join(directory, 'lexicon'), findQuote);
  const weights = readJson<Model | null>(directory, 'weights.json', Model, null);
  const vectors = readJson<Vectors | null>(directory, 'vectors.json', Vectors, null);
  const roadmap: Roadmap = {
    ...facts,
    pack,
    english,
    lexicon,
    shortNames,
    text,
    ...(points && { points }),
    ...(weights && { weights }),
    ...(vectors && { vectors }),
  };
  for (const key of ['title', 'publication'] as const) {
    if (facts[key] !== pack[key]) {
      problems.push(`roadmap.json says ${key}: ${facts[key]}, and pack.json ${pack[key]}`);
    }
  }
  problems.push(...checkRoadmap(roadmap, lines));
  if (problems.length > 0) {
    throw new RoadmapDataError(
      `${directory}: the roadmap's facts fail their check:\n- ${problems.join('\n- ')}`,
    );
  }
  return roadmap;
}

function readLexicon(directory: string, findQuote: FindQuote): { lexicon: Lexicon; problems: string[] } {
  const problems: string[] = [];
  const files = Object.entries(lexiconFiles).map(([name, schema]) => [
    name,
    readJson<unknown>(directory, `${name}.json`, schema, emptyLexicon[name as keyof Lexicon]),
  ]);
  const written: LexiconFiles = Object.fromEntries(files);
  const terms = written.terms.flatMap((term): Term[] => {
    const lines = findQuote(term.quote);
    if (!lines) problems.push(`terms.json: the quote of ${term.term} is not in the text: "${term.quote}"`);
    if (!findQuote(term.meaning)) {
      problems.push(`terms.json: the meaning of ${term.term} is not in the text: "${term.meaning}"`);
    }
    return lines ? [{ ...term, quote: { text: term.quote, lines } }] : [];
  });
  return { lexicon: { ...written, terms }, problems };
}

/**
 * A file of the folder, validated; `otherwise` where there is none. Throws a `RoadmapDataError` that names the file
 * and each broken row.
 */
export function readJson<T>(directory: string, name: string, schema: z.ZodType<T>, otherwise?: T): T {
  if (otherwise !== undefined && !existsSync(join(directory, name))) return otherwise;
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

/** A file of the folder. Throws a `RoadmapDataError` that names it. */
export function readText(directory: string, name: string): string {
  try {
    return readFileSync(join(directory, name), 'utf8');
  } catch (error) {
    throw new RoadmapDataError(`${join(directory, name)} cannot be read: ${(error as Error).message}`);
  }
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { checkRoadmap } from './check.ts';
import { type FindQuote, quoteFinder } from './find-quote.ts';
import {
  ActionExpressions,
  Concepts,
  DeadlineExpressions,
  type Lexicon,
  Organisations,
  Outside,
  type Term,
  Terms,
  UnexplainedTerms,
} from './lexicon.ts';
import { English, type Roadmap } from './roadmap.ts';
import { RoadmapFacts } from './schema.ts';

/** The folder with the facts that ship with the program. */
export const dataDirectory: string = join(import.meta.dirname, '../../data');

export class RoadmapDataError extends Error {
  override name = 'RoadmapDataError';
}

/**
 * Reads and checks a roadmap from a folder with `roadmap.txt`, `roadmap.json`, `english.json`, `lexicon/`.
 * Throws a `RoadmapDataError` that names file, row and fault: a bot without sound facts must not start.
 */
export function loadRoadmap(directory: string = dataDirectory): Roadmap {
  const findQuote = quoteFinder(readText(directory, 'roadmap.txt'));
  const facts = readJson(directory, 'roadmap.json', RoadmapFacts);
  const english = readJson(directory, 'english.json', English);
  const { lexicon, problems } = readLexicon(join(directory, 'lexicon'), findQuote);
  const roadmap: Roadmap = { ...facts, english, lexicon };
  problems.push(...checkRoadmap(roadmap, findQuote));
  if (problems.length > 0) {
    throw new RoadmapDataError(
      `${directory}: the roadmap's facts fail their check:\n- ${problems.join('\n- ')}`,
    );
  }
  return roadmap;
}

function readLexicon(directory: string, findQuote: FindQuote): { lexicon: Lexicon; problems: string[] } {
  const problems: string[] = [];
  const terms = readJson(directory, 'terms.json', Terms).flatMap((term): Term[] => {
    const lines = findQuote(term.quote);
    if (!lines) problems.push(`terms.json: the quote of ${term.term} is not in the text: "${term.quote}"`);
    if (!findQuote(term.meaning)) {
      problems.push(`terms.json: the meaning of ${term.term} is not in the text: "${term.meaning}"`);
    }
    return lines ? [{ ...term, quote: { text: term.quote, lines } }] : [];
  });
  const lexicon: Lexicon = {
    terms,
    actions: readJson(directory, 'actions.json', ActionExpressions),
    deadlines: readJson(directory, 'deadlines.json', DeadlineExpressions),
    concepts: readJson(directory, 'concepts.json', Concepts),
    unexplained: readJson(directory, 'unexplained.json', UnexplainedTerms),
    organisations: readJson(directory, 'organisations.json', Organisations),
    outside: readJson(directory, 'outside.json', Outside),
  };
  return { lexicon, problems };
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
